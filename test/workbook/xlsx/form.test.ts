import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { fillForm } from '../../../src/documents/form/form';
import type { Block } from '../../../src/report/input';
import { richParts, zipParts } from '../../fixtures/rich-workbook';
import { attributesOf, cellsOf } from './cells';
import { dom, elements } from './dom';
import { partsOf, textOf } from './files';
import { hasOffice, sheetsAsCsv } from './soffice';

const blocks = new Map<string, Block>([
  [
    '総括表',
    [
      ['事業', '件数', '交付予定額'],
      ['定着支援', 3, 1_234_567],
      ['合計', 3, 1_234_567],
    ],
  ],
  [
    '所要額内訳',
    [
      ['受付番号', '補助区分', '補助額'],
      ['合計', '', 900],
      ['R8-0001', '機器30', 300],
      ['R8-0002', '=ソフト', 200],
      ['R8-0003', '機器100', 400],
    ],
  ],
]);

const THIN = { style: 'thin' } as const;

/** A form as a ministry sends it: title over merged cells, a ruled table, remarks below, and how it is printed. */
async function ministryForm(change: (sheet: ExcelJS.Worksheet) => void = () => {}): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('別紙様式1');
  sheet.mergeCells('A1:F1');
  sheet.getCell('A1').value = '交付額一覧';
  sheet.getCell('A1').font = { bold: true, size: 16 };
  sheet.getCell('A3').value = '計 {{総括表:定着支援:件数}}件　{{総括表:定着支援:交付予定額}}円';
  sheet.getCell('F3').value = '｛｛総括表：合計：交付予定額｝｝';
  sheet.getCell('F3').numFmt = '#,##0"円"';
  ['番号', '受付番号', '', '区分', '補助額', '累計'].forEach((text, at) => {
    sheet.getCell(5, at + 1).value = text;
  });
  sheet.mergeCells('B5:C5');
  sheet.getCell('A6').value = { formula: 'ROW()-5' };
  sheet.getCell('B6').value = '{{所要額内訳:*:受付番号}}';
  sheet.mergeCells('B6:C6');
  sheet.getCell('D6').value = '{{所要額内訳:*:補助区分}}';
  sheet.getCell('E6').value = '{{所要額内訳:*:補助額}}';
  sheet.getCell('E6').numFmt = '#,##0';
  sheet.getCell('F6').value = { formula: 'SUM(E$6:E6)' };
  sheet.getRow(6).height = 22;
  for (let at = 1; at <= 6; at += 1)
    sheet.getCell(6, at).border = { top: THIN, bottom: THIN, left: THIN, right: THIN };
  sheet.getCell('A7').value = '合計';
  sheet.mergeCells('A7:D7');
  sheet.getCell('E7').value = { formula: 'SUM(E6:E6)' };
  sheet.getCell('A9').value = '備考';
  sheet.mergeCells('A9:F11');
  sheet.getCell('F12').dataValidation = { type: 'list', formulae: ['$A$5:$A$9'], allowBlank: true };
  sheet.addConditionalFormatting({
    ref: 'E6:E6',
    rules: [{ type: 'expression', formulae: ['E6>350'], style: { font: { bold: true } }, priority: 1 }],
  });
  sheet.pageSetup.printArea = 'A1:F12';
  sheet.pageSetup.printTitlesRow = '5:5';
  change(sheet);
  const other = book.addWorksheet('確認');
  other.getCell('A1').value = { formula: '別紙様式1!E7' };
  other.getCell('A2').value = { formula: 'SUM(別紙様式1!E6:E7)/2' };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const SHEET = 'xl/worksheets/sheet1.xml';

