import { cellAddress } from '../../base/a1';
import type { CellValue, StoredCell } from '../../base/cells';
import { isFormula } from '../../base/cells';
import { isBlank } from '../../base/text';
import type { TableDifference } from '../../intake/difference';
import type { FoundLists, ListRow, ListTable, TargetTable } from '../../intake/lists';
import type { CellContext } from '../../table/columns/input-column';
import { valueAt } from '../../table/find/grid';
import type { Located } from '../../table/find/input-list';
import type { AnswerWrite, SheetDrop, SheetWrite, TableRowsWrite, WorkbookInfo } from '../port';
import { entered } from './entered';
import { isMade, listDropped, madeList } from './made-list';

/** Why some of what a file says can't be put into the workbook. */
export type MergeFault =
  /** The workbook has no list of this kind. */
  | { readonly kind: 'noList'; readonly table: TargetTable }
  /** The list has no column for it. */
  | { readonly kind: 'noColumn'; readonly table: TargetTable; readonly field: string }
  /** A formula stands there, and is never written over. */
  | { readonly kind: 'formula'; readonly address: string }
  /** Something stands below the list. */
  | { readonly kind: 'noRoom'; readonly table: TargetTable; readonly address: string };

/** Input cells that are written, tables that grow, and lists that are made. */
export type MergeOp = AnswerWrite | TableRowsWrite | SheetWrite;

export interface Merge {
  readonly ops: readonly MergeOp[];
  readonly faults: readonly MergeFault[];
}

/**
 * The cells that take over what a file has: changed cells where they stand, new rows below the last one of their list.
 * Nothing is taken away, and rows that the file does not have stay as they are.
 * @param chosen keys of the rows that are taken over; all unless given
 * @param standing what a cell of the workbook holds, formulas among it
 */
export function mergeOf(
  present: FoundLists,
  differences: readonly TableDifference[],
  info: Pick<WorkbookInfo, 'tables' | 'sheets' | 'marks'>,
  context: CellContext,
  standing: (sheet: string, row: number, column: number) => StoredCell,
  chosen: (table: TargetTable, key: string) => boolean = () => true,
): Merge {
  const faults: MergeFault[] = [];
  const ops = differences.flatMap((difference): MergeOp[] => {
    const { kind } = difference;
    const added = difference.added.filter(({ key }) => chosen(kind, key));
    const changed = difference.changed.filter(({ key }) => chosen(kind, key));
    if (added.length + changed.length === 0) return [];
    const parts = present.tables.filter((table) => table.kind === kind);
    // nothing goes into a table of which it is asked whether it counts
    const list = parts.findLast(({ doubt }) => doubt === null) ?? parts.at(-1);
    if (list === undefined && isMade(kind)) return [madeList(kind, added, info, context)];
    if (list === undefined) {
      faults.push({ kind: 'noList', table: kind });
      return [];
    }
    const put = { context, faults, kind };
    // 申請4月 and 申請5月 are one list: each row is changed where it stands, and new ones go below the last
    const cells = parts.flatMap((part) => {
      const own = new Set(part.rows);
      const rows = changed.filter(({ before }) => own.has(before));
      return changedCells(part, rows, put, standing);
    });
    return [...cells, ...addedRows(list, added, info, put)];
  });
  return { ops, faults };
}

/** What takes a merge back: what came last goes first. */
export const takenBack = (ops: Merge['ops']): readonly (MergeOp | SheetDrop)[] =>
  ops.toReversed().flatMap((op): (MergeOp | SheetDrop)[] => {
    if (op.op === 'sheet') return listDropped(op);
    if (op.op === 'tableRows') return [{ ...op, rows: op.before, before: op.rows }];
    const cells = op.cells.map(({ value, before, ...place }) => ({
      ...place,
      value: before,
      before: value,
    }));
    return [{ ...op, cells, ...(op.like === undefined ? {} : { like: 'none' }) }];
  });

interface Put {
  readonly kind: TargetTable;
  readonly context: CellContext;
  readonly faults: MergeFault[];
}

