import { expect, it } from 'vitest';
import { pane as words } from '../../../src/catalogue/pane';
import { submissionTexts } from '../../../src/catalogue/sheets/submission-texts';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { downloaded } from '../../browser/download';
import { sheetNames } from '../product/grid';
import { button, type ProductSuite } from '../product/pane';
import { fault, write } from '../robust/stand';

/** Under a policy Excel opens no workbook that an add-in has made (OfficeDev/office-js 3568). */
export const newWorkbookSuite: ProductSuite = (desk) => {
  const texts = submissionTexts.pane;
  let names: readonly string[] = [];
  const save = async (): Promise<Uint8Array> => {
    const waiting = desk().page.waitForEvent('download');
    await desk().pane.getByText(texts.save, { exact: true }).click();
    return downloaded(await waiting);
  };
  const sheetsOf = async (bytes: Uint8Array): Promise<number> =>
    (await openXlsx(bytes).describe()).sheets.length;

  it('a copy that Excel does not open is offered as a file, and nothing is changed', async () => {
    expect(await write(desk(), 'report')).toBeNull();
    names = await sheetNames(desk());
    await fault(desk(), 'refuseNewWorkbooks', true);
    await button(desk(), texts.make).click();
    const said = desk().pane.getByText(/提出用コピーができました。この Excel では/);
    await said.waitFor();
    const sheets = Number(/^\d+/.exec(await said.innerText())?.[0]);
    expect(await sheetsOf(await save())).toBe(sheets);
    expect(await sheetNames(desk())).toEqual(names);
  });

  it('「ファイルとして保存」 asks Excel for nothing', async () => {
    await button(desk(), words.action.asFile).click();
    const said = desk().pane.getByText(/提出用コピーができました。ファイルを保存してください。/);
    await said.waitFor();
    expect(await sheetsOf(await save())).toBe(Number(/^\d+/.exec(await said.innerText())?.[0]));
    await fault(desk(), 'refuseNewWorkbooks', false);
  });
};
