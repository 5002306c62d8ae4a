import type { CellPlace } from '../../base/cells';
import type { Mark } from '../../base/marks';
import { type Books, booksOf, newestOf, schemeOf, schemes } from '../../scheme';
import type { Grid } from '../../table/find/grid';
import type { Located } from '../../table/find/input-list';
import { type InputTables, locateTables } from '../../table/find/locate';
import type { InputTable } from '../../table/find/mapping';
import { surveyTables, type TableSurvey } from '../../table/find/survey-tables';
import { readSettings, type SettingsTable } from '../../table/settings/settings';
import { MARKS, SHEET_MARKS } from '../marks';
import type { SheetCells, WorkbookInfo, WorkbookPort } from '../port';
import { type Inputs, readInputs } from '../read/inputs';
import { readingContext } from '../read/reading-context';
import type { RunContext } from '../run-context';
import { settingOrigins } from '../write/settings-log';
import type { PreparedDuty } from './duties';
import type { LackGuess } from './offer-columns';
import type { TableOffer } from './offer-tables';
import { type ColumnGroups, columnGroups, headerPlace, type TablePart } from './preparation-columns';
import {
  type DoubtedSetting,
  doubtedSettings,
  type PreparedSetting,
  preparedSettings,
} from './preparation-settings';
import type { ProposedRun } from './proposals';
import type { PreparedReading } from './put-questions';

export type { LackGuess } from './offer-columns';
export type { RecognisedColumn } from './preparation-columns';
export type { DoubtedSetting, PreparedSetting } from './preparation-settings';

/** Where a table stands and how much it holds. */
export interface FoundTable {
  /** Name of the ListObject; null for a plain range with a header row. */
  readonly name: string | null;
  /** The first header cell. */
  readonly place: CellPlace;
  /** Rows that hold a record. */
  readonly rows: number;
}

/** One table of the workbook, or one that should be there; a flat table is 申請 and 経費 at once. */
export interface PreparedTable extends ColumnGroups {
  readonly kinds: readonly InputTable[];
  readonly found: FoundTable | null;
  /** Not every workbook needs it (構成員). */
  readonly optional: boolean;
  /** What the columns that it needs and does not have may be; nothing is read so before a clerk says so. */
  readonly guesses: readonly LackGuess[];
}

/** What 準備 shows: how the add-in understands a workbook before anything is computed. */
export interface Preparation {
  /** Nothing stands in the workbook but what the add-in made. */
  readonly empty: boolean;
  /** The add-in has not written into this workbook yet. */
  readonly firstRun: boolean;
  readonly shape: TableSurvey['shape'];
  readonly tables: readonly PreparedTable[];
  /** What may be one of the tables that were not found. */
  readonly offers: readonly TableOffer[];
  readonly settings: readonly PreparedSetting[];
  /** Rows of 設定 whose value takes no effect. */
  readonly doubts: readonly DoubtedSetting[];
  /** What the notice asks of the prefecture itself, of the 事業 that the workbook is about. */
  readonly duties: readonly PreparedDuty[];
  readonly hasSettingsTable: boolean;
  /** The sheet on which 設定 was found; null where there is none. */
  readonly settingsSheet: string | null;
  /** Its name; null where it is not known. */
  readonly prefecture: string | null;
  /** 令和; null where there is no rule book for it. */
  readonly fiscalYear: number | null;
  /** Every table and column that the check needs is there. */
  readonly ready: boolean;
  /** What was taken, and what is asked of it; null where a table or column that is needed is not there. */
  readonly reading: PreparedReading | null;
  /** What is proposed for cells that are not read; a clerk can have it entered. */
  readonly proposals: readonly ProposedRun[];
}

/**
 * Looks at a workbook and says what was recognised; writes nothing. Missing tables, missing columns and settings
 * out of range are part of the answer.
 * @throws WorkbookError only when the workbook cannot be read at all.
 */
export async function prepare(
  port: WorkbookPort,
  { books = schemes, pause }: Pick<RunContext, 'books' | 'pause'>,
): Promise<Preparation> {
  const { info, grids, settingsTable, candidates, blocks, mappings } = await readInputs(port);
  await pause?.();
  const settings = readSettings(settingsTable?.rows ?? [], books, info.date1904);
  const scheme = schemeOf(settings.fiscalYear ?? 0, books) ?? newestOf(books);
  const context = readingContext(settingsTable?.rows ?? [], settings);
  const survey = surveyTables(candidates, info.tables, mappings, { context, blocks });
  const tables = await withGuesses(preparedTables(survey, info.marks, settings.awardPoints ?? ''), survey);
  await pause?.();
  const located = locateTables(candidates, info.tables, mappings, { context, blocks });
  const originOf = settingOrigins(await readLog(port, info));
  const { preparedDuties } = await import('./duties');
  return {
    empty: grids.length === 0,
    firstRun: !info.marks.some(({ name }) => name === MARKS.applications),
    shape: survey.shape,
    tables,
    offers: await offersOf(candidates, survey, settingsTable),
    settings: preparedSettings(settingsTable, settings, scheme, originOf),
    doubts: doubtedSettings(settingsTable, settings),
    duties: await preparedDuties(scheme, 'problem' in located ? null : located, settingsTable, originOf),
    hasSettingsTable: settingsTable !== null,
    settingsSheet: settingsTable?.sheet ?? null,
    prefecture: settings.prefectureName,
    fiscalYear: settings.fiscalYear,
    ready: tables.every(isReady),
    ...('problem' in located
      ? { reading: null, proposals: [] }
      : await readingParts(
          located,
          { info, grids, candidates, settingsTable },
          booksOf(scheme, books),
          pause,
        )),
  };
}

