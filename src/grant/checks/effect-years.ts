import type { Programme, Scheme } from '../../scheme/types';
import { type Report, reporter } from '../context';
import type { Finding } from '../finding';
import type { EffectRecord, EffectTables } from '../joint/effect-records';
import { effectReportYears } from '../joint/effect-reports';

const YEAR = '年度';

/** Reports of which nobody can say which year they report on. */
export const yearless = (effects: readonly EffectRecord[]): readonly EffectRecord[] =>
  effects.filter(({ fiscalYear }) => fiscalYear === null);

/**
 * R6-02: reports of an application that count for no year, each on its own cell. 「2年目」 is counted from the grant: which
 * year it would be is proposed, and not taken for granted.
 * @param granted fiscal year of the grant (令和).
 */
export function checkYears(
  effects: readonly EffectRecord[],
  programme: Programme | null,
  granted: number,
  report: Report,
): void {
  const years = programme === null ? [] : effectReportYears(programme, granted);
  for (const { row, yearText: text, nthYear } of yearless(effects)) {
    if (text === undefined) continue;
    const place = { table: 'effects', row, field: YEAR } as const;
    const year = nthYear === undefined ? undefined : years[nthYear - 1];
    if (text === '') report('R6-02', place, '', { variant: 'yearBlank' });
    else if (year === undefined) report('R6-02', place, '', { variant: 'yearUnread', facts: { text } });
    else report('R6-02', place, '', { variant: 'yearMeant', facts: { text, year } });
  }
}

/** R6-02: 効果報告 has no column 年度; said once, where its rows stand. */
export function checkYearColumn(
  { effects, withoutYears }: Pick<EffectTables, 'effects' | 'withoutYears'>,
  scheme: Scheme,
  into: Finding[],
): void {
  const [first] = effects ?? [];
  if (withoutYears !== true || effects === null || first === undefined) return;
  const place = { table: 'effects', row: first.row, field: YEAR } as const;
  const facts = { count: effects.length };
  reporter(scheme, '', into)('R6-02', place, '', { variant: 'noYearColumn', facts });
}
