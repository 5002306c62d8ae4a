import { type Pieces } from '../../base/pieces';
import type { SheetContent } from '../../base/sheet-content';
import { extentOf, matrixOf } from '../../base/sheet-matrix';
import { inSlices } from '../../base/slices';
import { applicationOutput } from '../../report/columns/application';
import type { Overview } from '../../report/overview';
import { columnArea, columnMatrix, differences, firstDifference, sameness } from '../compare';
import { SHEET_MARKS } from '../marks';
import { TIME_CELL } from '../ministry/ministry-sheet';
import { isReportMark } from '../ministry/report-marks';
import type { SheetResult } from '../ministry/sheet-result';
import type { ColumnsWrite, WorkbookInfo, WorkbookPort, WriteOp } from '../port';
import type { Assessed } from '../read/assessed';
import { columnsAsTheyWere, sheetAsItWas } from '../write/as-it-was';
import { type PlacedColumns } from '../write/columns';
import { staleColumns } from '../write/stale-columns';
import { begunSheet, isAwardSheet, isBegun, refuseEntered } from './award-sheet';
import { isMarked, plannedContents, type WorkContext } from './contents';

/** How many cells of one of our sheets a plan changes. */
export interface SheetChange {
  readonly name: string;
  readonly cells: number;
  /** The mark of the sheet. */
  readonly mark: string;
  /** The first cell that differs; null where the sheet is new. */
  readonly first: { readonly row: number; readonly column: number } | null;
}

/** What is to be written, what takes it back, and how many cells it changes. */
export interface Plan {
  readonly columns: readonly PlacedColumns[];
  readonly sheetChanges: readonly SheetChange[];
  readonly ops: readonly WriteOp[];
  readonly inverse: readonly WriteOp[];
  /** Σ 交付予定額 as it stood before; null on a first run. */
  readonly plannedBefore: number | null;
  readonly changedCells: number;
  readonly sheets: readonly SheetResult[];
  /** null without the ministry sheets. */
  readonly overview: Overview | null;
  /** Whether 概況 holds its charts. */
  readonly charts: boolean;
}

/** Does work with the pauses of the run. */
type Doer = <T>(work: Pieces<T>) => Promise<T>;

interface Step {
  readonly op: WriteOp;
  readonly inverse: WriteOp;
  readonly changed: number;
  readonly first?: SheetChange['first'];
}

/**
 * Compares what should stand in the workbook with what does. Only what differs is to be written; a workbook that
 * already holds everything gets no operation at all, not even a new time.
 */
export async function planWrites(
  port: WorkbookPort,
  assessed: Assessed,
  withReport: boolean,
  time: string,
  context: WorkContext = {},
): Promise<Plan> {
  const done = <T>(work: Pieces<T>): Promise<T> => inSlices(work, context.pause, context.progress);
  const { info } = assessed.gathered;
  const { columns, own, made } = await plannedContents(assessed, withReport, time, context);
  const drawn = withReport && (await port.drawsCharts?.()) === true;
  const contents = [...own, ...made.map(({ content }) => content)].map(({ charts, ...content }) =>
    drawn && charts ? { ...content, charts } : content,
  );
  const steps: Step[] = [];
  // first, so that their names are free for the tables that are read now
  for (const { op, inverse, cells } of await staleColumns(port, assessed.gathered, columns)) {
    steps.push({ op, inverse, changed: cells });
  }
  for (const placed of columns) {
    const step = await columnStep(port, placed, info, done);
    if (step !== null) steps.push(step);
  }
  for (const content of contents) {
    const begun = isBegun(content, assessed) ? begunSheet(content, info) : null;
    if (begun !== null) steps.push({ op: begun.op, inverse: begun.inverse, changed: 0 });
    if (isAwardSheet(content)) await refuseEntered(port, assessed);
    const step = await sheetStep(port, content, begun?.info ?? info, done);
    if (step !== null) steps.push(step);
  }
  return {
    columns,
    sheetChanges: steps.flatMap(({ op, changed, first = null }) =>
      op.op === 'sheet' ? [{ name: op.content.name, mark: op.content.mark, cells: changed, first }] : [],
    ),
    ops: steps.map(({ op }) => op),
    inverse: steps.map(({ inverse }) => inverse).reverse(),
    plannedBefore: plannedBefore(columns),
    changedCells: steps.reduce((total, { changed }) => total + changed, 0),
    sheets: made.flatMap(({ results }) => results),
    overview: made.find(({ overview }) => overview !== undefined)?.overview ?? null,
    charts: drawn,
  };
}

