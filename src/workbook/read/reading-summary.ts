import { cellPlace } from '../../base/a1';
import type { CellPlace } from '../../base/cells';
import { findingAction, questionText } from '../../catalogue/findings';
import { readingTexts } from '../../catalogue/pane/reading-texts';
import type { Question } from '../../grant/input/reading';
import { type InputList, inputList } from '../../table/find/input-list';
import { unusedColumns } from '../../table/questions/reading-columns';
import { DECIDED_TABLES } from '../../table/stages/decided-columns';
import { decidedFound } from '../../table/stages/decided-tables';
import type { Gathered } from './gather';

export { plansFound } from '../../table/plans/locate';
export { readingOf } from '../../table/questions/reading';
export { locateDecided } from '../../table/stages/decided-tables';

/** A question as a clerk reads it, with its possible answers. */
export interface AskedQuestion {
  /** 項目 of 設定. */
  readonly key: string;
  readonly rule: string;
  readonly message: string;
  readonly answers: readonly string[];
  readonly proposal: string | null;
  readonly place: CellPlace;
  /** How many applications wait for the answer. */
  readonly applications: number;
}

/** What was taken before a yen is shown: sheets, tables, rows, rows left out and why, columns not used. */
export interface ReadingSummary {
  /** The line that says so. */
  readonly taken: string;
  readonly questions: readonly AskedQuestion[];
}

export function readingSummary({
  tables,
  input,
  settingsTable,
  planTables,
  decidedPlaces,
}: Pick<Gathered, 'tables' | 'input' | 'settingsTable' | 'planTables' | 'decidedPlaces'>): ReadingSummary {
  const { reading } = input;
  const { applications, lines, members, parts, unread, shape } = tables;
  const listed = (name: string, list: InputList<string> | null) =>
    (list?.parts ?? []).map((part) => ({
      name,
      place: part.tableName ?? part.grid.sheet,
      rows: part.rows.length,
    }));
  const left = reading.notes.flatMap(({ rule, variant, facts }) =>
    rule === 'Y-04' ? [{ reason: variant, rows: Number(facts['count']) }] : [],
  );
  const { products, earlierGrants } = planTables;
  const beside = [
    ...listed(readingTexts.names.products, products),
    ...listed(readingTexts.names.earlierGrants, earlierGrants),
    ...DECIDED_TABLES.flatMap((kind) => {
      const table = decidedPlaces[kind];
      return table === null ? [] : listed(readingTexts.names[kind], inputList([table]));
    }),
  ];
  const besides = [
    ...[products, earlierGrants].flatMap((list) => list?.parts ?? []),
    ...decidedFound(decidedPlaces),
  ];
  const reports = planTables.parts.map(({ located }) => located);
  const elsewhere = new Set([
    settingsTable?.sheet,
    ...[...reports, ...besides].map(({ grid }) => grid.sheet),
  ]);
  const known = new Set(input.numbers.applications.filter((number) => number !== ''));
  const asked = new Set(reading.questions.map(({ key }) => key));
  return {
    taken: readingTexts.taken({
      tables: [
        ...(shape === 'flat'
          ? listed(readingTexts.names.flat, applications)
          : [
              ...listed(readingTexts.names.applications, applications),
              ...listed(readingTexts.names.lines, lines),
            ]),
        ...listed(readingTexts.names.members, members),
        ...beside,
      ],
      left,
      held: reading.held.length,
      unread: [
        ...new Set(
          [...unread.filter(({ reason }) => reason !== 'ours'), ...planTables.unread]
            .map(({ sheet }) => sheet)
            .filter((sheet) => !elsewhere.has(sheet)),
        ),
      ],
      waiting: [
        ...new Set(
          [...parts, ...planTables.parts]
            .filter(({ doubt }) => doubt !== null)
            .map(({ located }) => located.grid.sheet),
        ),
      ],
      unused: unusedColumns(parts, asked, tables.context.answers),
    }),
    questions: reading.questions.map((question) => askedQuestion(question, known)),
  };
}

const askedQuestion = (question: Question, known: ReadonlySet<string>): AskedQuestion => ({
  key: question.key,
  rule: question.rule,
  // where nothing can be chosen but 使わない, what else a clerk can do is no answer
  message: `${questionText(question)}${question.answers.length === 1 ? findingAction(question) : ''}`,
  answers: question.answers,
  proposal: question.proposal,
  place:
    question.place.table === 'sheet'
      ? cellPlace(question.place.sheet, question.place.row, question.place.column)
      : cellPlace('', 0, 0),
  // a row may stand there without a number, or with one that nobody has applied under
  applications: [...question.concerned.keys()].filter((number) => known.has(number)).length,
});
