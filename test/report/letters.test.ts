import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { LOOKS } from '../../src/base/looks';
import type { SheetContent } from '../../src/base/sheet-content';
import { SHEETS } from '../../src/catalogue/sheets/headers';
import { type ReturnLetter, returnLetters } from '../../src/report/return-letter';
import { r8 } from '../../src/scheme/r8';
import { runWrite } from '../../src/workbook/run/procedure';
import { sheetAsItWas } from '../../src/workbook/write/as-it-was';
import { letterPages } from '../../src/workbook/write/letters';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { matrixOf } from '../cases/cases';
import { workbookBytes } from '../cases/workbooks';
import { applicationOf, lineOf } from '../grant/rows';
import { memoryWorkbook } from '../memory/workbook';

const now = new Date('2026-06-30T05:00:00Z');

const finding = {
  receiptNumber: 'T1',
  lineNumber: '',
  applicant: 'みらい',
  severity: '不備',
  rule: 'R1-54',
  fiscalYear: 8,
  message: '業務改善計画が未記入です。',
} as const;

const blank = { 'SECURITY ACTION': null };

const sheets = (settings: readonly (readonly [string, CellValue])[]) => [
  {
    name: '申請',
    values: matrixOf([
      applicationOf('定着支援', 'T1', { 法人名: '甲会', 事業所名: 'みらい', ...blank }),
      applicationOf('定着支援', 'T2', {
        法人名: '乙会',
        法人番号: '5010405001703',
        事業所名: 'ひかり',
        事業所番号: '1370100035',
        ...blank,
      }),
      applicationOf('定着支援', 'T3', {
        法人名: '甲会',
        事業所名: 'そら',
        事業所番号: '1370100043',
        ...blank,
      }),
      applicationOf('定着支援', 'T4', { 法人名: '丁会', 事業所名: 'うみ', 事業所番号: '1370100050' }),
    ]),
  },
  {
    name: '経費',
    values: matrixOf(
      ['T1', 'T2', 'T3', 'T4'].map((number) => lineOf(number, 1, '見守り', 375_000, { 台数: 1 })),
    ),
  },
  {
    name: '設定',
    values: [['項目', '値'], ['税区分', '税込'], ['寄付金等の控除', 'しない'], ...settings] as CellValue[][],
  },
];

async function letters(settings: readonly (readonly [string, CellValue])[] = []) {
  const workbook = memoryWorkbook(sheets(settings));
  await runWrite(workbook, { now, actor: '作成者' }, true);
  const records = (name: string) => {
    const [header = [], ...rows] = workbook.sheet(name)?.cells ?? [];
    return rows.map((row) => Object.fromEntries(header.map((title, at) => [String(title), row[at]])));
  };
  return { letters: records(SHEETS.letterData), log: records(SHEETS.log), workbook };
}

describe('差戻しデータ', () => {
  it('has a letter for each application that its applicant can mend, one applicant after another', async () => {
    const { letters: rows } = await letters();
    expect(rows.map((row) => row['受付番号'])).toEqual(['T1', 'T3', 'T2']);
  });

  it('says 要件, 現在の記載, 根拠 and 求める対応, and leaves room for the deadline', async () => {
    const [first] = (await letters()).letters;
    expect(first).toMatchObject({
      法人名: '甲会',
      宛名: '甲会　みらい 御中',
      事業: '定着支援',
      事業所名: 'みらい',
      件名: '補助金の申請に係る補正・確認のお願い',
      回答期限: '',
      件数: 1,
    });
    const body = String(first?.['補正事項']);
    expect(body).toContain('現在の記載：SECURITY ACTION');
    expect(body).toContain('根拠：別紙1 6⑦');
    expect(body).toContain('お願いしたいこと：「SECURITY ACTION」の宣言の種類');
  });

  it('takes its wording from 設定', async () => {
    const [first] = (
      await letters([
        ['差戻し:件名', '補正依頼'],
        ['差戻し:前文', '前文です。'],
        ['差戻し:結び', '結びです。'],
        ['差戻し:回答期限', '2026-07-31'],
        ['差戻し:担当', '介護保険課'],
      ])
    ).letters;
    expect(first).toMatchObject({
      件名: '補正依頼',
      前文: '前文です。',
      結び: '結びです。',
      回答期限: '令和8年7月31日',
      担当: '介護保険課',
    });
  });
});

