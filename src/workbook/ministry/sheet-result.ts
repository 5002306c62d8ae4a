import type { ReportCheck } from './report-checks';

/** A line of 検算 of a ministry sheet: the total of a column against the tables. */
export interface SheetResult {
  readonly name: string;
  readonly column: string;
  /** The table it is compared with. */
  readonly against: string;
  /** figure: a sum of an indicator, of whatever unit. */
  readonly unit: 'yen' | 'count' | 'figure';
  readonly total: number;
  readonly expected: number;
  readonly agrees: boolean;
}

/** What the total of a sheet's column came to, held against its check. */
export const resultOf = (
  name: string,
  total: number,
  { header, against, unit, expected }: Pick<ReportCheck, 'header' | 'against' | 'unit' | 'expected'>,
): SheetResult => ({ name, column: header, against, unit, total, expected, agrees: total === expected });
