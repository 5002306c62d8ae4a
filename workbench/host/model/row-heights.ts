import { BooleanNumber, CellValueType, type ICellData, type Worksheet, WrapStrategy } from '@univerjs/core';
import {
  IRenderManagerService,
  type ISetWorksheetActiveOperationParams,
  SetWorksheetActiveOperation,
  SetWorksheetRowAutoHeightMutation,
  SheetSkeletonManagerService,
  type SpreadsheetSkeleton,
} from '@univerjs/preset-sheets-core';
import type { Book } from './book';

/** Time for one go, in milliseconds: typing and scrolling come in between. */
const SLICE = 12;
/** After a write, so that a program that writes several times is through first, in milliseconds. */
const PAUSE = 150;
/** Between two goes. */
const BREATH = 8;
/** Until the grid is looked for again, in milliseconds. */
const RETRY = 200;
/** The tallest row that Excel has, 409.5 points, in pixels. */
const TALLEST = 546;

interface Waiting {
  readonly sheet: Worksheet;
  readonly rows: Set<number>;
}

/**
 * Makes rows as high as their wrapped text needs, as Excel does by itself; Univer does it for a clerk's commands
 * only. Rows are measured a little later and in small portions, so that writing does not wait for it. A row whose
 * height someone has set keeps it.
 */
export class RowHeights {
  private readonly waiting = new Map<string, Waiting>();
  private readonly wraps = new Map<string, boolean>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly book: Book) {
    // The buttons in a table's header leave less room for its text, and are there once the sheet is shown.
    book.commands.onCommandExecuted(({ id, params }) => {
      if (id !== SetWorksheetActiveOperation.id) return;
      const { unitId, subUnitId } = params as ISetWorksheetActiveOperationParams;
      const sheet = unitId === book.unitId ? book.core.getSheetBySheetId(subUnitId) : null;
      if (sheet) this.note(sheet, this.headerRows(subUnitId));
    });
  }

  /** Rows that have been written to. */
  note(sheet: Worksheet, rows: Iterable<number>): void {
    const id = sheet.getSheetId();
    const entry = this.waiting.get(id) ?? { sheet, rows: new Set<number>() };
    for (const row of rows) entry.rows.add(row);
    this.waiting.set(id, entry);
    this.schedule(PAUSE);
  }

  /** Every row that has cells: for a file just opened, and after a column has got another width. */
  noteAll(sheet: Worksheet): void {
    this.note(sheet, Object.keys(sheet.getCellMatrix().getMatrix()).map(Number));
  }

  private schedule(delay: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.work();
    }, delay);
  }

  private work(): void {
    const skeletons = this.skeletons();
    // The grid has not been drawn yet.
    if (!skeletons) return this.schedule(RETRY);
    const limit = performance.now() + SLICE;
    this.wraps.clear();
    for (const [id, { sheet, rows }] of this.waiting) {
      const alive = this.book.core.getSheetBySheetId(id) === sheet;
      if (alive) this.fit(sheet, rows, skeletons, limit);
      else rows.clear();
      if (rows.size > 0) break;
      this.waiting.delete(id);
    }
    if (this.waiting.size > 0) this.schedule(BREATH);
  }

  /** Measures rows and takes them off the list, until the time is up. */
  private fit(
    sheet: Worksheet,
    rows: Set<number>,
    skeletons: SheetSkeletonManagerService,
    limit: number,
  ): void {
    const ids = { unitId: this.book.unitId, subUnitId: sheet.getSheetId() };
    const rowsAutoHeightInfo: { row: number; autoHeight: number }[] = [];
    let skeleton: SpreadsheetSkeleton | undefined;
    for (const row of rows) {
      if (performance.now() > limit) break;
      rows.delete(row);
      const { ia, ah, h } = sheet.getRowManager().getRow(row) ?? {};
      if (ia === BooleanNumber.FALSE) continue;
      const columns = this.wrappedColumns(sheet, row);
      if (columns.length === 0 && typeof ah !== 'number') continue;
      skeleton ??= skeletons.ensureSkeleton(ids.subUnitId);
      const heights = columns.map((column) => skeleton?.calculateAutoHeightForCell(row, column) ?? 0);
      const least = h ?? sheet.getConfig().defaultRowHeight;
      const autoHeight = Math.min(TALLEST, Math.max(least, ...heights.map(Math.ceil)));
      if (autoHeight !== sheet.getRowHeight(row)) rowsAutoHeightInfo.push({ row, autoHeight });
    }
    if (rowsAutoHeightInfo.length === 0) return;
    this.book.commands.syncExecuteCommand(SetWorksheetRowAutoHeightMutation.id, {
      ...ids,
      rowsAutoHeightInfo,
    });
  }

  private headerRows(sheetId: string): number[] {
    const tables = this.book.tableManager.getTableList(this.book.unitId);
    return tables.filter(({ subUnitId }) => subUnitId === sheetId).map(({ range }) => range.startRow);
  }

  private skeletons(): SheetSkeletonManagerService | null {
    const renders = this.book.service<IRenderManagerService>(IRenderManagerService);
    return renders.getRenderById(this.book.unitId)?.with(SheetSkeletonManagerService) ?? null;
  }

  /** Columns of a row that hold text which wraps. */
  private wrappedColumns(sheet: Worksheet, row: number): number[] {
    const columns: number[] = [];
    const cells = sheet.getCellMatrix().getMatrix()[row] ?? {};
    for (const [column, cell] of Object.entries(cells) as [string, ICellData | null | undefined][]) {
      const isText = typeof cell?.v === 'string' && cell.t !== CellValueType.NUMBER;
      if (isText && this.isWrapped(cell)) columns.push(Number(column));
    }
    return columns;
  }

  private isWrapped(cell: ICellData): boolean {
    const { s } = cell;
    if (!s) return false;
    if (typeof s !== 'string') return s.tb === WrapStrategy.WRAP;
    let wraps = this.wraps.get(s);
    if (wraps === undefined) {
      wraps = this.book.core.getStyles().get(s)?.tb === WrapStrategy.WRAP;
      this.wraps.set(s, wraps);
    }
    return wraps;
  }
}
