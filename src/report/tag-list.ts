import { addTo } from '../base/group-by';
import { atOnce } from '../base/pieces';
import { headerKey } from '../base/text';
import { TOTAL } from '../catalogue/sheets/headers';
import type { Books } from '../scheme';
import { reportForms, wholeBlock } from './index';
import type { Block } from './input';
import {
  type Blocks,
  bodyRows,
  EVERY_ROW,
  holdsInOrder,
  isTag,
  JOIN,
  nameOf,
  parseTags,
  rowWords,
  type TagProblem,
  targetOf,
} from './tags';

/** A row that a tag can name. */
export interface TagRow {
  readonly name: string;
  /** The words of the row beyond its name, by which a clerk knows it. */
  readonly about: string;
  /** Position in the block; null for every row but header and total. */
  readonly at: number | null;
}

export interface TagColumn {
  readonly name: string;
  /** Position in the block. */
  readonly at: number;
}

/** What tags of one 様式 can name: each row with each column is one tag, and that names nothing else. */
export interface TagChoices {
  readonly rows: readonly TagRow[];
  readonly columns: readonly TagColumn[];
  /** Rows that no name tells from the others. */
  readonly nameless: number;
}

/** {{総括表:定着支援:交付予定額}} */
export const tagText = (sheet: string, row: string, column: string): string =>
  `{{${sheet}:${row}:${column}}}`;

/** The 様式 of a workbook without any table: the rows that the primary rule book fixes, and the columns. */
export function emptyBlocks(books: Books): Blocks {
  const nothing = { applications: [], withdrawn: [], amounts: [], lines: [], members: [], findings: [] };
  const input = { ...nothing, plans: null, effects: null, supporters: null };
  return new Map(
    reportForms.map((form) => [
      form.name,
      wholeBlock(form, input, books) ?? atOnce(form.block(input, books)),
    ]),
  );
}

/** The rows and columns of a 様式 that tags can name: every row first, then the total, then the others in order. */
export function tagChoices(block: Block): TagChoices {
  const nameRow = rowNamer(block);
  const body = bodyRows(block);
  const inBody = new Set(body);
  const totals = block.flatMap((_, at) => (at > 0 && !inBody.has(at) ? [at] : []));
  const rows: TagRow[] = [{ name: EVERY_ROW, about: '', at: null }];
  for (const at of [...totals, ...body]) {
    const row = nameRow(at);
    if (row !== null) rows.push(row);
  }
  return { rows, columns: columnsOf(block), nameless: totals.length + body.length - (rows.length - 1) };
}

function columnsOf(block: Block): TagColumn[] {
  const headers = (block[0] ?? []).map((header) => onOneLine(String(header)));
  return headers.flatMap((name, at) => {
    const twice = headers.some((other, place) => place !== at && headerKey(other) === headerKey(name));
    // a colon would be taken for the end of the row's name
    return twice || !canStand(name) || name.normalize('NFKC').includes(':') ? [] : [{ name, at }];
  });
}

const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Whether a name can stand in a tag. */
const canStand = (name: string): boolean => headerKey(name) !== '' && !/[{}｛｝]/u.test(name);

/** Names the rows of a block one by one, without going through all the others for each. */
function rowNamer(block: Block): (at: number) => TagRow | null {
  const { columns, words } = rowWords(block);
  const byFirst = new Map<string, number[]>();
  const byWord = new Map<string, Set<number>>();
  for (const [at, row] of words.entries()) {
    if (at === 0) continue;
    const [first = ''] = row;
    addTo(byFirst, first, at);
    for (const word of row) byWord.set(word, (byWord.get(word) ?? new Set()).add(at));
  }
  const rowsNamed = (name: string): readonly number[] => {
    const named = byFirst.get(headerKey(name));
    if (named !== undefined) return named;
    const parts = name.split(JOIN).map(headerKey);
    const [fewest = new Set<number>()] = parts
      .map((part) => byWord.get(part) ?? new Set<number>())
      .sort((a, b) => a.size - b.size);
    return [...fewest].filter((at) => holdsInOrder(words[at] ?? [], parts));
  };
  return (at) => {
    const cells = (block[at] ?? []).slice(0, columns).map((cell) => onOneLine(String(cell)));
    const name = namesOf(cells, onOneLine(nameOf(block, at, columns))).find((candidate) => {
      const [only, ...others] = canStand(candidate) ? rowsNamed(candidate.normalize('NFKC')) : [];
      return only === at && others.length === 0 && candidate.normalize('NFKC').trim() !== EVERY_ROW;
    });
    if (name === undefined) return null;
    const about = cells.filter((cell) => cell !== '' && !name.split(JOIN).includes(cell)).join(' ');
    return { name, about: headerKey(name) === headerKey(TOTAL) ? '' : about, at };
  };
}

/** Names that may do for a row, the shortest first. */
const namesOf = ([first = '', ...others]: readonly string[], whole: string): string[] => [
  first,
  ...others.filter((cell) => cell !== '').map((cell) => (first === '' ? cell : `${first}${JOIN}${cell}`)),
  whole,
];

/** A clerk reads them all. */
const MOST_REPAIRS = 3;

/** The tags that a clerk may have meant by one that has a problem: those of its suggestions that name something. */
export function repairedTags({ tag, kind, suggestions }: TagProblem, blocks: Blocks): string[] {
  const [written] = parseTags(tag);
  if (written === undefined || !isTag(written)) return [];
  const { sheet, row, column } = written;
  const repairs = suggestions.slice(0, MOST_REPAIRS).flatMap((name): string[] => {
    const text = repaired[kind]?.(name, { sheet, row, column });
    const [piece] = text === undefined ? [] : parseTags(text);
    if (piece === undefined || !isTag(piece)) return [];
    const found = targetOf(piece, blocks);
    // one part mended, another may still be wrong
    return 'block' in found ? [piece.text] : repairedTags(found, blocks);
  });
  return [...new Set(repairs)].slice(0, MOST_REPAIRS);
}

type Parts = Record<'sheet' | 'row' | 'column', string>;

/** The tag with the part replaced that is wrong; nothing where that would not mend it. */
const repaired: Readonly<Partial<Record<TagProblem['kind'], (name: string, parts: Parts) => string>>> = {
  sheet: (name, { row, column }) => tagText(name, row, column),
  row: (name, { sheet, column }) => tagText(sheet, name, column),
  twoRows: (name, { sheet, column }) => tagText(sheet, name, column),
  column: (name, { sheet, row }) => tagText(sheet, row, name),
};
