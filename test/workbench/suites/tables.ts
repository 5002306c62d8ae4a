import { describe, expect, it } from 'vitest';
import { onNewSheet, readUntil, type Suite } from './suite';

export const tables: Suite = (desk) => {
  describe('tables', () => {
    it('are made over cells and give their parts', async () => {
      const read = await onNewSheet(desk(), '表1', (name) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          sheet.getRange('B2:D4').values = [
            ['受付番号', '金額', ''],
            ['R8-1', 100, 'x'],
            ['R8-2', 200, 'y'],
          ];
          const table = sheet.tables.add('B2:D4', true);
          table.name = '申請1';
          table.load('name,id,showTotals,showHeaders,style,worksheet/name');
          table.columns.load('items/name,items/index');
          const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
          for (const part of parts) part.load('address');
          const amounts = table.columns.getItem('金額').getDataBodyRange().load('values');
          const none = table.columns.getItemOrNullObject('ありません');
          await context.sync();
          return [
            [table.name, table.showTotals, table.showHeaders, table.style, table.worksheet.name],
            table.columns.items.map((column) => [column.name, column.index]),
            parts.map((part) => part.address),
            amounts.values,
            none.isNullObject,
          ];
        }),
      );
      expect(read).toEqual([
        ['申請1', false, true, 'TableStyleMedium2', '表1'],
        [
          ['受付番号', 0],
          ['金額', 1],
          ['列3', 2],
        ],
        ['表1!B2:D4', '表1!B2:D2', '表1!B3:D4'],
        [[100], [200]],
        true,
      ]);
    });

    it('serve formulas, also after they were widened', async () => {
      await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('表1');
          const table = context.workbook.tables.getItem('申請1');
          sheet.getRange('E2:E4').values = [['補助額'], [80], [160]];
          table.resize('B2:E4');
          sheet.getRange('G1:G2').formulas = [['=SUM(申請1[金額])'], ['=SUM(申請1[補助額])']];
          await context.sync();
        }),
      );
      const sums = await readUntil(desk(), '表1', 'G1:G2', (rows) => rows.flat().join() === '300,240');
      expect(sums).toEqual([[300], [240]]);
      const columns = await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const table = context.workbook.tables.getItemOrNullObject('申請1');
          table.columns.load('items/name');
          await context.sync();
          return table.columns.items.map(({ name }) => name);
        }),
      );
      expect(columns).toEqual(['受付番号', '金額', '列3', '補助額']);
    });

    it('serve formulas again when they are made anew', async () => {
      const make = (name: string) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          sheet.getRange('A1:A3').values = [['額'], [1], [2]];
          sheet.tables.add('A1:A3', true).name = '再生表';
          await context.sync();
        });
      const remove = () =>
        Excel.run(async (context) => {
          context.workbook.tables.getItem('再生表').delete();
          await context.sync();
        });
      const sum = async (name: string) => {
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).getRange('C1').formulas = [['=SUM(再生表[額])']];
          await context.sync();
        });
      };
      const total = (wished: unknown) =>
        readUntil(desk(), '再生', 'C1', (rows) => rows[0]?.[0] === wished).then((rows) => rows[0]?.[0]);
      await onNewSheet(desk(), '再生', make);
      await desk().pane.evaluate(sum, '再生');
      expect(await total(3)).toBe(3);
      await desk().pane.evaluate(remove);
      await desk().pane.evaluate(sum, '再生');
      expect(await total('#NAME?')).toBe('#NAME?');
      await desk().pane.evaluate(make, '再生');
      expect(await total(3)).toBe(3);
      await desk().pane.evaluate(sum, '再生');
      expect(await total(3)).toBe(3);
    });

    it('follow a header that is written over', async () => {
      await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('表1');
          sheet.getRange('E2').values = [['交付額']];
          sheet.getRange('G3').formulas = [['=SUM(申請1[交付額])']];
          await context.sync();
        }),
      );
      expect(await readUntil(desk(), '表1', 'G3', (rows) => rows[0]?.[0] === 240)).toEqual([[240]]);
    });

    it('show a totals row', async () => {
      const read = await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const table = context.workbook.tables.getItem('申請1');
          table.showTotals = true;
          const totals = table.getTotalRowRange().load('values,address');
          const whole = table.getRange().load('address');
          await context.sync();
          table.showTotals = false;
          const after = table.getRange().load('address');
          await context.sync();
          return [totals.values, totals.address, whole.address, after.address];
        }),
      );
      expect(read).toEqual([[['集計', '', '', 240]], '表1!B5:E5', '表1!B2:E5', '表1!B2:E4']);
    });

    it('are refused where they overlap, share a name or lose their header', async () => {
      const codes = await desk().pane.evaluate(async () => ({
        overlap: await codeOf(async (context) => {
          context.workbook.worksheets.getItem('表1').tables.add('C3:F9', true);
          await context.sync();
        }),
        name: await codeOf(async (context) => {
          const sheet = context.workbook.worksheets.getItem('表1');
          sheet.getRange('J1:K2').values = [
            ['a', 'b'],
            [1, 2],
          ];
          sheet.tables.add('J1:K2', true).name = '申請1';
          await context.sync();
        }),
        resize: await codeOf(async (context) => {
          context.workbook.tables.getItem('申請1').resize('B3:E9');
          await context.sync();
        }),
        missing: await codeOf(async (context) => {
          context.workbook.tables.getItem('ありません').load('name');
          await context.sync();
        }),
      }));
      expect(codes).toEqual({
        overlap: 'InvalidArgument',
        name: 'ItemAlreadyExists',
        resize: 'InvalidArgument',
        missing: 'ItemNotFound',
      });
    });

    it('become plain cells again, or go with their cells', async () => {
      const read = await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('表1');
          sheet.tables.load('items/name');
          await context.sync();
          for (const { name } of sheet.tables.items) {
            if (name === '申請1') sheet.tables.getItem(name).convertToRange();
            else sheet.tables.getItem(name).delete();
          }
          const kept = sheet.getRange('B2').load('values');
          const gone = sheet.getRange('J1:K2').load('values');
          const count = sheet.tables.getCount();
          await context.sync();
          return [count.value, kept.values, gone.values.flat()];
        }),
      );
      expect(read).toEqual([0, [['受付番号']], ['', '', '', '']]);
    });
  });

  describe('defined names', () => {
    it('are made on ranges and formulas, hidden and deleted', async () => {
      const read = await onNewSheet(desk(), '名前 1', (name) =>
        Excel.run(async (context) => {
          const { names, worksheets } = context.workbook;
          const sheet = worksheets.getItem(name);
          const mark = names.add('KAIGO_HOJO_試験', sheet.getRange('B2:C3'));
          mark.visible = false;
          names.add('税率', '=0.1');
          mark.load('name,value,formula,visible,type,scope');
          const range = mark.getRange().load('address');
          const none = names.getItem('税率').getRangeOrNullObject();
          await context.sync();
          const facts = [
            mark.name,
            mark.value as string,
            mark.formula as string,
            mark.visible,
            mark.type,
            mark.scope,
          ];
          mark.delete();
          const gone = names.getItemOrNullObject('KAIGO_HOJO_試験');
          await context.sync();
          return [...facts, range.address, none.isNullObject, gone.isNullObject];
        }),
      );
      const reference = "'名前 1'!$B$2:$C$3";
      expect(read).toEqual([
        ...['KAIGO_HOJO_試験', reference, `=${reference}`, false, 'Range', 'Workbook'],
        ...["'名前 1'!B2:C3", true, true],
      ]);
    });

    it('move along with inserted rows, and serve formulas', async () => {
      await onNewSheet(desk(), '名前2', (name) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          sheet.getRange('A3:A4').values = [[10], [20]];
          context.workbook.names.add('数量', sheet.getRange('A3:A4'));
          await context.sync();
          sheet.getRange('1:2').insert('Down');
          sheet.getRange('C1').formulas = [['=SUM(数量)']];
          await context.sync();
        }),
      );
      expect(await readUntil(desk(), '名前2', 'C1', (rows) => rows[0]?.[0] === 30)).toEqual([[30]]);
      const address = await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const range = context.workbook.names.getItem('数量').getRange().load('address');
          await context.sync();
          return range.address;
        }),
      );
      expect(address).toBe('名前2!A5:A6');
    });

    it('are refused where Excel refuses them', async () => {
      const codes = await desk().pane.evaluate(async () => {
        const add = (name: string) =>
          codeOf(async (context) => {
            context.workbook.names.add(name, '=1');
            await context.sync();
          });
        return [await add('A1'), await add('1番'), await add('税率'), await add('空白 あり')];
      });
      expect(codes).toEqual(['InvalidArgument', 'InvalidArgument', 'ItemAlreadyExists', 'InvalidArgument']);
    });
  });
};
