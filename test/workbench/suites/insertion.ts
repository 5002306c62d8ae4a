import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { insert, LOOK, source } from './inserted';
import type { Suite } from './suite';

export const insertion: Suite = (desk) => {
  describe('sheets of another workbook', () => {
    it('come with values, formulas, looks, tables and names, at the end, and the clerk stays', async () => {
      const { added, sheets, active } = await insert(desk(), await source(), {});
      expect(added).toEqual(['挿入元', '別紙', '隠し']);
      expect(sheets.slice(-3)).toEqual(added);
      expect(added).not.toContain(active);
      const read = await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('挿入元');
          const cells = sheet.getRange('A1:B7').load('values,formulas');
          const title = sheet.getRange('A1').load('format/fill/color,format/columnWidth');
          const other = sheet.getRange('B1').load('format/columnWidth');
          const table = context.workbook.tables.getItem('挿入表');
          const range = table.getRange().load('address');
          const frozen = sheet.freezePanes.getLocationOrNullObject().load('rowCount');
          const hidden = context.workbook.worksheets.getItem('隠し').load('visibility');
          const name = context.workbook.names.getItem('加算額').load('value');
          // what is entered after it is calculated with it
          context.workbook.worksheets.getItem('別紙').getRange('A1').values = [[8]];
          const sum = sheet.getRange('B7').load('values');
          await context.sync();
          return {
            values: cells.values.map((row) => row.map(String)),
            formula: String(cells.formulas[6]?.[1]),
            colour: title.format.fill.color,
            wider: title.format.columnWidth > other.format.columnWidth,
            table: range.address,
            frozen: frozen.rowCount,
            hidden: hidden.visibility,
            name: String(name.value),
            sum: Number(sum.values[0]?.[0]),
          };
        }),
      );
      expect(read).toEqual({
        values: [
          ['一覧', ''],
          ['', ''],
          ['品名', '額'],
          ['机', '100'],
          ['椅子', '20'],
          ['', ''],
          ['', '127'],
        ],
        formula: '=SUM(B4:B5)+別紙!A1',
        colour: '#DDEEFF',
        wider: true,
        table: '挿入元!A3:B5',
        frozen: 3,
        hidden: 'Hidden',
        name: '別紙!$A$1',
        sum: 128,
      });
    });

    it('get other names where theirs are taken, and their formulas follow', async () => {
      const { added } = await insert(desk(), await source(), { positionType: 'End' });
      expect(added).toEqual(['挿入元 (2)', '別紙 (2)', '隠し (2)']);
      const read = await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('挿入元 (2)');
          sheet.tables.load('items/name');
          const cell = sheet.getRange('B7').load('formulas,values');
          await context.sync();
          return [
            sheet.tables.items.map(({ name }) => name).join(),
            cell.formulas[0]?.[0],
            cell.values[0]?.[0],
          ];
        }),
      );
      expect(read).toEqual(['挿入表2', "=SUM(B4:B5)+'別紙 (2)'!A1", 127]);
    });

    it('stand where they are wanted, those that are wanted', async () => {
      const file = await source();
      const only = { sheetNamesToInsert: ['別紙'] };
      const first = await insert(desk(), file, { ...only, positionType: 'Beginning' });
      expect([first.added, first.sheets[0]]).toEqual([['別紙 (3)'], '別紙 (3)']);
      const after = await insert(desk(), file, { ...only, positionType: 'After', relativeTo: '別紙 (3)' });
      expect(after.sheets.slice(0, 2)).toEqual(['別紙 (3)', '別紙 (4)']);
      const before = await desk().pane.evaluate(
        (bytes) =>
          Excel.run(async (context) => {
            const { worksheets } = context.workbook;
            const relativeTo = worksheets.getItem('別紙 (4)');
            context.workbook.insertWorksheetsFromBase64(bytes, {
              sheetNamesToInsert: ['別紙'],
              positionType: 'Before',
              relativeTo,
            });
            worksheets.load('items/name');
            await context.sync();
            return worksheets.items.map(({ name }) => name);
          }),
        file,
      );
      expect(before.slice(0, 3)).toEqual(['別紙 (3)', '別紙 (5)', '別紙 (4)']);
    });

    it('are refused where Excel refuses them, and nothing changes', async () => {
      const codes = await desk().pane.evaluate(
        async (bytes) => {
          const code = (file: string, options?: Excel.InsertWorksheetOptions) =>
            codeOf(async (context) => {
              context.workbook.insertWorksheetsFromBase64(file, options);
              await context.sync();
            });
          const count = () =>
            Excel.run(async (context) => {
              const sheets = context.workbook.worksheets.getCount();
              await context.sync();
              return sheets.value;
            });
          const protect = (on: boolean) =>
            Excel.run(async (context) => {
              if (on) context.workbook.protection.protect();
              else context.workbook.protection.unprotect();
              await context.sync();
            });
          const before = await count();
          const found = [
            await code('これは base64 ではありません'),
            await code(btoa('no workbook')),
            await code(bytes, { sheetNamesToInsert: ['ありません'] }),
            await code(bytes, { positionType: 'After', relativeTo: 'ありません' }),
          ];
          await protect(true);
          found.push(await code(bytes));
          await protect(false);
          return [...found, (await count()) - before];
        },
        await source(),
      );
      const invalid = 'InvalidArgument';
      expect(codes).toEqual([invalid, invalid, invalid, 'ItemNotFound', 'AccessDenied', 0]);
    });

    it('are saved with their rules and their page set-up', async () => {
      const bytes = await desk().page.evaluate(async () => [...((await window.workbench?.save()) ?? [])]);
      const saved = await new ExcelJS.Workbook().xlsx.load(Uint8Array.from(bytes).buffer);
      for (const [name, list, table] of [
        ['挿入元', '隠し!$A$1:$A$2', '挿入表'],
        ['挿入元 (2)', "'隠し (2)'!$A$1:$A$2", '挿入表2'],
      ] as const) {
        const sheet = saved.getWorksheet(name);
        expect(sheet?.getCell('A4').dataValidation.formulae).toEqual([list]);
        expect(sheet?.getTable(table).name).toBe(table);
        expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 11 });
        expect(sheet?.properties.tabColor).toEqual({ argb: 'FF00B050' });
        expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
        expect(sheet?.getCell('A1').fill).toMatchObject({ fgColor: { argb: LOOK } });
        expect(sheet?.getColumn(1).width).toBeCloseTo(20, 0);
        expect(sheet?.model.merges).toEqual(['A1:B1']);
        const { conditionalFormattings } = sheet as unknown as {
          conditionalFormattings: { ref: string; rules: { style?: { font?: { bold?: boolean } } }[] }[];
        };
        expect(conditionalFormattings).toMatchObject([
          { ref: 'B4:B5', rules: [{ style: { font: { bold: true } } }] },
        ]);
      }
      const order = saved.worksheets.map(({ name }) => name);
      expect(order.slice(0, 3)).toEqual(['別紙 (3)', '別紙 (5)', '別紙 (4)']);
      expect(saved.getWorksheet('隠し')?.state).toBe('hidden');
      expect(saved.getWorksheet('別紙')?.getCell('A1').value).toBe(8);
      expect(saved.definedNames.getRanges('加算額').ranges).toEqual(["'別紙'!$A$1"]);
    });
  });
};
