import type { CellValue } from '../base/cells';
import { groupBy } from '../base/group-by';
import type { CellContext } from '../table/columns/input-column';
import { sameCells } from './difference';
import { specsOf, type TargetTable } from './list-kinds';
import { type FoundLists, type ListRow, receiptOfKey } from './lists';

/** What applications that are laid beside each other have otherwise; the applications in the order they were named. */
export type Beside =
  /** A cell of a row that each of them has. */
  | {
      readonly kind: 'cell';
      readonly table: TargetTable;
      /** What tells the row from the others of its application; '' of 申請. */
      readonly row: string;
      readonly field: string;
      readonly cells: readonly CellValue[];
    }
  /** A row that not all of them have. */
  | {
      readonly kind: 'row';
      readonly table: TargetTable;
      readonly row: string;
      readonly there: readonly boolean[];
    }
  /** A list of which one of them has no row at all. */
  | { readonly kind: 'rows'; readonly table: TargetTable; readonly counts: readonly number[] };

const TABLES: readonly TargetTable[] = ['applications', 'lines', 'members', 'plans', 'effects'];

/**
 * What applications have otherwise once a file is taken in: its rows count as far as it has a column for a field, and
 * else those of the workbook.
 * @param receipts their 受付番号, as they are compared
 */
export function besideEachOther(
  receipts: readonly string[],
  workbook: FoundLists,
  file: FoundLists,
  context: CellContext,
): Beside[] {
  return TABLES.flatMap((table): Beside[] => {
    const rows = receipts.map((receipt) => rowsAfter(table, receipt, workbook, file));
    const counts = rows.map(({ size }) => size);
    if (counts.every((count) => count === 0)) return [];
    if (counts.some((count) => count === 0)) return [{ kind: 'rows', table, counts }];
    const names = [...new Set(rows.flatMap((own) => [...own.keys()]))].sort(byNumber);
    return names.flatMap((row): Beside[] => {
      const own = rows.map((each) => each.get(row));
      if (own.some((cells) => cells === undefined))
        return [{ kind: 'row', table, row, there: own.map((cells) => cells !== undefined) }];
      return cellsBeside(
        table,
        row,
        own.flatMap((cells) => cells ?? []),
        context,
      );
    });
  });
}

const byNumber = (a: string, b: string): number => a.localeCompare(b, 'ja', { numeric: true });

type Cells = ReadonlyMap<string, CellValue>;

function cellsBeside(table: TargetTable, row: string, own: readonly Cells[], context: CellContext): Beside[] {
  const same = sameCells(table, context);
  return specsOf[table].flatMap(({ field }): Beside[] => {
    if (field === 'receiptNumber') return [];
    const cells = own.map((each) => each.get(field) ?? null);
    const [first = null, ...others] = cells;
    const differ = others.some((other) => !same(field, first, other));
    return differ ? [{ kind: 'cell', table, row, field, cells }] : [];
  });
}

/** The rows of an application by what tells them apart, as they are after the file. */
function rowsAfter(
  table: TargetTable,
  receipt: string,
  workbook: FoundLists,
  file: FoundLists,
): Map<string, Cells> {
  const after = new Map<string, Cells>();
  for (const lists of [workbook, file]) {
    for (const { key, cells } of rowsOf(lists, table).get(receipt) ?? []) {
      const row = key.slice(receipt.length + 1);
      after.set(row, new Map([...(after.get(row) ?? []), ...cells]));
    }
  }
  return after;
}

const known = new WeakMap<FoundLists, Map<TargetTable, ReadonlyMap<string, readonly ListRow[]>>>();

/** The rows of a list by 受付番号, gathered once. */
function rowsOf(lists: FoundLists, table: TargetTable): ReadonlyMap<string, readonly ListRow[]> {
  const own = known.get(lists) ?? new Map<TargetTable, ReadonlyMap<string, readonly ListRow[]>>();
  known.set(lists, own);
  const found = own.get(table);
  if (found !== undefined) return found;
  const rows = lists.tables.flatMap((each) => (each.kind === table ? each.rows : []));
  const made = groupBy(rows, ({ key }) => receiptOfKey(key));
  own.set(table, made);
  return made;
}
