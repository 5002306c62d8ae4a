import { Direction, type ICellData, RANGE_TYPE, type Worksheet } from '@univerjs/core';
import {
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetRangeValuesMutation,
} from '@univerjs/preset-sheets-core';
import type { Said } from '../host/functions/custom-functions';
import type { Host } from '../host/host';
import { parseAddress } from '../host/model/address';
import { type Area, toCorners } from '../host/model/area';
import { enter } from '../host/model/coerce';
import type { Fault } from '../host/requests';
import { excelFaults } from './excel-faults';
import { filterFaults } from './filter-faults';

/** What can go wrong in Excel, brought about at will. Only tests reach it, through `window.workbench.faults`. */
export interface Faults {
  /**
   * The n-th request from now (1 is the next) fails with one of Excel's error codes, after so many of its actions
   * (0: before the first). As in Excel, what they did stays done.
   */
  failRequest(n: number, code: string, after?: number): void;
  /** Resolves when the n-th request from now has come; it and all after it wait until `release`. */
  holdRequest(n: number): Promise<void>;
  release(): void;
  /** Takes back what has been ordered; tells how many requests there were since the last call. */
  requests(): number;
  /** Those among them that write into the workbook, in order. */
  writes(): WritingRequest[];
  /** Protects a sheet, or takes the protection away. */
  protectSheet(sheet: string, on: boolean): void;
  /** Protects the structure of the workbook: its sheets can't be added, removed, renamed, moved or hidden. */
  protectWorkbook(on: boolean): void;
  /** Another person at the same workbook writes into a cell. */
  remoteEdit(sheet: string, address: string, text: string): void;
  /** A clerk inserts an empty row, or deletes one, on the whole width of the sheet. */
  insertRow(sheet: string, row: number): void;
  deleteRow(sheet: string, row: number): void;
  /** Another person sorts a table: two of its rows change places. */
  swapRows(sheet: string, first: string, second: string): void;
  /** A clerk deletes the columns of an address, on the whole height of the sheet. */
  deleteColumns(sheet: string, address: string): void;
  /** A clerk gives a table another name. */
  renameTable(from: string, to: string): void;
  hideSheet(sheet: string, on: boolean): void;
  /** A clerk filters a column by values: the first by the name of a table, the second by an address on a sheet. */
  filterTable(table: string, header: string, values: readonly string[]): void;
  filterSheet(sheet: string, address: string, column: number, values: readonly string[]): void;
  /** Which columns of a sheet's tables and lists are filtered, each as 経費:経費区分 or 申請:3. */
  filtered(sheet: string): string[];
  /** Excel misplaces what is written over rows that a filter leaves out (OfficeDev/office-js 224). */
  misplaceFiltered(on: boolean): void;
  /** Excel says of no filter that it is on: no add-in sees an advanced one. */
  untoldFilters(on: boolean): void;
  /** Excel refuses the criteria that it has handed out itself (OfficeDev/office-js 1226, 3030). */
  refuseCriteria(on: boolean): void;
  /** Excel empties its undo list when it is asked for merged cells (OfficeDev/office-js 5918). */
  mergesForgetUndo(on: boolean): void;
  /** Excel empties it when buttons of the ribbon are enabled or disabled (OfficeDev/office-js 3788). */
  ribbonForgetsUndo(on: boolean): void;
  /** Excel gives up a call before it asks anew for its cell, or after (office-js docs 5664). */
  cancelCalls(when: 'before' | 'after' | null): void;
  /** What grid and functions have said to each other since the last question. */
  functionsSaid(): Said[];
  /** Excel does not tell of edits, as of picks from a drop-down on the web (OfficeDev/office-js 3888, 4066). */
  missEdits(on: boolean): void;
  /** Values say #CALC! where the grid shows #NAME? (OfficeDev/office-js 5865). */
  calcForName(on: boolean): void;
  /** The pane's timers come late, as those of a hidden pane (OfficeDev/office-js 6936). */
  lateTimers(on: boolean): void;
  /** Excel leaves a sheet's fit to paper as it is, and says nothing (OfficeDev/office-js 1860). */
  ignoreFit(on: boolean): void;
  /** Excel opens no workbook that an add-in has made (OfficeDev/office-js 3568). */
  refuseNewWorkbooks(on: boolean): void;
  /** Excel says that it could not take sheets over, before it did or when it had (OfficeDev/office-js 3179). */
  refuseInsertion(when: 'before' | 'after' | null): void;
  /** The grid forgets a function of the add-in's, so that formulas with it say #NAME?. */
  loseFunction(name: string): void;
  /** Whether a clerk could take the last change back with Ctrl+Z. */
  canUndo(): boolean;
  /** A clerk is typing in a cell, and does not finish. */
  cellEdit(on: boolean): void;
}

/** A request that writes: its number among all, from 1, and how many actions it has. */
export interface WritingRequest {
  readonly n: number;
  readonly actions: number;
}

/** Whoever writes much keeps Excel from calculating meanwhile. */
const SUSPENDS = 'SuspendApiCalculationUntilNextSync';

interface Order {
  n: number;
  /** What the request meets when its turn has come. */
  readonly meet: () => Fault | Promise<null>;
}