/** The sum of the column 交付予定額 as it stood when the workbook was read. */
function plannedBefore(columns: readonly PlacedColumns[]): number | null {
  const standing = columns.filter(({ kind, place }) => kind === 'applications' && place.existing > 0);
  if (standing.length === 0) return null;
  return standing.reduce((sum, { located, write }) => {
    const { grid } = located;
    const at = write.column + write.headers.indexOf(applicationOutput.planned.header) - grid.area.column;
    return located.rows.reduce((total, row) => {
      const value = grid.values[row - grid.area.row]?.[at];
      return total + (typeof value === 'number' ? value : 0);
    }, sum);
  }, 0);
}

async function columnStep(
  port: WorkbookPort,
  { place, write }: PlacedColumns,
  info: WorkbookInfo,
  done: Doer,
): Promise<Step | null> {
  const marked = isMarked(write.mark, write.sheet, info.marks);
  if (place.existing === 0) {
    const { sheet, table, row, column, mark, beside, values } = write;
    const inverse: WriteOp = {
      op: 'dropColumns',
      sheet,
      table,
      row,
      column,
      columns: write.headers.length,
      bodyRows: values.length,
      mark,
      ...(beside && { beside }),
      over: write,
    };
    return { op: write, inverse, changed: await done(differences([], columnMatrix(write))) };
  }
  const before = await port.readFormulas(write.sheet, columnArea(write));
  const outside = isOutside(write, info) ? write.headers.length : 0;
  const changed = outside + (await done(differences(before, columnMatrix(write), sameness(port))));
  if (changed === 0 && marked && place.existing === write.headers.length) return null;
  return { op: write, inverse: columnsAsTheyWere(write, before), changed };
}

/**
 * Whether columns of ours that belong to a table of Excel stand beside it: a way back that broke off has made it narrower
 * and gone no further, or a clerk has. A formula that names them in the table would come to an error.
 */
function isOutside({ table, column, headers }: ColumnsWrite, { tables }: WorkbookInfo): boolean {
  const area = tables.find(({ name }) => name === table)?.area;
  return area !== undefined && area.column + area.columns < column + headers.length;
}

/** What makes a sheet of ours hold a content, and what takes it back; null where it holds it already. */
export async function sheetStep(
  port: WorkbookPort,
  content: SheetContent,
  info: WorkbookInfo,
  done: Doer,
): Promise<Step | null> {
  const sheet = info.sheets.find(({ name }) => isMarked(content.mark, name, info.marks));
  if (sheet === undefined) {
    const inverse: WriteOp = { op: 'dropSheet', name: content.name, mark: content.mark, over: content };
    const matrix = await done(matrixOf(content, port.blockMode));
    return { op: { op: 'sheet', content }, inverse, changed: await done(differences([], matrix)) };
  }
  const extent = extentOf(content);
  const used = sheet.used ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const area = {
    row: 0,
    column: 0,
    rows: Math.max(extent.rows, used.row + used.rows),
    columns: Math.max(extent.columns, used.column + used.columns),
  };
  const before = await port.readFormulas(sheet.name, area);
  const after = await done(matrixOf(content, port.blockMode));
  const same = sameness(port);
  const except = isReportMark(content.mark) ? TIME_CELL : undefined;
  // a chart that shows other figures counts as a cell
  const stale = (content.charts && (await port.staleCharts?.(sheet.name, content))) ?? 0;
  const changed = stale + (await done(differences(before, after, same, except)));
  if (changed === 0) return null;
  const was = sheetAsItWas(content, before);
  // charts of the tables as they were
  const charts = content.charts && (await chartsOf(content.mark, before));
  return {
    op: { op: 'sheet', content },
    inverse: { op: 'sheet', content: charts ? { ...was, charts } : was, over: content },
    changed,
    first: firstDifference(before, after, same, except),
  };
}

/** The charts of a sheet over its tables as they stand. */
async function chartsOf(mark: string, cells: SheetContent['cells']): Promise<SheetContent['charts']> {
  if (mark === SHEET_MARKS.effectTotals)
    return (await import('../ministry/effects/effect-charts')).effectCharts(cells);
  return (await import('../ministry/overview/charts')).overviewCharts(cells);
}
