import type { Area, CellValue } from '../../base/cells';
import { isBlank, normalised } from '../../base/text';
import { applicationColumns, headerIndex, headerKey, lineColumns, memberColumns } from '../columns';
import type { Answers } from './answers';
import { type Grid, valueAt } from './grid';
import { entryOf } from './headings';
import { INPUT_TABLES, inputColumns } from './mapping';

/** How many rows from the top of a sheet are searched for a header. */
export const HEADER_SEARCH_ROWS = 60;

/** A row, or two rows joined, that may be the header of a table; columns are those of the sheet. */
export interface HeaderLine {
  /** The first of its rows, and the last: the body begins below that one. */
  readonly top: number;
  readonly row: number;
  readonly from: number;
  /** The column after the last. */
  readonly to: number;
  /** What each column's header says. */
  readonly texts: ReadonlyMap<number, string>;
  /** Columns that the contract of any of the tables knows. */
  readonly known: number;
}

const fields = new Map<string, string>([
  ...headerIndex(memberColumns),
  ...headerIndex(lineColumns),
  ...headerIndex(applicationColumns),
]);
const RECEIPT = 'receiptNumber';

/** What the contract calls its columns, of all tables. */
export const CONTRACT_HEADERS: readonly string[] = [
  ...new Set(INPUT_TABLES.flatMap((table) => inputColumns[table].map(({ header }) => header))),
];

/**
 * Which field of any of the tables a header names, or is said to name on a sheet; the same texts come again and again.
 */
export function headerReader(answers?: Answers, sheet = ''): (text: string) => string | undefined {
  const read = new Map<string, string | undefined>();
  return (text) => {
    if (read.has(text)) return read.get(text);
    const said = text === '' ? undefined : answers?.column(sheet, text, CONTRACT_HEADERS)?.answer;
    const field = (said === undefined ? undefined : fields.get(headerKey(said))) ?? entryOf(fields, text);
    read.set(text, field);
    return field;
  };
}

type FieldOf = ReturnType<typeof headerReader>;

/** The headers of one row between two columns. */
export function singleLine(grid: Grid, row: number, from: number, to: number, fieldOf: FieldOf): HeaderLine {
  const texts = new Map<number, string>();
  for (let column = from; column < to; column += 1) {
    const value = valueAt(grid, row, column);
    if (typeof value === 'string' && !isBlank(value)) texts.set(column, value);
  }
  return { top: row, row, from, to, texts, known: knownIn(texts, fieldOf) };
}

const knownIn = (texts: ReadonlyMap<number, string>, fieldOf: FieldOf): number =>
  [...texts.values()].filter((text) => fieldOf(text) !== undefined).length;

/**
 * What the headers of a row say, those above it joined where they are one header of two rows: so they are shown to a
 * clerk who says what each column holds, before that is known.
 */
export function headersAt(grid: Grid, row: number): ReadonlyMap<number, string> {
  const [from, to] = [grid.area.column, grid.area.column + grid.area.columns];
  const fieldOf = headerReader();
  const own = singleLine(grid, row, from, to, fieldOf);
  const upper = singleLine(grid, row - 1, from, to, fieldOf);
  return (upper.texts.size < 2 ? null : joinedTexts(grid, upper, own, fieldOf)) ?? own.texts;
}

/**
 * Two rows as one header: a column bears what the lower row says, the two together where the contract knows that, and
 * what the upper row says where the lower one is blank. null where one row is a record of the other one's table, or where
 * the two together fit no more of the contract than one of them.
 */
export function joinedLine(
  grid: Grid,
  upper: HeaderLine,
  lower: HeaderLine,
  fieldOf: FieldOf,
): HeaderLine | null {
  const texts = joinedTexts(grid, upper, lower, fieldOf);
  if (texts === null) return null;
  const known = knownIn(texts, fieldOf);
  return known > Math.max(upper.known, lower.known) ? { ...upper, row: lower.row, texts, known } : null;
}

function joinedTexts(
  grid: Grid,
  upper: HeaderLine,
  lower: HeaderLine,
  fieldOf: FieldOf,
): Map<number, string> | null {
  const { from, to } = upper;
  const above = coveredTexts(grid, upper);
  const texts = new Map<number, string>();
  for (let column = from; column < to; column += 1) {
    const [over, own] = [above.get(column), lower.texts.get(column)];
    if (fieldOf(over ?? '') === RECEIPT && own !== undefined && fieldOf(own) === undefined) return null;
    if (typeof valueAt(grid, lower.row, column) === 'number') return null;
    const named = fieldOf(own ?? '');
    // a line whose 補助区分 is 業務改善支援 is no half of the header that is repeated below it
    if (named !== undefined && isRecordOf(named, valueAt(grid, upper.row, column))) return null;
    const joined = own === undefined ? over : (over ?? '') + own;
    const text = own !== undefined && fieldOf(own) !== undefined ? own : joined;
    if (text === undefined) continue;
    texts.set(column, own !== undefined && fieldOf(text) === undefined ? own : text);
  }
  return texts;
}

/** Most 受付番号, in half-width characters: a group of headers is called in words. */
const NUMBER = /^[-_/.a-z]*[0-9][-_/.a-z0-9]*$/i;

/** Whether what stands over a header is a record's: an amount, a count, a date, or a 受付番号. */
const isRecordOf = (field: string, value: CellValue): boolean =>
  typeof value === 'number' || (field === RECEIPT && isReceiptNumber(value));

/** Whether a cell under 受付番号 is a row's, and no header. */
export const isReceiptNumber = (value: CellValue): boolean =>
  typeof value === 'number' || (typeof value === 'string' && NUMBER.test(normalised(value)));

/** The texts of a row, a merged one over every column that it covers. */
function coveredTexts(grid: Grid, { row, from, to, texts }: HeaderLine): Map<number, string> {
  const covered = new Map(texts);
  for (const merge of grid.merges) {
    if (merge.row !== row || merge.columns < 2) continue;
    const text = texts.get(merge.column);
    for (
      let column = merge.column;
      text !== undefined && column < merge.column + merge.columns;
      column += 1
    ) {
      if (column >= from && column < to) covered.set(column, text);
    }
  }
  return covered;
}

/** The columns of a row that no other block of the sheet covers, as runs from a column to before another. */
export function freeRuns(
  { area }: Grid,
  row: number,
  blocks: readonly Area[],
): readonly (readonly [from: number, to: number])[] {
  const end = area.column + area.columns;
  const across = blocks
    .filter((block) => row >= block.row && row < block.row + block.rows)
    .sort((a, b) => a.column - b.column);
  const runs: [number, number][] = [];
  let from = area.column;
  for (const block of across) {
    if (block.column > from) runs.push([from, Math.min(block.column, end)]);
    from = Math.max(from, block.column + block.columns);
  }
  if (from < end) runs.push([from, end]);
  return runs;
}
