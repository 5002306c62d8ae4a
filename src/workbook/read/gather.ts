import { inSlices, type Pause } from '../../base/slices';
import { headerKey } from '../../base/text';
import { WorkbookError } from '../../base/user-error';
import { locateProblem } from '../../catalogue/errors/work-errors';
import { settingTextsOf } from '../../catalogue/settings';
import type { Book } from '../../grant/input/book';
import type { Cell } from '../../grant/input/cell';
import type { Settings } from '../../grant/input/settings';
import type { Submission } from '../../grant/input/submission';
import { type Books, booksOf, newestOf, schemeOf, schemes } from '../../scheme';
import type { Scheme } from '../../scheme/types';
import { servicesOf } from '../../table/cells/services';
import type { Grid } from '../../table/find/grid';
import { type InputTables, locateTables } from '../../table/find/locate';
import { plansFound, type PlanTables } from '../../table/plans/locate';
import { type InputReading, readingOf } from '../../table/questions/reading';
import { submissionPieces } from '../../table/records/records';
import {
  readSettings,
  readSettingsFor,
  type SettingRow,
  type SettingsTable,
} from '../../table/settings/settings';
import { readSideTables } from '../../table/side/records';
import { type DecidedPlaces, locateDecided } from '../../table/stages/decided-tables';
import { readPoints, withoutPoints } from '../../table/stages/points';
import type { Progress, WorkbookInfo, WorkbookPort } from '../port';
import { readInputs } from './inputs';
import { readingContext } from './reading-context';
import { findAwardSheet, type GatheredAwards, gatheredAwards } from './stages/award-sheet';

/** The workbook as the procedure needs it: input tables, settings and rule book. */
export interface Gathered {
  readonly info: WorkbookInfo;
  readonly grids: ReadonlyMap<string, Grid>;
  readonly tables: InputTables;
  /** How they are read, and what is asked of that. */
  readonly input: InputReading;
  /** 計画, 効果報告, 製品 and 過年度交付, where the workbook has them. */
  readonly planTables: PlanTables;
  /** 交付決定, 変更 and 確定, likewise. */
  readonly decidedPlaces: DecidedPlaces;
  readonly settingsTable: SettingsTable | null;
  readonly settings: Settings;
  /** The rule book of the setting 年度. */
  readonly scheme: Scheme;
  /** All of them, for what speaks of every application: the ministry sheets. */
  readonly books: Books;
  /** Rule books of other years, for applications received in them. */
  readonly others: readonly Book[];
  readonly submission: Submission;
  /** null: no 予算額 is set, and there is no sheet 採択. */
  readonly awards: GatheredAwards | null;
}

export type { AnyLocated } from '../../table/find/input-list';

export interface GatherOptions {
  /** The rule books to choose from; all there are unless given. */
  readonly books?: readonly Scheme[] | undefined;
  readonly pause?: Pause | undefined;
  readonly progress?: Progress | undefined;
}

/**
 * Reads the input tables of a workbook, the add-in's own sheets left aside.
 * @throws WorkbookError when a table or a column that is needed is not there.
 */
export async function gather(
  port: WorkbookPort,
  { books = schemes, pause, progress }: GatherOptions = {},
): Promise<Gathered> {
  const { info, grids, settingsTable, candidates, blocks, mappings } = await readInputs(port);
  const settingRows = settingsTable?.rows ?? [];
  const read = readSettings(settingRows, books, info.date1904);
  const context = readingContext(settingRows, read);
  const awardSheet = await findAwardSheet(port, info, candidates);
  const lists =
    awardSheet === null ? candidates : candidates.filter(({ sheet }) => sheet !== awardSheet.sheet);
  const located = locateTables(lists, info.tables, mappings, { context, blocks });
  if ('problem' in located) {
    const { problem } = located;
    const likely =
      problem.kind === 'noTable'
        ? (await import(/* webpackChunkName: "pick" */ './likely-table')).likelyTable(
            problem.table,
            lists,
            info.tables,
            {
              ...{ mappings, context, blocks },
              settingsSheet: settingsTable?.sheet ?? null,
            },
          )
        : null;
    const { code, message, action } = locateProblem(problem, likely);
    throw new WorkbookError(code, message, action);
  }
  const { settings, points } = withColumnOfPoints(read, settingRows, located, books);
  // with a 年度 that has no rule book every amount stays undetermined (S-01); the checks still need a book
  const scheme = schemeOf(settings.fiscalYear ?? 0, books) ?? newestOf(books);
  const runBooks = booksOf(scheme, books);
  const input = readingOf(located);
  await pause?.();
  const others = settings.fiscalYear === null ? [] : otherBooks(settingRows, scheme, books, info.date1904);
  const parts = located.parts.map((part) => part.located);
  const planTables = located.beside;
  const decidedPlaces = locateDecided(lists, info.tables, [...parts, ...plansFound(planTables)]);
  const submission = await inSlices(
    submissionPieces(located, { services: servicesOf(runBooks) }, info.date1904, input),
    pause,
    progress,
  );
  return {
    info,
    grids: new Map(grids.map((grid) => [grid.sheet, grid])),
    tables: located,
    input,
    planTables,
    decidedPlaces,
    settingsTable,
    settings,
    scheme,
    books: runBooks,
    others,
    submission: { ...submission, ...readSideTables(planTables), awardPoints: points },
    awards:
      awardSheet === null && settings.budgets.size === 0
        ? null
        : gatheredAwards(awardSheet, points, input.receipts),
  };
}

/** The points of 採択, and the settings with what is the matter with 採択:点数. */
function withColumnOfPoints(
  settings: Settings,
  rows: readonly SettingRow[],
  { applications }: InputTables,
  books: readonly Scheme[],
): { readonly settings: Settings; readonly points: ReadonlyMap<number, Cell<number>> } {
  const { awardPoints: header } = settings;
  const none = new Map<number, Cell<number>>();
  if (header === null || header === '') return { settings, points: none };
  const points = readPoints(applications, header);
  if (points !== null) return { settings, points };
  const texts = settingTextsOf(newestOf(books)).find(({ key }) => key === 'awardPoints');
  const { label = '', allowed = '' } = texts ?? {};
  const row = rows.findLastIndex(({ item }) => headerKey(item) === headerKey(label));
  return { settings: withoutPoints(settings, { label, text: header, allowed, row }), points: none };
}

/** Books of the other years, each reading the settings by its own limits and defaults. */
function otherBooks(
  rows: readonly SettingRow[],
  scheme: Scheme,
  books: readonly Scheme[],
  date1904: boolean,
): Book[] {
  return books
    .filter((book) => book !== scheme)
    .map((book) => ({ scheme: book, settings: readSettingsFor(rows, book, date1904) }));
}
