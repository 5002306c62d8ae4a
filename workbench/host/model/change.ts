import type {
  ICellData,
  IExecutionOptions,
  IMutationInfo,
  IObjectMatrixPrimitiveType,
  Worksheet,
} from '@univerjs/core';
import {
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/preset-sheets-core';
import type { Area } from './area';
import type { Book } from './book';

/** Marks the writes that come from the add-in, so that they can be told from a clerk's. */
const OFFICE_TRIGGER = 'workbench.office-js';

/** Above this, the old cells are not kept for undo: a million clones would cost more than the write. */
const UNDO_CELLS = 100_000;
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 10;

/** A mutation and, where it needs them, options of this one run. */
export interface Step extends IMutationInfo {
  readonly options?: IExecutionOptions;
}

type CellMatrix = IObjectMatrixPrimitiveType<ICellData>;

interface Pending {
  readonly sheet: Worksheet;
  readonly cells: CellMatrix;
  count: number;
  lastRow: number;
  lastColumn: number;
}

/**
 * Everything that one request changes: cells are gathered and handed to Univer in one mutation per sheet, and
 * the whole becomes one step of undo.
 */
export class Change {
  private pending = new Map<string, Pending>();
  private redoSteps: IMutationInfo[] = [];
  private undoSteps: IMutationInfo[] = [];
  private undoable = true;
  private executing = false;
  /** Excel on the desktop is reported to empty its undo list when it is asked for merged cells (OfficeDev/office-js 5918). */
  mergesForgetUndo = false;
  /** Excel is reported to do the same when buttons are enabled or disabled (OfficeDev/office-js 3788). */
  ribbonForgetsUndo = false;

  constructor(private readonly book: Book) {}

  /** Merges a patch into a cell; what the patch does not name stays. */
  put(sheet: Worksheet, row: number, column: number, patch: ICellData): void {
    const pending = this.pendingOf(sheet);
    const cells = (pending.cells[row] ??= {});
    const earlier = cells[column];
    cells[column] = earlier ? { ...earlier, ...patch, ...mergedStyle(earlier, patch) } : patch;
    pending.count += earlier ? 0 : 1;
    if (row > pending.lastRow) pending.lastRow = row;
    if (column > pending.lastColumn) pending.lastColumn = column;
  }

  /** What is about to be written to a cell, for reads that must not wait for it. */
  peek(sheet: Worksheet, row: number, column: number): ICellData | undefined {
    return this.pending.get(sheet.getSheetId())?.cells[row]?.[column];
  }

  /** Carries out mutations now, after the cells gathered so far. `undo` is given in the order it is run in. */
  run(redo: readonly Step[], undo: readonly IMutationInfo[]): void {
    this.flush();
    this.execute(redo, undo);
  }

  /** A change that Excel cannot undo either (deleting a sheet). */
  forgetUndo(): void {
    this.undoable = false;
  }

  /** Merged cells were asked for. */
  mergesAsked(): void {
    if (this.mergesForgetUndo) this.book.undoRedo.clearUndoRedo(this.book.unitId);
  }

  /** Buttons of the ribbon were enabled or disabled. */
  ribbonUpdated(): void {
    if (this.ribbonForgetsUndo) this.book.undoRedo.clearUndoRedo(this.book.unitId);
  }

  /** True while Univer carries out a write of the add-in, which is to be told from a clerk's. */
  get writing(): boolean {
    return this.executing;
  }

  /** Makes sure that a sheet reaches as far as an area does. */
  grow(sheet: Worksheet, area: Area): void {
    this.growTo(sheet, area.row + area.rows - 1, area.column + area.columns - 1);
  }

  flush(): void {
    if (this.pending.size === 0) return;
    const batches = [...this.pending.values()];
    this.pending = new Map();
    for (const batch of batches) {
      this.growTo(batch.sheet, batch.lastRow, batch.lastColumn);
      const keepsUndo = batch.count <= UNDO_CELLS;
      if (!keepsUndo) this.forgetUndo();
      const { contents, styles } = divide(batch.cells);
      this.writeCells(batch.sheet, contents, OFFICE_TRIGGER, keepsUndo);
      this.writeCells(batch.sheet, styles, SetStyleCommand.id, keepsUndo);
      this.book.rowHeights.note(batch.sheet, Object.keys(batch.cells).map(Number));
    }
  }

  /** Applies what is left and files the undo step. */
  finish(): void {
    this.flush();
    const { redoSteps, undoSteps, undoable } = this;
    this.redoSteps = [];
    this.undoSteps = [];
    this.undoable = true;
    if (redoSteps.length === 0) return;
    const unitID = this.book.unitId;
    if (!undoable) this.book.undoRedo.clearUndoRedo(unitID);
    else this.book.undoRedo.pushUndoRedo({ unitID, undoMutations: undoSteps, redoMutations: redoSteps });
  }

  private execute(redo: readonly Step[], undo: readonly IMutationInfo[]): void {
    this.executing = true;
    try {
      for (const { id, params, options } of redo) this.book.commands.syncExecuteCommand(id, params, options);
    } finally {
      this.executing = false;
    }
    this.redoSteps.push(...redo);
    this.undoSteps.unshift(...undo);
  }

  private writeCells(sheet: Worksheet, cells: CellMatrix | null, trigger: string, keepsUndo: boolean): void {
    if (!cells) return;
    const { id } = SetRangeValuesMutation;
    const ids = { unitId: this.book.unitId, subUnitId: sheet.getSheetId() };
    const params: ISetRangeValuesMutationParams = { ...ids, cellValue: cells, trigger };
    const before = keepsUndo ? this.book.factory(SetRangeValuesUndoMutationFactory, params) : null;
    this.execute([{ id, params }], before ? [{ id, params: { ...before, trigger } }] : []);
  }

  private growTo(sheet: Worksheet, lastRow: number, lastColumn: number): void {
    const ids = { unitId: this.book.unitId, subUnitId: sheet.getSheetId() };
    if (lastRow >= sheet.getRowCount()) {
      const params = { ...ids, rowCount: lastRow + 1 + SPARE_ROWS };
      this.book.commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, params);
    }
    if (lastColumn >= sheet.getColumnCount()) {
      const params = { ...ids, columnCount: lastColumn + 1 + SPARE_COLUMNS };
      this.book.commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, params);
    }
  }

  private pendingOf(sheet: Worksheet): Pending {
    const id = sheet.getSheetId();
    let pending = this.pending.get(id);
    if (!pending) {
      pending = { sheet, cells: {}, count: 0, lastRow: 0, lastColumn: 0 };
      this.pending.set(id, pending);
    }
    return pending;
  }
}

