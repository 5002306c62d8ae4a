import { assess } from '../../src/grant/assess';
import type { Result } from '../../src/grant/assessment';
import { r8 } from '../../src/scheme/r8';
import { answersIn } from '../../src/table/find/answers';
import type { Grid } from '../../src/table/find/grid';
import { locateTables } from '../../src/table/find/locate';
import { readSubmission } from '../../src/table/records/records';
import { locateSettings, readSettings } from '../../src/table/settings/settings';

/** Sheets as a workbook has them → assessment and the keys of what is asked, answers of 設定 followed. */
export function readAll(grids: readonly Grid[]): { readonly result: Result; readonly asked: string[] } {
  const table = locateSettings(grids, []);
  const rows = table?.rows ?? [];
  const settings = readSettings(rows);
  const context = {
    answers: answersIn(rows),
    fiscalYear: settings.fiscalYear,
    taxBasis: settings.taxBasis,
    totalCost: settings.deductDonations === 'fromTotal',
  };
  const blocks = new Map(table === null ? [] : [[table.sheet, [table.area]]]);
  const tables = locateTables(grids, [], [], { context, blocks });
  if ('problem' in tables) throw new Error(JSON.stringify(tables.problem));
  const submission = readSubmission(tables, r8, false);
  return {
    result: assess(submission, settings, r8),
    asked: (submission.reading?.questions ?? []).map(({ key }) => key),
  };
}
