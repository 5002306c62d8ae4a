import { valueOf } from '../../grant/input/cell';
import type { Question } from '../../grant/input/reading';
import { questionKeys, TAX_ANSWERS, UNIT_ANSWERS } from '../../catalogue/settings/reading-words';
import type { Answers, ReadingContext } from '../find/answers';
import { valueAt, type Grid } from '../find/grid';
import {
  columnKey,
  taxOfHeader,
  unitNamed,
  unitOfHeader,
  unitOfNote,
  withoutMarks,
  type Unit,
} from '../find/headings';
import { headerAt } from '../find/input-list';
import type { TablePart } from '../find/table-parts';
import { effectOf, type NumberAt } from './reading-columns';
import { stated } from './reading-stated';
import { isBlank } from '../../base/text';
import { yenCell } from '../cells/values';

/** Columns of money, by table. */
const MONEY: Readonly<Record<TablePart['kind'], readonly string[]>> = {
  applications: ['claimedAmount', 'totalCost'],
  lines: ['cost', 'donation'],
  members: [],
};

const UNIT_WORDS = new Map(UNIT_ANSWERS.map((word) => [unitNamed(word), word]));

/** A column of money of a part. */
interface MoneyColumn {
  readonly part: TablePart;
  readonly field: string;
  readonly column: number;
  /** As it is written, on one line. */
  readonly header: string;
}

/** @param totals 総事業費 is read (寄付金等の控除 = 総事業費から). */
const moneyColumns = (parts: readonly TablePart[], totals: boolean): MoneyColumn[] =>
  parts.flatMap((part) =>
    MONEY[part.kind].flatMap((field) => {
      const column = part.located.columns.get(field);
      if (column === undefined || (field === 'totalCost' && !totals)) return [];
      const header = String(headerAt(part.located, column) ?? '').replace(/\s+/gu, ' ');
      return [{ part, field, column, header: header.trim() }];
    }),
  );

/** The answer for a column: its own, that of its sheet, or that of all. */
function answerOf({ part, header }: MoneyColumn, answers: Answers): Unit | null {
  const { sheet } = part.located.grid;
  const bare = columnKey(withoutMarks(header)).replace(/\((?:単位:?)?百?[千万]+円\)/gu, '');
  const keys = [
    questionKeys.unit(sheet, header),
    questionKeys.unit(sheet, bare),
    questionKeys.units(sheet),
    questionKeys.units(null),
  ];
  for (const key of keys) {
    const answer = answers.of(key, UNIT_ANSWERS);
    if (answer !== null) return unitNamed(answer);
  }
  return null;
}

/** How many yen one of a column's amounts is, and what is asked of it. */
export interface ReadUnits {
  unitOf(part: TablePart, field: string): Unit;
  readonly questions: readonly Question[];
}

/**
 * Y-07: columns whose header, a line above it or the name of its sheet names another unit than 円, and costs and claims that differ by about
 * a thousand in most rows. A unit holds for the column that it was found at.
 */
export function readUnits(
  parts: readonly TablePart[],
  numberAt: NumberAt,
  { answers, taxBasis, totalCost = false }: ReadingContext,
): ReadUnits {
  const columns = moneyColumns(parts, totalCost);
  const units = new Map<string, Unit>();
  const questions: Question[] = [];
  const asked = new Set<MoneyColumn>();
  for (const column of columns) {
    const named = unitOfHeader(column.header);
    const unit = named ?? unitAbove(column, columns) ?? unitOfNote(column.part.located.grid.sheet);
    if (unit === undefined) continue;
    asked.add(column);
    const answer = answerOf(column, answers);
    if (answer !== null) units.set(unitKey(column.part, column.field), answer);
    else {
      const facts = { header: column.header, unit: UNIT_WORDS.get(unit) ?? '' };
      const variant = named === undefined ? 'note' : 'header';
      questions.push(
        unitQuestion(column, numberAt, stated('Y-07', { variant, facts }), UNIT_WORDS.get(unit)),
      );
    }
  }
  const open = columns.filter((column) => !asked.has(column) && answerOf(column, answers) === null);
  for (const column of byThousand(columns, open, numberAt)) {
    const facts = { header: column.header };
    questions.push(unitQuestion(column, numberAt, stated('Y-07', { variant: 'thousand', facts }), '千円'));
    asked.add(column);
  }
  for (const column of columns) {
    if (asked.has(column)) continue;
    // amounts that nothing speaks against may be answered of all the same
    const answer = ownAnswer(column, answers);
    if (answer !== null) units.set(unitKey(column.part, column.field), answer);
  }
  if (taxBasis !== null) questions.push(...taxQuestions(columns, numberAt, taxBasis, answers));
  return { unitOf: (part, field) => units.get(unitKey(part, field)) ?? 1, questions };
}

