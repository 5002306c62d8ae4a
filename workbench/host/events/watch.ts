import type { ICommandInfo, IExecutionOptions, Worksheet } from '@univerjs/core';
import type {
  IInsertSheetMutationParams,
  IRemoveSheetMutationParams,
  ISetRangeValuesMutationParams,
  ISetSelectionsOperationParams,
  ISetWorksheetActiveOperationParams,
  ISetWorksheetNameMutationParams,
} from '@univerjs/preset-sheets-core';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from '@univerjs/preset-sheets-core';
import type { Area, CornerRange } from '../model/area';
import { MAX_COLUMNS, MAX_ROWS, areaBetween, boundingArea, fromCorners, sameArea } from '../model/area';
import type { Book } from '../model/book';
import type { Tables } from '../model/tables';
import type { ChangeType, Events } from './events';

const LINE_CHANGES: Readonly<Record<string, ChangeType>> = {
  [InsertRowMutation.id]: 'RowInserted',
  [RemoveRowMutation.id]: 'RowDeleted',
  [InsertColMutation.id]: 'ColumnInserted',
  [RemoveColMutation.id]: 'ColumnDeleted',
};

/** What of a cell counts as content; a change of style alone is not an edit. */
const CONTENT = ['v', 'f', 'si', 'p'] as const;

/**
 * Turns what happens in the grid into events. An edit may come as several of Univer's mutations (value, format,
 * formula); all of one turn of the event loop are told as one change per sheet. Results of formulas are not told.
 */
export class Watch {
  private edited = new Map<string, Area>();
  private shifted = false;
  private selected: { readonly sheetId: string; readonly area: Area } | null = null;
  private active: string | null = null;
  private scheduled = false;
  private readonly selectionCallbacks = new Set<() => void>();

  constructor(
    private readonly book: Book,
    private readonly tables: Tables,
    private readonly events: Events,
  ) {
    this.active = book.active().getSheetId();
    book.commands.onCommandExecuted((command, options) => {
      this.see(command, options);
    });
  }

  onSelection(callback: () => void): void {
    this.selectionCallbacks.add(callback);
  }

  private see(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const { id, params } = command;
    const unit = (params as { unitId?: string } | undefined)?.unitId;
    if (unit !== this.book.unitId) return;
    const lineChange = LINE_CHANGES[id];
    if (id === SetRangeValuesMutation.id) {
      // The add-in's own writes are told by the request that made them.
      if (options?.onlyLocal !== true && !this.book.change.writing) {
        this.edit(params as ISetRangeValuesMutationParams);
      }
    } else if (id === SetSelectionsOperation.id) {
      this.select(params as ISetSelectionsOperationParams);
    } else if (id === SetWorksheetActiveOperation.id) {
      this.activate((params as ISetWorksheetActiveOperationParams).subUnitId);
    } else if (id === InsertSheetMutation.id) {
      this.events.sheetEvent('worksheetAdded', (params as IInsertSheetMutationParams).sheet.id);
    } else if (id === RemoveSheetMutation.id) {
      this.events.sheetEvent('worksheetDeleted', (params as IRemoveSheetMutationParams).subUnitId);
    } else if (id === SetWorksheetNameMutation.id) {
      this.events.sheetEvent('worksheetNameChanged', (params as ISetWorksheetNameMutationParams).subUnitId);
    } else if (lineChange) {
      this.lines(params as { subUnitId: string; range: CornerRange }, lineChange);
    }
  }

  private edit(params: ISetRangeValuesMutationParams): void {
    const area = contentArea(params.cellValue);
    if (!area) return;
    const known = this.edited.get(params.subUnitId);
    this.edited.set(params.subUnitId, known ? boundingArea(known, area) : area);
    this.schedule();
  }

  private lines({ subUnitId, range }: { subUnitId: string; range: CornerRange }, type: ChangeType): void {
    const sheet = this.sheet(subUnitId);
    if (!sheet) return;
    // The formulas that the shift rewrites in the same turn are no edits.
    this.shifted = true;
    this.schedule();
    const area = fromCorners(range);
    const rows = type === 'RowInserted' || type === 'RowDeleted';
    const whole = rows ? { ...area, column: 0, columns: MAX_COLUMNS } : { ...area, row: 0, rows: MAX_ROWS };
    this.events.changed(sheet, whole, type);
  }

  private select(params: ISetSelectionsOperationParams): void {
    const range = params.selections.at(-1)?.range;
    const sheet = this.sheet(params.subUnitId);
    if (!range || !sheet) return;
    const area = clip(range, sheet);
    const same = this.selected?.sheetId === params.subUnitId && sameArea(this.selected.area, area);
    if (same) return;
    this.selected = { sheetId: params.subUnitId, area };
    this.events.selectionChanged(sheet, area);
    for (const callback of this.selectionCallbacks) callback();
  }

  private activate(sheetId: string): void {
    const sheet = this.sheet(sheetId);
    if (!sheet || this.active === sheetId) return;
    this.events.activated(sheet, this.active);
    this.active = sheetId;
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setTimeout(() => {
      this.scheduled = false;
      const edited = this.shifted ? new Map<string, Area>() : this.edited;
      this.edited = new Map();
      this.shifted = false;
      for (const [sheetId, area] of edited) {
        const sheet = this.sheet(sheetId);
        if (!sheet) continue;
        this.tables.refreshHeaders(sheet, area);
        this.events.changed(sheet, area, 'RangeEdited');
      }
    });
  }

  private sheet(id: string): Worksheet | null {
    return this.book.core.getSheetBySheetId(id) ?? null;
  }
}

/** Whole rows and columns come from the grid with NaN or with the sheet's own size. */
function clip(range: CornerRange, sheet: Worksheet): Area {
  const number = (value: number, fallback: number): number => (Number.isFinite(value) ? value : fallback);
  return areaBetween(
    number(range.startRow, 0),
    number(range.startColumn, 0),
    number(range.endRow, sheet.getRowCount() - 1),
    number(range.endColumn, sheet.getColumnCount() - 1),
  );
}

function contentArea(cells: ISetRangeValuesMutationParams['cellValue']): Area | null {
  let area: Area | null = null;
  for (const [row, columns] of Object.entries(cells ?? {})) {
    for (const [column, cell] of Object.entries((columns ?? {}) as Record<string, object | null>)) {
      // An emptied cell comes as null or as one with empty fields.
      if (cell !== null && !CONTENT.some((key) => key in cell)) continue;
      const at = areaBetween(Number(row), Number(column), Number(row), Number(column));
      area = area ? boundingArea(area, at) : at;
    }
  }
  return area;
}
