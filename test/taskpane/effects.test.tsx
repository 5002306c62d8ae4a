// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dutyPaneTexts } from '../../src/catalogue/duty-pane-texts';
import { effectPaneTexts as words } from '../../src/catalogue/effect-pane-texts';
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

/** 受付番号, 事業所番号 and サービス種類. */
const APPLICATIONS = [
  ['A1', '13A0100019', '51'],
  ['A2', '13A0100027', '51'],
  ['A3', '13A0100035', '21'],
] as const;

const INPUTS: readonly MemorySheet[] = [
  {
    name: '申請',
    values: matrixOf(
      APPLICATIONS.map(([number, own, service]) => ({
        ...(establishment as Row),
        ...{ 受付番号: number, 事業所名: `みらいの里${number}`, 事業所番号: own, サービス種類: service },
      })),
    ),
  },
  {
    name: '経費',
    values: matrixOf(
      APPLICATIONS.map(([number]) => ({
        ...{ 受付番号: number, 明細番号: 1, 経費区分: '見守り', 品名: '見守り', 支出額: 300_000 },
        ...{ 他補助: '無', 掲載: 'TAIS', 製品コード: '00001-000010', 価格公表: '有', 台数: 1 },
      })),
    ),
  },
  {
    name: '設定',
    values: [
      ['項目', '値'],
      ...Object.entries({ 都道府県: '13', 年度: 8, 寄付金等の控除: 'する', 税区分: '税込' }),
      ['提出状況の基準日', '2028-04-10'],
    ],
  },
  {
    name: '計画',
    values: [
      ['受付番号', '課題', '総業務時間', '記録時間', '職員数', '離職者数', '収支'],
      ['A1', '記録に時間がかかる', 1800, 200, 20, 2, 1_000_000],
      ['A2', '記録に時間がかかる', 1000, null, 10, 1, 500_000],
    ],
  },
];

/** A1 is better off and returned nothing, A3 has no plan; somebody reports whom nobody knows. */
const REPORTS: MemorySheet = {
  name: '効果報告（記入）',
  values: [
    ['受付番号', '年度', '総業務時間', '記録時間', '職員数', '離職者数', '収支', '賃金還元'],
    ['A1', 9, 1620, 150, 20, 1, 1_500_000, '無'],
    ['A2', 9, 1100, 80, 10, 11, 500_000, '有'],
    ['A3', 9, 3000, null, null, null, null, '該当なし'],
    ['A1', 10, 1700, null, null, null, null, '有'],
    ['Z9', 9, 1, null, null, null, null, '有'],
  ],
};

let pane: Pane;
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => {
  pane.close();
  vi.useRealTimers();
});

/** Until it is so: the card comes in parts. */
const until = (isSo: () => void): Promise<void> =>
  vi.waitFor(
    async () => {
      await pane.does(() => undefined);
      isSo();
    },
    { timeout: 60_000 },
  );

const shows = (text: string): Promise<void> => until(() => expect(pane.text).toContain(text));

const tab = (name: string): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>('[role="tab"]')].find(
    ({ textContent }) => textContent === name,
  );
  if (found === undefined) throw new Error(`no tab ${name}: ${pane.text}`);
  return found;
};

/** The tab 効果 of a workbook in memory, which was checked. */
async function atEffects(...reports: MemorySheet[]) {
  const port = memoryWorkbook([...INPUTS, ...reports]);
  pane = new Pane(procedure, port);
  await pane.does(() => pane.workspace.refresh());
  await pane.does(() => pane.workspace.showStep('report'));
  await until(() => tab(words.views.effects));
  await pane.does(() => tab(words.views.effects).click());
  return port;
}

/** The rows of a list by its name. */
const rowsOf = (label: string): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`ul[aria-label="${label}"] > li`),
];

const rowOf = (indicator: string): string =>
  rowsOf(words.list).find(({ textContent }) => textContent.startsWith(indicator))?.textContent ?? '';

