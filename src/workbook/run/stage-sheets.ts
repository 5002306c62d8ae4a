import type { Pieces } from '../../base/pieces';
import { inSlices } from '../../base/slices';
import { SHEETS } from '../../catalogue/sheets/headers';
import { timeText } from '../../catalogue/sheets/sheet-texts';
import { readReportTables } from '../../report/read/tables';
import { MARKS, SHEET_MARKS } from '../marks';
import { madeDutyList } from '../ministry/duties/duty-list';
import { madeEffectTotals } from '../ministry/effects/effect-totals';
import type { MadeSheet } from '../ministry/made-sheet';
import type { ReportHead } from '../ministry/ministry-sheet';
import { headOf } from '../ministry/report-sheets';
import { type ReportTables, reportTables } from '../ministry/report-tables';
import type { WorkbookPort, WriteOp } from '../port';
import type { Assessed } from '../read/assessed';
import type { RunContext } from '../run-context';
import { withoutCalls } from '../without-calls';
import { outputColumns } from '../write/columns';
import { applyOrUndo } from './apply-or-undo';
import { assessWorkbook } from './assess-workbook';
import { refuseForeign } from './foreign-sheet';
import { sheetStep } from './plan';

/** What making 提出状況 or 効果集計 came to. */
export interface StageSheetMade {
  /** The sheet, whatever a clerk calls it; null: what it is made from is not known, and none is made. */
  readonly sheet: string | null;
  /** 0: it held all of it already, and nothing was written. */
  readonly changedCells: number;
  readonly inverse: readonly WriteOp[];
}

/** A sheet that comes after 採択, made from the tables as they stand. */
interface StageSheet {
  readonly kind: 'dutyList' | 'effectTotals';
  readonly make: (assessed: Assessed, tables: ReportTables, head: ReportHead) => Pieces<MadeSheet[]>;
}

/**
 * Writes 提出状況, whether or not a report has come in; from then on each 厚労省報告 makes it anew.
 * @throws WorkbookError where a sheet of the clerk's bears the name
 */
export const writeDutySheet = (port: WorkbookPort, context: RunContext): Promise<StageSheetMade> =>
  writeSheet({ kind: 'dutyList', make: madeDutyList }, port, context);

/**
 * Writes 効果集計 without the sheets of 厚労省報告, each of which makes it anew; none before the first effect report.
 * @throws WorkbookError where a sheet of the clerk's bears the name
 */
export const writeEffectSheet = (port: WorkbookPort, context: RunContext): Promise<StageSheetMade> =>
  writeSheet({ kind: 'effectTotals', make: effectTotalsOf }, port, context);

function* effectTotalsOf(assessed: Assessed, tables: ReportTables, head: ReportHead): Pieces<MadeSheet[]> {
  const { books, info } = assessed.gathered;
  const input = yield* readReportTables(tables.matrices, books, info.date1904);
  if (!('applications' in input)) throw new Error(`missing in ${input.table}: ${input.column}`);
  yield;
  return yield* madeEffectTotals(assessed, input, tables, head);
}

async function writeSheet(
  { kind, make }: StageSheet,
  port: WorkbookPort,
  context: RunContext,
): Promise<StageSheetMade> {
  const { pause, progress } = context;
  const done = <T>(work: Pieces<T>): Promise<T> => inSlices(work, pause, progress);
  const assessed = await assessWorkbook(port, context);
  const { info } = assessed.gathered;
  const columns = await done(outputColumns(assessed));
  // neither 算定 nor 指摘 is looked at
  const tables = await done(reportTables(assessed.gathered, columns, [], []));
  const [made] = await done(make(assessed, tables, headOf(assessed, timeText(context.now))));
  if (made === undefined) return { sheet: null, changedCells: 0, inverse: [] };
  if (!info.marks.some(({ name }) => name === SHEET_MARKS[kind])) refuseForeign(info, SHEETS[kind]);
  // a call reads 判定 beside 申請, which 算定 writes
  const hasColumns = info.marks.some(({ name }) => name === MARKS.applications);
  const content = hasColumns ? made.content : withoutCalls(made.content);
  const step = await sheetStep(port, content, info, done);
  if (step === null) return { sheet: content.name, changedCells: 0, inverse: [] };
  progress?.signal?.throwIfAborted();
  await applyOrUndo(port, [step.op], [step.inverse], progress);
  return { sheet: content.name, changedCells: step.changed, inverse: [step.inverse] };
}
