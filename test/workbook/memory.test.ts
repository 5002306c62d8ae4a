import { describe, expect, it } from 'vitest';
import { SHEETS } from '../../src/catalogue/sheets/headers';
import type { WorkbookPort } from '../../src/workbook/port';
import { runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { sheetsOf, workedCases } from '../cases/cases';
import { workbookBytes } from '../cases/workbooks';
import { cellsOf } from '../memory/cells-of';
import { memoryWorkbook } from '../memory/workbook';

/** The workbook in memory is held against the file: the same run leaves the same cells in both. */

const now = new Date('2026-06-30T05:00:00Z');

/** Names and places of ours, and what the tables cover. */
async function placesOf(port: WorkbookPort): Promise<unknown> {
  const { marks } = await port.describe();
  const places = marks.map(({ name, sheet, area: { row, column } }) => `${name} ${sheet} ${row} ${column}`);
  return places.sort();
}

describe.each(workedCases.slice(0, 12).map((entry) => [entry.id, sheetsOf(entry)] as const))(
  'case %s in memory and in a file',
  (_id, sheets) => {
    const open = async () => [memoryWorkbook(sheets), openXlsx(await workbookBytes(sheets))] as const;

    it('has the same cells after 算定 and 厚労省報告, and after a second run', async () => {
      const [memory, file] = await open();
      for (const year of [2026, 2027]) {
        for (const port of [memory, file])
          await runWrite(port, { now: new Date(`${year}-06-30T05:00:00Z`) }, true);
        expect(await cellsOf(memory)).toEqual(await cellsOf(file));
        expect(await placesOf(memory)).toEqual(await placesOf(file));
      }
    });

    it('is as it was after 元に戻す, but for 操作記録', async () => {
      const [memory, file] = await open();
      const before = await cellsOf(memory);
      for (const port of [memory, file]) {
        const { outcome } = await runWrite(port, { now }, true);
        await port.apply(outcome.inverse);
      }
      const { [SHEETS.log]: log, ...rest } = await cellsOf(memory);
      expect(rest).toEqual(before);
      expect(log).toBeDefined();
      expect(await cellsOf(file)).toEqual({ ...before, [SHEETS.log]: log });
      expect(await placesOf(memory)).toEqual(await placesOf(file));
    });
  },
);
