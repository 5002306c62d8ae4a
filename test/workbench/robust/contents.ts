import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { columnName } from '../../../src/base/a1';
import { pane as words } from '../../../src/catalogue/pane';
import { runWrite } from '../../../src/workbook/run/procedure';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import type { Desk } from '../desk';
import { expectSheets, readFrame, readGrid, SAMPLE, type Sheets, sheetsOfFile } from '../product/grid';
import { openBook, type ProductSuite, steps } from '../product/pane';
import { LAST_ROW, smallSample } from './small-sample';
import { expectStanding, standing, write } from './stand';

const now = new Date('2026-06-30T05:00:00Z');
/** Rows that a filter would leave out, in two blocks. */
const HIDDEN = ['6:9', '12:14'];
const WIDE = 200;
const HEADER_ROW = 3;

/** Errors in cells of inputs, by the formula that gives them. */
const ERRORS = [
  { sheet: '経費', cell: 'H5', formula: '=NA()', shown: '#N/A' },
  { sheet: '経費', cell: 'G20', formula: '=VALUE("x")', shown: '#VALUE!' },
  { sheet: '申請', cell: 'Q9', formula: '=1/0', shown: '#DIV/0!' },
  { sheet: '申請', cell: 'H14', formula: '=INDIRECT("#REF!")', shown: '#REF!' },
] as const;

const filtered = (desk: Desk, hidden: boolean | null): Promise<unknown[]> =>
  desk.pane.evaluate(
    ([rows, hide]) =>
      Excel.run(async (context) => {
        const ranges = ['申請', '経費'].flatMap((name) =>
          rows.map((address) => context.workbook.worksheets.getItem(name).getRange(address)),
        );
        for (const range of ranges) if (hide !== null) range.rowHidden = hide;
        for (const range of ranges) range.load('rowHidden');
        await context.sync();
        return ranges.map(({ rowHidden }) => rowHidden);
      }),
    [HIDDEN, hidden] as const,
  );

/** What a clerk's tables may hold: rows that are filtered out, very many columns, error values. */
export const contents: ProductSuite = (desk) => {
  describe('contents', () => {
    let small: Uint8Array;

    beforeAll(async () => {
      small = await smallSample();
    });

    beforeEach(() => openBook(desk(), SAMPLE, small));

    const expected = async (): Promise<Sheets> => {
      const file = openXlsx(small);
      await runWrite(file, { now }, false);
      return sheetsOfFile(await file.save());
    };

    it('rows that a filter leaves out are read and written like the others, and stay out', async () => {
      await filtered(desk(), true);
      await steps.fill(desk());
      await expectSheets(desk(), await expected(), ['申請', '経費', '算定', '指摘']);
      expect(new Set(await filtered(desk(), null))).toEqual(new Set([true]));
      await steps.undo(desk());
      await expectSheets(desk(), await sheetsOfFile(small), ['申請', '経費']);
      expect(new Set(await filtered(desk(), null))).toEqual(new Set([true]));
    });

    it('200 columns are read, and ours stand to their right', async () => {
      const plain = (await sheetsOfFile(small)).get('申請') ?? [];
      const there = plain[HEADER_ROW]?.length ?? 0;
      const more = Array.from({ length: WIDE - there }, (_, n) => `任意項目${n + 1}`);
      const right = columnName(WIDE - 1);
      await desk().pane.evaluate(
        ([headers, first, last, end]) =>
          Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getItem('申請');
            sheet.getRange(`${first}4:${last}4`).values = [[...headers]];
            sheet.getRange(`${first}5:${last}${end}`).values = Array.from({ length: end - 4 }, (_, row) =>
              headers.map((header) => `${header} ${row}`),
            );
            context.workbook.tables.getItem('申請').resize(`A4:${last}${end}`);
            await context.sync();
          }),
        [more, columnName(there), right, LAST_ROW] as const,
      );
      await steps.fill(desk());
      const wanted = ((await expected()).get('申請') ?? []).slice(HEADER_ROW);
      const cells = (await readGrid(desk(), '申請', LAST_ROW, WIDE + 8)).slice(HEADER_ROW);
      expect(cells.map((row) => row.slice(WIDE))).toEqual(
        wanted.map((row) => Array.from({ length: 8 }, (_, n) => row[there + n] ?? '')),
      );
      expect(cells[0]?.slice(there, WIDE)).toEqual(more);
      const { tables } = await readFrame(desk());
      expect(tables).toContain(`申請 申請!A4:${columnName(WIDE + 7)}${LAST_ROW}`);
    });

    it('error values are named with their cells; no amount follows from them, and no other changes', async () => {
      const whole = (await expected()).get('申請') ?? [];
      for (const { sheet, cell, formula, shown } of ERRORS) {
        await desk().page.evaluate(
          ([name, address, text]) => window.workbench?.setCell(name, address, text),
          [sheet, cell, formula] as const,
        );
        await expect
          .poll(() =>
            desk().page.evaluate(([name, at]) => window.workbench?.readCells(name, at), [
              sheet,
              cell,
            ] as const),
          )
          .toEqual([[shown]]);
      }
      const faulty = await standing(desk());
      await steps.check(desk());
      for (const { sheet, cell } of ERRORS) {
        const address = `${sheet}!${cell}`;
        await desk().pane.getByRole('searchbox').fill(address);
        await desk().pane.getByTitle(words.findings.goTo(address), { exact: true }).first().waitFor();
      }
      await expectStanding(desk(), faulty);
      expect(await write(desk(), 'fill')).toBeNull();
      const column = whole[HEADER_ROW]?.indexOf('交付予定額') ?? -1;
      const cells = await readGrid(desk(), '申請', LAST_ROW, column + 5);
      const differing = cells.flatMap((row, at) =>
        at > HEADER_ROW && row[column] !== (whole[at]?.[column] ?? '') ? [row] : [],
      );
      expect(differing.length).toBeGreaterThan(0);
      expect(differing.length).toBeLessThanOrEqual(ERRORS.length);
      for (const row of differing) expect(row[column]).toBe('');
    });
  });
};
