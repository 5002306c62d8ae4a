import { cellPlace } from '../../base/a1';
import type { CellPlace } from '../../base/cells';
import type { FindingPlace } from '../../grant/finding';
import { type InputList, placeAt } from '../../table/find/input-list';
import type { Gathered } from './gather';

/** What tells where a record stands. */
export type Placing = Pick<Gathered, 'tables' | 'planTables' | 'settingsTable'>;

/** The cell of a finding; where the column is missing, the row's 受付番号. */
export function placeOf(place: FindingPlace | null, gathered: Placing): CellPlace | null {
  if (place === null) return null;
  const { tables, planTables, settingsTable } = gathered;
  switch (place.table) {
    case 'plans':
    case 'effects':
    case 'results':
    case 'products':
    case 'earlierGrants': {
      const table = planTables[place.table];
      return table === null ? null : cellIn(table, place.row, place.field);
    }
    case 'applications':
      return cellIn(tables.applications, place.row, place.field);
    case 'lines':
      return cellIn(tables.lines, place.row, place.field);
    case 'members':
      return tables.members === null ? null : cellIn(tables.members, place.row, place.field);
    case 'settings': {
      const row = place.row === null ? undefined : settingsTable?.rows[place.row];
      return row === undefined || settingsTable === null
        ? null
        : cellPlace(settingsTable.sheet, row.row, place.field === 'item' ? row.itemColumn : row.column);
    }
    case 'sheet':
      return cellPlace(place.sheet, place.row, place.column);
  }
}

function cellIn<Field extends string>(
  table: InputList<Field>,
  position: number,
  field: Field | 'receiptNumber',
): CellPlace | null {
  const found = placeAt(table, position);
  if (found === null) return null;
  const columns: ReadonlyMap<string, number> = found.part.columns;
  const column = columns.get(field) ?? columns.get('receiptNumber');
  return column === undefined ? null : cellPlace(found.part.grid.sheet, found.row, column);
}
