import type { Worksheet } from '@univerjs/core';
import { SetSelectionsOperation } from '@univerjs/preset-sheets-core';
import { cellAddress } from '../model/address';
import {
  type Area,
  areaBetween,
  boundingArea,
  intersection,
  lastRow,
  sameArea,
  toCorners,
} from '../model/area';
import type { Book } from '../model/book';
import { type OfficeValue, officeValue } from '../model/coerce';
import type { Tables } from '../model/tables';
import { EntryCategory, type EventEntry } from '../richapi/protocol';
import {
  type ChangeType,
  DOCUMENT_SELECTION_CHANGED,
  EVENT_TYPES,
  type EventName,
  type Told,
  withTypes,
} from './event-types';

const WORKBOOK = 'Workbook';

interface Written {
  readonly sheet: Worksheet;
  area: Area;
  readonly before: OfficeValue | null;
}

/** Sends events to the page, to whom it asked for them only. */
export class Events {
  /** `context.runtime.enableEvents` */
  enabled = true;
  /** Edits of a clerk's are not told, as picks from a drop-down are on the web (OfficeDev/office-js 3888, 4066). */
  missesEdits = false;
  private readonly listeners = new Map<string, number>();
  /** Areas that the running request has written, by sheet. */
  private own: Written[] = [];

  constructor(
    private readonly book: Book,
    private readonly tables: Tables,
    private readonly send: (entries: readonly EventEntry[]) => void,
    private readonly keepRange: (sheet: Worksheet, area: Area) => string,
  ) {}

  listen(name: EventName, target: string, by: 1 | -1): void {
    const key = keyOf(name, target);
    this.listeners.set(key, Math.max(0, (this.listeners.get(key) ?? 0) + by));
  }

  /** The page was loaded anew: its handlers are gone. */
  reset(): void {
    this.listeners.clear();
    this.enabled = true;
    this.own = [];
  }

  /** A request has written an area; runs of blocks that office.js has split count as one. */
  written(sheet: Worksheet, area: Area): void {
    const last = this.own.at(-1);
    const continues =
      last?.sheet === sheet &&
      last.area.column === area.column &&
      last.area.columns === area.columns &&
      lastRow(last.area) + 1 === area.row;
    if (continues) last.area = boundingArea(last.area, area);
    else if (!(last?.sheet === sheet && sameArea(last.area, area))) {
      this.own.push({ sheet, area, before: isCell(area) ? valueAt(sheet, area) : null });
    }
  }

  /** The request is done: its own writes are told, unless events are switched off. */
  flushOwn(): void {
    const written = this.own;
    this.own = [];
    for (const { sheet, area, before } of written) {
      this.tables.refreshHeaders(sheet, area);
      const details =
        before !== null && isCell(area) ? { valueBefore: before, valueAfter: valueAt(sheet, area) } : null;
      if (this.enabled) {
        this.changed(sheet, area, 'RangeEdited', { triggerSource: 'ThisLocalAddin', details });
      }
    }
  }

  changed(sheet: Worksheet, area: Area, changeType: ChangeType, told: Told = {}): void {
    if (this.missesEdits && told.triggerSource !== 'ThisLocalAddin') return;
    const worksheetId = sheet.getSheetId();
    const details = {
      changeType,
      source: told.source ?? 'Local',
      worksheetId,
      address: cellAddress(area),
      shiftDirection: 'None',
      triggerSource: told.triggerSource ?? 'Unknown',
      ...(told.details ? withTypes(told.details) : {}),
    };
    const referenceId = (): string => this.keepRange(sheet, area);
    this.raise('worksheetChanged', [worksheetId, WORKBOOK], () => ({
      ...details,
      referenceId: referenceId(),
    }));
    for (const table of this.tables.list(sheet)) {
      if (!intersection(table.area, area)) continue;
      this.raise('tableChanged', [table.id, worksheetId, WORKBOOK], () => ({
        ...details,
        tableId: table.id,
        referenceId: referenceId(),
      }));
    }
  }

  selectionChanged(sheet: Worksheet, area: Area): void {
    const worksheetId = sheet.getSheetId();
    this.raise('worksheetSelectionChanged', [worksheetId, WORKBOOK], () => ({
      worksheetId,
      address: cellAddress(area),
      referenceId: this.keepRange(sheet, area),
    }));
    // `workbook.onSelectionChanged` registers nothing with the host; office.js passes on what comes.
    if (this.enabled) this.send([[EntryCategory.Event, DOCUMENT_SELECTION_CHANGED, '', '{}', 0]]);
    for (const table of this.tables.list(sheet)) {
      const inside = intersection(table.area, area);
      this.raise('tableSelectionChanged', [table.id], () => ({
        worksheetId,
        tableId: table.id,
        isInsideTable: inside !== null,
        address: inside ? cellAddress(inside) : '',
      }));
    }
  }

  activated(sheet: Worksheet, previous: string | null): void {
    if (previous !== null) {
      this.raise('worksheetDeactivated', [previous, WORKBOOK], () => ({ worksheetId: previous }));
    }
    const worksheetId = sheet.getSheetId();
    this.raise('worksheetActivated', [worksheetId, WORKBOOK], () => ({ worksheetId }));
  }

  sheetEvent(
    name: 'worksheetAdded' | 'worksheetDeleted' | 'worksheetNameChanged',
    worksheetId: string,
  ): void {
    this.raise(name, [WORKBOOK], () => ({ worksheetId, source: 'Local' }));
  }

  tableEvent(name: 'tableAdded' | 'tableDeleted', tableId: string, worksheetId: string): void {
    this.raise(name, [worksheetId, WORKBOOK], () => ({ tableId, worksheetId, source: 'Local' }));
  }

  /** Selects cells in the grid, and scrolls there. */
  select(sheet: Worksheet, area: Area): void {
    const range = toCorners(area);
    const corner = areaBetween(area.row, area.column, area.row, area.column);
    const primary = {
      ...toCorners(corner),
      actualRow: area.row,
      actualColumn: area.column,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.book.commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId: this.book.unitId,
      subUnitId: sheet.getSheetId(),
      reveal: true,
      selections: [{ range, primary, style: null }],
    });
  }

  private raise(name: EventName, targets: readonly string[], payload: () => object): void {
    if (!this.enabled) return;
    const listening = targets.filter((target) => (this.listeners.get(keyOf(name, target)) ?? 0) > 0);
    if (listening.length === 0) return;
    const json = JSON.stringify(payload());
    this.send(listening.map((target) => [EntryCategory.Event, EVENT_TYPES[name], target, json, 0]));
  }
}

const isCell = ({ rows, columns }: Area): boolean => rows === 1 && columns === 1;

export const valueAt = (sheet: Worksheet, { row, column }: Area): OfficeValue =>
  officeValue(sheet.getCellRaw(row, column));

const keyOf = (name: EventName, target: string): string => `${name} ${target}`;