const unitKey = ({ located }: TablePart, field: string): string =>
  `${located.grid.sheet}\n${located.headerRow}\n${located.columns.get(field) ?? ''}`;

/** An answer that names this very column holds although nothing is asked of it any more. */
const ownAnswer = ({ part, header }: MoneyColumn, answers: Answers): Unit | null => {
  const answer = answers.of(questionKeys.unit(part.located.grid.sheet, header), UNIT_ANSWERS);
  return answer === null ? null : unitNamed(answer);
};

function unitQuestion(
  { part, field, column, header }: MoneyColumn,
  numberAt: NumberAt,
  what: ReturnType<typeof stated>,
  proposal: string | undefined,
): Question {
  const { sheet } = part.located.grid;
  return {
    key: questionKeys.unit(sheet, header),
    ...what,
    place: { table: 'sheet', sheet, row: part.located.headerRow, column },
    answers: UNIT_ANSWERS,
    proposal: proposal ?? null,
    effect: effectOf(field),
    concerned: filledRows({ part, column }, numberAt),
    about: [{ table: part.kind, field, what: 'unit' }],
  };
}

function filledRows(
  { part, column }: Pick<MoneyColumn, 'part' | 'column'>,
  numberAt: NumberAt,
): Map<string, Question['place']> {
  const { grid, rows } = part.located;
  const concerned = new Map<string, Question['place']>();
  rows.forEach((row, at) => {
    if (isBlank(valueAt(grid, row, column))) return;
    const number = numberAt(part, at);
    if (!concerned.has(number)) concerned.set(number, { table: 'sheet', sheet: grid.sheet, row, column });
  });
  return concerned;
}

/** Rows above a header in which a line for it may stand. */
const ROWS_ABOVE = 8;
const SAYS_UNIT = /単位|^[(（【]?(?:百万|千)円[)）】]?$|(?:百万|千)円で/u;

/** The unit that a remark names. */
const noteIn = (text: string): Unit | undefined =>
  SAYS_UNIT.test(text.normalize('NFKC').trim()) ? unitOfNote(text) : undefined;

function noteAt(grid: Grid, row: number, column: number): Unit | undefined {
  const value = valueAt(grid, row, column);
  return typeof value === 'string' ? noteIn(value) : undefined;
}

/**
 * The unit that a line above the header names, for the columns that it stands over, or below the list; where it stands
 * over no amount, for all amounts of the table.
 */
function unitAbove({ part, column }: MoneyColumn, columns: readonly MoneyColumn[]): Unit | undefined {
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
      : noteIn(text);
    if (unit !== undefined) return unit;
  }
  return undefined;
}

/** 申請額 is a part of the cost, seldom a small one: between these costs are about a thousand times as much, or as little. */
const MORE = [500, 20_000] as const;
const LESS = [200, 2_000] as const;

/** The columns whose amounts look a thousand times too small in most of the rows that have both. */
function byThousand(
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

/** 読み方:税: a header says the other of 税込 and 税抜 than 設定; asked until the two agree. */
function taxQuestions(
  columns: readonly MoneyColumn[],
  numberAt: NumberAt,
  taxBasis: 'included' | 'excluded',
  answers: Answers,
): Question[] {
  const setting = taxBasis === 'included' ? '税込' : '税抜';
  if (answers.of(questionKeys.tax, TAX_ANSWERS) === setting) return [];
  return columns.flatMap((column): Question[] => {
    const tax = taxOfHeader(column.header);
    if (tax === null || tax === taxBasis) return [];
    const facts = { header: column.header, word: tax === 'included' ? '税込' : '税抜', setting };
    const question = unitQuestion(column, numberAt, stated('Y-07', { variant: 'tax', facts }), undefined);
    return [{ ...question, key: questionKeys.tax, answers: TAX_ANSWERS }];
  });
}
