import type { Area } from '../../base/cells';
import { valueAt } from '../../table/find/grid';
import type { AnyLocated } from '../../table/find/input-list';
import type { AsRead } from '../port';
import type { Gathered } from './gather';

/**
 * The columns that were read of 申請, 経費, 構成員, 製品 and 過年度交付, and 項目 and 値 of 設定. A column that was read as
 * its number format shows it is none of them: another value stands in its cells.
 */
export function asRead({ tables, planTables, settingsTable, grids }: Gathered): AsRead[] {
  const parts: AnyLocated[] = [tables.applications, tables.lines, tables.members].flatMap((list) =>
    list === null || list === undefined ? [] : [...list.parts],
  );
  const found = new Map<string, AsRead>();
  const add = (sheet: string, { row, rows }: Pick<Area, 'row' | 'rows'>, column: number): void => {
    const grid = grids.get(sheet);
    if (grid === undefined || grid.shown?.has(column) === true) return;
    found.set(`${row}:${column}:${sheet}`, {
      sheet,
      area: { row, column, rows: rows + 1, columns: 1 },
      value: (at) => valueAt(grid, at, column),
    });
  };
  for (const { grid, area, columns } of parts)
    for (const column of columns.values()) add(grid.sheet, area, column);
  if (settingsTable !== null) {
    const { sheet, area, columns } = settingsTable;
    add(sheet, area, columns.item);
    add(sheet, area, columns.value);
  }
  const { products, earlierGrants } = planTables;
  for (const { grid, area, columns } of [products, earlierGrants].flatMap((list) => list?.parts ?? []))
    for (const column of columns.values()) add(grid.sheet, area, column);
  return [...found.values()];
}
