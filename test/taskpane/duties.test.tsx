// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dutyPaneTexts as words } from '../../src/catalogue/duty-pane-texts';
import { dutyReminderTexts } from '../../src/catalogue/duty-reminder-texts';
import { SHEETS } from '../../src/catalogue/sheets/headers';
import { procedure } from '../../src/workbook/run/procedure';
import { establishment } from '../cases/cases.json';
import { type MemorySheet, memoryWorkbook } from '../memory/workbook';
import { Pane } from './mount';

type Row = Readonly<Record<string, string | number | null>>;

/** Header row first. */
function matrixOf(rows: readonly Row[]): MemorySheet['values'] {
  const headers = Object.keys(rows[0] ?? {});
  return [headers, ...rows.map((row) => headers.map((header) => row[header] ?? null))];
}

const NUMBERS = ['A1', 'A2', 'A3'];

const LINE: Row = { 他補助: '無', 掲載: 'TAIS', 製品コード: '00001-000010', 価格公表: '有', 台数: 1 };

const SETTINGS: Row = { 都道府県: '13', 年度: 8, 寄付金等の控除: 'する', 税区分: '税込' };

/** A1 has sent a plan and a report, A2 nothing; A3 is 不備. */
const dutySheets = (settings: Row): MemorySheet[] => [
  {
    name: '申請',
    values: matrixOf(
      NUMBERS.map((number, at) => ({
        ...(establishment as Row),
        事業: '定着支援',
        受付番号: number,
        事業所名: `みらいの里${number}`,
        事業所番号: ['13A0100019', '13A0100027', '13A0100035'][at] ?? '',
        賃金還元の周知: number === 'A3' ? '無' : '有',
      })),
    ),
  },
  {
    name: '経費',
    values: matrixOf(
      NUMBERS.map((number) => ({
        ...{ 受付番号: number, 明細番号: 1, 経費区分: '見守り', 品名: '見守り', 支出額: 300_000 },
        ...LINE,
      })),
    ),
  },
  { name: '計画', values: matrixOf([{ 受付番号: 'A1', 課題: '記録に時間がかかる' }]) },
  { name: '効果報告（記入）', values: matrixOf([{ 受付番号: 'A1', 年度: 9, 提出日: '2028-02-01' }]) },
  {
    name: '設定',
    values: [
      ['項目', '値'],
      ...Object.entries({ ...SETTINGS, ...settings }).map(([item, value]) => [item, value ?? null]),
    ],
  },
];

let pane: Pane;
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => {
  pane.close();
  vi.useRealTimers();
});

/** Until a text stands there: the card comes in parts. */
const shows = (text: string): Promise<void> =>
  vi.waitFor(
    async () => {
      await pane.does(() => undefined);
      expect(pane.text).toContain(text);
    },
    { timeout: 60_000 },
  );

/** The pane at 報告 of a workbook in memory, which was checked. */
async function atReport(settings: Row) {
  const port = memoryWorkbook(dutySheets(settings));
  pane = new Pane(procedure, port);
  await pane.does(() => pane.workspace.refresh());
  await pane.does(() => pane.workspace.showStep('report'));
  return port;
}

const rows = (): string[] =>
  [...document.querySelectorAll(`ul[aria-label="${words.list}"] button`)].map(
    ({ textContent }) => textContent,
  );

/** Until so many rows are drawn. */
const drawn = (count: number): Promise<void> =>
  vi.waitFor(
    async () => {
      await pane.does(() => undefined);
      expect(rows()).toHaveLength(count);
    },
    { timeout: 60_000 },
  );

const button = (name: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find(
    (each) => each.textContent === name || each.getAttribute('aria-label') === name,
  );
  if (found === undefined) throw new Error(`no button ${name}: ${pane.text}`);
  return found;
};

const press = (name: string) => pane.does(() => button(name).click());

const standing = async (port: ReturnType<typeof memoryWorkbook>) =>
  (await port.describe()).sheets.map(({ name }) => name);

const DAY = { 提出状況の基準日: '2028-04-10' };

describe('業務改善計画と効果報告 in the step 報告', () => {
  it('lists what is overdue first with its days, then what comes and what is in, by counts that filter', async () => {
    await atReport(DAY);
    await drawn(8);
    expect(rows()[0]).toContain('A2');
    expect(rows()[0]).toContain(words.daysOver(10));
    expect(rows().at(-1)).toContain('提出済');
    expect(
      [words.count('overdue', 1), words.count('due', 4), words.count('in', 3)].map(
        (name) => button(name).ariaPressed ?? button(name).getAttribute('aria-pressed'),
      ),
    ).toEqual(['false', 'false', 'false']);
    await press(words.count('in', 3));
    await drawn(3);
    expect(pane.text).toContain(words.found(3));
    await press(words.count('in', 3));
    await drawn(8);
  });

  it('leads to the row that reports it, or to the application', async () => {
    await atReport(DAY);
    await drawn(8);
    const go = async (part: string, more: string) => {
      const row = [
        ...document.querySelectorAll<HTMLButtonElement>(`ul[aria-label="${words.list}"] button`),
      ].find(({ textContent }) => textContent.includes(part) && textContent.includes(more));
      await pane.does(() => row?.click());
      return pane.navigate.mock.lastCall?.[0].address;
    };
    expect(await go('A1', '効果報告 R9')).toMatch(/^'?効果報告（記入）'?!A2$/u);
    expect(await go('A2', '効果報告 R9')).toBe('申請!A3');
    expect(await go('A1', '業務改善計画')).toBe('計画!A2');
    await press(words.notOwed.title(1));
    expect(pane.text).toContain('不備のため、交付予定額がない（1件）');
    await press('A3');
    expect(pane.navigate.mock.lastCall?.[0].address).toBe('申請!A4');
  });

  it('makes the sheet and the reminders, and takes each back', async () => {
    const port = await atReport(DAY);
    await shows(words.remind.about(1));
    await press(words.sheet.make);
    await shows(words.sheet.made(SHEETS.dutyList));
    expect(await standing(port)).toContain(SHEETS.dutyList);
    await press(words.takeBack);
    await shows(words.tookBack);
    expect(await standing(port)).not.toContain(SHEETS.dutyList);
    await press(words.remind.make);
    await shows(dutyReminderTexts.made(1, 1, '2028-04-10'));
    expect(await standing(port)).toContain(SHEETS.dutyReminders);
    await press(words.takeBack);
    await shows(words.tookBack);
    expect(await standing(port)).not.toContain(SHEETS.dutyReminders);
  });

  it('says so where the day cannot be read', async () => {
    await atReport({ 提出状況の基準日: '未定' });
    await shows(words.noDay);
    expect(rows()).toEqual([]);
  });
});
