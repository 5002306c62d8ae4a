import type { CellValue } from '../../src/base/cells';
import { assess } from '../../src/grant/assess';
import type { Result } from '../../src/grant/assessment';
import { r8 } from '../../src/scheme/r8';
import { answersIn } from '../../src/table/find/answers';
import type { Grid } from '../../src/table/find/grid';
import { locateTables } from '../../src/table/find/locate';
import { readSubmission } from '../../src/table/records/records';
import { locateSettings, readSettings } from '../../src/table/settings/settings';
import { locateSideTables } from '../../src/table/side/locate';
import { readSideTables } from '../../src/table/side/records';

/** A sheet whose used range begins at A1. */
export function gridOf(sheet: string, values: readonly (readonly CellValue[])[]): Grid {
  const columns = Math.max(1, ...values.map((row) => row.length));
  const area = { row: 0, column: 0, rows: values.length, columns };
  return { sheet, visible: true, area, values, merges: [] };
}

/** Sheets → assessment, by the same steps as the procedure takes. */
export function assessSheets(sheets: readonly { name: string; values: CellValue[][] }[]): Result {
  return assessGrids(sheets.map(({ name, values }) => gridOf(name, values)));
}

export function assessGrids(grids: readonly Grid[]): Result {
  const { submission, settings } = submissionOf(grids);
  return assess(submission, settings, r8);
}

/** What the assessment is made from. */
export function submissionOf(grids: readonly Grid[]) {
  const rows = locateSettings(grids, [])?.rows ?? [];
  const settings = readSettings(rows);
  const { fiscalYear, taxBasis } = settings;
  const context = { answers: answersIn(rows), fiscalYear, taxBasis };
  const tables = locateTables(
    grids.filter(({ sheet }) => sheet !== '設定'),
    [],
    [],
    { context },
  );
  if ('problem' in tables) throw new Error(JSON.stringify(tables.problem));
  const side = locateSideTables(
    grids,
    [],
    tables.parts.map(({ located }) => located),
  );
  const submission = { ...readSubmission(tables, r8, false), ...readSideTables(side) };
  return { submission, settings, rows };
}
