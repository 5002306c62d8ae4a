import { LEAVE, TABLE_ANSWERS } from '../../catalogue/settings/reading-words';
import type { HeldRow, Question, Reading, ReadingNote } from '../../grant/input/reading';
import { Receipts } from '../cells/receipts';
import type { Unit } from '../find/headings';
import { type InputList, type Located, startsOf } from '../find/input-list';
import type { InputTables } from '../find/locate';
import type { TablePart } from '../find/table-parts';
import { likelyColumns, type NumberAt, rivalColumns, unknownColumns } from './reading-columns';
import { isDitto, type Numbers, numbersOf, resolveBlank, resolveZeros } from './reading-numbers';
import { reportQuestions } from './reading-reports';
import { leftRows, nameOf, sumDifferences } from './reading-rows';
import { stated } from './reading-stated';
import { statusColumns } from './reading-status';
import { strayQuestions } from './reading-strays';
import { readUnits } from './reading-units';

/** How the input tables are read, and what is asked of that. */
export interface InputReading {
  readonly reading: Reading;
  /** 受付番号 of each record as it counts. */
  readonly numbers: Numbers;
  /** The spelling that each of them bears. */
  readonly receipts: Receipts;
  /** Yen that one of a column's amounts is. */
  unitOf(part: Located<string>, field: string): Unit;
  /** A record bears another 受付番号 than its cell shows. */
  readonly renumbered: boolean;
}

/** Asks all that is open before any record is made; answers of 設定 are followed. */
export function readingOf(tables: InputTables): InputReading {
  const { context, parts, shape } = tables;
  const { answers } = context;
  const flat = shape === 'flat';
  // 申請 comes first: it is there that a 受付番号 is written as it is meant
  const receipts = new Receipts();
  const written: Numbers = {
    applications: numbersOf(tables.applications, receipts),
    lines: numbersOf(tables.lines, receipts),
    members: numbersOf(tables.members, receipts),
  };
  const called = (located: Located<string>): string => nameOf({ located });
  const numbered = new Set(written.applications.filter((number) => !isDitto(number)));
  const blank = {
    lines: resolveBlank('lines', tables.lines, written.lines, numbered, answers, called),
    members:
      tables.members === null
        ? null
        : resolveBlank('members', tables.members, written.members, numbered, answers, called),
  };
  // in a flat table one row serves both halves
  const applications = (flat ? blank.lines.numbers : written.applications).map((number) =>
    isDitto(number) ? '' : number,
  );
  const known = new Set(applications);
  known.delete('');
  const zeros = {
    lines: flat ? null : resolveZeros(tables.lines, blank.lines.numbers, known, answers),
    members:
      tables.members === null || blank.members === null
        ? null
        : resolveZeros(tables.members, blank.members.numbers, known, answers),
  };
  const numbers: Numbers = {
    applications,
    lines: zeros.lines?.numbers ?? blank.lines.numbers,
    members: zeros.members?.numbers ?? blank.members?.numbers ?? written.members,
  };
  const numberAt = numberLookup(tables, numbers);
  const read = parts.filter(({ located, doubt }) => doubt === null || located.rows.length > 0);
  const units = readUnits(read, numberAt, context);
  const unknown = [...likelyColumns(read, numberAt), ...unknownColumns(read, numberAt, answers)];
  const unknownKeys = new Set(unknown.map(({ key }) => key));
  const questions = [
    ...tableQuestions(parts, receipts),
    ...reportQuestions(tables.beside),
    ...strayQuestions(tables, receipts),
    ...rivalColumns(read, numberAt, context.taxBasis),
    ...unknown,
    ...statusColumns(read, numberAt, answers, unknownKeys),
    ...units.questions,
    ...[blank.lines, blank.members, zeros.lines, zeros.members].flatMap((found) => found?.question ?? []),
  ];
  const notes: ReadingNote[] = [
    ...leftRows(flat ? parts.filter(({ kind }) => kind !== 'lines') : parts),
    ...sumDifferences(parts, flat),
  ];
  const held: readonly HeldRow[] = [...blank.lines.held, ...(blank.members?.held ?? [])];
  const partOf = new Map(parts.map((part) => [part.located, part]));
  return {
    reading: { questions: merged(questions), notes, held },
    numbers,
    receipts,
    renumbered: numbers.lines !== written.lines || numbers.members !== written.members,
    unitOf: (located, field) => {
      const part = partOf.get(located);
      return part === undefined ? 1 : units.unitOf(part, field);
    },
  };
}

/** Y-01: tables of which it is asked whether they are used. */
function tableQuestions(parts: readonly TablePart[], receipts: Receipts): Question[] {
  return parts.flatMap((part): Question[] => {
    const { doubt, key, numbers, located, candidate } = part;
    if (doubt === null) return [];
    const { sheet } = located.grid;
    const [column = located.area.column] = candidate.line.texts.keys();
    const place = { table: 'sheet', sheet, row: candidate.line.top, column } as const;
    return [
      {
        key,
        ...stated('Y-01', { variant: doubt, facts: { sheet, table: nameOf(part) } }),
        place,
        answers: TABLE_ANSWERS,
        proposal: doubt === 'name' || doubt === 'hidden' ? LEAVE : null,
        effect: 'amounts',
        concerned: new Map([...numbers].map((number) => [receipts.of(number), place])),
        about: [{ table: part.kind, field: null, what: 'cells' }],
      },
    ];
  });
}

/** The same question of several tables or columns is asked once, of all that they concern. */
function merged(questions: readonly Question[]): Question[] {
  const byKey = new Map<string, Question>();
  for (const question of questions) {
    if (question.rule === 'Y-02' && question.concerned.size === 0) continue;
    const before = byKey.get(question.key);
    if (before === undefined) {
      byKey.set(question.key, question);
      continue;
    }
    byKey.set(question.key, {
      ...before,
      answers: [...new Set([...before.answers.slice(0, -1), ...question.answers])],
      effect: strongest(before.effect, question.effect),
      concerned: new Map([...question.concerned, ...before.concerned]),
      about: [...(before.about ?? []), ...(question.about ?? [])],
    });
  }
  return [...byKey.values()];
}

function strongest(a: Question['effect'], b: Question['effect']): Question['effect'] {
  if (a === 'amounts' || b === 'amounts') return 'amounts';
  return a === 'claim' || b === 'claim' ? 'claim' : 'none';
}

/** 受付番号 by the row of a part, whichever list it is a part of. */
function numberLookup(tables: InputTables, numbers: Numbers): NumberAt {
  const starts = new Map<Located<string>, readonly string[]>();
  const put = (list: InputList<string> | null, all: readonly string[]): void => {
    for (const [part, start] of list === null ? [] : startsOf(list)) {
      starts.set(part, all.slice(start, start + part.rows.length));
    }
  };
  put(tables.applications, numbers.applications);
  put(tables.lines, numbers.lines);
  put(tables.members, numbers.members);
  return ({ located }, at) => starts.get(located)?.[at] ?? '';
}
