import type { Mark } from '../../base/marks';
import { mapPieces, type Pieces } from '../../base/pieces';
import type { SheetContent } from '../../base/sheet-content';
import { inSlices } from '../../base/slices';
import { WorkbookError } from '../../base/user-error';
import { placeProblem } from '../../catalogue/errors/work-errors';
import { amountRows } from '../../report/columns/amount';
import { findingCells } from '../../report/columns/finding';
import type { MadeSheet } from '../ministry/made-sheet';
import type { WorkbookInfo } from '../port';
import type { Assessed } from '../read/assessed';
import type { RunContext } from '../run-context';
import { outputColumns, type PlacedColumns } from '../write/columns';
import { amountSheet, awardSheet, findingSheet } from '../write/sheets';
import { isBegun } from './award-sheet';

/** What should stand in the workbook, whatever stands there now. */
export interface PlannedContents {
  readonly columns: readonly PlacedColumns[];
  /** 算定, 指摘 and 採択. */
  readonly own: readonly SheetContent[];
  /** The ministry sheets, with 差戻し; none without 厚労省報告. */
  readonly made: readonly MadeSheet[];
}

/** What a run gives of itself to work that takes its time. */
export type WorkContext = Pick<RunContext, 'pause' | 'progress' | 'leftOut'>;

/**
 * What a run of 算定, or of 厚労省報告, would leave in the workbook: a value, made of the assessment alone. Check, preview,
 * write, submission copy and form each do with it what is theirs.
 * @param time said at the head of the ministry sheets
 * @throws WorkbookError where a sheet or table of the clerk's bears one of our names
 */
export async function plannedContents(
  assessed: Assessed,
  withReport: boolean,
  time: string,
  { pause, progress, leftOut }: WorkContext = {},
): Promise<PlannedContents> {
  const done = <T>(work: Pieces<T>): Promise<T> => inSlices(work, pause, progress);
  const columns = await done(outputColumns(assessed));
  const amounts = await done(amountRows(assessed.result));
  const findings = await done(mapPieces(assessed.findings, findingCells));
  let made: readonly MadeSheet[] = [];
  if (withReport) {
    // a script of its own in the pane: most runs make no report
    const { reportSheets } = await import('../ministry/report-sheets');
    made = await done(reportSheets(assessed, columns, amounts, findings, time, leftOut));
  }
  const { awarded } = assessed;
  const own = [
    amountSheet(amounts),
    findingSheet(findings),
    ...(awarded === null ? [] : [awardSheet(awarded.rows)]),
  ];
  for (const content of [...own, ...made.map((sheet) => sheet.content)])
    if (!isBegun(content, assessed)) forbidForeignSheet(content, assessed.gathered.info);
  return { columns, own, made };
}

export const isMarked = (name: string, sheet: string, marks: readonly Mark[]): boolean =>
  marks.some((mark) => mark.name === name && mark.sheet === sheet);

function forbidForeignSheet(
  { name, mark, table }: SheetContent,
  { sheets, tables, marks }: WorkbookInfo,
): void {
  const sheet = sheets.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (sheet !== undefined && !isMarked(mark, sheet.name, marks)) throw problem('sheet', name, name);
  const taken = tables.find((candidate) => candidate.name === table?.name);
  if (taken !== undefined && !isMarked(mark, taken.sheet, marks))
    throw problem('table', taken.name, taken.sheet);
}

function problem(kind: 'sheet' | 'table', name: string, sheet: string): WorkbookError {
  const { code, message, action } = placeProblem(kind, { name, sheet });
  return new WorkbookError(code, message, action);
}