function changedCells(
  list: ListTable,
  changed: TableDifference['changed'],
  { kind, context, faults }: Put,
  standing: (sheet: string, row: number, column: number) => StoredCell,
): MergeOp[] {
  const { grid } = list.located;
  const cells = changed.flatMap(({ before, cells: own }) =>
    own.flatMap(({ field, after }): AnswerWrite['cells'] => {
      const column = columnOf(list.located, kind, field, faults);
      if (column === null) return [];
      const is = standing(grid.sheet, before.row, column);
      if (isFormula(is)) {
        faults.push({ kind: 'formula', address: cellAddress(grid.sheet, before.row, column) });
        return [];
      }
      return [{ row: before.row, column, value: entered(kind, field, after, context), before: is }];
    }),
  );
  return cells.length === 0 ? [] : [{ op: 'answer', sheet: grid.sheet, cells }];
}

/** New rows below whatever stands in the list; a table of Excel grows where its own rows do not suffice. */
function addedRows(
  { located }: ListTable,
  added: readonly ListRow[],
  { tables }: Pick<WorkbookInfo, 'tables'>,
  { kind, context, faults }: Put,
): MergeOp[] {
  if (added.length === 0) return [];
  const { sheet } = located.grid;
  const first = firstFree(located);
  const table = tables.find((each) => each.sheet === sheet && each.name === located.tableName);
  const end = first + added.length;
  const body = located.area.row + located.area.rows;
  const inTheWay = filledBelow(located, body, end);
  if (inTheWay !== null) {
    faults.push({ kind: 'noRoom', table: kind, address: cellAddress(sheet, inTheWay, located.area.column) });
    return [];
  }
  const fields = [...new Set(added.flatMap(({ cells }) => [...cells.keys()]))];
  const columns = new Map(fields.map((field) => [field, columnOf(located, kind, field, faults)]));
  const cells = added.flatMap(({ cells: own }, at): AnswerWrite['cells'] =>
    [...own].flatMap(([field, cell]): AnswerWrite['cells'] => {
      const column = columns.get(field) ?? null;
      const value: CellValue = entered(kind, field, cell, context);
      return column === null || isBlank(value) ? [] : [{ row: first + at, column, value, before: null }];
    }),
  );
  const [before, rows] = [located.area.rows - 1, end - located.area.row - 1];
  // blank rows of a table have looks of their own
  const [inside, below] = [cells.filter(({ row }) => row < body), cells.filter(({ row }) => row >= body)];
  const like = located.rows.at(-1) ?? located.headerRow + 1;
  return [
    ...(inside.length > 0 ? [{ op: 'answer', sheet, cells: inside } as const] : []),
    ...(below.length > 0 ? [{ op: 'answer', sheet, cells: below, like } as const] : []),
    ...(table !== undefined && end > body
      ? [{ op: 'tableRows', sheet, table: table.name, rows, before } as const]
      : []),
  ];
}

function columnOf(
  located: Located<string>,
  table: TargetTable,
  field: string,
  faults: MergeFault[],
): number | null {
  const column = located.columns.get(field);
  if (column !== undefined) return column;
  const known = faults.some(
    (fault) => fault.kind === 'noColumn' && fault.table === table && fault.field === field,
  );
  if (!known) faults.push({ kind: 'noColumn', table, field });
  return null;
}

/** The row below the last that holds anything in the list's columns. */
function firstFree({ grid, area }: Located<string>): number {
  for (let row = area.row + area.rows - 1; row > area.row; row -= 1) {
    if (isFilled(grid, row, area.column, area.columns)) return row + 1;
  }
  return area.row + 1;
}

/** The first row from `from` up to `to` that holds something beneath a table; null where there is room. */
function filledBelow({ grid, area }: Located<string>, from: number, to: number): number | null {
  for (let row = from; row < to; row += 1) if (isFilled(grid, row, area.column, area.columns)) return row;
  return null;
}

function isFilled(grid: Located<string>['grid'], row: number, column: number, columns: number): boolean {
  for (let at = column; at < column + columns; at += 1) if (!isBlank(valueAt(grid, row, at))) return true;
  return false;
}
