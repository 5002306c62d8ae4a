import { expectedTexts } from '../../../catalogue/template/applicant-texts';
import { type Expression, leaf } from '../../../grant/explain/expression';
import { rateOf } from '../../../grant/explain/rate';
import type { Settings } from '../../../grant/input/settings';
import { yen } from '../../../scheme/units';
import type { Block } from './block';
import { formulaOf } from './formulas';
import { type Purpose, STATES } from './lines';

/** A row below those of 補助区分. */
export interface Sum {
  readonly label: string;
  readonly formula: string;
  /** The cell in which it stands. */
  readonly at: string;
  readonly strong: boolean;
}

/** How many of them a form has. */
export const sumCount = ({ deductDonations }: Settings): number => (deductDonations === 'fromTotal' ? 3 : 2);

/** Σ補助額, what 総事業費 takes back of it, and what is left after rounding. */
export function sumRows(purpose: Purpose, amounts: Block, lines: Block): readonly Sum[] {
  const { deductDonations, roundingUnit } = purpose.settings;
  const at = (n: number): string => amounts.cell('grant', amounts.rows + n);
  const states = lines.range('state');
  const grants = amounts.range('grant');
  const unknown = `SUMPRODUCT((${amounts.range('present')}=1)*(${grants}=""))>0`;
  const sum: Sum = {
    label: expectedTexts.sum,
    formula: `=IF(OR(SUMPRODUCT(--(${states}<>""))=0,COUNTIF(${states},${STATES.incomplete})>0,${unknown}),"",SUM(${grants}))`,
    at: at(0),
    strong: false,
  };
  const rounded = (total: string, n: number): Sum => ({
    label: expectedTexts.total(roundingUnit),
    formula:
      roundingUnit === null ? '=""' : `=IF(${sum.at}="","",INT(${total}/${roundingUnit})*${roundingUnit})`,
    at: at(n),
    strong: true,
  });
  if (deductDonations !== 'fromTotal') return [sum, rounded(sum.at, 1)];
  const adjusted: Sum = {
    label: expectedTexts.adjustment,
    formula: `=IF(${sum.at}="","",${adjustment(purpose, sum.at)})`,
    at: at(1),
    strong: false,
  };
  return [sum, adjusted, rounded(`(${sum.at}+${adjusted.at})`, 2)];
}

/** 総事業費 less 寄付金等 is the most that can be granted (設定 寄付金等の控除). */
function adjustment({ programme, settings, places }: Purpose, sum: string): string {
  const of = leaf(yen(0), 'amount');
  const total = leaf(yen(0), 'amount');
  const donations = leaf(yen(0), 'amount');
  const given = places.cell('applications', 'totalCost');
  const remaining: Expression = { kind: 'remaining', of: total, deducted: donations };
  const rate = rateOf(programme, settings);
  const ceiling: Expression =
    rate === null ? remaining : { kind: 'scale', of: remaining, rate, source: programme.source };
  return formulaOf(
    { kind: 'adjustment', of, ceiling },
    {
      placed: new Map<Expression, string>([
        [of, sum],
        [total, `IF(${given}="",SUM(${places.range('lines', 'cost')}),${given})`],
        [donations, `SUM(${places.range('lines', 'donation')})`],
      ]),
    },
  );
}

/** Why nothing is shown, or that more was claimed. */
export function missingFormula({ places }: Purpose, lines: Block, total: string): string {
  const { missing } = expectedTexts;
  const states = lines.range('state');
  const claimed = places.cell('applications', 'claimedAmount');
  return `=IF(SUMPRODUCT(--(${states}<>""))=0,"${missing.nothing}",IF(COUNTIF(${states},${STATES.incomplete})>0,"${missing.lines}",IF(${total}="","${missing.application}",IF(N(${claimed})>${total},"${missing.claimed}",""))))`;
}
