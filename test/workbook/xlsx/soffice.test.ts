import { describe, expect, it } from 'vitest';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { richWorkbook } from '../../fixtures/rich-workbook';
import { applied } from './files';
import { ALL_OPS } from './ops';
import { convert, hasOffice, sheetsAsCsv } from './soffice';

describe.skipIf(!hasOffice)('LibreOffice', { timeout: 180_000 }, () => {
  it('opens what we write and finds our cells, and calculates over them', async () => {
    const sheets = await sheetsAsCsv(await applied(richWorkbook(), ALL_OPS));
    expect([...sheets.keys()].sort()).toEqual(
      ['マスタ', '指摘', '申請 一覧', '経費', "総括表 '8", "設定'控え", '集計'].sort(),
    );
    // LibreOffice puts quotes around formatted numbers.
    const lines = (name: string): string[] =>
      sheets
        .get(name)!
        .replace(/"([^",\n]*)"/g, '$1')
        .split('\n');
    expect(lines('申請 一覧').slice(2, 5)).toEqual([
      '受付番号,事業,事業所名,受付日,申請額,税込額,判定,算定額,算定根拠',
      '0012,定着支援,特別養護老人ホーム 𠮷野家苑,2026/04/03,1234567,1358023,適,300000,"=機器30：375,000円 × 4/5"',
      '0013,定着支援,  前後に空白  ,2026/4/4 12:00:00,0.1,0,不備,,"二行の',
    ]);
    expect(lines('経費')[2]).toBe('0012,1,見守り,375000,300001,375000,対象');
    expect(lines('指摘').slice(0, 5)).toEqual([
      '指摘,,',
      '令和8年度,,',
      '受付番号,重要度,内容',
      '0012,不備,補助率が「4/5」を超えています。',
      '0013,注意,+81 から始まる文字',
    ]);
    expect(lines("総括表 '8")[4]).toBe('計,3,700000');
  });

  it('keeps our table, our marks and the text of our cells when it saves the file', async () => {
    const saved = await convert(await applied(richWorkbook(), ALL_OPS), 'xlsx');
    const port = openXlsx(saved.get('book.xlsx')!);
    const { tables, marks } = await port.describe();
    expect(tables.find(({ name }) => name === '申請')?.area.columns).toBe(9);
    expect(marks.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['KAIGO_HOJO_申請', 'KAIGO_HOJO_経費', 'KAIGO_HOJO_指摘', 'KAIGO_HOJO_総括表']),
    );
    const { values } = (await port.read(['指摘'])).get('指摘')!;
    expect(values[4]).toEqual(['0013', '注意', '+81 から始まる文字']);
    // What LibreOffice has saved in its own way takes a second run like any other file.
    await port.apply(ALL_OPS);
    expect((await port.describe()).marks).toHaveLength(4);
  });
});
