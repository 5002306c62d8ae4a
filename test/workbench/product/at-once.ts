import { beforeAll, describe, expect, it } from 'vitest';
import { pane as words } from '../../../src/catalogue/pane';
import { SHEETS } from '../../../src/catalogue/sheets/headers';
import { sheetTexts } from '../../../src/catalogue/sheets/sheet-texts';
import { SHEET_MARKS } from '../../../src/workbook/marks';
import { TIME_CELL } from '../../../src/workbook/ministry/ministry-sheet';
import { REPORT_SHEETS } from '../../../src/workbook/ministry/report-sheets';
import { runWrite } from '../../../src/workbook/run/procedure';
import type { WriteResult } from '../../../src/workbook/run/results';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { smallSample } from '../robust/small-sample';
import { expectSheets, readFrame, readGrid, SAMPLE, sheetNames, type Sheets, sheetsOfFile } from './grid';
import { button, openBook, press, type ProductSuite, steps } from './pane';

/** 「報告まで一度に作る」 on a workbook opened anew, and the way back. */
export const atOnce: ProductSuite = (desk) => {
  describe('報告まで一度に作る', () => {
    let before: Sheets;
    let outcome: WriteResult;
    let after: Sheets;
    let frame: Awaited<ReturnType<typeof readFrame>>;
    const input = () => [...before.keys()];

    beforeAll(async () => {
      const small = await smallSample();
      before = await sheetsOfFile(small);
      const file = openXlsx(small);
      ({ outcome } = await runWrite(file, { now: new Date('2026-06-30T05:00:00Z') }, true));
      after = await sheetsOfFile(await file.save());
      await openBook(desk(), SAMPLE, small);
      frame = await readFrame(desk());
    });

    it('writes in one go what it writes into a file', async () => {
      await steps.all(desk());
      const { amounts, findings, awards, letters, letterData } = SHEETS;
      await expectSheets(desk(), after, [...input(), amounts, findings, awards, letters, letterData]);
      await expectSheets(desk(), after, REPORT_SHEETS, TIME_CELL);
      expect(await sheetNames(desk())).toEqual([...after.keys()]);
      const agree = words.outcome.sheetsAgree(outcome.sheets.length);
      await expect(desk().pane.getByText(agree).count()).resolves.toBeGreaterThan(0);
    });

    it('is taken back whole; 操作記録 stays and says so', async () => {
      await steps.undo(desk());
      await expectSheets(desk(), before, input());
      expect(await sheetNames(desk())).toEqual([...input(), SHEETS.log]);
      const { tables, marks } = await readFrame(desk());
      expect(tables.filter((table) => !table.startsWith(SHEETS.log))).toEqual(frame.tables);
      expect(marks).toEqual([SHEET_MARKS.log]);
      const log = await readGrid(desk(), SHEETS.log, 4, 2);
      const { report, undo } = sheetTexts.log;
      expect(log.map((row) => row[1])).toEqual(['操作', report, undo, '']);
    });

    it('can be done again, step by step, and each step be taken back by itself', async () => {
      const { amounts, findings, awards } = SHEETS;
      await steps.fill(desk());
      await steps.report(desk());
      await steps.undo(desk());
      await expectSheets(desk(), after, [...input(), amounts, findings, awards]);
      expect(await sheetNames(desk())).toEqual([...input(), SHEETS.log, amounts, findings, awards]);
      await steps.report(desk());
      await expectSheets(desk(), after, REPORT_SHEETS, TIME_CELL);
    });

    it('notices an edit, and writes only what follows from it', async () => {
      const rows = after.get('経費') ?? [];
      const [cost, receipt] = ['支出額', '受付番号'].map((header) => rows[3]?.indexOf(header) ?? -1);
      const at = rows.findIndex((row, n) => n > 3 && typeof row[cost ?? -1] === 'number');
      const address = `${String.fromCharCode(65 + (cost ?? 0))}${at + 1}`;
      await desk().page.evaluate((cell) => window.workbench?.setCell('経費', cell, '123456'), address);
      await desk().pane.getByText(words.sources.behind(1)).first().waitFor();
      // the last write made the ministry sheets alone, and they have not been touched
      await expect(button(desk(), words.action.undo).count()).resolves.toBe(1);
      await press(desk(), words.action.report, words.outcome.reported);
      const applications = after.get('申請') ?? [];
      const now = await readGrid(desk(), '申請', applications.length, applications[3]?.length ?? 0);
      const differing = now.filter((row, n) => row.join() !== applications[n]?.join());
      const of = applications[3]?.indexOf('受付番号') ?? -1;
      expect(differing.map((row) => row[of])).toEqual([rows[at]?.[receipt ?? -1]]);
    });
  });
};
