import ExcelJS from 'exceljs';
import { repack } from '../../scripts/repack';
import { type Parts, richParts, zipParts } from '../fixtures/rich-workbook';

const RULED = { style: 'thin' } as const;

/** A form as a ministry sends it: title over merged cells, a ruled row that is repeated, sums, and a print area. */
export async function ministryForm(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('別紙様式1');
  sheet.mergeCells('A1:C1');
  sheet.getCell('A1').value = '交付額一覧';
  sheet.getCell('A2').value = '計 {{総括表:合計:件数}}件';
  sheet.getCell('A4').value = '{{所要額内訳:*:受付番号}}';
  sheet.getCell('B4').value = '{{所要額内訳:*:補助額}}';
  sheet.getCell('C4').value = { formula: 'SUM(B$4:B4)', date1904: false };
  for (const column of [1, 2, 3]) sheet.getCell(4, column).border = { top: RULED, bottom: RULED };
  sheet.mergeCells('A6:C7');
  sheet.getCell('A6').value = '備考';
  sheet.addConditionalFormatting({
    ref: 'B4:B4',
    rules: [{ type: 'expression', formulae: ['B4>0'], style: { font: { bold: true } }, priority: 1 }],
  });
  sheet.getCell('A8').dataValidation = { type: 'list', formulae: ['"済,未"'], allowBlank: true };
  sheet.pageSetup.printArea = 'A1:C8';
  return repack(new Uint8Array(await book.xlsx.writeBuffer()));
}

/** A clerk's own workbook as a form: what stands below the repeated rows is tables, notes, pictures and charts. */
export const richForm = (): Uint8Array => zipParts(formParts());

export function formParts(): Parts {
  const parts = richParts();
  const tag = '<is><t>{{所要額内訳:*:受付番号}}</t></is></c>';
  const put = (part: string, from: RegExp, to: string): void => {
    const before = String(parts[part]);
    parts[part] = before.replace(from, to);
    if (parts[part] === before) throw new Error(`nothing changed in ${part}`);
  };
  put('xl/worksheets/shinsei.xml', /(<row r="1" .*?)<\/row>/s, `$1<c r="H1" t="inlineStr">${tag}</row>`);
  put(
    'xl/worksheets/sheet7.xml',
    /<c r="A3" s="4" t="s"><v>6<\/v><\/c>/,
    `<c r="A3" s="4" t="inlineStr">${tag}`,
  );
  return parts;
}
