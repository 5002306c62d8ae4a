import { SetRangeValuesMutation } from '@univerjs/preset-sheets-core';
import type { Host } from '../host/host';
import { parseAddress } from '../host/model/address';
import { toCorners } from '../host/model/area';
import { enter } from '../host/model/coerce';

/** What can go wrong in Excel, brought about at will. Only tests reach it, through `window.workbench.faults`. */
export interface Faults {
  /**
   * The n-th request from now (1 is the next) fails with one of Excel's error codes, after so many of its actions
   * (0: before the first). As in Excel, what they did stays done.
   */
  failRequest(n: number, code: string, after?: number): void;
  /** Takes back what has been ordered; tells how many requests there were since the last call. */
  requests(): number;
  /** Protects a sheet, or takes the protection away. */
  protectSheet(sheet: string, on: boolean): void;
  /** Protects the structure of the workbook: its sheets can't be added, removed, renamed, moved or hidden. */
  protectWorkbook(on: boolean): void;
  /** Another person at the same workbook writes into a cell. */
  remoteEdit(sheet: string, address: string, text: string): void;
  /** A clerk is typing in a cell, and does not finish. */
  cellEdit(on: boolean): void;
}

interface Order {
  n: number;
  readonly code: string;
  readonly after: number;
}

export function faultsFor(host: () => Host): Faults {
  let orders: Order[] = [];
  let count = 0;
  const watch = (): void => {
    host().requests.intercept = () => {
      count++;
      for (const order of orders) order.n--;
      const due = orders.find(({ n }) => n === 0) ?? null;
      orders = orders.filter(({ n }) => n > 0);
      return due;
    };
  };
  return {
    failRequest: (n, code, after = 0) => {
      orders.push({ n, code, after });
      watch();
    },
    requests: () => {
      const seen = count;
      orders = [];
      count = 0;
      watch();
      return seen;
    },
    protectSheet: (name, on) => {
      const sheet = host().book.sheet(name);
      if (!sheet) throw new Error(`no sheet ${name}`);
      host().sheets.setProtected(sheet, on);
    },
    protectWorkbook: (on) => {
      host().sheets.structureProtected = on;
    },
    remoteEdit: (name, address, text) => {
      const { book, cells } = host();
      const sheet = book.sheet(name);
      const area = parseAddress(address)?.area;
      if (!sheet || !area) throw new Error(`no cells ${name}!${address}`);
      const { content } = enter(text, cells.formatForWrite(sheet, area.row, area.column));
      const { startRow, startColumn } = toCorners(area);
      const cellValue = { [startRow]: { [startColumn]: content } };
      const params = { unitId: book.unitId, subUnitId: sheet.getSheetId(), cellValue };
      book.commands.syncExecuteCommand(SetRangeValuesMutation.id, params, { fromCollab: true });
    },
    cellEdit: (on) => {
      host().editing.force(on);
    },
  };
}
