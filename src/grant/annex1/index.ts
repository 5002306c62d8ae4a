import type { Programme } from '../../scheme/types';
import type { CategoryAssessment } from '../assessment';
import { textOf, valueOf } from '../cell';
import type { Context, Report } from '../context';
import type { LineState } from '../line-state';
import type { Application } from '../records';
import { cappedRow } from '../single-row';
import { staffCount } from '../staff';
import { baseOf } from './base';
import { classifyLines, countedUnits } from './lines';
import { packLines } from './package';
import { checkRequirements, isAmong } from './requirements';

/**
 * 定着支援 (別紙1): classifies the lines, checks the requirements and computes a row for each 補助区分 that has a
 * line which is not excluded.
 */
export function assessTechnology(
  application: Application,
  states: readonly LineState[],
  programme: Programme,
  context: Context,
  report: Report,
): CategoryAssessment[] {
  const place = { table: 'applications', row: application.row, field: 'receiptNumber' } as const;
  packLines(states, context, report, place);
  classifyLines(states, context);
  checkRequirements(application, states, context, report);
  const software = softwareTerms(application, states, context, report);
  const order = context.scheme.technology.costCategories.map(({ name }) => name);
  const groups = new Map<string, LineState[]>();
  for (const state of states) {
    if (state.excluded || state.group === null) continue;
    const group = groups.get(state.group);
    if (group === undefined) groups.set(state.group, [state]);
    else group.push(state);
  }
  return [...groups]
    .map(([name, members]) => categoryOf(name, members, software, programme, context))
    .sort((a, b) => order.indexOf(a.costCategory) - order.indexOf(b.costCategory));
}

interface SoftwareTerms {
  readonly staff: number | null;
  readonly contract: 'perStaff' | 'flat' | null;
  readonly linkBonus: boolean | null;
}

/** 表3: 職員数, 契約方式 and the addition for data links, for software outside the package. R1-20, R1-21, R1-25. */
function softwareTerms(
  application: Application,
  states: readonly LineState[],
  context: Context,
  report: Report,
): SoftwareTerms {
  const outside = states.some(
    ({ category, packaged, excluded }) =>
      !packaged && (category?.kind === 'software' || (category?.kind === 'adoption' && !excluded)),
  );
  const contract = valueOf(application.contract);
  if (!outside) return { staff: null, contract, linkBonus: false };
  const at = (field: 'contract' | 'fullTimeEquivalent') =>
    ({ table: 'applications', row: application.row, field }) as const;
  if (contract === null) {
    const variant = application.contract.kind === 'blank' ? 'blank' : 'unknown';
    report('R1-20', at('contract'), { variant, facts: { text: textOf(application.contract) } });
  }
  const staff = staffOf(application);
  if (contract === 'perStaff' && staff === null) {
    const facts = { fte: textOf(application.fullTimeEquivalent), headcount: textOf(application.headcount) };
    report('R1-25', at('fullTimeEquivalent'), { facts });
  }
  return { staff, contract, linkBonus: linkBonus(application, contract, context, report) };
}

/** 職員数; null also where one of the two cells cannot be read. */
function staffOf({ fullTimeEquivalent, headcount }: Application): number | null {
  if (fullTimeEquivalent.kind === 'unreadable' || headcount.kind === 'unreadable') return null;
  return staffCount(valueOf(fullTimeEquivalent), valueOf(headcount));
}

function linkBonus(
  application: Application,
  contract: 'perStaff' | 'flat' | null,
  { scheme, settings }: Context,
  report: Report,
): boolean | null {
  const place = { table: 'applications', row: application.row, field: 'linkedEstablishments' } as const;
  const linked = valueOf(application.linkedEstablishments);
  if (application.linkedEstablishments.kind === 'blank') return false;
  if (linked === null || !Number.isSafeInteger(linked) || linked < 0) {
    report('L-08', place, { facts: { text: textOf(application.linkedEstablishments) } });
    return false;
  }
  const { establishments, amount } = scheme.technology.linkBonus.value;
  if (linked < establishments) return false;
  const facts = { linked, amount };
  const codes = valueOf(application.services)?.codes ?? [];
  if (!isAmong(codes, scheme.services.linkBonus)) {
    const community = isAmong(codes, scheme.services.communityBased);
    report('R1-21', place, {
      severity: community ? '要確認' : '注意',
      variant: community ? 'communityBased' : 'notListed',
      facts,
    });
    return false;
  }
  const added = contract === 'flat' ? settings.flatContractBonus : true;
  if (added === null) report('S-01', place, { variant: 'needed', facts: { setting: 'flatContractBonus' } });
  else report('R1-21', place, { severity: '情報', variant: added ? 'added' : 'notByFlat', facts });
  return added;
}

function categoryOf(
  name: string,
  members: readonly LineState[],
  software: SoftwareTerms,
  programme: Programme,
  context: Context,
): CategoryAssessment {
  const costCategory = members[0]?.costCategory ?? name;
  const units = unitsOf(members);
  const base = baseOf(context.scheme, costCategory, {
    ...software,
    units,
    withAdoption: members.some((state) => state.category?.kind === 'adoption'),
    packageCeiling: context.settings.packageCeiling,
  });
  const rate = context.settings.subsidyRate;
  return cappedRow({ name, costCategory, units, members, rate, base, programme });
}

/** 台数 of the devices among the lines; null where there are none or one of them is undetermined. */
function unitsOf(members: readonly LineState[]): number | null {
  let total: number | null = null;
  for (const state of members) {
    if (state.category?.kind !== 'device') continue;
    const units = countedUnits(state);
    if (units === null) return null;
    total = (total ?? 0) + units;
  }
  return total;
}

/** 優先 (6①): a line of 見守り, インカム or 介護ソフト is not excluded and its own cost is determined. */
export function hasPriority(states: readonly LineState[]): boolean {
  return states.some(
    (state) => state.category?.priority === true && !state.excluded && state.ownCost !== null,
  );
}
