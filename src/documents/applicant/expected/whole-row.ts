import { type Expression, leaf } from '../../../grant/explain/expression';
import { rateOf } from '../../../grant/explain/rate';
import { areaModelBase } from '../../../grant/programmes/area-model';
import { groupBase } from '../../../grant/programmes/collaboration';
import { modelFacilityBase, thirdPartyBase } from '../../../grant/programmes/fund';
import { linkModelBase } from '../../../grant/programmes/link-model';
import { managementBase } from '../../../grant/programmes/management';
import type { ProgrammeKind, Scheme } from '../../../scheme/types';
import { yen } from '../../../scheme/units';
import type { Block, RowFormulas } from './block';
import { formulaOf } from './formulas';
import { type Purpose, STATES } from './lines';
import { countedFormula } from './members';

/** 基準額 of each kind of 事業 that has one row; null: the notice sets none. */
const bases: Readonly<Record<Exclude<ProgrammeKind, 'technology'>, ((scheme: Scheme) => Expression) | null>> =
  {
    areaModel: areaModelBase,
    linkModel: linkModelBase,
    // some corporations, so that all that is counted is in the formula
    collaboration: (scheme) => groupBase(scheme, 1, 1, ''),
    management: managementBase,
    modelFacility: modelFacilityBase,
    thirdParty: thirdPartyBase,
    asEntered: null,
  };

/** The one row of a 事業 that has no 補助区分 of its own; what is computed with is written by the rule book's expression. */
export function wholeRow(
  { programme, scheme, settings }: Purpose,
  lines: Block,
  amounts: Block,
  members: Block | null,
): RowFormulas {
  const own = (name: string): string => amounts.cell(name, 0);
  const states = lines.range('state');
  const base = programme.kind === 'technology' ? null : (bases[programme.kind]?.(scheme) ?? null);
  const cost = leaf(yen(0), 'cost');
  const rate = rateOf(programme, settings);
  const { source } = programme;
  const scaled: Expression = rate === null ? cost : { kind: 'scale', of: cost, rate, source };
  const placed = new Map<Expression, string>([[cost, own('cost')]]);
  const limit = base ?? leaf(yen(0), 'flat');
  const grant: Expression = { kind: 'cap', amount: scaled, ceiling: limit };
  const later = new Map<Expression, string>([
    [scaled, own('subsidised')],
    [limit, own('base')],
  ]);
  const unset = programme.rate !== null && rate === null;
  const uncounted = programme.kind === 'collaboration' && settings.countNonCare === null;
  const figure =
    base === null ? null : formulaOf(base, members === null ? {} : { counted: countedFormula(members) });
  const unread = members === null ? '' : `,SUM(${members.range('unread')})>0`;
  return {
    name: `="${programme.name}"`,
    present: `=IF(COUNTIF(${states},"?*")>0,1,0)`,
    cost: `=IF(OR(${own('present')}=0,COUNTIF(${states},${STATES.incomplete})>0),"",SUM(${lines.range('cost')}))`,
    units: '=""',
    rate: rate === null ? '=""' : `="${rate.numerator}/${rate.denominator}"`,
    subsidised: base === null || unset ? '=""' : `=IF(${own('cost')}="","",${formulaOf(scaled, { placed })})`,
    base: figure === null || uncounted ? '=""' : `=IF(OR(${own('present')}=0${unread}),"",${figure})`,
    grant:
      base === null
        ? `=${own('cost')}`
        : `=IF(OR(${own('subsidised')}="",${own('base')}=""),"",${formulaOf(grant, { placed: later })})`,
  };
}
