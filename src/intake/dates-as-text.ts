import type { ListTable } from './lists';
import { shownCell } from './shown';

/**
 * Lists of a workbook with dates as 2026-06-01 in place of numbers: the workbook that they are taken into may count its
 * days from another year.
 * @param date1904 whether the file counts from 1904
 */
export const datesAsText = (tables: readonly ListTable[], date1904: boolean): ListTable[] =>
  tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: new Map(
        [...row.cells].map(([field, cell]) => [field, shownCell(table.kind, field, cell, date1904)]),
      ),
    })),
  }));