export function faultsFor(host: () => Host): Faults {
  let orders: Order[] = [];
  let count = 0;
  let writes: WritingRequest[] = [];
  const watch = (): void => {
    host().requests.intercept = ({ Actions }) => {
      count += 1;
      if (Actions.some(({ Name }) => Name === SUSPENDS)) writes.push({ n: count, actions: Actions.length });
      for (const order of orders) order.n -= 1;
      const due = orders.filter(({ n }) => n === 0);
      orders = orders.filter(({ n }) => n > 0);
      const met = due.map(({ meet }) => Promise.resolve(meet()));
      return Promise.all(met).then((all) => all.find((fault) => fault !== null) ?? null);
    };
  };
  let letGo: () => void = () => undefined;
  const sheetNamed = (name: string): Worksheet => {
    const sheet = host().book.sheet(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  /** Where a clerk can insert and delete: on the sheet that is shown. */
  const wholeRow = (name: string, row: number) => {
    const { book, sheets } = host();
    const sheet = sheetNamed(name);
    sheets.activate(sheet);
    const range = {
      startRow: row - 1,
      endRow: row - 1,
      startColumn: 0,
      endColumn: sheet.getColumnCount() - 1,
    };
    return {
      unitId: book.unitId,
      subUnitId: sheet.getSheetId(),
      range: { ...range, rangeType: RANGE_TYPE.ROW },
    };
  };
  return {
    ...filterFaults(host),
    ...excelFaults(host),
    failRequest: (n, code, after = 0) => {
      orders.push({ n, meet: () => ({ code, after }) });
      watch();
    },
    holdRequest: (n) =>
      new Promise((arrived) => {
        const meet = (): Promise<null> => {
          arrived();
          return new Promise((released) => {
            letGo = () => {
              released(null);
            };
          });
        };
        orders.push({ n, meet });
        watch();
      }),
    release: () => {
      letGo();
    },
    requests: () => {
      const seen = count;
      orders = [];
      count = 0;
      writes = [];
      watch();
      return seen;
    },
    writes: () => writes,
    protectSheet: (name, on) => {
      host().sheets.setProtected(sheetNamed(name), on);
    },
    protectWorkbook: (on) => {
      host().sheets.structureProtected = on;
    },
    remoteEdit: (name, address, text) => {
      const { book, cells } = host();
      const sheet = sheetNamed(name);
      const area = areaOf(address);
      const { content } = enter(text, cells.formatForWrite(sheet, area.row, area.column));
      const { startRow, startColumn } = toCorners(area);
      const cellValue = { [startRow]: { [startColumn]: content } };
      const params = { unitId: book.unitId, subUnitId: sheet.getSheetId(), cellValue };
      book.commands.syncExecuteCommand(SetRangeValuesMutation.id, params, { fromCollab: true });
    },
    insertRow: (name, row) => {
      const params = { ...wholeRow(name, row), direction: Direction.UP };
      host().book.commands.syncExecuteCommand(InsertRowByRangeCommand.id, params);
    },
    deleteRow: (name, row) => {
      host().book.commands.syncExecuteCommand(RemoveRowByRangeCommand.id, wholeRow(name, row));
    },
    swapRows: (name, first, second) => {
      const { book } = host();
      const sheet = sheetNamed(name);
      const [from, to] = [areaOf(first), areaOf(second)];
      const cellValue: Record<number, Record<number, ICellData>> = { [from.row]: {}, [to.row]: {} };
      for (let column = from.column; column < from.column + from.columns; column += 1) {
        for (const [put, take] of [
          [from.row, to.row],
          [to.row, from.row],
        ] as const) {
          const row = (cellValue[put] ??= {});
          row[column] = { v: null, f: null, ...sheet.getCellRaw(take, column) };
        }
      }
      const params = { unitId: book.unitId, subUnitId: sheet.getSheetId(), cellValue };
      book.commands.syncExecuteCommand(SetRangeValuesMutation.id, params, { fromCollab: true });
    },
    deleteColumns: (name, address) => {
      const { book } = host();
      const sheet = sheetNamed(name);
      const range = { ...toCorners(areaOf(address)), startRow: 0, endRow: sheet.getRowCount() - 1 };
      // a clerk can only do so on the sheet that is shown, and the grid relies on that
      host().sheets.activate(sheet);
      const params = { unitId: book.unitId, subUnitId: sheet.getSheetId(), range };
      book.commands.syncExecuteCommand(RemoveColByRangeCommand.id, params);
    },
    renameTable: (from, to) => {
      const { book, tables } = host();
      const table = tables.find(from);
      if (!table) throw new Error(`no table ${from}`);
      tables.rename(table, to);
      book.change.finish();
    },
    hideSheet: (name, on) => {
      host().sheets.setVisibility(sheetNamed(name), on ? 'Hidden' : 'Visible');
      host().book.change.finish();
    },
    cellEdit: (on) => {
      host().editing.force(on);
    },
  };
}

function areaOf(address: string): Area {
  const parsed = parseAddress(address);
  if (!parsed) throw new Error(`no cells ${address}`);
  return parsed.area;
}