function mergedStyle(earlier: ICellData, patch: ICellData): Pick<ICellData, 's'> {
  if (!patch.s) return patch.s === null ? { s: null } : earlier.s === undefined ? {} : { s: earlier.s };
  if (typeof patch.s === 'string' || !earlier.s || typeof earlier.s === 'string') return { s: patch.s };
  const bd = patch.s.bd && earlier.s.bd ? { bd: { ...earlier.s.bd, ...patch.s.bd } } : {};
  return { s: { ...earlier.s, ...patch.s, ...bd } };
}

/**
 * Cells that get content, and cells that only get a style. They are written apart: Univer takes a cell without
 * a formula for one whose formula is gone, unless it is told that the whole write is about styles.
 */
function divide(cells: CellMatrix): { contents: CellMatrix | null; styles: CellMatrix | null } {
  const contents: CellMatrix = {};
  const styles: CellMatrix = {};
  for (const [row, columns] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(columns as Record<string, ICellData>)) {
      const part = isStyleOnly(cell) ? styles : contents;
      (part[Number(row)] ??= {})[Number(column)] = cell;
    }
  }
  return { contents: filled(contents), styles: filled(styles) };
}

function isStyleOnly(cell: ICellData): boolean {
  return Object.keys(cell).every((key) => key === 's');
}

function filled(cells: CellMatrix): CellMatrix | null {
  return Object.keys(cells).length > 0 ? cells : null;
}
