import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { SHEETS } from '../../src/catalogue/sheets/headers';
import type { WorkbookPort } from '../../src/workbook/port';
import { recordAnswered, recordSent } from '../../src/workbook/run/letter-record';
import { planReminders } from '../../src/workbook/run/mail/remind';
import { runCheck } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { matrixOf } from '../cases/cases';
import { readCells, workbookBytes } from '../cases/workbooks';
import { applicationOf, lineOf } from '../grant/rows';
import { memoryWorkbook } from '../memory/workbook';

const now = new Date('2026-06-15T01:30:00Z');
const sheets: { name: string; values: CellValue[][] }[] = [
  {
    name: '申請',
    values: matrixOf([
      applicationOf('定着支援', 'T1', { 法人名: 'みらい会', 事業所名: 'みらいの里', 取下げ: null }),
      applicationOf('定着支援', 'T2', { 事業所番号: '13A0100027' }),
      applicationOf('定着支援', 'T3', { 事業所番号: '13A0100035', 取下げ: '2026-06-20' }),
    ]),
  },
  { name: '経費', values: matrixOf([lineOf('T1', 1, '見守り', 375_000, { 台数: 1 })]) },
  {
    name: '設定',
    values: [
      ['項目', '値'],
      ['都道府県', '13'],
      ['差戻し:担当', '介護保険課'],
    ],
  },
];

const PORTS: readonly (readonly [string, () => Promise<WorkbookPort>])[] = [
  ['in memory', () => Promise.resolve(memoryWorkbook(sheets))],
  ['in a file', async () => openXlsx(await workbookBytes(sheets))],
];

const letter = (receiptNumber: string) => ({ receiptNumber, issues: 'R1-53、L-03（明細1・2）' });

describe.each(PORTS)('督促 %s', (_, open) => {
  const urged = async (port: WorkbookPort, day: string) => {
    const { outcome } = await runCheck(port, { now });
    return planReminders(port, outcome, day);
  };
  const opened = async (): Promise<WorkbookPort> => {
    const port = await open();
    const sent = { today: '2026-06-01', deadline: '2026-06-15' };
    await recordSent(port, ['T1', 'T2', 'T3', 'T9'].map(letter), sent);
    await recordAnswered(port, ['T2'], '2026-06-10');
    return port;
  };
  const standing = async (port: WorkbookPort) =>
    (await port.read([SHEETS.reminders])).get(SHEETS.reminders)?.values;

  it('is a row for each that is overdue and neither answered nor taken back, its headers in the first row', async () => {
    const port = await opened();
    const { ops, undated } = await urged(port, '2026-07-01');
    expect(undated).toBe(0);
    await port.apply(ops);
    const common = ['令和8年6月1日', '令和8年6月15日', 16, 2, 'R1-53、L-03（明細1・2）'];
    expect(await standing(port)).toEqual([
      [
        ...[
          '受付番号',
          '法人名',
          '事業所名',
          '事業',
          '発送日',
          '期限',
          '経過日数',
          '指摘件数',
          '指摘',
          '宛名',
        ],
        ...['都道府県', '担当'],
      ],
      [
        'T1',
        'みらい会',
        'みらいの里',
        '定着支援',
        ...common,
        'みらい会　みらいの里 御中',
        '東京都',
        '介護保険課',
      ],
      // a number that 申請 does not have is not left out silently
      [
        'T9',
        ...['', '', ''].map(() => expect.toBeOneOf(['', null])),
        ...common,
        '申請者 様',
        '東京都',
        '介護保険課',
      ],
    ]);
  });

  it('makes no sheet where nobody is to be reminded, and takes that of an earlier day away and back', async () => {
    const port = await opened();
    expect((await urged(port, '2026-06-15')).ops).toEqual([]);
    await port.apply((await urged(port, '2026-06-16')).ops);
    const before = await standing(port);
    expect(before).toHaveLength(3);
    await recordAnswered(port, ['T1', 'T9'], '2026-06-17');
    const { dropped, ops, inverse } = await urged(port, '2026-07-01');
    expect(dropped).toBe(true);
    await port.apply(ops);
    expect((await port.describe()).sheets.map(({ name }) => name)).not.toContain(SHEETS.reminders);
    await port.apply(inverse);
    expect(await standing(port)).toEqual(before);
  });

  it('is no input, and made anew on a later day', async () => {
    const port = await opened();
    const { outcome } = await runCheck(port, { now });
    await port.apply((await urged(port, '2026-06-16')).ops);
    expect((await runCheck(port, { now })).outcome.findings).toEqual(outcome.findings);
    await port.apply((await urged(port, '2026-06-20')).ops);
    expect((await standing(port))?.map((row) => row[6])).toEqual(['経過日数', 5, 5]);
  });

  it.each(['', '6月末', '2026-02-31', '2026-13-01'])(
    'counts a letter whose 期限 「%s」 is no date',
    async (deadline) => {
      const port = await open();
      await recordSent(port, [letter('T1')], { today: '2026-06-01', deadline });
      expect(await urged(port, '2026-07-01')).toMatchObject({ reminders: [], undated: 1, ops: [] });
    },
  );
});

it('a sheet 督促 of the clerk’s own stays as it is', async () => {
  const own = { name: SHEETS.reminders, values: [['控え']] };
  const port = openXlsx(await workbookBytes([...sheets, own]));
  await recordSent(port, [letter('T1')], { today: '2026-06-01', deadline: '2026-06-15' });
  const { outcome } = await runCheck(port, { now });
  await expect(planReminders(port, outcome, '2026-07-01')).rejects.toThrow(SHEETS.reminders);
  expect((await readCells(await port.save(), SHEETS.reminders))?.[0]?.[0]).toBe('控え');
});
