import { describe, expect, it } from 'vitest';
import { onNewSheet, readUntil, type Suite } from './suite';

export const functions: Suite = (desk) => {
  const put = (sheet: string, cells: Readonly<Record<string, unknown>>) =>
    desk().pane.evaluate(
      ([name, entries]) =>
        Excel.run(async (context) => {
          const worksheet = context.workbook.worksheets.getItem(name);
          for (const [address, value] of Object.entries(entries))
            worksheet.getRange(address).formulas = [[value]];
          await context.sync();
        }),
      [sheet, cells] as const,
    );
  const numbers = (values: unknown[][]) =>
    values.every((row) => row.every((value) => typeof value === 'number'));

  describe('custom functions, in the runtime of Microsoft', () => {
    it('give values, also from cells, and follow a change', async () => {
      await onNewSheet(desk(), '関数', async () => Promise.resolve());
      await put('関数', {
        A1: '見守り',
        A2: 375000,
        B1: '=TEST_RATE("見守り",375000)',
        B2: '=TEST_RATE(A1,A2)',
        B3: '=B2+1',
      });
      expect(await readUntil(desk(), '関数', 'B1:B3', numbers)).toEqual([[300000], [300000], [300001]]);
      await desk().page.evaluate(() => window.workbench?.setCell('関数', 'A2', '1000'));
      const after = await readUntil(
        desk(),
        '関数',
        'B1:B3',
        (rows) => rows[1]?.[0] === 800 && rows[2]?.[0] === 801,
      );
      expect(after).toEqual([[300000], [800], [801]]);
    });

    it('pass an omitted argument as null, an empty cell as 0, and wait for a promise', async () => {
      await put('関数', { D1: '=TEST_ADD(1)', D2: '=TEST_ADD(1,Z99)', D3: '=TEST_LATER("x")' });
      const read = await readUntil(desk(), '関数', 'D1:D3', (rows) => rows[2]?.[0] === '後でx');
      expect(read).toEqual([[1001], [1], ['後でx']]);
    });

    it('refuse with a message that the status line shows', async () => {
      await put('関数', { F1: '=TEST_RATE("鉛筆",1)', F2: '=TEST_MISSING()', F3: '=TEST_RATE(NA(),1)' });
      const read = await readUntil(desk(), '関数', 'F1:F3', (rows) =>
        rows.flat().every((value) => value !== '#BUSY!'),
      );
      expect(read).toEqual([['#VALUE!'], ['#N/A'], ['#N/A']]);
      const status = desk().page.locator('#status');
      await desk().page.evaluate(() => window.workbench?.select('関数', 'F1'));
      await expect.poll(() => status.textContent()).toBe('関数!F1　#VALUE!　経費区分「鉛筆」は使えません');
      await desk().page.evaluate(() => window.workbench?.select('関数', 'F2'));
      await expect.poll(() => status.textContent()).toBe('関数!F2　#N/A　台数がありません');
      await desk().page.evaluate(() => window.workbench?.select('関数', 'A1'));
      await expect.poll(() => status.textContent()).not.toContain('台数');
    });

    it('come back when the grid has lost them', async () => {
      await onNewSheet(desk(), '失われた関数', async () => Promise.resolve());
      await desk().page.evaluate(() => window.workbench?.faults.loseFunction('TEST_RATE'));
      await put('失われた関数', { A1: '=TEST_RATE("見守り",375000)' });
      expect(await readUntil(desk(), '失われた関数', 'A1', numbers)).toEqual([[300000]]);
    });

    it('stay unknown where a text has no quotes, which the status line explains', async () => {
      await put('失われた関数', { A2: '=TEST_RATE(見守り,375000)', A3: '=GRANT_AMOUNT(見守り,1)' });
      const errors = await readUntil(desk(), '失われた関数', 'A2:A3', (rows) => rows[1]?.[0] !== '');
      expect(errors).toEqual([['#NAME?'], ['#NAME?']]);
      await desk().page.evaluate(() => window.workbench?.select('失われた関数', 'A3'));
      await expect.poll(() => desk().page.locator('#status').textContent()).toContain('半角の " で囲んで');
    });

    it('spill, every time', async () => {
      await onNewSheet(desk(), '展開', async () => Promise.resolve());
      for (let round = 1; round <= 8; round++) {
        const column = String.fromCharCode(64 + round * 3);
        const last = String.fromCharCode(65 + round * 3);
        await put('展開', { [`${column}1`]: `=TEST_SPILL(${String(round + 2)})` });
        const address = `${column}1:${last}${String(round + 2)}`;
        const read = await readUntil(desk(), '展開', address, (rows) => rows.at(-1)?.[0] === round + 2);
        expect(read.at(-1)).toEqual([round + 2, `行${String(round + 2)}`]);
      }
      const spill = await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('展開');
          const spilled = sheet.getRange('C1').getSpillingToRangeOrNullObject().load('address');
          const none = sheet.getRange('A1').getSpillingToRangeOrNullObject();
          const parent = sheet.getRange('D3').getSpillParentOrNullObject().load('address');
          const orphan = sheet.getRange('D4').getSpillParentOrNullObject();
          const several = sheet.getRange('C1:D1').getSpillParentOrNullObject();
          const used = sheet.getUsedRange(true).load('address');
          await context.sync();
          return [
            spilled.address,
            none.isNullObject,
            parent.address,
            orphan.isNullObject,
            several.isNullObject,
            used.address,
          ];
        }),
      );
      expect(spill).toEqual(['展開!C1:D3', true, '展開!C1', true, true, '展開!C1:Y10']);
    });

    it('take ranges and tables as matrices, and single-value parameters over ranges one by one', async () => {
      await onNewSheet(desk(), '引数', (name) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          sheet.getRange('A1:B3').values = [
            ['甲', '乙'],
            [1, 2],
            [3, 4],
          ];
          sheet.tables.add('A1:B3', true).name = '引数表';
          await context.sync();
        }),
      );
      await put('引数', {
        D1: '=TEST_SHAPE(A1:B3)',
        D2: '=TEST_SHAPE(引数表[#All])',
        D3: '=TEST_SHAPE(A2)',
        F1: '=TEST_ADD(A2:A3,B2:B3)',
      });
      const read = await readUntil(
        desk(),
        '引数',
        'D1:F3',
        (rows) => rows[1]?.[2] === 7 && rows[2]?.[0] !== '#BUSY!',
      );
      expect(read.map(([shape]) => shape)).toEqual(['3x2:3', '3x2:3', '1x1:1']);
      expect([read[0]?.[2], read[1]?.[2]]).toEqual([3, 7]);
    });

    it('are told when the cell that asked has been given other arguments, and not before', async () => {
      const cancelled = () => desk().pane.evaluate('globalThis.cancelled');
      const typed = (cell: string, text: string) =>
        desk().page.evaluate(([at, value]) => window.workbench?.setCell('取消', at, value), [
          cell,
          text,
        ] as const);
      await onNewSheet(desk(), '取消', async () => Promise.resolve());
      // two cells wait for the same call
      await put('取消', { A1: 0, A2: 0, B1: '=TEST_WAIT(A1)', B2: '=TEST_WAIT(A2)', B3: '=TEST_WAIT(7)' });
      await readUntil(desk(), '取消', 'B1:B3', (rows) => rows[2]?.[0] === 7);
      await expect.poll(cancelled).toEqual([]);
      await typed('A1', '5');
      expect(await readUntil(desk(), '取消', 'B1:B2', (rows) => rows[0]?.[0] === 5)).toEqual([
        [5],
        ['#BUSY!'],
      ]);
      expect(await cancelled()).toEqual([]);
      await typed('A2', '6');
      expect(await readUntil(desk(), '取消', 'B1:B3', (rows) => rows[1]?.[0] === 6)).toEqual([[5], [6], [7]]);
      await expect.poll(cancelled).toEqual([0]);
      // what was cancelled is asked for anew
      await typed('A1', '0');
      await readUntil(desk(), '取消', 'B1', (rows) => rows[0]?.[0] === '#BUSY!');
      await typed('A1', '8');
      expect(await readUntil(desk(), '取消', 'B1', (rows) => rows[0]?.[0] === 8)).toEqual([[8]]);
      await expect.poll(cancelled).toEqual([0, 0]);
    });

    it('answer a thousand cells', async () => {
      await onNewSheet(desk(), '千件', (name) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem(name).getRange('A1:A1000');
          range.formulas = Array.from({ length: 1000 }, (_, i) => [`=TEST_ADD(${String(i)},1)`]);
          await context.sync();
        }),
      );
      const read = await readUntil(desk(), '千件', 'A1:A1000', numbers);
      expect(read.map(([value]) => value)).toEqual(Array.from({ length: 1000 }, (_, i) => i + 1));
    });
  });
};
