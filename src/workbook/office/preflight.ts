import { rangeReference } from '../../base/a1';
import { intersects, sameArea } from '../../base/areas';
import type { Area } from '../../base/cells';
import type { WorkbookError } from '../../base/user-error';
import { officeErrors } from '../../catalogue/errors/office-errors';
import type { ColumnsWrite, Progress, WriteOp } from '../port';
import { FilteredError } from '../workbook-error';
import { failure } from './errors';
import { supports } from './look/excel';
import { askFaces, type Faces } from './look/faces';
import { areaOf, type CellFormats, type Facts, tableArea, type TableFact } from './look/facts';
import { refuseMovedRows, takesBack } from './look/row-watch';
import { refuseEdited } from './look/standing';
import { columnsArea } from './plan/plan-columns';

/** The sheet that an operation changes; null for one that it will make or that is not there to be dropped. */
function targetSheet(facts: Facts, op: WriteOp): string | null {
  if (op.op === 'columns' || op.op === 'answer' || op.op === 'tableRows') return op.sheet;
  // a name can be given whether or not its cells may be changed
  if (op.op === 'mark' || op.op === 'dropMark') return null;
  const name = op.op === 'sheet' ? op.content.mark : op.mark;
  return facts.marks.find((mark) => mark.name === name)?.sheet ?? null;
}

/** True when the operation makes or deletes a sheet. */
export function changesStructure(facts: Facts, op: WriteOp): boolean {
  if (op.op !== 'sheet' && op.op !== 'dropSheet') return false;
  return (targetSheet(facts, op) === null) === (op.op === 'sheet');
}

/** @throws WorkbookError that names every protected sheet, before anything is written. */
export function refuseProtected(facts: Facts, ops: readonly WriteOp[]): void {
  const targets = new Set(ops.map((op) => targetSheet(facts, op)));
  const locked = facts.sheets.filter((sheet) => sheet.protected && targets.has(sheet.name));
  if (locked.length > 0) {
    throw failure('SheetProtected', officeErrors.sheetProtected(locked.map((sheet) => sheet.name)));
  }
}

/** Sheets that the operations write cells of, and of which a filter leaves rows out. */
export function filteredTargets(facts: Facts, ops: readonly WriteOp[]): string[] {
  const targets = new Set(ops.map((op) => (op.op === 'dropSheet' ? null : targetSheet(facts, op))));
  return (facts.filtered ?? []).filter((name) => targets.has(name));
}

/**
 * Excel puts values that are written over rows which a filter leaves out into other rows (OfficeDev/office-js 224,
 * xlwings 747); of rows that were hidden by hand nobody reports it.
 * @throws FilteredError that names every such sheet, before anything is written.
 */
export function refuseFiltered(facts: Facts, ops: readonly WriteOp[]): void {
  const filtered = filteredTargets(facts, ops);
  if (filtered.length > 0) throw new FilteredError(officeErrors.filtered(filtered), filtered);
}

/** Asks whether sheets can be neither made nor deleted (ExcelApi 1.7); the next request brings the answer. */
const structureLock = ({ workbook }: Excel.RequestContext): Excel.WorkbookProtection | null =>
  supports('1.7') ? workbook.protection.load('protected') : null;

function refuseLocked(structure: Excel.WorkbookProtection | null): void {
  if (structure?.protected === true) throw failure('StructureProtected', officeErrors.structureProtected());
}

/** Sheets can be neither made nor deleted while the structure of the workbook is protected. */
export async function refuseLockedStructure(context: Excel.RequestContext): Promise<void> {
  const structure = structureLock(context);
  if (structure === null) return;
  await context.sync();
  refuseLocked(structure);
}

/** Cells that an operation writes for the first time, and the headers that it puts over them. */
export interface Ground {
  readonly sheet: string;
  readonly table: string | null;
  readonly area: Area;
  readonly headers: readonly string[];
}

/** The part of each run of columns that does not lie under its mark yet. */
export function newGround(facts: Facts, ops: readonly WriteOp[]): Ground[] {
  return ops.flatMap((op) => {
    if (op.op !== 'columns') return [];
    const whole = columnsArea(op);
    const mark = facts.marks.find(({ name, sheet }) => name === op.mark && sheet === op.sheet)?.area;
    const owned = mark?.row === op.row && mark.column === op.column ? mark.columns : 0;
    const columns = whole.columns - owned;
    if (columns <= 0) return [];
    const area = { ...whole, column: whole.column + owned, columns };
    return [{ sheet: op.sheet, table: op.table, area, headers: op.headers.slice(owned) }];
  });
}

