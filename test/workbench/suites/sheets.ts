import { describe, expect, it } from 'vitest';
import { onNewSheet, type Suite } from './suite';

export const sheets: Suite = (desk) => {
  describe('worksheets', () => {
    it('are added, named, ordered, hidden, coloured and deleted', async () => {
      const read = await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const { worksheets } = context.workbook;
          const sheet = worksheets.add('甲');
          sheet.name = '乙';
          sheet.position = 0;
          sheet.tabColor = '#0F6C3D';
          sheet.showGridlines = false;
          sheet.visibility = 'Hidden';
          sheet.load('id,name,position,tabColor,showGridlines,visibility');
          const all = worksheets.getCount();
          const visible = worksheets.getCount(true);
          await context.sync();
          const { name, position, tabColor, showGridlines, visibility } = sheet;
          const facts = [name, position, tabColor, showGridlines, visibility, all.value - visible.value];
          const byId = worksheets.getItem(sheet.id).load('name');
          await context.sync();
          sheet.delete();
          const gone = worksheets.getItemOrNullObject('乙');
          await context.sync();
          return [...facts, byId.name, gone.isNullObject];
        }),
      );
      expect(read).toEqual(['乙', 0, '#0F6C3D', false, 'Hidden', 1, '乙', true]);
    });

    it('are added, shown and deleted without taking the clerk from the sheet in front', async () => {
      const read = await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const { worksheets } = context.workbook;
          const active = async (): Promise<string> => {
            const sheet = worksheets.getActiveWorksheet().load('name');
            await context.sync();
            return sheet.name;
          };
          const before = await active();
          const sheet = worksheets.add('後ろ');
          const added = await active();
          sheet.visibility = 'Hidden';
          await context.sync();
          sheet.visibility = 'Visible';
          const shown = await active();
          worksheets.add('更に後ろ');
          sheet.delete();
          const kept = await active();
          const last = worksheets.getItem('更に後ろ');
          last.activate();
          const moved = await active();
          last.delete();
          const left = await active();
          worksheets.load('items/name');
          await context.sync();
          const there = worksheets.items.some(({ name }) => name === left);
          worksheets.getItem(before).activate();
          await context.sync();
          return [added === before, shown === before, kept === before, moved, there];
        }),
      );
      expect(read).toEqual([true, true, true, '更に後ろ', true]);
    });

    it('are found without regard to case, and listed with what is asked for', async () => {
      const read = await onNewSheet(desk(), 'Abc', () =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('ABC').load('name');
          const { worksheets } = context.workbook;
          worksheets.load('items/name,items/visibility');
          await context.sync();
          return [sheet.name, worksheets.items.every((item) => item.visibility === 'Visible')];
        }),
      );
      expect(read).toEqual(['Abc', true]);
    });

    it('freeze rows and remember the page set-up', async () => {
      const read = await onNewSheet(desk(), '印刷', (name) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          sheet.freezePanes.freezeRows(3);
          sheet.pageLayout.orientation = 'Landscape';
          sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
          sheet.pageLayout.setPrintTitleRows('$1:$3');
          const footer = sheet.pageLayout.headersFooters.defaultForAllPages;
          footer.centerFooter = '&P / &N';
          footer.load('centerFooter,leftHeader');
          const frozen = sheet.freezePanes.getLocationOrNullObject().load('address,rowCount');
          sheet.pageLayout.load('orientation,zoom,paperSize');
          await context.sync();
          const { orientation, zoom, paperSize } = sheet.pageLayout;
          const rows = frozen.rowCount;
          sheet.freezePanes.unfreeze();
          const none = sheet.freezePanes.getLocationOrNullObject();
          await context.sync();
          const { centerFooter, leftHeader } = footer;
          return [rows, orientation, zoom, paperSize, centerFooter, leftHeader, none.isNullObject];
        }),
      );
      expect(read).toEqual([3, 'Landscape', { horizontalFitToPages: 1 }, 'A4', '&P / &N', '', true]);
    });

    it('remember where a page begins', async () => {
      const read = await onNewSheet(desk(), '改ページ', (name) =>
        Excel.run(async (context) => {
          const { horizontalPageBreaks: rows, verticalPageBreaks: columns } =
            context.workbook.worksheets.getItem(name);
          rows.add('A4');
          rows.removePageBreaks();
          rows.add('A10');
          rows.add('A7');
          columns.add('C1');
          rows.load('items/rowIndex');
          columns.load('items/columnIndex');
          const count = rows.getCount();
          await context.sync();
          const [below, beside] = [rows.items, columns.items];
          return [
            count.value,
            below.map(({ rowIndex }) => rowIndex),
            beside.map(({ columnIndex }) => columnIndex),
          ];
        }),
      );
      expect(read).toEqual([2, [6, 9], [2]]);
    });

    it('grow when they are written to beyond their size', async () => {
      const read = await onNewSheet(desk(), '遠方', (name) =>
        Excel.run(async (context) => {
          const cell = context.workbook.worksheets.getItem(name).getRange('BZ30000');
          cell.values = [['端']];
          cell.load('values,text');
          await context.sync();
          return [cell.values, cell.text];
        }),
      );
      expect(read).toEqual([[['端']], [['端']]]);
    });
  });

  describe('the workbook', () => {
    it('has a name, an application and settings', async () => {
      const read = await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const { workbook } = context;
          workbook.load('name');
          workbook.application.suspendApiCalculationUntilNextSync();
          workbook.application.suspendScreenUpdatingUntilNextSync();
          workbook.application.load('calculationMode');
          workbook.settings.add('都道府県', '13');
          const setting = workbook.settings.getItemOrNullObject('都道府県').load('value');
          const missing = workbook.settings.getItemOrNullObject('ありません');
          await context.sync();
          return [
            workbook.name,
            workbook.application.calculationMode,
            setting.value as string,
            missing.isNullObject,
          ];
        }),
      );
      expect(read).toEqual(['新しいブック.xlsx', 'Automatic', '13', true]);
    });

    it('tells that its structure is open, and counts days from 1900', async () => {
      const read = await desk().pane.evaluate(() =>
        Excel.run(async (context) => {
          const { functions, protection } = context.workbook;
          protection.load('protected');
          const day = functions.date(1904, 1, 2).load('value,error');
          const refused = functions.date(10_000, 1, 1).load('value,error');
          await context.sync();
          return [protection.protected, day.value, day.error, refused.error];
        }),
      );
      expect(read).toEqual([false, 1463, null, '#NUM!']);
    });

    it('keeps tracked ranges over several batches', async () => {
      const read = await onNewSheet(desk(), '追跡', async (name) => {
        const context = new Excel.RequestContext();
        const range = context.workbook.worksheets.getItem(name).getRange('B2');
        context.trackedObjects.add(range);
        range.load('address');
        await context.sync();
        range.values = [[5]];
        await context.sync();
        range.load('values');
        await context.sync();
        context.trackedObjects.remove(range);
        await context.sync();
        return range.values;
      });
      expect(read).toEqual([[5]]);
    });
  });
};
