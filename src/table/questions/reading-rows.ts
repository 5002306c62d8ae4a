import { groupBy } from '../../base/group-by';
import { valueOf } from '../../grant/input/cell';
import type { ReadingNote } from '../../grant/input/reading';
import { numberCell, yenCell } from '../cells/values';
import { valueAt } from '../find/grid';
import { headerAt } from '../find/input-list';
import type { TablePart } from '../find/table-parts';
import { stated } from './reading-stated';

/** More rows than these are counted and not listed. */
const MOST_LISTED = 10;

/** Y-04: the rows below a header that are neither application nor line, by what they are. */
export function leftRows(parts: readonly TablePart[]): ReadingNote[] {
  return parts.flatMap((part) => {
    return [...groupBy(part.left, ({ reason }) => reason)].map(([variant, rows]): ReadingNote => {
      const listed = rows.slice(0, MOST_LISTED).map(({ row, text }) => `${row + 1}\t${text}`);
      const facts = { table: nameOf(part), count: rows.length, rows: listed.join('\n') };
      const { sheet } = part.located.grid;
      const place = { table: 'sheet', sheet, row: rows[0]?.row ?? 0, column: numberColumn(part) } as const;
      return { ...stated('Y-04', { variant, facts }), place };
    });
  });
}

/** What a clerk calls a table: the ListObject, or the sheet. */
export const nameOf = ({ located }: Pick<TablePart, 'located'>): string =>
  located.tableName ?? located.grid.sheet;

const numberColumn = ({ located }: Pick<TablePart, 'located'>): number =>
  located.columns.get('receiptNumber') ?? located.area.column;

/** Columns whose sum a row of sums may give. */
const SUMMED: Readonly<Record<TablePart['kind'], readonly string[]>> = {
  applications: ['claimedAmount', 'fullTimeEquivalent', 'headcount', 'linkedEstablishments'],
  lines: ['cost', 'donation', 'units'],
  members: [],
};
const YEN: ReadonlySet<string> = new Set(['claimedAmount', 'cost', 'donation']);

const TAKEN_BACK = ['withdrawn', 'declined'];

/** Sums of tenths come nowhere near it. */
const NOISE = 1e-6;

/**
 * Y-05: a row of sums gives another sum than the rows that were read: neither of all of them, nor of those above it, nor
 * of those since the last row of sums, taken back ones with them or without.
 * @param flat the columns of 申請 are repeated on every line there, and no sum of them says anything.
 */
export function sumDifferences(parts: readonly TablePart[], flat: boolean): ReadingNote[] {
  return parts.flatMap((part) => {
    const sums = part.left.filter(({ reason }) => reason === 'sum');
    if (sums.length === 0 || (flat && part.kind === 'applications')) return [];
    return SUMMED[part.kind].flatMap((field) => {
      const column = part.located.columns.get(field);
      if (column === undefined) return [];
      const peers = parts.filter(({ kind }) => kind === part.kind);
      return sums.flatMap(({ row }, at) =>
        differenceAt(part, peers, field, column, row, sums[at - 1]?.row ?? null),
      );
    });
  });
}

function differenceAt(
  part: TablePart,
  peers: readonly TablePart[],
  field: string,
  column: number,
  row: number,
  before: number | null,
): ReadingNote[] {
  const { grid, rows } = part.located;
  const written = valueOf(yenCell(valueAt(grid, row, column)));
  if (written === null) return [];
  const above = rows.filter((other) => other < row);
  const since = above.filter((other) => before === null || other > before);
  const all = sumOf(part, field, rows);
  const list = peers.reduce((sum, peer) => sum + sumOf(peer, field, peer.located.rows), 0);
  const upTo = peers
    .slice(0, peers.indexOf(part))
    .reduce((sum, peer) => sum + sumOf(peer, field, peer.located.rows), sumOf(part, field, above));
  const possible = [all, list, upTo, sumOf(part, field, above), sumOf(part, field, since)];
  const taken = TAKEN_BACK.flatMap((each) => part.located.columns.get(each) ?? []);
  if (taken.length > 0) {
    const active = (some: readonly number[]): readonly number[] =>
      some.filter((other) => taken.every((each) => valueAt(grid, other, each) === null));
    possible.push(...[rows, above, since].map((some) => sumOf(part, field, active(some))));
  }
  if (possible.some((sum) => Math.abs(sum - written) < NOISE)) return [];
  const facts = {
    header: String(headerAt(part.located, column) ?? ''),
    written,
    summed: since.length > 0 ? sumOf(part, field, since) : all,
    unit: YEN.has(field) ? '円' : '',
  };
  const place = { table: 'sheet', sheet: grid.sheet, row, column } as const;
  return [{ ...stated('Y-05', { variant: 'differs', facts }), place }];
}

function sumOf({ located }: TablePart, field: string, rows: readonly number[]): number {
  const column = located.columns.get(field);
  if (column === undefined) return 0;
  return rows.reduce((sum, row) => sum + (valueOf(numberCell(valueAt(located.grid, row, column))) ?? 0), 0);
}
