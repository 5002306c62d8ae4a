import { locateProblem } from '../catalogue/work-errors';
import type { ApplicationField, LineField, MemberField, Submission } from '../grant/records';
import type { Settings } from '../grant/settings';
import { schemeOf, schemes } from '../scheme';
import type { Scheme } from '../scheme/types';
import type { Grid } from '../table/grid';
import { locateTables, type InputTables, type Located } from '../table/locate';
import { readSubmission } from '../table/records';
import { locateSettings, readSettings, type SettingsTable } from '../table/settings';
import { MARK_SHEET_PREFIX } from './marks';
import { WorkbookError, type WorkbookInfo, type WorkbookPort } from './port';

/** The workbook as the procedure needs it: input tables, settings and rule book. */
export interface Gathered {
  readonly info: WorkbookInfo;
  readonly grids: ReadonlyMap<string, Grid>;
  readonly tables: InputTables;
  readonly settingsTable: SettingsTable | null;
  readonly settings: Settings;
  readonly scheme: Scheme;
  readonly submission: Submission;
}

export type AnyLocated = Located<ApplicationField> | Located<LineField> | Located<MemberField>;

/**
 * Reads the input tables of a workbook, the add-in's own sheets left aside.
 * @throws WorkbookError when a table or a column that is needed is not there.
 */
export async function gather(port: WorkbookPort, books: readonly Scheme[] = schemes): Promise<Gathered> {
  const info = await port.describe();
  const own = new Set(
    info.marks.filter(({ name }) => name.startsWith(MARK_SHEET_PREFIX)).map(({ sheet }) => sheet),
  );
  const inputs = info.sheets.filter(({ name, used }) => used !== null && !own.has(name));
  const cells = await port.read(inputs.map(({ name }) => name));
  const grids: Grid[] = inputs.flatMap(({ name, visible }) => {
    const sheet = cells.get(name);
    return sheet === undefined ? [] : [{ sheet: name, visible, ...sheet }];
  });
  const settingsTable = locateSettings(grids, info.tables);
  const settings = readSettings(settingsTable?.rows ?? [], books);
  const located = locateTables(
    grids.filter(({ sheet }) => sheet !== settingsTable?.sheet),
    info.tables,
  );
  if ('problem' in located) {
    const { code, message, action } = locateProblem(located.problem);
    throw new WorkbookError(code, message, action);
  }
  const scheme = schemeOf(settings.fiscalYear ?? 0, books) ?? newest(books);
  return {
    info,
    grids: new Map(grids.map((grid) => [grid.sheet, grid])),
    tables: located,
    settingsTable,
    settings,
    scheme,
    submission: readSubmission(located, scheme, info.date1904),
  };
}

/** With a 年度 that has no rule book every amount stays undetermined (S-01); the checks still need a book. */
function newest(books: readonly Scheme[]): Scheme {
  const last = books.at(-1);
  if (last === undefined) throw new Error('there is no rule book');
  return last;
}
