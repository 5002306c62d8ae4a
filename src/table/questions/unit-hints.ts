import { valueOf } from '../../grant/input/cell';
import { type ShownUnit, unitOfFormat } from '../cells/format-units';
import { yenCell } from '../cells/values';
import { formatAt, type Grid, valueAt } from '../find/grid';
import { unitOfNote } from '../find/headings';
import type { MoneyColumn } from './money-columns';
import type { NumberAt } from './reading-columns';

/** Rows above a header in which a line for it may stand. */
export const ROWS_ABOVE = 8;
const SAYS_UNIT = /単位|^[(（【]?(?:百万|千|万)円[)）】]?$|(?:百万|千)円で/u;

/** The unit that a remark names. */
export const unitSaid = (text: string): string | undefined =>
  SAYS_UNIT.test(text.normalize('NFKC').trim()) ? unitOfNote(text) : undefined;

function noteAt(grid: Grid, row: number, column: number): string | undefined {
  const value = valueAt(grid, row, column);
  return typeof value === 'string' ? unitSaid(value) : undefined;
}

/**
 * The unit that a line above the header names, for the columns that it stands over, or below the list; where it stands
 * over no amount, for all amounts of the table.
 */
export function unitAbove(
  { part, column }: MoneyColumn,
  columns: readonly MoneyColumn[],
): string | undefined {
  const { located, candidate } = part;
  const { grid } = located;
  const { top, from, to } = candidate.line;
  const own = columns.filter((other) => other.part.candidate === candidate).map((other) => other.column);
  const headersAbove = columns
    .map(({ part: other }) => other.located)
    .filter((other) => other.grid === grid && other.headerRow < top)
    .map(({ headerRow }) => headerRow);
  const begin = Math.max(grid.area.row, top - ROWS_ABOVE, ...headersAbove.map((row) => row + 1));
  for (let row = begin; row < top; row += 1) {
    for (let at = from; at < to; at += 1) {
      const unit = noteAt(grid, row, at);
      if (unit === undefined) continue;
      const merge = grid.merges.find((area) => area.row === row && area.column === at);
      const end = at + (merge?.columns ?? 1);
      const covers = (place: number): boolean => place >= at && place < end;
      if (covers(column) || !own.some(covers)) return unit;
    }
  }
  for (const { reason, row, text } of part.left) {
    if (reason !== 'note') continue;
    // a row of units says of each column what stands in it; another remark is about all of them
    const unit = own.some((place) => noteAt(grid, row, place) !== undefined)
      ? noteAt(grid, row, column)
      : unitSaid(text);
    if (unit !== undefined) return unit;
  }
  return undefined;
}

/** The unit that a column of units beside the amounts names in one of the rows (単位 = 千円). */
export function unitBeside({ part: { located, candidate } }: MoneyColumn): string | undefined {
  const used = new Set([...candidate.applications.values(), ...candidate.lines.values()]);
  for (const column of candidate.line.texts.keys()) {
    if (used.has(column)) continue;
    for (const row of located.rows) {
      const value = valueAt(located.grid, row, column);
      if (typeof value === 'string' && UNIT_WORD.test(value)) return unitOfNote(value);
    }
  }
  return undefined;
}

const UNIT_WORD = /^\s*(?:百万|千|万)円\s*$/u;

/** The unit that the number format of one of a column's amounts names. */
export function unitShown({ part: { located }, column }: MoneyColumn): ShownUnit | null {
  const { grid, rows } = located;
  if (grid.formats === undefined) return null;
  for (const row of rows) {
    const value = valueAt(grid, row, column);
    const shown = typeof value === 'number' && value !== 0 ? unitOfFormat(formatAt(grid, row, column)) : null;
    if (shown !== null) return shown;
  }
  return null;
}

/** 申請額 is a part of the cost, seldom a small one: between these costs are about a thousand times as much, or as little. */
const MORE = [500, 20_000] as const;
const LESS = [200, 2_000] as const;

/** The columns whose amounts look a thousand times too small in most of the rows that have both. */
export function byThousand(
  columns: readonly MoneyColumn[],
  open: readonly MoneyColumn[],
  numberAt: NumberAt,
): readonly MoneyColumn[] {
  const claims = columns.filter(({ field }) => field === 'claimedAmount');
  const costs = columns.filter(({ field }) => field === 'cost');
  if (claims.length === 0 || ![...claims, ...costs].every((column) => open.includes(column))) return [];
  const spent = new Map<string, number>();
  for (const cost of costs) {
    eachAmount(cost, numberAt, (number, amount) => spent.set(number, (spent.get(number) ?? 0) + amount));
  }
  let [both, more, less] = [0, 0, 0];
  const seen = new Set<string>();
  for (const claim of claims) {
    eachAmount(claim, numberAt, (number, claimed) => {
      const cost = spent.get(number) ?? 0;
      if (claimed <= 0 || cost <= 0 || seen.has(number)) return;
      seen.add(number);
      both += 1;
      if (cost >= claimed * MORE[0] && cost <= claimed * MORE[1]) more += 1;
      if (cost * LESS[0] <= claimed && cost * LESS[1] >= claimed) less += 1;
    });
  }
  if (more * 2 > both) return claims;
  return less * 2 > both ? costs : [];
}

function eachAmount(
  { part, column }: MoneyColumn,
  numberAt: NumberAt,
  use: (number: string, amount: number) => void,
): void {
  const { grid, rows } = part.located;
  rows.forEach((row, at) => {
    const amount = valueOf(yenCell(valueAt(grid, row, column)));
    if (amount !== null) use(numberAt(part, at), amount);
  });
}
