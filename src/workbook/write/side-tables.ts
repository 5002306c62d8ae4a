import type { Area } from '../../base/cells';
import { type AnyLocated, type InputList, startsOf } from '../../table/find/input-list';
import type { InputTables } from '../../table/find/locate';

/** From the first to behind the last column that a table has of the contract. */
function spanOf({ columns, area }: AnyLocated): readonly [from: number, to: number] {
  const places = [...columns.values()];
  return places.length === 0
    ? [area.column, area.column + area.columns]
    : [Math.min(...places), Math.max(...places) + 1];
}

/** Cells of a sheet that our columns beside a table take. */
export interface TakenArea extends Area {
  readonly sheet: string;
  readonly of: AnyLocated;
}

/**
 * The columns of the plain tables that stand beside one on its sheet, ours among them, from the sheet's top to its
 * bottom: rows are added below, and what stood above would be taken for theirs.
 */
export function sidesOf(
  located: AnyLocated,
  { applications, lines, members }: InputTables,
  taken: readonly TakenArea[],
): Area[] {
  const { grid } = located;
  const [from, to] = spanOf(located);
  const isBeside = (part: AnyLocated): boolean => {
    const [first, end] = spanOf(part);
    return part.grid.sheet === grid.sheet && part.tableName === null && (first >= to || end <= from);
  };
  const lists = [applications, lines, members] as readonly (InputList<string> | null)[];
  const parts = lists.flatMap((list) => (list === null ? [] : startsOf(list).map(([part]) => part)));
  const columns = [
    ...(parts as readonly AnyLocated[]).filter(isBeside).map(spanOf),
    ...taken.filter(({ of }) => isBeside(of)).map((own) => [own.column, own.column + own.columns] as const),
  ];
  return columns.map(([first, end]) => ({
    row: 0,
    rows: grid.area.row + grid.area.rows,
    column: first,
    columns: end - first,
  }));
}
