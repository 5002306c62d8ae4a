// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { awardLetterTexts } from '../../src/catalogue/award-letter-texts';
import { pane as paneWords } from '../../src/catalogue/pane';
import { awardTexts as words } from '../../src/catalogue/pane/award-texts';
import { procedure } from '../../src/workbook/run/procedure';
import { establishment } from '../cases/cases.json';
import { type MemorySheet, memoryWorkbook } from '../memory/workbook';
import { Pane } from './mount';

const NUMBERS = ['A1', 'A2', 'A3', 'A4'];
type Row = Readonly<Record<string, string | number | null>>;

const LINE: Row = { 他補助: '無', 掲載: 'TAIS', 製品コード: '00001-000010', 価格公表: '有', 台数: 1 };

/** Header row first. */
function matrixOf(rows: readonly Row[]): MemorySheet['values'] {
  const headers = Object.keys(rows[0] ?? {});
  return [headers, ...rows.map((row) => headers.map((header) => row[header] ?? null))];
}

const SETTINGS: Row = { 都道府県: '13', 年度: 8, 寄付金等の控除: 'する', 税区分: '税込' };

/** Four applications of 240,000 yen each. */
const sheets = (settings: Row): MemorySheet[] => [
  {
    name: '申請',
    values: matrixOf(
      NUMBERS.map((number, at) => ({
        ...(establishment as Row),
        事業: '定着支援',
        受付番号: number,
        事業所名: `みらいの里${number}`,
        事業所番号: ['13A0100019', '13A0100027', '13A0100035', '13A0100043'][at] ?? '',
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

/** The pane at 採択 of a workbook in memory; with the real procedure over it. */
async function atAward(settings: Row, isFilled: boolean) {
  const port = memoryWorkbook(sheets(settings));
  if (isFilled) await procedure.fill(port, { now: new Date('2026-06-30T05:00:00Z') });
  pane = new Pane(procedure, port);
  await pane.does(() => pane.workspace.showStep('award'));
  await shows(words.list.title, words.noBudget.title);
  return port;
}

/** Until one of these texts stands there: the step comes in parts. */
const shows = (...texts: readonly string[]): Promise<void> =>
  vi.waitFor(
    async () => {
      await pane.does(() => undefined);
      expect(texts.some((text) => pane.text.includes(text))).toBe(true);
    },
    { timeout: 60_000 },
  );

const hand = async (port: ReturnType<typeof memoryWorkbook>) => {
  const [headers = [], ...rows] = (await port.read(['採択'])).get('採択')?.values ?? [];
  return rows.map((row) =>
    ['手修正', '手修正額', '条件'].map((header) => row[headers.indexOf(header)] ?? null),
  );
};

function choose(label: string, value: string): void {
  const field = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const control = document.getElementById(field?.htmlFor ?? '');
  if (!(
    control instanceof HTMLSelectElement ||
    control instanceof HTMLInputElement ||
    control instanceof HTMLTextAreaElement
  ))
    throw new Error(`no field ${label}`);
  const prototype = Object.getPrototypeOf(control) as object;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value);
  control.dispatchEvent(
    new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
  );
}

const BUDGET = { '予算額:定着支援': 500_000 };

describe('the step 採択', () => {
  it('says without a 予算額 what it is for, opens its settings, and leads on to 報告', async () => {
    await atAward({}, true);
    expect(pane.text).toContain(words.noBudget.text);
    await pane.click(words.settings.open);
    await shows('一部交付');
    await pane.click(paneWords.action.toReport);
    expect(pane.workspace.getState().step).toBe('report');
  });

  it('shows 予算額, 累計 and 残, the order with its line, who waits as how many-th, and why', async () => {
    await atAward(BUDGET, true);
    await shows('A4');
    expect(pane.text).toContain('予算額500,000円累計（採択額 計）480,000円残20,000円');
    expect(pane.text).toContain('採択 2件補欠 2件');
    const order = ['A1', 'A2', words.list.cut, 'A3', '補欠 1', 'A4', '補欠 2'];
    const at = order.map((text) =>
      document.querySelector('ul[aria-label="' + words.list.label + '"]')!.textContent.indexOf(text),
    );
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(pane.text).toContain('都道府県の定めによる');
    await pane.does(() => pane.find('[title="A3 セル 申請!A4 へ移動"]').click());
    expect(pane.navigate).toHaveBeenLastCalledWith(expect.objectContaining({ sheet: '申請', row: 3 }));
    await pane.click(words.row.hand('A3', '採択!J4'));
    expect(pane.navigate).toHaveBeenLastCalledWith(expect.objectContaining({ sheet: '採択', row: 3 }));
  });

  it('writes nothing before the cells were looked at, then one for each that was chosen; 元に戻す takes all back', async () => {
    const port = await atAward(BUDGET, true);
    await shows('A4');
    for (const number of ['A3', 'A4'])
      await pane.does(() => pane.find(`[aria-label="${words.row.select(number)}"]`).click());
    await pane.click(words.list.decide(2));
    await shows(words.decide.look);
    await pane.does(() => choose(words.decide.outcome, '採択'));
    await pane.does(() => pane.find('dialog input[type="checkbox"]').click());
    await pane.does(() => choose(words.decide.condition, '年度内に納品'));
    await pane.click(words.decide.look);
    await shows(words.decide.write(4));
    expect(pane.text).toContain('採択!J4 A3 手修正空欄 → 採択');
    expect(await hand(port)).toEqual(NUMBERS.map(() => [null, null, null]));
    await pane.click(words.decide.write(4));
    await shows(paneWords.outcome.decided(2, 4));
    expect(await hand(port)).toEqual([
      [null, null, null],
      [null, null, null],
      ['採択', null, '年度内に納品'],
      ['採択', null, '年度内に納品'],
    ]);
    await shows(words.byHandFirst(2, 480_000));
    expect(pane.text).toContain(words.changes.raised('A3', '採択', 240_000));
    expect(pane.workspace.getState().undoable).toMatchObject([{ kind: 'decide', about: '2件' }]);
    await pane.click(paneWords.action.undo);
    expect(await hand(port)).toEqual(NUMBERS.map(() => [null, null, null]));
  });

  it('refuses 一部採択 without an amount, and says so', async () => {
    await atAward(BUDGET, true);
    await shows('A4');
    await pane.click(words.row.decideFor('A2'));
    await shows(words.decide.look);
    await pane.click(words.decide.look);
    expect(pane.text).toContain(words.decide.nothingChosen);
    await pane.does(() => choose(words.decide.outcome, '一部採択'));
    await pane.click(words.decide.look);
    expect(pane.text).toContain(words.decide.amountNeeded);
    await pane.does(() => choose(words.decide.amount, '十万'));
    await pane.click(words.decide.look);
    expect(pane.text).toContain(words.decide.amountForm);
    await pane.does(() => choose(words.decide.amount, '100,000'));
    await pane.click(words.decide.look);
    await shows(words.decide.write(2));
    expect(pane.text).toContain(words.decide.effect('定着支援', 480_000, 340_000, 160_000));
  });

  it('offers no by-hand decision before 採択 stands, and leads to 算定', async () => {
    await atAward(BUDGET, false);
    await shows('A4');
    expect(pane.text).toContain(words.list.noSheet);
    expect(pane.isUsable(words.list.decide(0))).toBe(false);
    await pane.click(paneWords.action.toFill);
    expect(pane.workspace.getState().step).toBe('fill');
  });

  it('makes 採択通知, which 元に戻す takes away again', async () => {
    const port = await atAward(BUDGET, true);
    await shows(words.letters.make);
    await pane.click(words.letters.make);
    await shows(awardLetterTexts.made(4));
    expect((await port.describe()).sheets.map(({ name }) => name)).toContain('採択通知');
    await pane.click(paneWords.action.undo);
    expect((await port.describe()).sheets.map(({ name }) => name)).not.toContain('採択通知');
  });
});
