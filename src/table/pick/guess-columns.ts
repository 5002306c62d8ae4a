import type { CellValue } from '../../base/cells';
import { distance } from '../../base/nearest';
import type { TableKind } from '../../catalogue/settings/reading-words';
import { type ColumnSpec, headerKey } from '../columns';
import type { Grid } from '../find/grid';
import { bareName, columnKey, withoutBrackets } from '../find/headings';
import { columnsBelow, type PickColumn, type WantedColumn, wantedColumns } from './table-mapping';
import { filledOf, valueFit } from './value-fit';

/** What a column is taken to be, until a clerk says so. */
export interface ColumnGuess {
  /** The contract's header. */
  readonly wanted: WantedColumn;
  readonly column: PickColumn;
  /** What speaks for it. */
  readonly by: 'name' | 'values' | 'both';
  readonly points: number;
}

const NONE: ReadonlySet<string> = new Set();
/** Below these nothing is guessed: a needed column is worth a weaker guess than one that may be left out. */
const LEAST = { needed: 0.45, optional: 0.65 } as const;
const NAME_WORTH = 1.2;

/** Whether a column of the sheet is to be had for a column of the contract. */
export type IsFree = (wanted: WantedColumn, column: PickColumn) => boolean;

/**
 * What the columns below a header row may be as a kind of table, by header and by values: the likeliest pair first,
 * each column once.
 * @param numbers the 受付番号 that another table holds, as they are compared.
 * @param isFree where some columns are known already: what is still to be paired.
 */
export function guessColumns(
  grid: Grid,
  row: number,
  kind: TableKind,
  numbers: ReadonlySet<string> = NONE,
  isFree: IsFree = () => true,
): ColumnGuess[] {
  const rows = grid.values.slice(row + 1 - grid.area.row);
  const pairs = columnsBelow(grid, row).flatMap((column) => {
    const filled = filledOf(rows.map((cells): CellValue => cells[column.column - grid.area.column] ?? null));
    const values = { filled, rows: rows.length, numbers };
    return wantedColumns(kind).flatMap((wanted): ColumnGuess[] => {
      if (!isFree(wanted, column)) return [];
      const name = column.header === null ? 0 : nameLikeness(column.header, wanted);
      const fit = Math.max(...wanted.of.map(({ table, spec }) => valueFit(table, spec.field, values)));
      const points = NAME_WORTH * name + fit;
      if (points < (wanted.needed ? LEAST.needed : LEAST.optional)) return [];
      const by = name < 0.4 ? 'values' : fit < 0.4 ? 'name' : 'both';
      return [{ wanted, column, by, points }];
    });
  });
  pairs.sort((a, b) => b.points - a.points || a.column.column - b.column.column);
  const guesses: ColumnGuess[] = [];
  for (const pair of pairs) {
    const isTaken = guesses.some(
      ({ wanted, column }) => wanted.header === pair.wanted.header || column.column === pair.column.column,
    );
    if (!isTaken) guesses.push(pair);
  }
  return guesses;
}

/** How much a header is like the names of a column of the contract, from 0 to 1. */
function nameLikeness(written: string, { of }: WantedColumn): number {
  return Math.max(...of.map(({ spec }) => likenessTo(written, spec)));
}

function likenessTo(written: string, { header, synonyms = [], likely }: ColumnSpec<string>): number {
  const keys = [...new Set([columnKey(written), withoutBrackets(written), headerKey(bareName(written))])];
  const names = [header, ...synonyms].map(headerKey);
  if (keys.some((key) => names.includes(key))) return 1;
  const others = (likely?.names ?? []).map(headerKey);
  if (keys.some((key) => others.includes(key))) return 0.6;
  const [key = ''] = keys;
  return Math.max(
    0,
    ...names.map((name) => resemblance(key, name)),
    ...others.map((name) => 0.7 * resemblance(key, name)),
  );
}

/** Names of two characters are part of too many others. */
const LEAST_CONTAINED = 2;

function resemblance(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= LEAST_CONTAINED && long.includes(short))
    return 0.4 + 0.4 * (short.length / long.length);
  const apart = distance(a, b) / Math.max(1, long.length);
  return apart < 0.5 ? 0.7 * (1 - apart) : 0;
}
