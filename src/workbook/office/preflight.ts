import type { Area, WriteOp } from '../port';
import { officeErrors } from '../../catalogue/office-errors';
import { overlaps, toA1 } from './address';
import { excelCode, failure } from './errors';
import { supports } from './excel';
import type { Facts } from './facts';
import { columnsArea } from './plan-columns';

/** The sheet that an operation changes; null for one that it will make or that is not there to be dropped. */
function targetSheet(facts: Facts, op: WriteOp): string | null {
  if (op.op === 'columns') return op.sheet;
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

/** Sheets can be neither made nor deleted while the structure of the workbook is protected (ExcelApi 1.7). */
export async function refuseLockedStructure(context: Excel.RequestContext): Promise<void> {
  if (!supports('1.7')) return;
  const protection = context.workbook.protection.load('protected');
  try {
    await context.sync();
  } catch (error) {
    // a host without this protection (the workbench) cannot have a locked structure
    if (excelCode(error) === 'ApiNotFound') return;
    throw error;
  }
  if (protection.protected) throw failure('StructureProtected', officeErrors.structureProtected());
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
    (each) => each.name !== table && each.sheet === sheet && overlaps(each.whole, area),
  );
}

/**
 * Checks everything that could stop the operations half-way: two requests whatever their number.
 * @throws WorkbookError; the workbook is as it was.
 */
export async function preflight(
  context: Excel.RequestContext,
  facts: Facts,
  ops: readonly WriteOp[],
): Promise<void> {
  refuseProtected(facts, ops);
  if (ops.some((op) => changesStructure(facts, op))) await refuseLockedStructure(context);
  const resizes = ops.some((op) => (op.op === 'columns' || op.op === 'dropColumns') && op.table !== null);
  if (resizes && !supports('1.13')) throw failure('ExcelTooOld', officeErrors.excelTooOld());
  const grounds = newGround(facts, ops).map((ground) => {
    const range = context.workbook.worksheets.getItem(ground.sheet).getRange(toA1(ground.area));
    const used = range.getUsedRangeOrNullObject(true).load('address');
    return { ground, used, header: range.getRow(0).load('values') };
  });
  if (grounds.length > 0) await context.sync();
  for (const { ground, used, header } of grounds) {
    // a sheet that was copied carries our columns but not our mark
    const copied = ground.headers.every((text, index) => header.values[0]?.[index] === text);
    if ((used.isNullObject || copied) && !foreignTable(facts, ground)) continue;
    const place = `${ground.sheet}!${toA1(ground.area)}`;
    throw failure('TargetOccupied', officeErrors.targetOccupied(place));
  }
}
