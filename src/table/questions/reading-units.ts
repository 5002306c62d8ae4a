import { isBlank } from '../../base/text';
import { questionKeys, TAX_ANSWERS, UNIT_ANSWERS } from '../../catalogue/settings/reading-words';
import type { Question } from '../../grant/input/reading';
import type { Answers, ReadingContext } from '../find/answers';
import { valueAt } from '../find/grid';
import {
  bareName,
  columnKey,
  taxOfHeader,
  type Unit,
  unitNamed,
  unitOfHeader,
  unitOfNote,
  unitWord,
  withoutMarks,
} from '../find/headings';
import type { TablePart } from '../find/table-parts';
import { type MoneyColumn, moneyColumns } from './money-columns';
import { effectOf, type NumberAt } from './reading-columns';
import { stated } from './reading-stated';
import { byThousand, unitAbove, unitBeside, unitShown } from './unit-hints';

/** The answer for a column: its own, that of its sheet, or that of all. */
function answerOf({ part, header }: MoneyColumn, answers: Answers): Unit | null {
  const { sheet } = part.located.grid;
  const bare = columnKey(withoutMarks(header)).replace(/\((?:単位:?)?百?[千万]+円\)/gu, '');
  const keys = [
    questionKeys.unit(sheet, header),
    questionKeys.unit(sheet, bare),
    questionKeys.unit(sheet, bareName(header)),
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
 * Y-07: columns whose header, a line above it, the name of its sheet or the number format of an amount names another unit
 * than 円, and costs and claims that differ by about a thousand in most rows. A unit holds for the column that it was found at.
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
    const hint = hintOf(column, columns);
    if (hint === null) continue;
    asked.add(column);
    const answer = answerOf(column, answers);
    if (answer !== null) {
      units.set(unitKey(column.part, column.field), answer);
      continue;
    }
    const { variant, unit, proposal } = hint;
    const facts = { header: column.header, unit };
    questions.push(unitQuestion(column, numberAt, stated('Y-07', { variant, facts }), proposal));
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

interface Hint {
  readonly variant: 'header' | 'note' | 'format';
  readonly unit: string;
  readonly proposal: string | undefined;
}

/** What names another unit than 円 for a column; null: nothing does. */
function hintOf(column: MoneyColumn, columns: readonly MoneyColumn[]): Hint | null {
  const named = unitOfHeader(column.header);
  const answers: readonly string[] = UNIT_ANSWERS;
  const proposed = (word: string): string | undefined => answers.find((answer) => answer === word);
  if (named !== undefined) {
    const unit = unitWord(named);
    return { variant: 'header', unit, proposal: unit };
  }
  const unit = unitAbove(column, columns) ?? unitBeside(column) ?? unitOfNote(column.part.located.grid.sheet);
  if (unit !== undefined) return { variant: 'note', unit, proposal: proposed(unit) };
  const shown = unitShown(column);
  if (shown === null) return null;
  const proposal = UNIT_ANSWERS.find((word) => unitNamed(word) === shown.yen);
  return { variant: 'format', unit: shown.word, proposal };
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
    const rivals: ReadonlyMap<string, unknown> = column.part.candidate.matches[column.part.kind].rivals;
    // it is asked first whether it is this column at all
    if (rivals.has(column.field)) return [];
    const facts = { header: column.header, word: tax === 'included' ? '税込' : '税抜', setting };
    const question = unitQuestion(column, numberAt, stated('Y-07', { variant: 'tax', facts }), undefined);
    return [{ ...question, key: questionKeys.tax, answers: TAX_ANSWERS }];
  });
}
