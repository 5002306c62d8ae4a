import type { TextFault } from '../catalogue/errors/text-faults';
import type { Grid } from '../table/find/grid';
import type { FoundLists } from './lists';
import { type ListOptions, listsIn } from './lists';
import { parseText, type TextTable } from './text/parse';
import { unfold } from './wide';

/** A text file, and its lists. */
export interface OpenedText {
  readonly text: TextTable;
  readonly lists: FoundLists;
}

/**
 * Reads a text file as lists; lines that stand beside each other become 経費.
 * @param name what the file is called where a cell of it is named
 * @param optionsOf how its one sheet is read, where a clerk has said so
 */
export function openText(
  name: string,
  bytes: Uint8Array,
  optionsOf: (grid: Grid) => ListOptions = () => ({}),
): OpenedText | { readonly fault: TextFault } {
  const text = parseText(bytes);
  if ('fault' in text) return text;
  const { rows } = text;
  const grid: Grid = {
    sheet: name,
    visible: true,
    area: { row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 0 },
    values: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
    merges: [],
  };
  return { text, lists: listsOf(grid, optionsOf(grid)) };
}

/** The lists of one sheet, unfolded where its lines stand beside each other. */
function listsOf(grid: Grid, options: ListOptions = {}): FoundLists {
  const lists = listsIn([grid], options);
  const header = lists.tables.find(({ kind }) => kind === 'applications')?.located.headerRow ?? 0;
  const wide = unfold(grid, header);
  if (wide === null || 'twice' in wide) return lists;
  const own = listsIn([wide.applications], options);
  const lines = listsIn([wide.lines], options);
  const unused = own.unused;
  return {
    flat: false,
    tables: [...own.tables, ...lines.tables],
    damage: [...own.damage, ...lines.damage],
    unused,
  };
}
