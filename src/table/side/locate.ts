import type { Area } from '../../base/cells';
import { applicationColumns, headerIndex, lineColumns } from '../columns';
import { type Grid, type NamedTable, valueAt } from '../find/grid';
import { HEADER_SEARCH_ROWS } from '../find/header-lines';
import { columnKey, entryOf } from '../find/headings';
import { type InputList, inputList, type Located } from '../find/input-list';
import { bodyRows } from '../records/rows';
import { sideColumns, type SideTable, sideTableOf } from './columns';

/** 製品 and 過年度交付, each with all of its parts; null where there is none. */
export type SideTables = Readonly<Record<SideTable, InputList<string> | null>>;

const indexes = {
  products: headerIndex(sideColumns.products),
  earlierGrants: headerIndex(sideColumns.earlierGrants),
} as const;

const inputIndexes = [headerIndex<string>(applicationColumns), headerIndex<string>(lineColumns)] as const;

interface Found {
  readonly kind: SideTable;
  readonly columns: ReadonlyMap<string, number>;
}

/** Which of the two a row of headers makes, by column. */
export function sideTableAt(headers: Iterable<readonly [column: number, text: string]>): Found | null {
  const columns = { products: new Map<string, number>(), earlierGrants: new Map<string, number>() };
  const inputs = new Set<string>();
  for (const [column, text] of headers) {
    for (const index of inputIndexes) {
      const field = index.get(columnKey(text));
      if (field !== undefined) inputs.add(field);
    }
    for (const kind of ['products', 'earlierGrants'] as const) {
      const field = entryOf(indexes[kind], text);
      if (field !== undefined && !columns[kind].has(field)) columns[kind].set(field, column);
    }
  }
  const kind = sideTableOf(columns, inputs);
  return kind === null ? null : { kind, columns: columns[kind] };
}

/** Finds 製品 and 過年度交付; of several tables of one kind, all are read as one list. */
export function locateSideTables(
  grids: readonly Grid[],
  tables: readonly NamedTable[],
  taken: readonly { readonly grid: Grid; readonly headerRow: number }[],
): SideTables {
  const found = grids.flatMap((grid) => {
    const own = tables.filter(({ sheet }) => sheet === grid.sheet);
    const heads = taken.filter((other) => other.grid.sheet === grid.sheet).map(({ headerRow }) => headerRow);
    return [...own.flatMap((table) => tableOn(grid, table, heads)), ...plainOn(grid, own, heads)];
  });
  const listOf = (kind: SideTable): InputList<string> | null => {
    const [first, ...rest] = found.filter((each) => each.kind === kind).map(({ located }) => located);
    return first === undefined ? null : inputList([first, ...rest]);
  };
  return { products: listOf('products'), earlierGrants: listOf('earlierGrants') };
}

interface Placed {
  readonly kind: SideTable;
  readonly located: Located<string>;
}

function tableOn(grid: Grid, { name, area }: NamedTable, heads: readonly number[]): Placed[] {
  if (heads.includes(area.row)) return [];
  const found = sideTableAt(headersIn(grid, area));
  return found === null ? [] : [{ kind: found.kind, located: locatedAt(grid, name, area, found) }];
}

/** Plain lists: each ends where the next table of whatever kind begins. */
function plainOn(grid: Grid, own: readonly NamedTable[], heads: readonly number[]): Placed[] {
  const bottom = grid.area.row + grid.area.rows;
  const inTable = (row: number, column: number): boolean =>
    own.some(
      ({ area }) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    );
  const begins: { readonly row: number; readonly found: Found }[] = [];
  for (let row = grid.area.row; row < Math.min(HEADER_SEARCH_ROWS, bottom); row += 1) {
    if (heads.includes(row)) continue;
    const headers = headersIn(grid, { ...grid.area, row }).filter(([column]) => !inTable(row, column));
    const found = sideTableAt(headers);
    if (found !== null) begins.push({ row, found });
  }
  const ends = [...heads, ...begins.map(({ row }) => row), ...own.map(({ area }) => area.row), bottom];
  return begins.map(({ row, found }) => {
    const end = Math.min(...ends.filter((other) => other > row));
    return {
      kind: found.kind,
      located: locatedAt(grid, null, { ...grid.area, row, rows: end - row }, found),
    };
  });
}

function headersIn(grid: Grid, area: Area): [column: number, text: string][] {
  return Array.from({ length: area.columns }, (_, n) => area.column + n).flatMap((column) => {
    const value = valueAt(grid, area.row, column);
    return typeof value === 'string' && value.trim() !== '' ? [[column, value]] : [];
  });
}

const locatedAt = (
  grid: Grid,
  tableName: string | null,
  area: Area,
  { columns }: Found,
): Located<string> => ({
  grid,
  tableName,
  headerRow: area.row,
  area,
  columns,
  byHand: new Set(),
  rows: bodyRows(grid, area, [...columns.values()]),
});
