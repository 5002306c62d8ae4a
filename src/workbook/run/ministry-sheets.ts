import { sheetTexts } from '../../catalogue/sheets/sheet-texts';
import type { Pieces } from '../../base/pieces';
import type { Blocks } from '../../report/tags';
import { type CellValue, shown } from '../../base/cells';
import { extentOf, matrixOf } from '../../base/sheet-matrix';
import { differences } from '../compare';
import { SHEET_MARKS } from '../marks';
import { OWN_SHEETS } from '../own-sheets';
import type { SheetContent } from '../../base/sheet-content';
import type { WorkbookPort, WriteOp } from '../port';
import { runWrite, type Run } from './procedure';
import type { RunContext } from '../run-context';
import type { WriteResult } from './results';
import { inSlices } from '../../base/slices';

/**
 * Our sheets that the ministry does not get: 算定 and 指摘 are the prefecture's own working, 差戻し goes to
 * applicants, 操作記録 and the audit sheets are evidence for the prefecture.
 */
const INTERNAL: ReadonlySet<string> = new Set([
  SHEET_MARKS.amounts,
  SHEET_MARKS.findings,
  SHEET_MARKS.letters,
  SHEET_MARKS.log,
  SHEET_MARKS.auditApplications,
  SHEET_MARKS.auditAmounts,
  SHEET_MARKS.auditLines,
  SHEET_MARKS.auditMembers,
  SHEET_MARKS.auditParameters,
]);

export interface MinistrySheet {
  /** Computed from the input tables now, whatever the sheet in the workbook holds. */
  readonly content: SheetContent;
  /** The sheet in the workbook, whatever a clerk calls it; null where there is none. */
  readonly standing: string | null;
  /** There is none, or it holds other values: a missing result of a call, or one from before the last change. */
  readonly stale: boolean;
}

export interface MinistrySheets {
  readonly run: Run<WriteResult>;
  readonly sheets: readonly MinistrySheet[];
}

/** The ministry sheets of a workbook as the report would write them; writes nothing. */
export async function ministrySheets(port: WorkbookPort, context: RunContext): Promise<MinistrySheets> {
  const ops: WriteOp[] = [];
  const run = await runWrite(recording(port, ops), context, true);
  const contents = ops.flatMap((op) =>
    op.op === 'sheet' && !INTERNAL.has(op.content.mark) ? [op.content] : [],
  );
  const { marks } = run.assessed.gathered.info;
  const sheets: MinistrySheet[] = [];
  for (const content of contents) {
    const standing = marks.find(({ name }) => name === content.mark)?.sheet ?? null;
    const kept = standing === null ? null : await standingContent(port, standing, content, context);
    sheets.push({ content: kept ?? content, standing, stale: kept === null });
  }
  return { run, sheets };
}

/** The blocks of the sheets by the names of their 様式, whatever the sheets are called in the workbook. */
export function reportBlocks(sheets: readonly MinistrySheet[]): Blocks {
  return new Map(
    sheets.flatMap(({ content: { mark, name, blocks } }) => {
      const [block] = blocks;
      if (block === undefined) return [];
      const rows = block.values.map((line) =>
        line.map((cell) => (typeof cell === 'number' ? cell : String(cell ?? ''))),
      );
      return [[OWN_SHEETS.get(mark) ?? name, rows] as const];
    }),
  );
}

/** Reads the workbook, holds all sheets of ours for empty, and notes what would be written instead of writing it. */
function recording(port: WorkbookPort, ops: WriteOp[]): WorkbookPort {
  return {
    blockMode: 'values',
    // what is made of the contents is a file
    drawsCharts: () => Promise.resolve(true),
    describe: () => port.describe(),
    read: (sheets) => port.read(sheets),
    // what is read is what a run reads: 受付番号 as it is shown
    ...(port.numberFormats && { numberFormats: port.numberFormats.bind(port) }),
    readFormulas: () => Promise.resolve([]),
    apply: (written) => {
      ops.push(...written);
      return Promise.resolve();
    },
  };
}

const time = sheetTexts.madeAt('');
const isTime = (cell: unknown): cell is string => typeof cell === 'string' && cell.startsWith(time);

/** The content with the time at which the standing sheet was made, if that sheet shows the very same values. */
async function standingContent(
  port: WorkbookPort,
  standing: string,
  content: SheetContent,
  { pause, progress }: RunContext,
): Promise<SheetContent | null> {
  const read = (await port.read([standing])).get(standing);
  if (read === undefined) return null;
  const values = await inSlices(valuesOf(content), pause, progress);
  const before = values.map((line, row) =>
    line.map((_, column) => read.values[row - read.area.row]?.[column - read.area.column] ?? null),
  );
  const made = before.flat().find(isTime);
  const { rows, columns } = extentOf(content);
  const beyond = read.area.row + read.area.rows > rows || read.area.column + read.area.columns > columns;
  if (beyond) return null;
  const untimed = (matrix: readonly (readonly CellValue[])[]): CellValue[][] =>
    matrix.map((line) => line.map((cell) => (isTime(cell) ? time : cell)));
  const changed = await inSlices(differences(untimed(before), untimed(values)), pause, progress);
  if (changed > 0) return null;
  if (made === undefined) return content;
  return { ...content, cells: content.cells.map((line) => line.map((cell) => (isTime(cell) ? made : cell))) };
}

/** What a clerk would see on the sheet, from A1: a formula as its value. */
export function* valuesOf(content: SheetContent): Pieces<CellValue[][]> {
  const matrix = yield* matrixOf(content, 'values');
  return matrix.map((line) => line.map(shown));
}

/** The content with values where it has formulas and calls. */
export function withoutFormulas(content: SheetContent): SheetContent {
  return {
    ...content,
    cells: content.cells.map((line) => line.map(shown)),
  };
}
