import type { ICellData, IWorkbookData, IWorksheetData, Nullable } from '@univerjs/core';
import { MARK_PREFIX } from '../../src/base/marks';
import type { Chart } from '../../src/base/sheet-content';
import { toXlsxAside } from '../file';
import type { Host } from '../host/host';
import type { Area } from '../host/model/area';

/** A named rectangle of a sheet: a table, or a mark of the add-in. */
export interface NamedArea {
  readonly name: string;
  readonly sheetId: string;
  readonly area: Area;
}

/** A workbook as `workbench/file` reads it. */
export interface OpenedFile {
  readonly data: IWorkbookData;
  readonly tables: readonly NamedArea[];
  readonly marks: readonly NamedArea[];
}

/** Makes the tables and names of a file known to the grid; the cells it has already. */
export function addTablesAndMarks(host: Host, { data, tables, marks }: OpenedFile): void {
  const { protected: locked, password } = (data.custom ?? {}) as { protected?: boolean; password?: string };
  host.sheets.structureProtected = locked === true;
  host.sheets.structurePassword = password ?? '';
  for (const { name, sheetId, area } of tables) {
    const sheet = host.book.core.getSheetBySheetId(sheetId);
    if (sheet) host.tables.add(sheet, area, name);
  }
  for (const { name, sheetId, area } of marks) {
    const sheet = host.book.core.getSheetBySheetId(sheetId);
    if (!sheet) continue;
    const item = host.names.find(name) ?? host.names.add(name, host.names.reference(sheet, area), null);
    host.names.update(item, { hidden: true });
  }
  for (const [id, sheet] of Object.entries(data.sheets)) {
    host.charts.load(id, (sheet.custom?.['drawn'] ?? []) as readonly Chart[]);
  }
  for (const sheet of host.book.sheets()) host.book.rowHeights.noteAll(sheet);
  host.book.change.finish();
  // Opening is not a change that could be undone.
  host.book.undoRedo.clearUndoRedo(host.book.unitId);
}

/** The workbook as a file to be handed over. */
export function savedFile(host: Host): Promise<Uint8Array> {
  const { data, tables, marks } = currentState(host);
  const handed = withSpilled(host, data);
  return toXlsxAside(host.insertion.file, handed, tables, marks, host.shifts.bySheet);
}

/** The workbook as a file that this page can go on with: its calls of the add-in's functions are still formulas. */
export function keptFile(host: Host): Promise<Uint8Array> {
  const { data, tables, marks } = currentState(host);
  return toXlsxAside(host.insertion.file, data, tables, marks, host.shifts.bySheet, true);
}

/** The workbook as it is now, in the form that `workbench/file` writes. */
function currentState(host: Host): OpenedFile {
  host.book.change.flush();
  const tables = host.tables.list().map(({ name, sheetId, area }) => ({ name, sheetId, area }));
  const marks = host.names
    .list()
    .filter(({ name }) => name.startsWith(MARK_PREFIX))
    .flatMap((item) => {
      const found = host.names.areaOf(item);
      return found ? [{ name: item.name, sheetId: found.sheet.getSheetId(), area: found.area }] : [];
    });
  return { data: withParts(host, host.book.core.getSnapshot()), tables, marks };
}

/** What belongs to a sheet and has no place in the grid: how it prints, and the charts that the add-in has made. */
function withParts(host: Host, data: IWorkbookData): IWorkbookData {
  const sheets: Record<string, Sheet> = { ...data.sheets };
  for (const [id, sheet] of Object.entries(sheets)) {
    const [page, charts] = [host.pages.said(id), host.charts.made(id)];
    const said = { ...(page ? { page } : {}), ...(charts ? { charts } : {}) };
    if (page || charts) sheets[id] = { ...sheet, custom: { ...sheet.custom, ...said } };
  }
  return { ...data, sheets };
}

type Sheet = Partial<IWorksheetData>;

/** The grid keeps what a formula spills beside its cells; a file has no other place for it than the cells. */
function withSpilled(host: Host, data: IWorkbookData): IWorkbookData {
  const bySheet = host.book.formulas.getArrayFormulaCellData()[host.book.unitId] ?? {};
  const sheets: Record<string, Sheet> = { ...data.sheets };
  for (const [id, spilled] of Object.entries(bySheet)) {
    const sheet = sheets[id];
    if (sheet && spilled) sheets[id] = { ...sheet, cellData: merged(sheet.cellData ?? {}, spilled) };
  }
  return { ...data, sheets };
}

type Matrix = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>> | undefined>>;

function merged(own: Matrix, spilled: Matrix): IWorksheetData['cellData'] {
  const cells: Record<number, Record<number, ICellData>> = { ...(own as IWorksheetData['cellData']) };
  for (const [rowKey, values] of Object.entries(spilled)) {
    const row = Number(rowKey);
    const line: Record<number, ICellData> = { ...cells[row] };
    for (const [columnKey, value] of Object.entries(values ?? {})) {
      const column = Number(columnKey);
      const cell = line[column];
      // A cell with something of its own lies over the block.
      if (value && (cell?.v ?? cell?.f ?? cell?.p ?? null) === null) {
        line[column] = { ...cell, v: value.v ?? null, t: value.t ?? null };
      }
    }
    cells[row] = line;
  }
  return cells;
}
