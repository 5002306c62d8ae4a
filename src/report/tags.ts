import { nearest } from '../base/nearest';
import { headerKey } from '../base/text';
import { grouped } from '../catalogue/amounts/figures';
import type { FormFaultKind } from '../catalogue/sheets/form-texts';
import { TOTAL } from '../catalogue/sheets/headers';
import type { Block } from './input';

/** A tag of a ministry form: {{総括表:定着支援:交付予定額}}, as written there. */
export interface Tag {
  readonly text: string;
  readonly sheet: string;
  /** * stands for every row of the sheet but the total. */
  readonly row: string;
  readonly column: string;
}

/** What is the matter with a tag. */
export interface TagProblem {
  readonly kind: FormFaultKind;
  readonly tag: string;
  /** What the clerk may have meant, or has to choose from, nearest first. */
  readonly suggestions: readonly string[];
}

/** The ministry sheets by name; header row first. */
export type Blocks = ReadonlyMap<string, Block>;

export type TagValue = string | number | null;

const TAG = /[{｛]{2}([^{}｛｝]*)[}｝]{2}/gu;

/** The parts of a row's name, where its first cell alone does not tell it from the others: A1+機器30. */
export const JOIN = '+';
export const EVERY_ROW = '*';

/** Whether a text holds what is meant for a tag. */
export const hasTag = (text: string): boolean => text.search(TAG) >= 0;

/** A text taken apart: its plain stretches and its tags; a tag without its three parts is a problem. */
export function parseTags(text: string): readonly (string | Tag | TagProblem)[] {
  const pieces: (string | Tag | TagProblem)[] = [];
  let from = 0;
  for (const match of text.matchAll(TAG)) {
    if (match.index > from) pieces.push(text.slice(from, match.index));
    pieces.push(tagOf(match[0], match[1] ?? ''));
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

function tagOf(text: string, inner: string): Tag | TagProblem {
  const parts = inner
    .normalize('NFKC')
    .split(':')
    .map((part) => part.trim());
  const [sheet = ''] = parts;
  const column = parts.at(-1) ?? '';
  // a row may have a colon in its name, a sheet and a header have none
  const row = parts.slice(1, -1).join(':');
  if (parts.length < 3 || [sheet, row, column].includes(''))
    return { kind: 'form', tag: text, suggestions: [] };
  return { text, sheet, row, column };
}

export const isTag = (piece: string | Tag | TagProblem): piece is Tag =>
  typeof piece === 'object' && 'sheet' in piece;

/** Where a tag points to in a block. */
export interface Target {
  readonly block: Block;
  /** Position in the block; null for every row but header and total. */
  readonly row: number | null;
  readonly column: number;
}

/** Finds what a tag names; names are compared like the headers of tables. */
export function targetOf(tag: Tag, blocks: Blocks): Target | TagProblem {
  const problem = (kind: TagProblem['kind'], suggestions: readonly string[]): TagProblem => ({
    kind,
    tag: tag.text,
    suggestions,
  });
  const named = [...blocks].find(([name]) => headerKey(name) === headerKey(tag.sheet));
  if (named === undefined) return problem('sheet', nearest(tag.sheet, [...blocks.keys()]));
  const [, block] = named;
  const headers = (block[0] ?? []).map(String);
  const columns = headers.flatMap((header, at) => (headerKey(header) === headerKey(tag.column) ? [at] : []));
  const [column] = columns;
  if (column === undefined) return problem('column', nearest(tag.column, headers));
  if (columns.length > 1) return problem('twoColumns', [headers[column] ?? '']);
  if (tag.row === EVERY_ROW) return { block, row: null, column };
  const rows = rowsNamed(tag.row, block);
  const [row] = rows;
  if (row === undefined)
    return problem(
      'row',
      nearest(tag.row, [...new Set(bodyRows(block).map((at) => nameOf(block, at, 1))), TOTAL]),
    );
  if (rows.length > 1)
    return problem(
      'twoRows',
      rows.map((at) => nameOf(block, at, rowWords(block).columns)),
    );
  return { block, row, column };
}

/** Positions of the rows of a block that are neither its header nor its total. */
export function bodyRows(block: Block): number[] {
  return block.flatMap((row, at) =>
    at > 0 && headerKey(String(row[0] ?? '')) !== headerKey(TOTAL) ? [at] : [],
  );
}

/** What tells the rows of a block apart. */
interface RowWords {
  /** How many columns, from the left, hold words. */
  readonly columns: number;
  /** Those words of every row, as names are compared. */
  readonly words: readonly (readonly string[])[];
}

/** Kept, since a form asks the same block for one row after another. */
const known = new WeakMap<Block, RowWords>();

/** The words by which the rows of a block are named. */
export function rowWords(block: Block): RowWords {
  const before = known.get(block);
  if (before !== undefined) return before;
  const columns = keyColumns(block);
  const words = block.map((row) => row.slice(0, columns).map((cell) => headerKey(String(cell))));
  known.set(block, { columns, words });
  return { columns, words };
}

function keyColumns(block: Block): number {
  const body = bodyRows(block).map((at) => block[at] ?? []);
  const width = block[0]?.length ?? 0;
  let count = 0;
  while (count < width && body.every((row) => typeof row[count] !== 'number')) count += 1;
  return Math.max(1, body.length === 0 ? 1 : count);
}

/** A row by the words of its first columns. */
export function nameOf(block: Block, at: number, columns: number): string {
  const cells = (block[at] ?? []).slice(0, columns).map(String);
  return cells.filter((cell) => cell !== '').join(JOIN);
}

/**
 * Rows whose words hold the parts of the name, in their order; the first column goes before the others. Parts are joined by
 * a plus, or by colons: {{効果集計:令和9年度:定着支援:総業務時間:差}}.
 */
function rowsNamed(name: string, block: Block): number[] {
  const { words } = rowWords(block);
  const all = block.flatMap((_, at) => (at > 0 ? [at] : []));
  const key = headerKey(name);
  // a name may have a plus of its own
  const first = all.filter((at) => words[at]?.[0] === key);
  if (first.length > 0) return first;
  const holding = (join: string): number[] => {
    const parts = name.split(join).map(headerKey);
    return all.filter((at) => holdsInOrder(words[at] ?? [], parts));
  };
  const joined = holding(JOIN);
  return joined.length === 0 && name.includes(':') ? holding(':') : joined;
}

/** Whether the parts of a name stand among the words of a row, in their order. */
export function holdsInOrder(words: readonly string[], parts: readonly string[]): boolean {
  let from = 0;
  for (const part of parts) {
    const at = words.indexOf(part, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

/** A figure in a block; an empty cell of a block is ''. */
export function valueAt({ block, column }: Target, row: number): TagValue {
  const value = block[row]?.[column] ?? '';
  return value === '' ? null : value;
}

/** A value inside a sentence. */
export function inText(value: TagValue): string {
  if (typeof value !== 'number') return value ?? '';
  return grouped(value);
}
