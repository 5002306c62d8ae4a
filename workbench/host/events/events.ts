import type { Worksheet } from '@univerjs/core';
import { SetSelectionsOperation } from '@univerjs/preset-sheets-core';
import type { Area } from '../model/area';
import { areaBetween, boundingArea, intersection, lastRow, sameArea, toCorners } from '../model/area';
import { cellAddress } from '../model/address';
import type { Book } from '../model/book';
import type { Tables } from '../model/tables';
import type { EventEntry } from '../richapi/protocol';
import { EntryCategory } from '../richapi/protocol';

/** The numbers that office.js knows the events by. */
const EVENT_TYPES = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetNameChanged: 25,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventName = keyof typeof EVENT_TYPES;

export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

const WORKBOOK = 'Workbook';

/** Sends events to the page, to whom it asked for them only. */
export class Events {
  /** `context.runtime.enableEvents` */
  enabled = true;
  private readonly listeners = new Map<string, number>();
  /** Areas that the running request has written, by sheet. */
  private own: { readonly sheet: Worksheet; area: Area }[] = [];

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
    else if (!(last?.sheet === sheet && sameArea(last.area, area))) this.own.push({ sheet, area });
  }

  /** The request is done: its own writes are told, unless events are switched off. */
  flushOwn(): void {
    const written = this.own;
    this.own = [];
    for (const { sheet, area } of written) {
      this.tables.refreshHeaders(sheet, area);
      if (this.enabled) this.changed(sheet, area, 'RangeEdited', 'ThisLocalAddin');
    }
  }

  changed(sheet: Worksheet, area: Area, changeType: ChangeType, triggerSource = 'Unknown'): void {
    const worksheetId = sheet.getSheetId();
    const details = {
      changeType,
      source: 'Local',
      worksheetId,
      address: cellAddress(area),
      shiftDirection: 'None',
      triggerSource,
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

const keyOf = (name: EventName, target: string): string => `${name} ${target}`;
