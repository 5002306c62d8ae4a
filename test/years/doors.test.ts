import { describe, expect, it, vi } from 'vitest';
import { SHEETS } from '../../src/catalogue/sheets/headers';
import { comparison } from '../../src/cli/compare';
import { templateBytes } from '../../src/cli/template';
import { functionHelp } from '../../src/help';
import type { ExampleArgument } from '../../src/help/types';
import { reportForms } from '../../src/report';
import { schemes } from '../../src/scheme';
import { runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { readCells } from '../cases/workbooks';
import { callAsExcel, functionEntries } from '../functions/excel';
import { WITHDRAWN_CATEGORY } from './r9/technology';
import { scenario } from './scenario';
import { bytesOf } from './tables';

/**
 * 令和9年度 is added by its folder and one line of the list of years; nothing else of src/ is touched, and no door is
 * told of it: a file, the custom functions as Excel calls them, and (office.browser.test.ts) the pane over office.js.
 */
vi.mock('../../src/scheme', () => import('./schemes'));

const entries = await functionEntries();

async function call(name: string, ...args: readonly ExampleArgument[]): Promise<unknown> {
  const entry = entries.find((each) => each.name === name);
  if (entry === undefined) throw new Error(name);
  return callAsExcel(entry, args, 0);
}

const numbered = scenario.map((entry, n) => ({ ...entry, receipt: `A${n + 1}` }));

async function processed(settings: Readonly<Record<string, number>>) {
  const port = openXlsx(await bytesOf(scenario, settings));
  const run = await runWrite(port, { now: new Date(0) }, true);
  return { run, bytes: await port.save() };
}

it('only the list of years is another', () => {
  expect(schemes.map(({ fiscalYear }) => fiscalYear)).toEqual([8, 9]);
});

describe.each<Readonly<Record<string, number>>>([{}, { 年度: 8 }, { 年度: 9 }])(
  'a file of two years, with %j',
  (settings) => {
    const made = processed(settings);

    it('has the amounts that were worked out by hand, and 検算 agrees', async () => {
      const { run } = await made;
      const { assessments } = run.assessed.result;
      expect(assessments.map(({ computed }) => computed)).toEqual(scenario.map(({ amount }) => amount));
      expect(assessments.map(({ scheme }) => scheme.fiscalYear)).toEqual(scenario.map(({ year }) => year));
      expect(run.outcome.sheets.filter(({ agrees }) => !agrees)).toEqual([]);
    });

    it.each(reportForms)('shows in $name what GRANT_REPORT gives', async ({ name, showsBlanks }) => {
      const { bytes } = await made;
      const table = async (sheet: string) => ({ table: sheet, cells: await readCells(bytes, sheet) });
      /** As `申請[#All]&""`, which keeps an empty cell from becoming a 0. */
      const amounts = async (sheet: string) => {
        const { cells } = await table(sheet);
        const texts = cells.map((row) => row.map((cell) => (cell === '' ? ' ' : String(cell))));
        return { table: sheet, cells: showsBlanks ? texts : cells };
      };
      const live = (await call(
        'GRANT_REPORT',
        name,
        await amounts('申請'),
        await amounts(SHEETS.amounts),
        await table('経費'),
        null,
        await table('設定'),
        await table(SHEETS.findings),
      )) as (string | number)[][];
      const width = live[0]?.length ?? 0;
      const rows = await readCells(bytes, name);
      const from = rows.findIndex((row) => row[0] === live[0]?.[0] && row.length >= width);
      const written = rows.slice(from).map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
      expect(written).toEqual(live);
      expect(live.length).toBeGreaterThan(1);
    });
  },
);

describe('the custom functions, told the year', () => {
  const figures = numbered.flatMap(({ receipt, year, line, amount }) =>
    line['経費区分'] === '支援費' ? [] : [[receipt, year, line, amount] as const],
  );

  it.each(figures)('%s of 令和%i年度: %j is %j', async (_receipt, year, line, amount) => {
    const staff = line['経費区分'] === '介護ソフト' ? [12, '職員数連動'] : [null, null];
    const args = [String(line['経費区分']), Number(line['支出額']), Number(line['台数'] ?? 1), ...staff];
    const given = await call('GRANT_AMOUNT', ...args, null, null, null, year);
    if (amount === null) expect(given).toMatchObject({ error: '#VALUE!' });
    else expect(given).toBe(amount);
  });

  it('take the newest book without one', async () => {
    expect(await call('GRANT_AMOUNT', '見守り', 375_000)).toBe(281_250);
    expect(await call('GRANT_BASE', '清掃支援', 2)).toBe(1_000_000);
    expect(await call('GRANT_BASE', WITHDRAWN_CATEGORY)).toMatchObject({ error: '#VALUE!' });
    expect(await call('GRANT_MANAGEMENT_AMOUNT', 400_000, 8)).toBe(320_000);
  });

  it('know the new 事業', async () => {
    expect(await call('GRANT_DUE', '伴走支援', 9)).toEqual([[10], [11]]);
    expect(await call('GRANT_DUE', '伴走支援', 8)).toMatchObject({ error: '#VALUE!' });
    const requirements = (await call('GRANT_REQUIREMENTS', '', '伴走支援')) as string[][];
    expect(requirements.map(([rule]) => rule)).toEqual([
      'ルール',
      'R1-06',
      'R3-09',
      'R3-10',
      'R3-11',
      'R3-13',
      'R3-15',
    ]);
  });
});

describe('what is made for the year', () => {
  it('the blank workbook has its year and its 経費区分', async () => {
    const bytes = await templateBytes();
    const cells = (await readCells(bytes, '記入要領')).flat();
    expect(cells).toContain('清掃支援');
    expect(cells).not.toContain(WITHDRAWN_CATEGORY);
    expect((await readCells(bytes, '申請')).flat().join('\n')).toContain('令和9年度 介護補助金');
  });

  it('the help of the functions has its rate', () => {
    const [amount] = functionHelp;
    expect(amount?.details).toContain('補助率は通知の3/4です。都道府県の設定で下げた補助率は使いません。');
    expect(functionHelp.find(({ name }) => name === 'GRANT_DUE')?.details[0]).toContain('伴走支援は2年間');
  });

  it('and what differs can be printed', async () => {
    expect(await comparison([8, 9])).toContain('変更 定着支援／補助率: 4/5 → 3/4');
  });
});
