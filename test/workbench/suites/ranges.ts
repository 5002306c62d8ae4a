import { describe, expect, it } from 'vitest';
import { onNewSheet, readUntil, type Suite } from './suite';

export const ranges: Suite = (desk) => {
  describe('ranges', () => {
    it('lead to other ranges', async () => {
      const addresses = await onNewSheet(desk(), '移動 1', (name) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          const range = sheet.getRange('B2:D4');
          const found = [
            range.getCell(1, 1),
            range.getRow(2),
            range.getColumn(0),
            range.getResizedRange(1, -1),
            range.getOffsetRange(2, 3),
            range.getBoundingRect('F1'),
            range.getIntersectionOrNullObject('C3:Z99'),
            range.getEntireColumn(),
            range.getEntireRow(),
            range.getLastRow(),
            range.getLastCell(),
            sheet.getCell(9, 1),
            sheet.getRangeByIndexes(0, 26, 2, 2),
          ];
          for (const one of found) one.load('address');
          const apart = range.getIntersectionOrNullObject('F9');
          await context.sync();
          return [
            ...found.map((one) => one.address.split('!')[1]),
            apart.isNullObject,
            range.getCell !== null,
          ];
        }),
      );
      expect(addresses).toEqual([
        ...[
          'C3',
          'B4:D4',
          'B2:B4',
          'B2:C5',
          'E4:G6',
          'B1:F4',
          'C3:D4',
          'B:D',
          '2:4',
          'B4:D4',
          'D4',
          'B10',
          'AA1:AB2',
        ],
        true,
        true,
      ]);
    });

    it('quote the sheet in their address where they must, and count their cells', async () => {
      const read = await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem('移動 1').getRange('B2:D4');
          range.load('address,rowIndex,columnIndex,rowCount,columnCount,cellCount');
          await context.sync();
          const { address, rowIndex, columnIndex, rowCount, columnCount, cellCount } = range;
          return [address, rowIndex, columnIndex, rowCount, columnCount, cellCount];
        }),
      );
      expect(read).toEqual(["'移動 1'!B2:D4", 1, 1, 3, 3, 9]);
    });

    it('find what is used, by values or also by formats', async () => {
      const read = await onNewSheet(desk(), '使用', (name) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          const empty = sheet.getUsedRangeOrNullObject(true);
          await context.sync();
          sheet.getRange('C3:D5').values = [
            [1, 2],
            ['', ''],
            ['', 3],
          ];
          sheet.getRange('F9').format.fill.color = '#FFFF00';
          const byValues = sheet.getUsedRangeOrNullObject(true);
          const byFormats = sheet.getUsedRange();
          const inColumn = sheet.getRange('C:C').getUsedRangeOrNullObject(true);
          const beside = sheet.getRange('D4:E4').getUsedRangeOrNullObject(true);
          for (const range of [byValues, byFormats, inColumn]) range.load('address');
          await context.sync();
          return [
            empty.isNullObject,
            beside.isNullObject,
            ...[byValues, byFormats, inColumn].map(({ address }) => address.split('!')[1]),
          ];
        }),
      );
      expect(read).toEqual([true, true, 'C3:D5', 'C3:F9', 'C3']);
    });

    it('clear contents, formats or both', async () => {
      const read = await onNewSheet(desk(), '消去', (name) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          const range = sheet.getRange('A1:C1');
          range.values = [[1, 2, 3]];
          range.format.fill.color = '#00FF00';
          await context.sync();
          sheet.getRange('A1').clear('Contents');
          sheet.getRange('B1').clear('Formats');
          sheet.getRange('C1').clear();
          const cells = ['A1', 'B1', 'C1'].map((address) => sheet.getRange(address));
          for (const cell of cells) cell.load('values,format/fill/color');
          await context.sync();
          return cells.map((cell) => [cell.values[0]?.[0], cell.format.fill.color]);
        }),
      );
      expect(read).toEqual([
        ['', '#00FF00'],
        [2, '#FFFFFF'],
        ['', '#FFFFFF'],
      ]);
    });

    it('merge, tell what is merged, and unmerge', async () => {
      const read = await onNewSheet(desk(), '結合', (name) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          const range = sheet.getRange('A1:B2');
          range.values = [
            [1, 2],
            [3, 4],
          ];
          range.merge();
          const merged = sheet.getRange('A1:D9').getMergedAreasOrNullObject();
          merged.load('address');
          merged.areas.load('items/address');
          range.load('values');
          await context.sync();
          range.unmerge();
          const none = sheet.getRange('A1:D9').getMergedAreasOrNullObject();
          await context.sync();
          const areas = merged.areas.items.map((item) => item.address.split('!')[1]);
          return [range.values, areas, none.isNullObject];
        }),
      );
      expect(read).toEqual([
        [
          [1, ''],
          ['', ''],
        ],
        ['A1:B2'],
        true,
      ]);
    });

    it('insert and delete whole rows, and hide them', async () => {
      const read = await onNewSheet(desk(), '行', (name) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          sheet.getRange('A1:A3').values = [[1], [2], ['=A2*10']];
          await context.sync();
          sheet.getRange('2:2').insert('Down');
          const moved = sheet.getRange('A1:A4').load('formulas');
          await context.sync();
          sheet.getRange('2:2').delete('Up');
          const back = sheet.getRange('A1:A3').load('values');
          const row = sheet.getRange('2:2');
          row.rowHidden = true;
          const cell = sheet.getRange('A2').load('hidden,rowHidden,values');
          await context.sync();
          return [moved.formulas.flat(), back.values.flat(), cell.hidden, cell.rowHidden, cell.values];
        }),
      );
      expect(read).toEqual([[1, '', 2, '=A3*10'], [1, 2, 20], true, true, [[2]]]);
    });

    it('select cells and tell what is selected', async () => {
      const read = await onNewSheet(desk(), '選択', (name) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          sheet.getRange('C3:D4').select();
          const selected = context.workbook.getSelectedRange().load('address');
          const active = context.workbook.getActiveCell().load('address');
          const activeSheet = context.workbook.worksheets.getActiveWorksheet().load('name');
          await context.sync();
          return [selected.address, active.address, activeSheet.name];
        }),
      );
      expect(read).toEqual(['選択!C3:D4', '選択!C3', '選択']);
    });
  });

  describe('formats', () => {
    it('are written, read back, and null where cells differ', async () => {
      const read = await onNewSheet(desk(), '書式', (name) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          const { format } = sheet.getRange('A1:B2');
          format.fill.color = '#CFE5D8';
          format.font.set({ bold: true, color: '#112233', name: 'Meiryo', size: 14, italic: true });
          format.horizontalAlignment = 'Right';
          format.verticalAlignment = 'Top';
          format.wrapText = true;
          format.columnWidth = 90;
          format.rowHeight = 30;
          const bottom = format.borders.getItem('EdgeBottom');
          bottom.style = 'Continuous';
          bottom.color = '#FF0000';
          await context.sync();
          sheet.getRange('A1').format.font.bold = false;
          sheet.getRange('B2').format.fill.clear();
          format.load('columnWidth,rowHeight,horizontalAlignment,verticalAlignment,wrapText');
          format.font.load();
          const cell = sheet.getRange('B2').format.fill.load('color');
          const line = sheet.getRange('A2:B2').format.borders.getItem('EdgeBottom').load('style,color');
          await context.sync();
          const { columnWidth, rowHeight, horizontalAlignment, verticalAlignment, wrapText, font } = format;
          return [
            [columnWidth, rowHeight, horizontalAlignment, verticalAlignment, wrapText],
            [font.bold, font.italic, font.color, font.name, font.size],
            [cell.color, line.style, line.color],
          ];
        }),
      );
      expect(read).toEqual([
        [90, 30, 'Right', 'Top', true],
        [null, true, '#112233', 'Meiryo', 14],
        ['#FFFFFF', 'Continuous', '#FF0000'],
      ]);
    });

    it('leave formulas, calls and what they spill as they are', async () => {
      await onNewSheet(desk(), '書式と式', (name) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          sheet.getRange('A1:A2').formulas = [['=1+1'], ['=A1*2']];
          // Needs what was written before, so the style comes as a write of its own.
          sheet.getRange('A:A').format.autofitColumns();
          sheet.getRange('A1:A2').format.font.bold = true;
          sheet.getRange('C1').formulas = [['=SEQUENCE(3)']];
          sheet.getRange('C1:C3').numberFormat = [['0.0'], ['0.0'], ['0.0']];
          await context.sync();
          sheet.getRange('A1:C3').format.fill.color = '#CFE5D8';
          await context.sync();
          sheet.getRange('A1').format.horizontalAlignment = 'Center';
          await context.sync();
        }),
      );
      const values = await readUntil(desk(), '書式と式', 'A1:C3', (rows) => rows[2]?.[2] === 3);
      expect(values).toEqual([
        [2, '', 1],
        [4, '', 2],
        ['', '', 3],
      ]);
      const formulas = await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem('書式と式').getRange('A1:A2').load('formulas');
          range.worksheet.getRange('E1').values = [['再計算']];
          await context.sync();
          return range.formulas;
        }),
      );
      expect(formulas).toEqual([['=1+1'], ['=A1*2']]);
    });

    it('make a row as high as its wrapped text, unless its height was set', async () => {
      await onNewSheet(desk(), '折り返し', (name) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          const text = '介護テクノロジー導入・定着支援事業の申請'.repeat(3);
          sheet.getRange('A1:A3').format.wrapText = true;
          sheet.getRange('A3').format.rowHeight = 21;
          sheet.getRange('A1:A3').values = [['短'], [text], [text]];
          sheet.getRange('B1').values = [[text]];
          await context.sync();
        }),
      );
      const heights = () =>
        desk().pane.evaluate(() =>
          Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getItem('折り返し');
            const cells = ['A1', 'A2', 'A3'].map((cell) => sheet.getRange(cell).load('format/rowHeight'));
            await context.sync();
            return cells.map(({ format }) => format.rowHeight);
          }),
        );
      await expect.poll(async () => (await heights())[1]).toBeGreaterThan(60);
      const [one = 0, , set] = await heights();
      expect([one < 25, set]).toEqual([true, 21]);
      await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('折り返し');
          sheet.getRange('A3').format.autofitRows();
          sheet.getRange('A2').values = [['短']];
          await context.sync();
        }),
      );
      await expect.poll(async () => (await heights())[2]).toBeGreaterThan(60);
      expect((await heights())[1]).toBe(one);
    });

    it('fit columns to their texts', async () => {
      const [short = 0, long = 0] = await onNewSheet(desk(), '列幅', (name) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          sheet.getRange('A1:B1').values = [['短', '介護テクノロジー導入・定着支援事業の申請']];
          sheet.getRange('A:B').format.autofitColumns();
          const formats = ['A1', 'B1'].map((address) => sheet.getRange(address).format.load('columnWidth'));
          await context.sync();
          return formats.map((format) => format.columnWidth);
        }),
      );
      expect(long).toBeGreaterThan(short * 4);
    });
  });
};
