import { beforeAll, describe, expect, it } from 'vitest';
import { pane as words } from '../../../src/catalogue/pane';
import { letterTexts } from '../../../src/catalogue/pane/letter-texts';
import { SHEETS } from '../../../src/catalogue/sheets/headers';
import { dayOf } from '../../../src/catalogue/sheets/sheet-texts';
import { returnLetters } from '../../../src/report/return-letter';
import { schemes } from '../../../src/scheme';
import { recordAnswered, recordSent } from '../../../src/workbook/run/letter-record';
import { runCheck } from '../../../src/workbook/run/procedure';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { expectSheets, SAMPLE, sampleBytes, sheetNames, sheetsOfFile } from './grid';
import { button, openBook, press, type ProductSuite, steps } from './pane';

/** 差戻し that are sent and answered, from the pane. */
export const letters: ProductSuite = (desk) => {
  describe('差戻し記録', () => {
    const now = new Date();
    let count = 0;
    const file = async () => {
      const workbook = openXlsx(sampleBytes);
      const { outcome } = await runCheck(workbook, { now });
      const made = returnLetters(outcome.findings, schemes, outcome.wording);
      count = made.length;
      return { workbook, made };
    };

    beforeAll(() => openBook(desk(), SAMPLE, sampleBytes));

    it('is made as in a file: a row for each letter of the batch', async () => {
      const { workbook, made } = await file();
      await recordSent(workbook, made, { today: dayOf(now), deadline: '' });
      await steps.check(desk());
      await desk().pane.getByRole('tab', { name: words.steps.report }).click();
      await button(desk(), letterTexts.section.open).click();
      // what was sent before is read first
      const send = button(desk(), letterTexts.record.sent(count));
      await send.and(desk().pane.locator(':not([aria-disabled="true"])')).waitFor();
      await press(desk(), letterTexts.record.sent(count), letterTexts.record.wasSent(count));
      await expectSheets(desk(), await sheetsOfFile(await workbook.save()), [SHEETS.letterRecord]);
    });

    it('says of each of them that it was answered, and takes that back', async () => {
      const { workbook, made } = await file();
      await recordSent(workbook, made, { today: dayOf(now), deadline: '' });
      const numbers = made.map(({ receiptNumber }) => receiptNumber);
      await recordAnswered(workbook, numbers, dayOf(now));
      await button(desk(), letterTexts.list.all(count)).click();
      await press(desk(), letterTexts.record.answered(count), letterTexts.record.wasAnswered(count));
      await expectSheets(desk(), await sheetsOfFile(await workbook.save()), [SHEETS.letterRecord]);
      await press(desk(), letterTexts.record.takeBack, letterTexts.record.tookBack);
      expect(await sheetNames(desk())).toContain(SHEETS.letterRecord);
      await button(desk(), words.action.close).first().click();
    });
  });
};
