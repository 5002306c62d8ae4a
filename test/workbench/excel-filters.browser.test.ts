// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest';
import { excelErrorTexts, officeErrors } from '../../src/catalogue/errors/office-errors';
import { rolledBack } from '../../src/catalogue/errors/work-errors';
import { pane as words } from '../../src/catalogue/pane';
import { someOf } from '../series';
import { onOneDesk } from './on-desk';
import { SAMPLE } from './product/grid';
import { button, openBook, steps } from './product/pane';
import { LAST_ROW, smallSample } from './robust/small-sample';
import {
  ended,
  expectStanding,
  fault,
  goTo,
  held,
  requests,
  said,
  type Standing,
  standing,
  write,
} from './robust/stand';
import { readUntil } from './suites/suite';

/**
 * A filter that is on, where Excel misplaces what is written over the rows that it leaves out (OfficeDev/office-js 224,
 * xlwings 747).
 */
onOneDesk(
  [
    (desk) => {
      const ON = { 申請: '申請:事業', 経費: '経費:経費区分' } as const;
      /** The last requests of a run: events off, the write, events on with a look at it, the filter put back. */
      const LAST = [3, 2, 1];
      const WRITE = 2;
      const unfiltered = () => button(desk(), words.action.unfiltered);
      const filters = async () => (await fault(desk(), 'filtered', '経費')) as string[];
      const filter = async (): Promise<void> => {
        const kept = await desk().page.evaluate(() => window.workbench?.readCells('経費', 'C5:C6'));
        const category = String(kept?.[0]?.[0]);
        await fault(desk(), 'filterTable', '経費', '経費区分', [category]);
      };
      let before: Standing = new Map();
      let written: string[] = [];
      /** Requests of a run that lifts a filter. */
      let all = 0;
      /** The cells of each sheet, in whatever order they were made; without 操作記録, which says when. */
      const figures = (all: Standing): string[] =>
        [...all]
          .flatMap(([name, xml]) => (name.startsWith('xl/worksheets/') ? [xml] : []))
          .filter((xml) => !xml.includes('<t>日時</t>'))
          // styles are numbered in the order in which they came up
          .map((xml) => (/<sheetData>.*<\/sheetData>/s.exec(xml)?.[0] ?? '').replaceAll(/ s="\d+"/g, ''))
          .sort();

      beforeAll(async () => {
        const small = await smallSample();
        await openBook(desk(), SAMPLE, small);
        await steps.check(desk());
        expect(await write(desk(), 'fill')).toBeNull();
        written = figures(await standing(desk()));
        await openBook(desk(), SAMPLE, small);
        before = await standing(desk());
        await steps.check(desk());
        await fault(desk(), 'misplaceFiltered', true);
      });

      it('refuses the write, and changes nothing', async () => {
        await filter();
        expect(await write(desk(), 'fill')).toEqual({ code: 'Filtered', ...officeErrors.filtered(['経費']) });
        await expectStanding(desk(), before);
        expect(await filters()).toEqual([ON.経費]);
      });

      it('goes on by one button: every figure in its row, and the filter as it was', async () => {
        await requests(desk());
        await unfiltered().click();
        expect(await ended(desk(), words.outcome.filled)).toBeNull();
        all = await requests(desk());
        expect(figures(await standing(desk())).map((xml, n) => xml === written[n])).toEqual(
          written.map(() => true),
        );
        expect(await filters()).toEqual([ON.経費]);
      });

      it('takes a write back the same way', async () => {
        await button(desk(), words.action.undo).click();
        await unfiltered().click();
        await said(desk(), words.outcome.undone);
        expect(await filters()).toEqual([ON.経費]);
      });

      it('puts the filter back after a write that fails, whichever of its requests it is', async () => {
        const plain = {
          code: 'GeneralException',
          message: '',
          action: '',
          ...excelErrorTexts['GeneralException'],
        };
        await goTo(desk(), 'fill');
        for (const back of someOf(LAST, 2)) {
          expect(await write(desk(), 'fill')).toMatchObject({ code: 'Filtered' });
          await requests(desk());
          await fault(desk(), 'failRequest', all - back, 'GeneralException');
          await unfiltered().click();
          const told = await ended(desk(), words.outcome.filled);
          const expected = back > WRITE ? plain : rolledBack(plain, '');
          expect(told, `${back} from the end`).toEqual(expected);
          expect(await filters()).toEqual([ON.経費]);
        }
      });

      it('says which filter it could not put back', async () => {
        await fault(desk(), 'requests');
        expect(await write(desk(), 'fill')).toMatchObject({ code: 'Filtered' });
        await fault(desk(), 'refuseCriteria', true);
        await unfiltered().click();
        expect(await ended(desk(), words.outcome.filled)).toBeNull();
        await desk()
          .pane.getByText(words.error.filtersLost(['経費']))
          .waitFor();
        await fault(desk(), 'refuseCriteria', false);
        expect(await filters()).toEqual([]);
        expect(figures(await standing(desk())).map((xml, n) => xml === written[n])).toEqual(
          written.map(() => true),
        );
      });

      it('再計算・修復 writes no call again under a filter before that is lifted', async () => {
        const row = LAST_ROW + 60;
        const cell = `A${row}`;
        await openBook(desk(), SAMPLE, await smallSample());
        await desk().page.evaluate(([sheet, at, text]) => window.workbench?.setCell(sheet, at, text), [
          '経費',
          cell,
          '=_xldudf_GRANT_STAFF(10.4)',
        ] as const);
        const shown = (wanted: unknown) => readUntil(desk(), '経費', cell, ([row]) => row?.[0] === wanted);
        expect(await shown('#NAME?')).toEqual([['#NAME?']]);
        await filter();
        await desk().page.locator('[data-control="Hojo.Repair"]').click();
        expect(await ended(desk(), words.outcome.repaired(1))).toEqual({
          code: 'Filtered',
          ...officeErrors.filtered(['経費']),
        });
        expect(await shown('#NAME?')).toEqual([['#NAME?']]);
        await unfiltered().click();
        expect(await shown(10)).toEqual([[10]]);
        expect(await filters()).toEqual([ON.経費]);
      });

      describe('what was written is read back', () => {
        /** 支出額 of a line that the filter leaves out. */
        let cost = '';
        const edit = (yen: number) =>
          desk().page.evaluate(([at, text]) => window.workbench?.setCell('経費', at, text), [
            cost,
            String(yen),
          ] as const);

        beforeAll(async () => {
          await openBook(desk(), SAMPLE, await smallSample());
          const lines =
            (await desk().page.evaluate(() => window.workbench?.readCells('経費', 'A4:Z40'))) ?? [];
          const [header = [], first = []] = lines;
          const category = header.indexOf('経費区分');
          const other = lines.findIndex((row, n) => n > 0 && row[category] !== first[category]);
          cost = `${String.fromCharCode(65 + header.indexOf('支出額'))}${4 + other}`;
          await steps.check(desk());
          // a workbook that is opened has no fault
          await fault(desk(), 'misplaceFiltered', true);
        });

        it('under a filter of which Excel says nothing nothing counts as written, and all is as it was', async () => {
          await filter();
          await fault(desk(), 'untoldFilters', true);
          expect(await write(desk(), 'fill')).toMatchObject({ code: 'Misplaced' });
          await expectStanding(desk(), before);
        });

        it('where taking it back goes astray as well, the pane says so, and 元に戻す does it later', async () => {
          await fault(desk(), 'misplaceFiltered', false);
          expect(await write(desk(), 'fill')).toBeNull();
          await edit(123_000);
          const filled = await standing(desk());
          await fault(desk(), 'misplaceFiltered', true);
          expect(await write(desk(), 'fill')).toMatchObject({ code: 'RollbackFailed' });
          await fault(desk(), 'untoldFilters', false);
          await button(desk(), words.action.undo).click();
          await said(desk(), words.outcome.undone);
          await expectStanding(desk(), filled);
          expect(await filters()).toEqual([ON.経費]);
        });

        it('one that comes on while it is written: it is taken back with all rows shown, and stays', async () => {
          await openBook(desk(), SAMPLE, await smallSample());
          await steps.check(desk());
          await fault(desk(), 'misplaceFiltered', true);
          expect(await write(desk(), 'fill')).toBeNull();
          await edit(124_000);
          expect(await write(desk(), 'fill')).toBeNull();
          const plain = await requests(desk());
          await edit(125_000);
          const filled = await standing(desk());
          // the write itself: a look at it and the events follow
          await held(desk(), 'fill', plain - 2);
          await filter();
          await fault(desk(), 'release');
          expect(await ended(desk(), words.outcome.filled)).toMatchObject({ code: 'Misplaced' });
          await expectStanding(desk(), filled);
          expect(await filters()).toEqual([ON.経費]);
        });

        it('nor does it on a sheet of ours, and taking it back is read back there too', async () => {
          await openBook(desk(), SAMPLE, await smallSample());
          await steps.check(desk());
          expect(await write(desk(), 'fill')).toBeNull();
          await edit(126_000);
          const filled = await standing(desk());
          const receipts = await desk().page.evaluate(() => window.workbench?.readCells('算定', 'A2:A60'));
          const last = receipts?.map(([cell]) => String(cell)).findLast((text) => text !== '') ?? '';
          await fault(desk(), 'filterTable', '算定', '受付番号', [last]);
          await fault(desk(), 'misplaceFiltered', true);
          await fault(desk(), 'untoldFilters', true);
          expect(await write(desk(), 'fill')).toMatchObject({ code: 'RollbackFailed' });
          await fault(desk(), 'untoldFilters', false);
          await button(desk(), words.action.undo).click();
          await said(desk(), words.outcome.undone);
          await expectStanding(desk(), filled);
        });
      });
    },
  ],
  { bare: true },
);
