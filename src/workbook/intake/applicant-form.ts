import type { CellValue } from '../../base/cells';
import { isBlank } from '../../base/text';
import { WorkbookError } from '../../base/user-error';
import { importErrors } from '../../catalogue/errors/import-errors';
import type { ErrorText } from '../../catalogue/errors/work-errors';
import { listNames } from '../../catalogue/import-names';
import { askedOf } from '../../grant/asks/columns';
import { schemeOf, schemes } from '../../scheme';
import { applicationInputs, headerKey, lineInputs } from '../../table/columns';
import { type Grid, valueAt } from '../../table/find/grid';
import { readSettings } from '../../table/settings/settings';
import type { ApplicantFormOf } from '../marks';
import type { WorkbookInfo } from '../port';

/** The tables of a form that an applicant fills. */
const TABLES = [listNames.applications, listNames.lines, listNames.members, listNames.plans] as const;

/** Columns of a form that are ours: what stands in them is not read. */
const OURS = {
  receiptNumber: applicationInputs.receiptNumber.header,
  programme: applicationInputs.programme.header,
  lineNumber: lineInputs.lineNumber.header,
} as const;

/**
 * The lists of a form that has come back, by its input cells alone: 事業 is that of the form, 明細番号 the place of the line,
 * 受付番号 that of the application; formulas, other sheets and what stands beside the tables say nothing. Rows keep their
 * places, those without an entry are blank.
 * @param receiptNumber for an application that has none yet; null: nobody has said
 */
export function formGrids(
  grids: readonly Grid[],
  { tables }: Pick<WorkbookInfo, 'tables'>,
  { programme }: ApplicantFormOf,
  receiptNumber: string | null,
): Grid[] {
  const found = tablesOf(grids, tables);
  const own = found.find(({ name }) => name === listNames.applications);
  const application = own?.rows.find((row) => isFilled(row, own.headers));
  const stands = application?.[own?.headers.indexOf(OURS.receiptNumber) ?? -1] ?? null;
  const number = isBlank(stands) ? receiptNumber : stands;
  return found.map(({ name, grid, headers, headerRow, rows }): Grid => {
    const values = rows.map((row, n) => {
      const filled = isFilled(row, headers);
      return row.map((value, at): CellValue => {
        if (!filled) return null;
        const header = headers[at];
        if (header === OURS.receiptNumber) return number;
        if (header === OURS.programme) return programme;
        return header === OURS.lineNumber && name === listNames.lines ? n + 1 : value;
      });
    });
    return {
      sheet: grid.sheet,
      visible: true,
      area: {
        row: headerRow,
        column: grid.area.column,
        rows: values.length + 1,
        columns: headers.length,
      },
      values: [headers, ...values],
      merges: [],
    };
  });
}

/** @throws WorkbookError for a form of a year or 事業 that there is no rule book for */
export function refuseForm(name: string, { fiscalYear, programme }: ApplicantFormOf): void {
  const known = schemeOf(fiscalYear, schemes)?.programmes.some((each) => each.name === programme);
  if (known === true) return;
  throw refused(importErrors.formUnknown(name, fiscalYear, programme));
}

/**
 * What is read by its place is read wrongly once the places are others.
 * @throws WorkbookError for a form that lacks one of its tables, or that holds more applications than one
 */
export function refuseBroken(
  file: string,
  grids: readonly Grid[],
  { tables }: Pick<WorkbookInfo, 'tables'>,
  { fiscalYear, programme }: ApplicantFormOf,
): void {
  const scheme = schemeOf(fiscalYear, schemes);
  const own = scheme?.programmes.find((each) => each.name === programme);
  if (scheme === null || own === undefined) return;
  const { members, plan } = askedOf(own, scheme, readSettings([]));
  const found = tablesOf(grids, tables);
  const { applications, lines } = listNames;
  const wanted = [
    ...[applications, lines],
    ...(members === null ? [] : [listNames.members]),
    ...(plan ? [listNames.plans] : []),
  ];
  const missing = wanted.find((name) => !found.some((each) => each.name === name));
  if (missing !== undefined) throw refused(importErrors.formTable(file, missing));
  for (const { name, headers, headerRow, rows } of found) {
    if (name !== applications && name !== listNames.plans) continue;
    const filled = rows.flatMap((row, n) => (isFilled(row, headers) ? [headerRow + n + 2] : []));
    if (filled.length > 1) throw refused(importErrors.formSeveral(file, name, filled));
  }
}

const refused = ({ code, message, action }: ErrorText): WorkbookError =>
  new WorkbookError(code, message, action);

/** @throws WorkbookError for a form of another year than the workbook's: it asks by other rules */
export function refuseOtherYear(name: string, form: ApplicantFormOf, fiscalYear: number): void {
  if (form.fiscalYear === fiscalYear) return;
  throw refused(importErrors.formYear(name, form.fiscalYear, fiscalYear));
}

const isOurs = (header: string | undefined): boolean => Object.values<string>(OURS).includes(header ?? '');

/** Whether anything stands in the input cells of a row. */
const isFilled = (row: readonly CellValue[], headers: readonly string[]): boolean =>
  row.some((value, at) => !isOurs(headers[at]) && !isBlank(value));

/** The tables of a form, each by the name of its ListObject or else of its sheet. */
function tablesOf(grids: readonly Grid[], tables: WorkbookInfo['tables']) {
  return TABLES.flatMap((name) => {
    const table = tables.find((each) => each.name === name);
    const grid = grids.find(({ sheet }) => sheet === (table?.sheet ?? name));
    const list = grid === undefined ? null : listOf(grid, table?.area.columns);
    return list === null ? [] : [{ name, ...list }];
  });
}

/** The rows of a sheet below its headers; null where it has none of ours. */
function listOf(grid: Grid, width?: number) {
  const { area, values } = grid;
  const key = headerKey(OURS.receiptNumber);
  const at = values.findIndex((row) => headerKey(String(row[0] ?? '')) === key);
  if (at < 0) return null;
  const headerRow = area.row + at;
  // without its ListObject a table ends where its headers do
  const end = (values[at] ?? []).findIndex((header) => isBlank(header));
  const columns = width ?? (end < 0 ? area.columns : end);
  const rowAt = (row: number): CellValue[] =>
    Array.from({ length: columns }, (_, column) => valueAt(grid, row, area.column + column));
  return {
    grid,
    headerRow,
    // what was added to the right under a header of ours is none
    headers: rowAt(headerRow).map((header, column, all) =>
      all.indexOf(header) === column ? String(header ?? '') : '',
    ),
    rows: values.slice(at + 1).map((_, n) => rowAt(headerRow + 1 + n)),
  };
}