describe('a ministry form', () => {
  it('is filled: figures, sentences, and a row for every row of the report', async () => {
    const { bytes, faults, sheets } = fillForm(await ministryForm(), blocks, false);
    expect({ faults, sheets }).toEqual({ faults: [], sheets: [{ name: '別紙様式1', filled: 6 }] });
    const cells = cellsOf(textOf(bytes!, SHEET));
    const text = (reference: string) => cells.get(reference)?.text;
    expect(text('A3')).toBe('計 3件　1,234,567円');
    expect(cells.get('F3')).toMatchObject({ type: null, text: '1234567' });
    expect([6, 7, 8].map((row) => ['B', 'D', 'E'].map((column) => text(`${column}${row}`)))).toEqual([
      ['R8-0001', '機器30', '300'],
      ['R8-0002', '=ソフト', '200'],
      ['R8-0003', '機器100', '400'],
    ]);
    // text that looks like a formula keeps the cell's look, and stays text when the cell is edited
    const quoted = cells.get('D7')!;
    expect(quoted).toMatchObject({ type: 'inlineStr', formula: null });
    const formats = elements(elements(dom(textOf(bytes!, 'xl/styles.xml')), 'cellXfs')[0]!, 'xf').map(
      attributesOf,
    );
    const { quotePrefix, ...look } = formats[Number(quoted.style)]!;
    expect(quotePrefix).toBe('1');
    expect(look).toEqual(formats[Number(cells.get('D6')?.style)]);
  });

  it('keeps its look in every copy of a row, and moves what stands below', async () => {
    const form = await ministryForm();
    const { bytes } = fillForm(form, blocks, false);
    const [before, after] = [textOf(form, SHEET), textOf(bytes!, SHEET)];
    const [old, cells] = [cellsOf(before), cellsOf(after)];
    for (const row of [6, 7, 8])
      for (const column of 'ABCEF')
        expect(cells.get(`${column}${row}`)?.style, `${column}${row}`).toBe(old.get(`${column}6`)?.style);
    const rows = elements(dom(after), 'row');
    expect(rows.map((row) => row.getAttribute('r'))).toEqual([
      '1',
      '3',
      '5',
      '6',
      '7',
      '8',
      '9',
      '11',
      '12',
      '13',
      '14',
    ]);
    expect(rows.filter((row) => row.getAttribute('ht') === '22').map((row) => row.getAttribute('r'))).toEqual(
      ['6', '7', '8'],
    );
    expect(
      elements(dom(after), 'mergeCell')
        .map((node) => node.getAttribute('ref'))
        .sort(),
    ).toEqual(['A1:F1', 'B5:C5', 'B6:C6', 'B7:C7', 'B8:C8', 'A9:D9', 'A11:F13'].sort());
    const formula = (reference: string) => cells.get(reference)?.formula?.replace(/<[^>]*>/g, '');
    expect(['E9', 'F6', 'F7', 'F8', 'A8'].map(formula)).toEqual([
      'SUM(E6:E8)',
      'SUM(E$6:E6)',
      'SUM(E$6:E7)',
      'SUM(E$6:E8)',
      'ROW()-5',
    ]);
    const [format] = elements(dom(after), 'conditionalFormatting');
    expect([format?.getAttribute('sqref'), format?.textContent]).toEqual(['E6:E8', 'E6>350']);
    const [validation] = elements(dom(after), 'dataValidation');
    expect([validation?.getAttribute('sqref'), validation?.textContent]).toEqual(['F14', '$A$5:$A$11']);
    const names = elements(dom(textOf(bytes!, 'xl/workbook.xml')), 'definedName').map(
      (node) => node.textContent,
    );
    expect(names).toEqual(["'別紙様式1'!$A1:$F14", "'別紙様式1'!$5:$5"]);
    const others = cellsOf(textOf(bytes!, 'xl/worksheets/sheet2.xml'));
    expect([...others.values()].map((cell) => cell.formula?.replace(/<[^>]*>/g, ''))).toEqual([
      '別紙様式1!E9',
      'SUM(別紙様式1!E6:E9)/2',
    ]);
  });

  it('changes no other part of the file', async () => {
    const form = await ministryForm();
    const [before, after] = [partsOf(form), partsOf(fillForm(form, blocks, false).bytes!)];
    // that library gives folders entries of their own
    expect(Object.keys(after)).toEqual(Object.keys(before).filter((name) => !name.endsWith('/')));
    const changed = Object.keys(after).filter((name) => Buffer.compare(before[name]!, after[name]!) !== 0);
    expect(changed).toEqual(expect.arrayContaining([SHEET, 'xl/workbook.xml']));
    expect(changed.filter((name) => !/sheet[12]\.xml$|workbook\.xml$|styles\.xml$/.test(name))).toEqual([]);
  });

  it('is not filled at all where a tag names nothing, unless that is asked for', async () => {
    const form = await ministryForm((sheet) => {
      sheet.getCell('A2').value = '{{総活表:定着支援:件数}}';
      sheet.getCell('B2').value = { formula: '"{{総括表:合計:件数}}"', result: '{{総括表:合計:件数}}' };
    });
    const refused = fillForm(form, blocks, false);
    expect(refused.bytes).toBeNull();
    expect(refused.faults).toEqual([
      {
        sheet: '別紙様式1',
        cell: 'A2',
        kind: 'sheet',
        tag: '{{総活表:定着支援:件数}}',
        suggestions: ['総括表'],
      },
      { sheet: '別紙様式1', cell: 'B2', kind: 'inFormula', tag: '{{総括表:合計:件数}}', suggestions: [] },
    ]);
    const { bytes } = fillForm(form, blocks, true);
    const cells = await new ExcelJS.Workbook().xlsx.load(Uint8Array.from(bytes!).buffer);
    const sheet = cells.getWorksheet('別紙様式1')!;
    expect([sheet.getCell('A2').value, sheet.getCell('F3').value]).toEqual([
      '{{総活表:定着支援:件数}}',
      1_234_567,
    ]);
  });

  it('without tags comes back to the byte', () => {
    const rich = zipParts(richParts());
    const { bytes, sheets } = fillForm(rich, blocks, false);
    expect(sheets).toEqual([]);
    expect(bytes).toBe(rich);
  });

  it('moves tables, comments, pictures, charts and shared formulas of a clerk’s own workbook', () => {
    const parts = richParts();
    const put = (part: string, from: RegExp, to: string): void => {
      const before = String(parts[part]);
      parts[part] = before.replace(from, to);
      if (parts[part] === before) throw new Error(`nothing changed in ${part}`);
    };
    const tag = '<is><t>{{所要額内訳:*:受付番号}}</t></is></c>';
    put('xl/worksheets/shinsei.xml', /(<row r="1" .*?)<\/row>/s, `$1<c r="H1" t="inlineStr">${tag}</row>`);
    put('xl/worksheets/sheet5.xml', /<c r="A2" t="s"><v>9<\/v><\/c>/, `<c r="A2" t="inlineStr">${tag}`);
    put(
      'xl/worksheets/sheet7.xml',
      /<c r="A3" s="4" t="s"><v>6<\/v><\/c>/,
      `<c r="A3" s="4" t="inlineStr">${tag}`,
    );
    const { bytes, faults } = fillForm(zipParts(parts), blocks, false);
    expect(faults).toEqual([]);
    const text = (part: string) => textOf(bytes!, `xl/${part}`);
    const all = (part: string, pattern: RegExp) =>
      [...text(part).matchAll(pattern)].map(([, found]) => found);

    expect(all('tables/table1.xml', / ref="([^"]*)"/g)).toEqual(['A5:F9', 'A5:F9']);
    expect(all('comments1.xml', / ref="([^"]*)"/g)).toEqual(['B6', 'E6']);
    expect(all('threadedComments/threadedComment1.xml', / ref="([^"]*)"/g)).toEqual(['B6']);
    expect(all('drawings/vmlDrawing1.vml', /<x:Row>(\d+)/g)).toEqual(['5', '5']);
    expect(all('drawings/vmlDrawing1.vml', /<x:Anchor>([^<]*)/g)).toEqual([
      '6, 15, 5, 2, 8, 31, 9, 9',
      '6, 15, 5, 2, 8, 31, 9, 9',
    ]);
    expect(all('drawings/drawing1.xml', /<xdr:row>(\d+)/g)).toEqual(['11', '19', '21', '29']);
    expect(all('tables/table4.xml', / ref="([^"]*)"/g)).toEqual(['A1:B7', 'A1:B6']);
    expect(all('charts/chart1.xml', /<c:f>([^<]*)/g)).toEqual(['集計!$A$2:$A$5', '集計!$B$2:$B$5']);
    const names = all('workbook.xml', /<definedName [^>]*>([^<]*)/g);
    expect(names).toEqual(
      expect.arrayContaining(['経費!$A$1:$E$11', "'申請 一覧'!$A$1:$F$32", "'申請 一覧'!$5:$5"]),
    );
    const formulas = [...cellsOf(text('worksheets/sheet7.xml'))].flatMap(([reference, { formula }]) =>
      formula === null ? [] : [`${reference} ${formula.replace(/<[^>]*>/g, '')}`],
    );
    expect(formulas).toEqual([2, 3, 4, 5, 6].map((row) => `E${row} D${row}*0.8+$B$2`));
    expect(Object.keys(partsOf(bytes!))).not.toContain('xl/calcChain.xml');
    expect(text('sharedStrings.xml')).toBe(parts['xl/sharedStrings.xml']);
  });
});

describe.skipIf(!hasOffice)('LibreOffice', { timeout: 180_000 }, () => {
  it('opens the filled form and calculates over the new rows', async () => {
    const { bytes } = fillForm(await ministryForm(), blocks, false);
    const sheets = await sheetsAsCsv(bytes!, { recalculate: true });
    const lines = sheets
      .get('別紙様式1')!
      .split('\n')
      .map((line) => line.replaceAll('"', ''));
    expect(lines[5]).toBe('1,R8-0001,,機器30,300,300');
    expect(lines[7]).toBe('3,R8-0003,,機器100,400,900');
    expect(lines[8]).toBe('合計,,,,900,');
    expect(sheets.get('確認')!.split('\n').slice(0, 2)).toEqual(['"900"', '"900"']);
  });
});