async function choose(at: number, text: string): Promise<void> {
  const select = document.querySelectorAll<HTMLSelectElement>('[role="tabpanel"] select')[at];
  const option = [...(select?.options ?? [])].find((each) => each.textContent.startsWith(text));
  if (select === undefined || option === undefined) throw new Error(`no choice ${text}`);
  await pane.does(() => {
    select.value = option.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** Opens a list and presses its row; where that leads. */
async function follow(title: string, row: number): Promise<string | undefined> {
  await pane.click(title);
  await pane.does(() => rowsOf(title)[row]?.querySelector('button')?.click());
  return pane.navigate.mock.lastCall?.[0].address;
}

describe('効果 in the step 報告', () => {
  it('says of each indicator what was planned and measured, and how many reports are better or worse', async () => {
    await atEffects(REPORTS);
    // of the later year, one has come in early
    await shows(words.option('令和10年度', 1));
    await choose(0, '令和10年度');
    expect(rowOf('総業務時間')).toContain('1,800 → 1,700');
    await choose(0, '令和9年度');
    expect(rowsOf(words.list)).toHaveLength(10);
    const hours = rowOf('総業務時間');
    expect(hours).toContain(words.wanted.fewer);
    expect(hours).toContain('2,800 → 2,720');
    expect(hours).toContain('差 −80（−2.86％）');
    expect(hours).toContain('改善 1');
    expect(hours).toContain('悪化 1');
    expect(hours).toContain('比較不可 1');
    // more of 収支 is better, and of 職員数 neither
    expect(rowOf('収支')).toContain('差 +500,000（+33.33％）改善');
    expect(rowOf('職員数')).not.toMatch(/改善|悪化/u);
    expect(rowOf('直接介護時間')).toContain(words.nothingCompared);
  });

  it('shows a 事業 or a サービス種類 alone, and a year without a report as such', async () => {
    await atEffects(REPORTS);
    await shows(words.option('令和9年度', 3));
    await choose(1, '定着支援');
    expect(rowOf('総業務時間')).toContain('比較不可 1');
    await choose(1, '51');
    expect(rowOf('総業務時間')).toContain('比較不可 0');
    await choose(1, '21');
    expect(rowOf('総業務時間')).toContain(words.nothingCompared);
    await choose(0, '令和11年度');
    expect(pane.text).toContain(words.noReports);
  });

  it('leads to the report that returned nothing, to 外れ値, and to what is in no sum', async () => {
    await atEffects(REPORTS);
    await shows(words.option('令和9年度', 3));
    const at = (column: string, row: number): RegExp =>
      new RegExp(`^'?効果報告（記入）'?!${column}${row}$`, 'u');
    expect(await follow(words.returned.title(1), 0)).toMatch(at('H', 2));
    expect(rowsOf(words.returned.title(1))[0]?.textContent).toContain('1,000,000 → 1,500,000');
    expect(await follow(words.outliers.title(1), 0)).toMatch(at('F', 3));
    expect(rowsOf(words.outliers.title(1))[0]?.textContent).toContain('職員数（10）より多い');
    // A1 and A2 left indicators blank, and A3 has no plan at all
    const gaps = words.gaps.title(3);
    expect(await follow(gaps, 2)).toMatch(at('C', 4));
    expect(rowsOf(gaps)[2]?.textContent).toContain('計画なし（すべての指標）');
    expect(rowsOf(gaps)[1]?.textContent).toContain('計画の値が空欄');
    expect(await follow(words.leftOut.title(1), 0)).toMatch(at('A', 6));
    expect(rowsOf(words.leftOut.title(1))[0]?.textContent).toContain('申請なし');
  });

  it('makes the sheet 効果集計 and takes it back', async () => {
    const port = await atEffects(REPORTS);
    const names = async () => (await port.describe()).sheets.map(({ name }) => name);
    await shows(words.sheet.make);
    await pane.click(words.sheet.make);
    await shows(words.sheet.made(SHEETS.effectTotals));
    expect(await names()).toContain(SHEETS.effectTotals);
    await pane.click(dutyPaneTexts.takeBack);
    await shows(dutyPaneTexts.tookBack);
    expect(await names()).not.toContain(SHEETS.effectTotals);
  });

  it('says where reports are entered as long as there are none', async () => {
    await atEffects();
    await shows(words.none);
    expect(rowsOf(words.list)).toEqual([]);
    const left = new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true });
    await pane.does(() => tab(words.views.effects).dispatchEvent(left));
    await shows(dutyPaneTexts.about);
    expect(document.activeElement).toBe(tab(words.views.duties));
    // the library's own tabs put invisible stops around the pane
    expect(document.querySelectorAll('[data-tabster-dummy]')).toHaveLength(0);
  });
});
