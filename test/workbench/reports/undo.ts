import { expect, it } from 'vitest';
import { steps, type ProductSuite } from '../product/pane';
import { fault, requests } from '../robust/stand';

/** Excel on the desktop empties its undo list when it is asked for merged cells (OfficeDev/office-js 5918). */
export const undoSuite: ProductSuite = (desk) => {
  it('点検 leaves a clerk what Ctrl+Z would take back', async () => {
    await fault(desk(), 'mergesForgetUndo', true);
    await desk().page.evaluate(() => window.workbench?.setCell('記入要領', 'H40', '控え'));
    await requests(desk());
    expect(await fault(desk(), 'canUndo')).toBe(true);
    await steps.check(desk());
    expect(await fault(desk(), 'canUndo')).toBe(true);
    await fault(desk(), 'mergesForgetUndo', false);
  });

  it('merged cells come as ranges, however many they are: one address for all ends at 8,192 characters', async () => {
    const read = await desk().pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('記入要領');
        const range = sheet.getRange('J60:K62');
        range.getRow(0).merge();
        range.getRow(2).merge();
        const merged = range.getMergedAreasOrNullObject();
        merged.load(['areas/items/rowIndex', 'areas/items/columnCount']);
        await context.sync();
        const found = merged.areas.items.map(({ rowIndex, columnCount }) => [rowIndex, columnCount]);
        range.unmerge();
        await context.sync();
        return found;
      }),
    );
    expect(read).toEqual([
      [59, 2],
      [61, 2],
    ]);
  });
};
