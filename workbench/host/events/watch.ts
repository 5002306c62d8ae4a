import type { ICommandInfo, IExecutionOptions, Worksheet } from '@univerjs/core';
import {
  type IInsertSheetMutationParams,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  type IRemoveSheetMutationParams,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
  type ISetWorksheetActiveOperationParams,
  type ISetWorksheetNameMutationParams,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from '@univerjs/preset-sheets-core';
import {
  type Area,
  areaBetween,
  boundingArea,
  type CornerRange,
  fromCorners,
  MAX_COLUMNS,
  MAX_ROWS,
  sameArea,
} from '../model/area';
import type { Book } from '../model/book';
import type { OfficeValue } from '../model/coerce';
import type { Tables } from '../model/tables';
import type { ChangeType, EventSource } from './event-types';
import { type Events, valueAt } from './events';

const LINE_CHANGES: Readonly<Record<string, ChangeType>> = {
  [InsertRowMutation.id]: 'RowInserted',
  [RemoveRowMutation.id]: 'RowDeleted',
  [InsertColMutation.id]: 'ColumnInserted',
  [RemoveColMutation.id]: 'ColumnDeleted',
};

interface Edit {
  readonly area: Area;
  readonly before: OfficeValue;
  readonly source: EventSource;
}

/** What of a cell counts as content; a change of style alone is not an edit. */
const CONTENT = ['v', 'f', 'si', 'p'] as const;

/**
 * Turns what happens in the grid into events. An edit may come as several of Univer's mutations (value, format,
 * formula); all of one turn of the event loop are told as one change per sheet. Results of formulas are not told.
 */
export class Watch {
  private edited = new Map<string, Edit>();
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
    book.commands.beforeCommandExecuted((command, options) => {
      if (this.isEdit(command, options)) this.remember(command.params as ISetRangeValuesMutationParams);
    });
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
      if (this.isEdit(command, options)) this.edit(params as ISetRangeValuesMutationParams, options);
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

  /** The add-in's own writes are told by the request that made them. */
  private isEdit({ id, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
    return (
      id === SetRangeValuesMutation.id &&
      (params as { unitId?: string }).unitId === this.book.unitId &&
      options?.onlyLocal !== true &&
      !this.book.change.writing
    );
  }

  /** The value that a sole cell has before an edit; the first of several mutations knows it. */
  private remember(params: ISetRangeValuesMutationParams): void {
    const area = contentArea(params.cellValue);
    const sheet = this.sheet(params.subUnitId);
    if (!area || !sheet || this.edited.has(params.subUnitId)) return;
    this.edited.set(params.subUnitId, { area, before: valueAt(sheet, area), source: 'Local' });
  }

  private edit(params: ISetRangeValuesMutationParams, options?: IExecutionOptions): void {
    const area = contentArea(params.cellValue);
    const known = this.edited.get(params.subUnitId);
    if (!area || !known) return;
    const source = options?.fromCollab === true ? 'Remote' : known.source;
    this.edited.set(params.subUnitId, { ...known, source, area: boundingArea(known.area, area) });
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
      const edited = this.shifted ? new Map<string, Edit>() : this.edited;
      this.edited = new Map();
      this.shifted = false;
      for (const [sheetId, { area, before, source }] of edited) {
        const sheet = this.sheet(sheetId);
        if (!sheet) continue;
        this.tables.refreshHeaders(sheet, area);
        const sole = area.rows === 1 && area.columns === 1;
        const details = sole ? { valueBefore: before, valueAfter: valueAt(sheet, area) } : null;
        this.events.changed(sheet, area, 'RangeEdited', { source, details });
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
