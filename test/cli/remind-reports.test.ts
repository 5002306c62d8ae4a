import { describe, expect, it } from 'vitest';
import { dutyReminderTexts as texts } from '../../src/catalogue/duty-reminder-texts';
import { SHEETS } from '../../src/catalogue/sheets/headers';
import { readCommand } from '../../src/cli/arguments';
import { reportReminders } from '../../src/cli/remind';
import { runCheck, runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { matrixOf, type Row } from '../cases/cases';
import { readCells, readRecords, workbookBytes } from '../cases/workbooks';
import { applicationOf, lineOf } from '../grant/rows';

const now = new Date('2026-12-01T05:00:00Z');

const mirai = { 法人名: '(福)みらい会', 法人番号: '7123456789012' };
const nobody = { 法人名: null, 法人番号: null };

const sheets = (
  settings: Row = {},
  effects: readonly Row[] = [{ 受付番号: 'A1', 年度: 9, 提出日: '2028-03-01' }],
) => [
  {
    name: '申請',
    values: matrixOf([
      applicationOf('定着支援', 'A1', mirai),
      applicationOf('定着支援', 'A2', { ...mirai, 事業所名: 'みらいの家', 事業所番号: '13A0100027' }),
      applicationOf('定着支援', 'A3', {
        ...mirai,
        法人番号: null,
        事業所名: 'みらいの丘',
        事業所番号: '13A0100035',
      }),
      applicationOf('定着支援', 'A4', {
        法人名: 'あおば',
        法人番号: null,
        事業所名: '=青葉',
        事業所番号: '13A0100043',
      }),
      applicationOf('定着支援', 'A5', { ...nobody, 事業所番号: '13A0100051', 取下げ: '○' }),
    ]),
  },
  {
    name: '経費',
    values: matrixOf(
      ['A1', 'A2', 'A3', 'A4', 'A5'].map((number) => lineOf(number, 1, '見守り', 300_000, { 台数: 1 })),
    ),
  },
  { name: '効果報告（記入）', values: matrixOf(effects) },
  {
    name: '設定',
    values: [
      ['項目', '値'],
      ...Object.entries({
        都道府県: '13',
        年度: 8,
        寄付金等の控除: 'する',
        税区分: '税込',
        '差戻し:担当': '介護保険課',
        ...settings,
      }).map(([item, value]) => [item, value ?? null]),
    ],
  },
];

const made = async (day: string | null, settings: Row = {}, effects?: readonly Row[]) => {
  const workbook = openXlsx(await workbookBytes(sheets(settings, effects)));
  const { outcome } = await runWrite(workbook, { now }, true);
  const said = await reportReminders(workbook, outcome, day);
  return { workbook, said };
};

describe('process --remind-reports', () => {
  it('is asked for by name, of a day or of that which 設定 names', () => {
    const asked = ['process', 'in.xlsx', '-o', 'out.xlsx', '--remind-reports'];
    expect(readCommand(asked)).toMatchObject({ remindReports: 'today', remind: null });
    expect(readCommand([...asked, '令和10年4月10日'])).toMatchObject({ remindReports: '2028-04-10' });
    expect(readCommand(asked.slice(0, -1))).toMatchObject({ remindReports: null });
    expect(() => readCommand([...asked, '4月'])).toThrow('4月');
    expect(() => readCommand(['check', 'in.xlsx', '--remind-reports'])).toThrow('--remind-reports');
  });

  it('makes a letter for each corporation, of what is overdue alone, headers in the first row', async () => {
    const { workbook, said } = await made('2028-04-10');
    expect(said).toEqual([
      texts.made(2, 3, '2028-04-10'),
      '  (福)みらい会: A2 効果報告 R9、A3 効果報告 R9',
      '  あおば: A4 効果報告 R9',
    ]);
    const bytes = await workbook.save();
    const [first, second, ...more] = await readRecords(bytes, SHEETS.dutyReminders);
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      受付番号: 'A2、A3',
      法人名: '(福)みらい会',
      事業所名: 'みらいの家、みらいの丘',
      事業: '定着支援',
      基準日: '令和10年4月10日',
      未提出件数: 2,
      期限: '令和10年3月31日',
      経過日数: 10,
      未提出報告:
        'A2 みらいの家　効果報告 R9　期限 令和10年3月31日（10日超過）\nA3 みらいの丘　効果報告 R9　期限 令和10年3月31日（10日超過）',
      宛名: '(福)みらい会 御中',
      担当: '介護保険課',
    });
    expect(String(first?.['文面'])).toContain('令和10年4月10日現在、期限を過ぎておりますが');
    expect(String(first?.['文面']).split('\n').slice(-2)).toEqual(['担当：介護保険課', '以上']);
    expect(second).toMatchObject({ 受付番号: 'A4', 事業所名: '=青葉' });
  });

  it('goes by the day of 設定 where none is given, and takes its sheet away once nothing is overdue', async () => {
    const { workbook, said } = await made(null, { 提出状況の基準日: '2029-04-01' });
    expect(said[0]).toBe(texts.made(2, 7, '2029-04-01'));
    const { outcome } = await runCheck(workbook, { now });
    expect(await reportReminders(workbook, outcome, '2028-03-31')).toEqual([
      texts.none('2028-03-31'),
      texts.dropped,
    ]);
    expect(await readCells(await workbook.save(), SHEETS.dutyReminders).catch(() => null)).toBeNull();
  });

  it('of a day on which nothing is overdue makes nothing, and of a day that cannot be read says so', async () => {
    expect((await made(null)).said).toEqual([texts.none('2026-12-01')]);
    expect((await made(null, { 提出状況の基準日: '未定' })).said).toEqual([texts.noDay]);
  });

  it('asks for a plan that did not come with the application, without days', async () => {
    // granted although its plan was 未提出, which is 不備
    const [applications, ...others] = sheets();
    const [headers = [], ...rows] = applications?.values ?? [];
    const at = (header: string) => headers.indexOf(header);
    const values = rows.map((row) =>
      ['A2', 'A3'].includes(String(row[at('受付番号')])) ? row.with(at('業務改善計画'), '未提出') : row,
    );
    const decided = ['A2', 'A3'].map((受付番号) => ({ 受付番号, 決定日: '2026-08-01', 交付決定額: 240_000 }));
    const workbook = openXlsx(
      await workbookBytes([
        { name: '申請', values: [headers, ...values] },
        ...others,
        { name: '計画', values: matrixOf([{ 受付番号: 'A1', 課題: '記録' }]) },
        { name: '交付決定', values: matrixOf(decided) },
      ]),
    );
    const { outcome } = await runWrite(workbook, { now }, true);
    await reportReminders(workbook, outcome, null);
    const [first] = await readRecords(await workbook.save(), SHEETS.dutyReminders);
    expect(first).toMatchObject({
      未提出件数: 2,
      未提出報告: expect.stringContaining('業務改善計画　期限 申請とともに') as string,
    });
    expect(first?.['経過日数'] ?? '').toBe('');
  });
});
