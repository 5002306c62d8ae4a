import { headerAt } from '../find/input-list';
import type { TablePart } from '../find/table-parts';

/** Columns of money, by table. */
export const MONEY: Readonly<Record<TablePart['kind'], readonly string[]>> = {
  applications: ['claimedAmount', 'totalCost'],
  lines: ['cost', 'donation'],
  members: [],
};

/** A column of money of a part. */
export interface MoneyColumn {
  readonly part: TablePart;
  readonly field: string;
  readonly column: number;
  /** As it is written, on one line. */
  readonly header: string;
}

/** @param totals 総事業費 is read (寄付金等の控除 = 総事業費から). */
export const moneyColumns = (parts: readonly TablePart[], totals: boolean): MoneyColumn[] =>
  parts.flatMap((part) =>
    MONEY[part.kind].flatMap((field) => {
      const column = part.located.columns.get(field);
      if (column === undefined || (field === 'totalCost' && !totals)) return [];
      const header = String(headerAt(part.located, column) ?? '').replace(/\s+/gu, ' ');
      return [{ part, field, column, header: header.trim() }];
    }),
  );