/** True when a table other than the one to be widened stands in the way. */
function foreignTable(facts: Facts, { sheet, table, area }: Ground): boolean {
  return facts.tables.some(
    (each) => each.name !== table && each.sheet === sheet && intersects(each.whole, area),
  );
}

/**
 * True when the table beside which columns are to be written no longer stands as it did when they were planned: rows
 * or columns came or went meanwhile, and the values would stand beside the wrong rows.
 */
function hasMoved(facts: Facts, op: ColumnsWrite): boolean {
  const table = tableOf(facts, op);
  if (!table) return false;
  const { row, rows } = tableArea(table);
  return row !== op.row || rows !== op.values.length + 1 || op.column > rightOf(table);
}

const tableOf = (facts: Facts, { table, sheet }: Pick<Ground, 'table' | 'sheet'>): TableFact | undefined =>
  facts.tables.find((each) => each.name === table && each.sheet === sheet);

const rightOf = ({ whole }: TableFact): number => whole.column + whole.columns;

/** @throws WorkbookError that names the sheet, before anything is written. */
function refuseMoved(facts: Facts, ops: readonly WriteOp[]): void {
  for (const op of ops) if (op.op === 'columns' && hasMoved(facts, op)) throw moved(op.sheet, ops);
}

const moved = (sheet: string, ops: readonly WriteOp[]): WorkbookError =>
  failure('TableMoved', (ops.some(takesBack) ? officeErrors.undoMoved : officeErrors.tableMoved)(sheet));

function extentOf(context: Excel.RequestContext, { name }: TableFact): Excel.Range {
  return context.workbook.tables.getItem(name).getRange().load('rowIndex,columnIndex,rowCount,columnCount');
}

/** Runs of our columns that do not stand there yet. */
function newRuns(facts: Facts, ops: readonly WriteOp[]): ColumnsWrite[] {
  const known = new Set(facts.marks.map(({ name }) => name));
  return ops.flatMap((op) => (op.op === 'columns' && !known.has(op.mark) ? [op] : []));
}

/** What was seen of the clerk's cells on the way. */
export interface Looked {
  readonly formats: CellFormats;
  readonly faces: ReadonlyMap<string, Faces>;
}

/**
 * Checks everything that could stop the operations half-way: two requests whatever their number, of moderate tables.
 * @throws WorkbookError; the workbook is as it was.
 */
export async function preflight(
  context: Excel.RequestContext,
  facts: Facts,
  ops: readonly WriteOp[],
  progress?: Pick<Progress, 'inputs'>,
): Promise<Looked> {
  refuseProtected(facts, ops);
  refuseMoved(facts, ops);
  refuseFiltered(facts, ops);
  const structure = ops.some((op) => changesStructure(facts, op)) ? structureLock(context) : null;
  const resizes = ops.some(
    (op) => op.op === 'tableRows' || ((op.op === 'columns' || op.op === 'dropColumns') && op.table !== null),
  );
  if (resizes && !supports('1.13')) throw failure('ExcelTooOld', officeErrors.excelTooOld());
  const grounds = newGround(facts, ops).map((ground) => {
    const range = context.workbook.worksheets.getItem(ground.sheet).getRange(rangeReference(ground.area));
    const used = range.getUsedRangeOrNullObject(true).load('address');
    return { ground, used, header: range.getRow(0).load('values') };
  });
  const extents = ops.flatMap((op) => {
    const table = op.op === 'columns' ? tableOf(facts, op) : undefined;
    return table ? [{ table, now: extentOf(context, table) }] : [];
  });
  const faces = askFaces(context, newRuns(facts, ops));
  if (structure !== null || grounds.length + extents.length > 0) await context.sync();
  refuseLocked(structure);
  // as late as can be: what comes after this the pane tells as a change
  for (const { table, now } of extents)
    if (!sameArea(areaOf(now), table.whole)) throw moved(table.sheet, ops);
  for (const { ground, used, header } of grounds) {
    // a sheet that was copied carries our columns but not our mark
    const copied = ground.headers.every((text, index) => header.values[0]?.[index] === text);
    if ((used.isNullObject || copied) && !foreignTable(facts, ground)) continue;
    const table = tableOf(facts, ground);
    // cells of the table stand where there was room for our columns
    if (table && ground.area.column < rightOf(table)) throw moved(ground.sheet, ops);
    const place = `${ground.sheet}!${rangeReference(ground.area)}`;
    throw failure('TargetOccupied', officeErrors.targetOccupied(place));
  }
  await refuseMovedRows(context, ops, 'before', progress);
  return { formats: await refuseEdited(context, facts, ops), faces: faces() };
}
