import { yenText } from '../catalogue/amounts/figures';
import { functionTexts as texts } from '../catalogue/functions/function-texts';
import { type Expression, leaf } from '../grant/explain/expression';
import { areaModelBase } from '../grant/programmes/area-model';
import { groupBase } from '../grant/programmes/collaboration';
import { modelFacilityBase, thirdPartyBase } from '../grant/programmes/fund';
import { linkModelBase, terminalLimit } from '../grant/programmes/link-model';
import { managementBase } from '../grant/programmes/management';
import { schemes } from '../scheme';
import type { Programme, ProgrammeKind, Scheme } from '../scheme/types';
import { type Yen, yen } from '../scheme/units';
import { notGiven, outOfDomain } from './argument-error';
import {
  type Argument,
  bookArgument,
  costArgument,
  countArgument,
  wordArgument,
  yenArgument,
} from './arguments';
import { type Cap, cappedAmount, programmeOf, valueOf } from './figures';

/** 協働化 (円): min(⌊対象経費 × 補助率⌋, 基準額 by the corporations) (別紙3 3(1)ウ). */
export function grantGroupAmount(
  cost: Argument,
  corporations: Argument,
  homeVisit: Argument,
  fiscalYear: Argument = null,
  books = schemes,
): number {
  const scheme = bookArgument(fiscalYear, books);
  const spent = costArgument('対象経費', cost);
  const members = countArgument('構成法人数', corporations);
  if (members === null) throw notGiven(texts.missing('構成法人数', texts.reasonCorporations));
  const visiting = countArgument('訪問介護法人数', homeVisit) ?? 0;
  if (visiting > members) throw outOfDomain(texts.moreVisitors(visiting, members));
  const base = groupBase(scheme, members, visiting);
  return valueOf(cappedAmount(spent, programmeOf(scheme, 'collaboration'), base));
}

/** 経営改善 (円) (別紙3 3(2)ウ). */
export function grantManagementAmount(cost: Argument, fiscalYear: Argument = null, books = schemes): number {
  const scheme = bookArgument(fiscalYear, books);
  const spent = costArgument('対象経費', cost);
  return valueOf(cappedAmount(spent, programmeOf(scheme, 'management'), managementBase(scheme)));
}

/** モデル施設 or 第三者支援 (円) (基金要綱 3(2)②ア, 5(4)). */
export function grantFundAmount(
  kind: Argument,
  cost: Argument,
  fiscalYear: Argument = null,
  books = schemes,
): number {
  const scheme = bookArgument(fiscalYear, books);
  const programme = programmeNamed(wordArgument('種別', kind), ['modelFacility', 'thirdParty'], scheme);
  const ceiling = programme.kind === 'thirdParty' ? thirdPartyBase(scheme) : modelFacilityBase(scheme);
  return valueOf(cappedAmount(costArgument('対象経費', cost), programme, ceiling));
}

/**
 * 面的支援モデル or 連携モデル (円) (別紙2 3(1)ウ, 3(2)ウ).
 * @param cost the whole 対象経費, that of the terminals in it.
 * @param terminals 台数 of the terminals and their part of the cost: both, or neither.
 */
export function grantModelAmount(
  kind: Argument,
  cost: Argument,
  terminals: readonly [units: Argument, cost: Argument],
  fiscalYear: Argument = null,
  books = schemes,
): number {
  const scheme = bookArgument(fiscalYear, books);
  const programme = programmeNamed(wordArgument('種別', kind), ['areaModel', 'linkModel'], scheme);
  const spent = costArgument('対象経費', cost);
  const units = countArgument('端末台数', terminals[0]);
  const terminalCost = yenArgument('端末経費', terminals[1]);
  if (programme.kind === 'areaModel') {
    if (units !== null || terminalCost !== null) throw outOfDomain(texts.terminalsUnused(programme.name));
    return valueOf(cappedAmount(spent, programme, areaModelBase(scheme)));
  }
  if (units === null && terminalCost !== null)
    throw notGiven(texts.missing('端末台数', texts.reasonTerminals));
  if (units !== null && terminalCost === null)
    throw notGiven(texts.missing('端末経費', texts.reasonTerminals));
  if (terminalCost !== null && terminalCost > spent)
    throw outOfDomain(texts.terminalsBeyondCost(yenText(terminalCost), yenText(spent)));
  return valueOf(linkAmount(spent, units, terminalCost, scheme));
}

/** min(対象経費, 上限額), of which the terminals count at most so much a 台 (別紙2 3(2)ウ なお書き). */
function linkAmount(spent: Yen, units: number | null, terminalCost: Yen | null, scheme: Scheme): Cap {
  const ceiling = linkModelBase(scheme);
  if (terminalCost === null) return { kind: 'cap', amount: leaf(spent, 'cost'), ceiling };
  const terminals: Expression = {
    kind: 'cap',
    amount: leaf(terminalCost, 'cost'),
    ceiling: terminalLimit(scheme, units),
  };
  const others = leaf(yen(spent - terminalCost), 'cost');
  return { kind: 'cap', amount: { kind: 'sum', terms: [others, terminals] }, ceiling };
}

/** The 事業 of one of these kinds that bears the name. */
function programmeNamed(name: string, kinds: readonly ProgrammeKind[], scheme: Scheme): Programme {
  const named = scheme.programmes.find((programme) => programme.name === name);
  if (named !== undefined && kinds.includes(named.kind)) return named;
  if (named?.kind === 'asEntered') throw outOfDomain(texts.noFormula(name, named.decided?.value ?? null));
  const names = scheme.programmes.filter(({ kind }) => kinds.includes(kind)).map((each) => each.name);
  if (names.length === 0) throw outOfDomain(texts.noSuchProgramme(scheme.fiscalYear));
  throw outOfDomain(texts.notProgramme(name, names));
}