describe('差戻し', () => {
  const made = async (settings: readonly (readonly [string, CellValue])[] = []) =>
    (await letters(settings)).workbook.sheet(SHEETS.letters)!;
  const linesOf = ({ cells }: SheetContent): string[] => cells.map(([cell]) => String(cell ?? ''));

  it('is the letters on paper: A4 standing, one letter a page, in the order of the data', async () => {
    const content = await made([['差戻し:回答期限', '2026-07-31']]);
    const lines = linesOf(content);
    const starts = [0, ...(content.paper?.rowStarts ?? [])];
    expect(content.paper).toMatchObject({ portrait: true, plain: true, columnStarts: [] });
    expect(starts.map((row) => lines.slice(row, row + 4))).toEqual([
      ['甲会　みらい 御中', '受付番号：T1', '', '補助金の申請に係る補正・確認のお願い'],
      ['甲会　そら 御中', '受付番号：T3', '', '補助金の申請に係る補正・確認のお願い'],
      ['乙会　ひかり 御中', '受付番号：T2', '', '補助金の申請に係る補正・確認のお願い'],
    ]);
    expect(lines.filter((line) => line === '以上')).toHaveLength(3);
    expect(lines.filter((line) => line === '回答期限：令和8年7月31日')).toHaveLength(3);
    expect(lines.find((line) => line.startsWith('1．要件'))).toMatch(
      /現在の記載：.*\n.*根拠：別紙1 6⑦\n.*お願いしたいこと：.*\n.*整理番号：R1-53（申請!\w+）$/su,
    );
  });

  it('has every word within its column, and no name becomes a formula', async () => {
    const workbook = memoryWorkbook(
      sheets([]).map(({ name, values }) => ({
        name,
        values: values.map((row) =>
          row.map((cell) => (cell === '甲会' ? '=HYPERLINK("http://a.test")' : cell)),
        ),
      })),
    );
    await runWrite(workbook, { now }, true);
    const content = workbook.sheet(SHEETS.letters)!;
    expect(content.cells[0]).toEqual(['=HYPERLINK("http://a.test")　みらい 御中']);
    const bytes = await workbookBytes(sheets([]));
    const file = openXlsx(bytes);
    await file.apply([{ op: 'sheet', content }]);
    const [[first]] = (await openXlsx(await file.save()).readFormulas(SHEETS.letters, {
      row: 0,
      column: 0,
      rows: 1,
      columns: 1,
    })) as [[unknown]];
    expect(first).toBe('=HYPERLINK("http://a.test")　みらい 御中');
    expect(content.styles.every(({ style }) => LOOKS[style].figures === 'words')).toBe(true);
  });

  it('says so where there is nothing to ask, and where there are more letters than a sheet has page breaks', () => {
    const one = returnLetters([finding], [r8]);
    expect(linesOf(letterPages([], '差戻し'))).toEqual(['差戻し', '差戻す申請はありません。']);
    const many = letterPages(new Array<ReturnLetter>(1_001).fill(one[0]!), '差戻し');
    expect(linesOf(many)[1]).toContain('1001通');
    expect(letterPages(new Array<ReturnLetter>(1_000).fill(one[0]!), '差戻し').paper?.rowStarts).toHaveLength(
      999,
    );
  });

  it('stands beside a workbook of before, whose data bears its name', async () => {
    const workbook = memoryWorkbook(sheets([]));
    await runWrite(workbook, { now }, true);
    const data = workbook.sheet(SHEETS.letterData)!;
    const before = memoryWorkbook(sheets([]));
    await before.apply([{ op: 'sheet', content: { ...data, name: SHEETS.letters } }]);
    await runWrite(before, { now }, true);
    expect((await before.describe()).sheets.map(({ name }) => name)).toContain('差戻し（印刷用）');
    expect((await runWrite(before, { now }, true)).outcome.changedCells).toBe(0);
  });

  it('is taken back with its pages and its looks', async () => {
    const content = await made();
    expect(sheetAsItWas(letterPages([], '差戻し'), content.cells)).toEqual(content);
  });
});

describe('操作記録', () => {
  it('says who, by which rule book and over which input, and holds nothing of the applicants', async () => {
    const [row = {}] = (await letters()).log;
    expect(row).toMatchObject({
      操作: '厚労省報告',
      操作者: '作成者',
      申請件数: 4,
      経費行数: 4,
      不備件数: 3,
    });
    expect(row['規則集の要約値']).toMatch(/^[0-9a-f]{16}$/);
    expect(row['入力の要約値']).toMatch(/^[0-9a-f]{16}$/);
    expect(JSON.stringify(row)).not.toMatch(/甲会|みらい|T1/);
    const [named] = (await letters([['操作者', '担当A']])).log;
    expect(named).toMatchObject({ 操作者: '担当A' });
  });
});

describe('a letter as text to copy', () => {
  it('leaves room for the deadline where none is set', () => {
    const [letter] = returnLetters([finding], [r8]);
    expect(letter?.text).toContain(letter?.body);
    expect(letter?.text).toMatch(/回答期限：　　　年　　月　　日\n\n以上$/);
  });

  it('holds the wording of the prefecture, in its place', () => {
    const wording = {
      subject: '補正依頼',
      opening: '前文です。',
      closing: '結びです。',
      deadline: '令和8年7月31日',
      contact: '介護保険課',
    };
    const [letter] = returnLetters([finding], [r8], wording);
    expect(letter?.text.split('\n\n')).toEqual([
      'みらい 御中\n受付番号：T1',
      '補正依頼',
      '前文です。',
      '記',
      letter?.body,
      '結びです。',
      '回答期限：令和8年7月31日',
      '担当：介護保険課',
      '以上',
    ]);
  });
});
