import { SetRangeValuesCommand } from '@univerjs/preset-sheets-core';
import type { Host } from '../host/host';
import { parseAddress } from '../host/model/address';
import { toCorners } from '../host/model/area';
import type { OfficeValue } from '../host/model/coerce';
import { type Faults, faultsFor } from './faults';
import { typedIn } from './wide-formula';

/** `window.workbench`: what an end-to-end test needs, and nothing else. Addresses are A1. */
export interface WorkbenchForTests {
  /** Resolves when the workbook is open and the pane is loading. */
  readonly ready: Promise<void>;
  sheetNames(): string[];
  /** Values as `Range.values` gives them, formulas calculated. */
  readCells(sheet: string, address: string): Promise<OfficeValue[][]>;
  /** Types a text into a cell, as a clerk would. */
  setCell(sheet: string, address: string, text: string): void;
  select(sheet: string, address: string): void;
  /** The workbook as an .xlsx file. */
  save(): Promise<Uint8Array>;
  readonly faults: Faults;
}

interface Access {
  readonly ready: Promise<void>;
  host(): Host;
  save(): Promise<Uint8Array>;
}

export function workbenchForTests({ ready, host, save }: Access): WorkbenchForTests {
  const locate = (name: string, address: string) => {
    const sheet = host().book.sheet(name);
    const parsed = parseAddress(address);
    if (!sheet || !parsed) throw new Error(`no cells ${name}!${address}`);
    return { sheet, area: parsed.area };
  };
  return {
    ready,
    save,
    faults: faultsFor(host),
    sheetNames: () =>
      host()
        .book.sheets()
        .map((sheet) => sheet.getName()),
    readCells: async (name, address) => {
      const { sheet, area } = locate(name, address);
      await host().calculation.idle();
      return host().cells.values(sheet, area);
    },
    setCell: (name, address, text) => {
      const { sheet, area } = locate(name, address);
      const { book, cells } = host();
      const { content } = typedIn(text, cells.formatForWrite(sheet, area.row, area.column));
      book.commands.syncExecuteCommand(SetRangeValuesCommand.id, {
        unitId: book.unitId,
        subUnitId: sheet.getSheetId(),
        range: toCorners(area),
        value: content,
      });
    },
    select: (name, address) => {
      const { sheet, area } = locate(name, address);
      host().sheets.activate(sheet);
      host().events.select(sheet, area);
    },
  };
}
