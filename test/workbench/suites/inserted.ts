import ExcelJS from 'exceljs';
import type { Desk } from '../desk';

/** Colour of the title. */
export const LOOK = 'FFDDEEFF';

/** A workbook with a table, a sheet that is looked at by formulas, and one that is hidden. */
export async function source(): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const main = workbook.addWorksheet('挿入元', { properties: { tabColor: { argb: 'FF00B050' } } });
  main.columns = [{ width: 20 }, { width: 9 }];
  main.addTable({
    name: '挿入表',
    ref: 'A3',
    headerRow: true,
    columns: [{ name: '品名' }, { name: '額' }],
    rows: [
      ['机', 100],
      ['椅子', 20],
    ],
  });
  main.getCell('A1').value = '一覧';
  main.mergeCells('A1:B1');
  main.getCell('A1').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: LOOK } };
  main.getCell('B7').value = { formula: 'SUM(B4:B5)+別紙!A1', result: 127 };
  main.getCell('A4').dataValidation = { type: 'list', formulae: ['隠し!$A$1:$A$2'] };
  main.addConditionalFormatting({
    ref: 'B4:B5',
    rules: [{ type: 'expression', priority: 1, formulae: ['B4>50'], style: { font: { bold: true } } }],
  });
  main.views = [{ state: 'frozen', ySplit: 3 }];
  main.pageSetup = { orientation: 'landscape', paperSize: 11 };
  workbook.addWorksheet('別紙').getCell('A1').value = 7;
  workbook.addWorksheet('隠し', { state: 'hidden' }).getCell('A1').value = '机';
  workbook.definedNames.add('別紙!$A$1', '加算額');
  return Buffer.from(await workbook.xlsx.writeBuffer()).toString('base64');
}

/** Inserts sheets; gives the names of the new ones, of all, and of the one in front. */
export const insert = (
  desk: Desk,
  file: string,
  options: Excel.InsertWorksheetOptions,
): Promise<{ added: string[]; sheets: string[]; active: string }> =>
  desk.pane.evaluate(
    ([bytes, given]) =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const ids = context.workbook.insertWorksheetsFromBase64(bytes, given);
        worksheets.load('items/id,items/name');
        const active = worksheets.getActiveWorksheet().load('name');
        await context.sync();
        const named = new Map(worksheets.items.map(({ id, name }) => [id, name]));
        return {
          added: ids.value.map((id) => named.get(id) ?? ''),
          sheets: worksheets.items.map(({ name }) => name),
          active: active.name,
        };
      }),
    [file, options] as const,
  );
