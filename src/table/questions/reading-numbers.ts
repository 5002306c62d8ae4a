import {
  AS_ABOVE,
  BLANK_NUMBER_ANSWERS,
  DITTO_NUMBERS,
  FLAWED,
  OTHER,
  questionKeys,
  SAME,
  ZERO_ANSWERS,
} from '../../catalogue/settings/reading-words';
import { isDitto as saysDitto } from '../../grant/input/cell';
import type { HeldRow, Question } from '../../grant/input/reading';
import type { Receipts } from '../cells/receipts';
import type { Answers } from '../find/answers';
import { type InputList, type Located, startsOf } from '../find/input-list';
import { columnReader } from '../records/rows';
import { stated } from './reading-stated';

/** 受付番号 of every record of the tables, by position, as the records are to bear them. */
export interface Numbers {
  readonly applications: readonly string[];
  readonly lines: readonly string[];
  readonly members: readonly string[];
}

/** The 受付番号 as they stand in the column; a merged cell counts for all its rows. */
export function numbersOf(list: InputList<string> | null, receipts: Receipts): string[] {
  if (list === null) return [];
  return list.parts.flatMap((part) => {
    const at = columnReader(part.grid, part.columns.get('receiptNumber'), true);
    return part.rows.map((row) => receipts.of(at(row)));
  });
}

/** No number of its own: nothing, or what clerks write for the same as above. */
export const isDitto = (number: string): boolean =>
  number === '' || saysDitto(number) || DITTO_NUMBERS.has(number.normalize('NFKC').replace(/\s+/gu, ''));

export interface ResolvedNumbers {
  readonly numbers: readonly string[];
  readonly held: readonly HeldRow[];
  readonly question: Question | null;
}

/**
 * Y-03: rows without a number of their own below one that has it. Answered 上と同じ they bear that number; answered
 * 不備 they stay as they are (L-01); until then they count nowhere and the application above is undetermined.
 */
export function resolveBlank(
  kind: 'lines' | 'members',
  list: InputList<string>,
  written: readonly string[],
  applications: ReadonlySet<string>,
  answers: Answers,
  nameOf: (part: Located<string>) => string,
): ResolvedNumbers {
  const answer = answers.of(questionKeys.blankNumber, BLANK_NUMBER_ANSWERS);
  let numbers: string[] | null = null;
  const held: HeldRow[] = [];
  const concerned = new Map<
    string,
    { readonly table: 'sheet'; sheet: string; row: number; column: number }
  >();
  let first: Question['place'] | null = null;
  let table = '';
  for (const [part, start] of startsOf(list)) {
    let above = '';
    part.rows.forEach((row, at) => {
      const position = start + at;
      const number = written[position] ?? '';
      if (!isDitto(number)) {
        above = number;
        return;
      }
      if (above === '' || answer === FLAWED) return;
      if (answer === AS_ABOVE) {
        numbers ??= [...written];
        numbers[position] = above;
        return;
      }
      // below a row of no application it belongs to none either way (L-01)
      if (!applications.has(above)) return;
      held.push({ table: kind, row: position, receiptNumber: above });
      const column = part.columns.get('receiptNumber') ?? part.area.column;
      const place = { table: 'sheet', sheet: part.grid.sheet, row, column } as const;
      if (first === null) [first, table] = [place, nameOf(part)];
      if (!concerned.has(above)) concerned.set(above, place);
    });
  }
  const question: Question | null =
    first === null
      ? null
      : {
          key: questionKeys.blankNumber,
          ...stated('Y-03', { variant: 'blankNumber', facts: { table, count: held.length } }),
          place: first,
          answers: BLANK_NUMBER_ANSWERS,
          proposal: AS_ABOVE,
          effect: 'amounts',
          concerned,
          about: [{ table: kind, field: null, what: 'cells' }],
        };
  return { numbers: numbers ?? written, held, question };
}

const LEADING_ZEROS = /(^|\D)0+(?=\d)/gu;
const withoutZeros = (number: string): string => number.replace(LEADING_ZEROS, '$1');

/** Numbers of lines and 構成員 that are an application's but for leading zeros, and nobody's otherwise. */
export function resolveZeros(
  list: InputList<string>,
  written: readonly string[],
  applications: ReadonlySet<string>,
  answers: Answers,
): ResolvedNumbers {
  const unmatched = new Set<number>();
  written.forEach((number, position) => {
    if (!isDitto(number) && !applications.has(number)) unmatched.add(position);
  });
  const unchanged: ResolvedNumbers = { numbers: written, held: [], question: null };
  if (unmatched.size === 0) return unchanged;
  const byDigits = new Map<string, string | null>();
  for (const number of applications) {
    const key = withoutZeros(number);
    byDigits.set(key, byDigits.has(key) ? null : number);
  }
  const meant = new Map<number, string>();
  for (const position of unmatched) {
    const number = byDigits.get(withoutZeros(written[position] ?? ''));
    if (number != null) meant.set(position, number);
  }
  const answer = answers.of(questionKeys.zeros, ZERO_ANSWERS);
  if (meant.size === 0 || answer === OTHER) return unchanged;
  if (answer === SAME) {
    return { ...unchanged, numbers: written.map((number, position) => meant.get(position) ?? number) };
  }
  return { ...unchanged, question: zerosQuestion(list, written, meant) };
}

function zerosQuestion(
  list: InputList<string>,
  written: readonly string[],
  meant: ReadonlyMap<number, string>,
): Question | null {
  const concerned = new Map<string, Question['place']>();
  let facts: { readonly text: string; readonly other: string; readonly count: number } | null = null;
  for (const [part, start] of startsOf(list)) {
    part.rows.forEach((row, at) => {
      const number = meant.get(start + at);
      if (number === undefined || concerned.has(number)) return;
      const column = part.columns.get('receiptNumber') ?? part.area.column;
      concerned.set(number, { table: 'sheet', sheet: part.grid.sheet, row, column });
      facts ??= { text: written[start + at] ?? '', other: number, count: meant.size };
    });
  }
  const [place] = concerned.values();
  if (place === undefined || facts === null) return null;
  return {
    key: questionKeys.zeros,
    ...stated('Y-03', { variant: 'zeros', facts }),
    place,
    answers: ZERO_ANSWERS,
    proposal: SAME,
    effect: 'amounts',
    concerned,
  };
}
