import { beforeAll, describe, expect, it } from 'vitest';
import { officeErrors } from '../../../src/catalogue/errors/office-errors';
import { pane as words } from '../../../src/catalogue/pane';
import { SHEETS } from '../../../src/catalogue/sheets/headers';
import { runCheck } from '../../../src/workbook/run/procedure';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { SAMPLE } from '../product/grid';
import { openBook, type ProductSuite, selectedAddress, steps } from '../product/pane';
import { smallSample } from './small-sample';
import {
  begin,
  ended,
  expectStanding,
  fault,
  said,
  type Standing,
  standing,
  stop,
  type Told,
  write,
  type Writing,
} from './stand';

const told = (code: string, text: Omit<Told, 'code'>): Told => ({ code, ...text });

/** What keeps the add-in out: protection, hidden sheets, a cell that is being typed into. */
export const locks: ProductSuite = (desk) => {
  let small: Uint8Array;

  beforeAll(async () => {
    small = await smallSample();
  });

  describe('kept out', () => {
    let before: Standing;

    beforeAll(async () => {
      await openBook(desk(), SAMPLE, small);
      before = await standing(desk());
      await steps.check(desk());
    });

    it.each<Writing>(['fill', 'report'])('by protected sheets, %s names them all', async (step) => {
      for (const sheet of ['申請', '経費']) await fault(desk(), 'protectSheet', sheet, true);
      const locked = await standing(desk());
      const expected = told('SheetProtected', officeErrors.sheetProtected(['申請', '経費']));
      expect(await write(desk(), step)).toEqual(expected);
      await expectStanding(desk(), locked);
      for (const sheet of ['申請', '経費']) await fault(desk(), 'protectSheet', sheet, false);
      await expectStanding(desk(), before);
    });

    it.each<Writing>(['fill', 'report'])('by a protected workbook, %s says which', async (step) => {
      await fault(desk(), 'protectWorkbook', true);
      expect(await write(desk(), step)).toEqual(
        told('StructureProtected', officeErrors.structureProtected()),
      );
      await fault(desk(), 'protectWorkbook', false);
      await expectStanding(desk(), before);
    });

    it('by a cell that is being typed into: it waits, says so, and can be stopped', async () => {
      await fault(desk(), 'cellEdit', true);
      await begin(desk(), 'report');
      await desk().pane.getByText(words.progress.waiting, { exact: true }).waitFor();
      await desk().pane.getByText(words.progress.waitingAction, { exact: true }).waitFor();
      await desk().pane.getByRole('button', { name: words.action.cancel, exact: true }).click();
      await said(desk(), words.outcome.cancelled);
      await fault(desk(), 'cellEdit', false);
      await expectStanding(desk(), before);
    });

    it('by a sheet that is hidden: it is read all the same, and its cells are said to be hidden', async () => {
      const check = (await runCheck(openXlsx(small), { now: new Date(0) })).outcome;
      const finding = check.findings.find(({ place }) => place?.sheet === '経費');
      const address = finding?.place?.address ?? '';
      await fault(desk(), 'hideSheet', '経費', true);
      const hidden = await standing(desk());
      await desk().pane.getByRole('tab', { name: words.steps.check }).click();
      await desk().pane.getByRole('button', { name: words.action.checkAgain }).click();
      await said(desk(), words.outcome.checked(check.applications, check.findings.length));
      await desk().pane.getByRole('searchbox').fill(address);
      const cell = desk().pane.getByTitle(words.findings.goTo(address), { exact: true }).first();
      await cell.click();
      expect(await ended(desk(), words.outcome.reported)).toEqual(
        told('SheetHidden', officeErrors.sheetHidden('経費')),
      );
      await expectStanding(desk(), hidden);
      await fault(desk(), 'hideSheet', '経費', false);
      await cell.click();
      await expect.poll(() => selectedAddress(desk())).toBe(address);
    });

    it('no more: the same run goes through, the one that waited for a cell too', async () => {
      await fault(desk(), 'cellEdit', true);
      await begin(desk(), 'report');
      await desk().pane.getByText(words.progress.waiting, { exact: true }).waitFor();
      await fault(desk(), 'cellEdit', false);
      expect(await ended(desk(), words.outcome.reported)).toBeNull();
      const now = await standing(desk());
      expect(now.get('xl/workbook.xml')).toContain(`name="${SHEETS.summary}"`);
    });

    it('by a protected sheet of its own, which is named', async () => {
      await fault(desk(), 'protectSheet', SHEETS.amounts, true);
      await desk().page.evaluate(() => window.workbench?.setCell('経費', 'H5', '1234567'));
      await desk().pane.getByText(words.sources.behind(1)).first().waitFor();
      const locked = await standing(desk());
      const expected = told('SheetProtected', officeErrors.sheetProtected([SHEETS.amounts]));
      expect(await write(desk(), 'report')).toEqual(expected);
      await expectStanding(desk(), locked);
      await fault(desk(), 'protectSheet', SHEETS.amounts, false);
      expect(await write(desk(), 'report')).toBeNull();
    });
  });

  describe('中止 while Excel does not answer', () => {
    it('ends a 点検 in the middle of reading', async () => {
      await openBook(desk(), SAMPLE, small);
      const before = await standing(desk());
      await fault(desk(), 'requests');
      const arrived = fault(desk(), 'holdRequest', 6);
      await desk().pane.getByRole('button', { name: words.action.check, exact: true }).click();
      await arrived;
      await stop(desk());
      await fault(desk(), 'release');
      await said(desk(), words.outcome.cancelled);
      await expectStanding(desk(), before);
      await steps.check(desk());
    });
  });
};
