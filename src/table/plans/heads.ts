import type { Area, CellValue } from '../../base/cells';
import { isBlank } from '../../base/text';
import { type Grid, type NamedTable, valueAt } from '../find/grid';
import { freeRuns, HEADER_SEARCH_ROWS } from '../find/header-lines';
import { type Found, type HeaderReading, headerReading } from './kinds';

/** An input table, which is none of these. */
export interface TakenTable {
  readonly grid: Grid;
  readonly headerRow: number;
  readonly area: Area;
}

/** A table of plans or reports, from its header to where the next table begins. */
export interface Head extends Found {
  readonly grid: Grid;
  readonly table: NamedTable | null;
  readonly area: Area;
}

/** Where a list ends at the latest. */
type Bound = Pick<TakenTable, 'grid' | 'area'>;

/**
 * All tables of plans and reports: those of Excel, and plain lists beside each other and above each other.
 * @param further other tables, above which a list ends.
 */
export function reportHeads(
  grids: readonly Grid[],
  tables: readonly NamedTable[],
  taken: readonly TakenTable[],
  further: readonly Bound[],
  isReturned: boolean,
): Head[] {
  const reading = headerReading(isReturned);
  return grids.flatMap((grid) => {
    const own = tables.filter(({ sheet }) => sheet === grid.sheet);
    const others = taken.filter((other) => other.grid.sheet === grid.sheet);
    const bounds = [...others, ...further.filter((other) => other.grid.sheet === grid.sheet)];
    const named = own.flatMap((table): Head[] => {
      const { area, name } = table;
      if (others.some((other) => other.headerRow === area.row && overlap(other.area, area))) return [];
      const found = reading.kindOf(textsIn(grid, area.row, area.column, area.column + area.columns), [
        name,
        grid.sheet,
      ]);
      return found === null ? [] : [{ ...found, grid, table, area }];
    });
    const plain = plainHeads(grid, own, others, reading);
    return [...named, ...bounded(plain, [...own, ...bounds])];
  });
}

/** The header rows of plain lists, each as if its list went on to the end of the sheet. */
function plainHeads(
  grid: Grid,
  own: readonly NamedTable[],
  others: readonly TakenTable[],
  reading: HeaderReading,
): Head[] {
  const bottom = grid.area.row + grid.area.rows;
  const heads: Head[] = [];
  const lookAt = (row: number): void => {
    const covered = [
      ...own.map(({ area }) => area),
      ...others.filter(({ headerRow }) => headerRow === row).map(({ area }) => ({ ...area, row, rows: 1 })),
    ];
    for (const [from, to] of freeRuns(grid, row, covered)) {
      for (const texts of segments(textsIn(grid, row, from, to), [grid.sheet], reading)) {
        const found = reading.kindOf(texts, [grid.sheet]);
        if (found === null) continue;
        const [first, last] = [Math.min(...texts.keys()), Math.max(...texts.keys())];
        const area = { row, column: first, rows: bottom - row, columns: last - first + 1 };
        const head = { ...found, grid, table: null, area };
        const above = heads.findLast((other) => overlap(other.area, area));
        if (above === undefined || !repeats(above, head)) heads.push(head);
      }
    }
  };
  const searched = Math.min(HEADER_SEARCH_ROWS, bottom);
  for (let row = grid.area.row; row < searched; row += 1) lookAt(row);
  // below a long list another may begin
  const anchors = heads.flatMap(({ area, columns }) =>
    [...columns.values()].filter((column) => isAnchor(valueAt(grid, area.row, column), reading)),
  );
  for (let row = searched; row < bottom && anchors.length > 0; row += 1) {
    if (anchors.some((column) => isAnchor(valueAt(grid, row, column), reading))) lookAt(row);
  }
  return heads;
}

/** Most 受付番号: no header. */
const NUMBER = /^[ -~]*[0-9][ -~]*$/;

const isAnchor = (value: CellValue, { anchorOf }: HeaderReading): boolean =>
  typeof value === 'string' && !NUMBER.test(value) && anchorOf(value) !== undefined;

/** Each list ends where the next table of whatever kind begins in its columns. */
function bounded(heads: readonly Head[], others: readonly Pick<Bound, 'area'>[]): Head[] {
  const all = [...heads, ...others];
  return heads.map((head) => {
    const { area } = head;
    const below = all.filter((other) => other.area.row > area.row && overlap(other.area, area));
    const end = Math.min(area.row + area.rows, ...below.map((other) => other.area.row));
    return { ...head, area: { ...area, rows: end - area.row } };
  });
}

const overlap = (a: Area, b: Area): boolean =>
  a.column < b.column + b.columns && b.column < a.column + a.columns;

/** The header again below itself. */
const repeats = (upper: Head, lower: Head): boolean =>
  upper.kind === lower.kind &&
  [...lower.columns].every(([field, column]) => upper.columns.get(field) === column);

function textsIn(grid: Grid, row: number, from: number, to: number): Map<number, string> {
  const texts = new Map<number, string>();
  for (let column = from; column < to; column += 1) {
    const value = valueAt(grid, row, column);
    if (typeof value === 'string' && !isBlank(value)) texts.set(column, value);
  }
  return texts;
}

type Texts = ReadonlyMap<number, string>;

/**
 * The tables that stand side by side in a row, as input tables do: another begins behind a free column before a further
 * 受付番号, or with that.
 */
function segments(texts: Texts, called: readonly string[], reading: HeaderReading): Texts[] {
  const anchors = [...texts].flatMap(([column, text]) => {
    const field = reading.anchorOf(text);
    return field === undefined ? [] : [{ column, field }];
  });
  for (const [at, { column, field }] of anchors.entries()) {
    const before = anchors[at - 1];
    if (before === undefined) continue;
    const again = anchors.slice(0, at).some((other) => other.field === field);
    const halves = Array.from({ length: column - before.column }, (_, n) => column - n).flatMap((start) => {
      const isFree = texts.has(start) && !texts.has(start - 1);
      if (!isFree && (start !== column || !again)) return [];
      const [left, right] = [within(texts, 0, start), within(texts, start, Infinity)];
      const [a, b] = [left, right].map((half) => reading.kindOf(half, called)) as [
        Found | null,
        Found | null,
      ];
      const isSplit =
        a !== null && b !== null ? again || a.kind !== b.kind : again && isFree && (a ?? b) !== null;
      return isSplit ? [{ left, right, points: (a?.columns.size ?? 0) + (b?.columns.size ?? 0) }] : [];
    });
    const [best] = halves.sort((a, b) => b.points - a.points);
    if (best !== undefined) return [best.left, ...segments(best.right, called, reading)];
  }
  return texts.size === 0 ? [] : [texts];
}

const within = (texts: Texts, from: number, to: number): Texts =>
  new Map([...texts].filter(([column]) => column >= from && column < to));
