// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pane as words } from '../../src/catalogue/pane';
import { submissionTexts } from '../../src/catalogue/sheets/submission-texts';
import { submissionCopy } from '../../src/documents/submission/submission-copy';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { downloaded } from '../browser/download';
import { readCells } from '../cases/workbooks';
import type { Desk } from './desk';
import { openDesk } from './open-desk';
import { SAMPLE, sampleBytes } from './product/grid';
import { button } from './product/pane';

/** The copy for the ministry out of the pane, in the product. */
let desk: Desk | undefined;

beforeAll(async () => {
  desk = await openDesk({ pane: 'product', sample: SAMPLE, bare: true });
}, 240_000);

afterAll(async () => {
  await desk?.close();
});

describe('提出用コピー in the product', () => {
  it(
    'opens as a new workbook with the values that the command line gives',
    { timeout: 120_000 },
    async () => {
      if (desk === undefined) throw new Error('the workbench did not open');
      await desk.pane.getByRole('tab', { name: words.steps.report }).click();
      // the workbench opens a new workbook as a file
      const waiting = desk.page.waitForEvent('download', { timeout: 300_000 });
      await button(desk, submissionTexts.pane.make).click();
      const bytes = await downloaded(await waiting);
      const expected = await submissionCopy(openXlsx(sampleBytes), { now: new Date() }, null);
      for (const name of expected.sheets) {
        const [own, other] = await Promise.all([bytes, expected.bytes].map((file) => readCells(file, name)));
        const untimed = (rows: (string | number)[][] = []) =>
          rows.map((row) => row.map((cell) => (String(cell).startsWith('作成') ? '' : cell)));
        expect(untimed(own), name).toEqual(untimed(other));
      }
      await desk.pane.getByText(submissionTexts.pane.opened(expected.sheets.length)).waitFor();
      expect([desk.errors, desk.strayRequests]).toEqual([[], []]);
    },
  );
});
