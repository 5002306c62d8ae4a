/** A line of 検算 of a ministry sheet: the total of a column against the tables. */
export interface SheetResult {
  readonly name: string;
  readonly column: string;
  /** The table it is compared with. */
  readonly against: string;
  readonly unit: 'yen' | 'count';
  readonly total: number;
  readonly expected: number;
  readonly agrees: boolean;
}
