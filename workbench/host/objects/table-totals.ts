import { RichApiError } from '../richapi/error';
import type { TableObject } from './table';

const LABEL = '集計';

/**
 * Shows the totals row: 集計 under the first column and the sum or the count of the last one, as Excel does.
 * Excel shifts the cells below down; here they must be free.
 */
export function showTotals(target: TableObject): void {
  const { host, table } = target;
  if (host.tables.totals(table)) return;
  const sheet = host.tables.sheetOf(table);
  const row = table.area.row + table.area.rows;
  const below = target.range({ ...table.area, row, rows: 1 });
  const free = host.cells.values(sheet, below.area).every((cells) => cells.every((value) => value === ''));
  if (!free)
    throw new RichApiError('InvalidOperation', 'Table.showTotals', 'The row below the table is not empty.');
  host.tables.note(table, { totals: true });
  const names = host.tables.columnNames(table);
  const last = names.at(-1) ?? '';
  const body = host.cells.values(sheet, {
    ...target.body,
    column: table.area.column + names.length - 1,
    columns: 1,
  });
  const numeric = body.some(([value]) => typeof value === 'number');
  const formula = `=SUBTOTAL(${numeric ? '109' : '103'},${table.name}[${last}])`;
  const cells = names.map((_, index) => (index === names.length - 1 ? formula : index === 0 ? LABEL : null));
  below.write('Formulas', [cells]);
}

export function hideTotals(target: TableObject): void {
  const { host, table } = target;
  if (!host.tables.totals(table)) return;
  const row = target.range(target.totalRow);
  host.tables.note(table, { totals: false });
  row.call('Clear', ['All']);
}
