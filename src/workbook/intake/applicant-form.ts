import type { CellValue } from '../../base/cells';
import { isBlank } from '../../base/text';
import { WorkbookError } from '../../base/user-error';
import { importErrors, listNames } from '../../catalogue/import-texts';
import { schemeOf, schemes } from '../../scheme';
import { applicationInputs, headerKey, lineInputs } from '../../table/columns';
import { type Grid, valueAt } from '../../table/find/grid';
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
  const found = TABLES.flatMap((name) => {
    const table = tables.find((each) => each.name === name);
    const grid = grids.find(({ sheet }) => sheet === (table?.sheet ?? name));
    const list = grid === undefined ? null : listOf(grid, table?.area.columns);
    return list === null ? [] : [{ name, ...list }];
  });
  const own = found.find(({ name }) => name === listNames.applications);
  const stands = own?.rows[0]?.[own.headers.indexOf(OURS.receiptNumber)] ?? null;
  const number = isBlank(stands) ? receiptNumber : stands;
  return found.map(({ name, grid, headers, headerRow, rows }): Grid => {
    const kept = name === listNames.applications ? rows.slice(0, 1) : rows;
    const values = kept.map((row, n) => {
      const filled = row.some((value, at) => !isOurs(headers[at]) && !isBlank(value));
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
  const { code, message, action } = importErrors.formUnknown(name, fiscalYear, programme);
  throw new WorkbookError(code, message, action);
}

/** @throws WorkbookError for a form of another year than the workbook's: it asks by other rules */
export function refuseOtherYear(name: string, form: ApplicantFormOf, fiscalYear: number): void {
  if (form.fiscalYear === fiscalYear) return;
  const { code, message, action } = importErrors.formYear(name, form.fiscalYear, fiscalYear);
  throw new WorkbookError(code, message, action);
}

const isOurs = (header: string | undefined): boolean => Object.values<string>(OURS).includes(header ?? '');

/** The rows of a sheet below its headers; null where it has none of ours. */
function listOf(grid: Grid, width?: number) {
  const { area, values } = grid;
  const key = headerKey(OURS.receiptNumber);
  const at = values.findIndex((row) => headerKey(String(row[0] ?? '')) === key);
  if (at < 0) return null;
  const headerRow = area.row + at;
  const columns = width ?? area.columns;
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