/** The questions and proposals come in scripts of their own: the pane stands before it asks. */
async function readingParts(
  tables: InputTables,
  { info, grids, candidates, settingsTable }: Pick<Inputs, 'info' | 'grids' | 'candidates' | 'settingsTable'>,
  books: Books,
  pause: RunContext['pause'],
): Promise<Pick<Preparation, 'reading' | 'proposals'>> {
  const { locateDecided, plansFound, readingSummary, readingOf } = await import('../read/reading-summary');
  const planTables = tables.beside;
  const parts = tables.parts.map(({ located }) => located);
  const decidedPlaces = locateDecided(candidates, info.tables, [...parts, ...plansFound(planTables)]);
  const input = readingOf(tables);
  const { mayPropose } = await import('./may-propose');
  const proposals = mayPropose(tables)
    ? (await import('./proposals')).proposedRuns(
        { tables, input, planTables, settingsTable, grids, books, date1904: info.date1904 },
        pause,
      )
    : [];
  const summary = readingSummary({ tables, input, settingsTable, planTables, decidedPlaces });
  const { putQuestions } = await import('./put-questions');
  return {
    reading: putQuestions(summary, input.reading.questions, tables, grids),
    proposals: await proposals,
  };
}

/** Asked of few workbooks: where both tables are found nothing is guessed. */
async function offersOf(
  candidates: readonly Grid[],
  survey: TableSurvey,
  settingsTable: SettingsTable | null,
): Promise<readonly TableOffer[]> {
  if (survey.applications.length > 0 && survey.lines.length > 0) return [];
  const { offeredTables } = await import(/* webpackChunkName: "pick" */ './offer-tables');
  return offeredTables(candidates, survey, settingsTable?.sheet ?? null);
}

/** Few tables lack a column that they need: what guesses comes in a script of its own. */
async function withGuesses(
  tables: readonly PreparedTable[],
  survey: TableSurvey,
): Promise<readonly PreparedTable[]> {
  if (!tables.some(({ found, missing }) => found !== null && missing.some(({ needed }) => needed)))
    return tables;
  const { guessesFor } = await import(/* webpackChunkName: "pick" */ './offer-columns');
  return tables.map((table) => ({ ...table, guesses: guessesFor(table, survey) }));
}

/** 操作記録 with its header row; nothing where there is none yet. */
async function readLog(port: WorkbookPort, { marks }: WorkbookInfo): Promise<SheetCells['values']> {
  const sheet = marks.find(({ name }) => name === SHEET_MARKS.log)?.sheet;
  return sheet === undefined ? [] : ((await port.read([sheet])).get(sheet)?.values ?? []);
}

function isReady({ found, optional, missing }: PreparedTable): boolean {
  return found === null ? optional : missing.every(({ needed }) => !needed);
}

function preparedTables(
  { shape, applications, lines, members }: TableSurvey,
  marks: readonly Mark[],
  points: string,
): PreparedTable[] {
  const table = (
    kinds: readonly InputTable[],
    located: readonly (Located<string> | null)[],
  ): PreparedTable => {
    const parts = kinds.flatMap((kind, at): TablePart[] => {
      const part = located[at];
      return part == null ? [] : [{ table: kind, located: part }];
    });
    const groups = columnGroups(parts, marks, points);
    const last = parts.at(-1)?.located;
    return {
      kinds,
      found: last === undefined ? null : foundTable(last),
      optional: kinds.includes('members'),
      ...groups,
      guesses: [],
    };
  };
  // one for each part that a table is made of; one that is not there is shown as missing
  const each = (
    kinds: readonly InputTable[],
    lists: readonly (readonly Located<string>[])[],
  ): PreparedTable[] =>
    Array.from({ length: Math.max(1, lists[0]?.length ?? 0) }, (_, at) =>
      table(
        kinds,
        lists.map((list) => list[at] ?? null),
      ),
    );
  const input =
    shape === 'flat'
      ? each(['applications', 'lines'], [applications, lines])
      : [...each(['applications'], [applications]), ...each(['lines'], [lines])];
  return [...input, ...each(['members'], [members])];
}

function foundTable(located: Located<string>): FoundTable {
  return {
    name: located.tableName,
    place: headerPlace(located, located.area.column),
    rows: located.rows.length,
  };
}
