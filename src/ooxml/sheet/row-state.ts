import type { ByteText } from '../package/byte-text';
import type { Edit } from '../xml/document';
import type { RowTag } from './row-tag';

/** New cells of one row. */
export interface RowPatch {
  /** Ascending, from 0. */
  readonly columns: readonly number[];
  /** XML of the nth column's cell; '' takes the cell away. */
  cell(n: number): ByteText;
  /** XML of all cells. */
  text(): ByteText;
  /** One of the cells is taken away. */
  readonly taken: boolean;
  /** No cell holds anything: a row that is not there need not be made. */
  readonly blank: boolean;
}

/** What is known of a row while its cells go by. */
export interface RowState {
  readonly patch: RowPatch;
  readonly edits: Edit[];
  next: number;
  first: number;
  last: number;
  removed: number;
  others: boolean;
}

/** A patch of single cells. */
export const patchOf = (columns: readonly number[], cells: readonly ByteText[]): RowPatch => ({
  columns,
  cell: (n) => cells[n] ?? '',
  text: () => cells.join(''),
  taken: cells.includes(''),
  blank: cells.every((cell) => cell === ''),
});

const NO_CELLS = patchOf([], []);

export const newState = (patch: RowPatch | undefined): RowState => ({
  patch: patch ?? NO_CELLS,
  edits: [],
  next: 0,
  first: Infinity,
  last: -1,
  removed: -1,
  others: false,
});

/** A cell stands in this column once the edits are carried out. */
export function note(state: RowState, column: number): void {
  if (column < state.first) state.first = column;
  state.last = column;
}

/** XML of the new cells left of a column that are still to be put in. */
export function pendingCells(state: RowState, column: number): string {
  const { patch } = state;
  const { columns } = patch;
  let text = '';
  while (state.next < columns.length && columns[state.next]! < column) {
    const cell = patch.cell(state.next);
    if (cell !== '') note(state, columns[state.next]!);
    text += cell;
    state.next += 1;
  }
  return text;
}

/** Cells that come before a place of the row's text. */
export function insertAt(at: number, text: string, state: RowState): void {
  if (text !== '') state.edits.push({ start: at, end: at, text });
}

/** `spans` tells a reader between which columns the row's cells lie ("1:25"). */
export function adjustSpans(xml: string, tag: RowTag, state: RowState): void {
  if (!tag.spans || state.last < 0) return;
  const { from, to } = tag.spans;
  const before = xml.slice(from, to);
  const text = spansWith(before, state);
  if (text !== before) state.edits.push({ start: from, end: to, text });
}

/** Spans of rows that get cells behind their last one, from `first` to `last`: of thousands of rows the same few. */
export function spanWidener(): (spans: string, first: number, last: number) => string {
  const known = new Map<string, string>();
  return (spans, first, last) => {
    const key = `${spans} ${first} ${last}`;
    let text = known.get(key);
    if (text === undefined) {
      text = spansWith(spans, { ...newState(undefined), first, last });
      known.set(key, text);
    }
    return text;
  };
}

function spansWith(spans: string, { patch, first, last, removed }: RowState): string {
  const bounds = spans.split(/[: ]+/).map(Number);
  if (bounds.some(Number.isNaN)) return spans;
  const [low, high] = [Math.min(...bounds), Math.max(...bounds)];
  const newLow = Math.min(low, first + 1);
  // Cells taken away at the right end: the span ends where they began.
  const newHigh = removed + 1 === high ? Math.max(last + 1, patch.columns[0]!) : Math.max(high, last + 1);
  return newLow === low && newHigh === high ? spans : `${newLow}:${newHigh}`;
}
