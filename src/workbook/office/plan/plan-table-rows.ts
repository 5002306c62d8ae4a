import { officeErrors } from '../../../catalogue/errors/office-errors';
import type { TableRowsWrite } from '../../port';
import { failure } from '../errors';
import type { Model } from './model';
import { tableOf } from './plan-columns';
import { command, type Work } from './work';

/**
 * Gives a table so many rows; see {@link TableRowsWrite}.
 * @throws WorkbookError where it has other rows by now, or a totals row, which would be written over
 */
export function planTableRows(model: Model, { sheet, table: name, rows, before }: TableRowsWrite): Work[] {
  const table = tableOf(model, name);
  const { whole } = table;
  if (table.totalsRow || whole.rows !== before + 1)
    throw failure('TableMoved', officeErrors.tableMoved(sheet));
  if (rows === before) return [];
  model.resize(table, { ...whole, rows: rows + 1 });
  return [
    command((context) => {
      const own = context.workbook.tables.getItem(name);
      own.resize(own.getRange().getResizedRange(rows - before, 0));
    }),
  ];
}
