import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { INDICATORS, SHEETS } from '../../src/catalogue/sheets/headers';
import { runWrite } from '../../src/workbook/run/procedure';
import type { Row } from '../cases/cases';
import { dutySheets, TABLES } from '../cases/duty-book';
import { runs } from '../grant/random/runs';
import { memoryWorkbook } from '../memory/workbook';

/** 効果報告 as it may be typed: whatever stands there, every 検算 agrees and the second run changes nothing. */

const now = { now: new Date('2028-04-10T05:00:00Z') };
const NUMBERS = ['A1', 'A2', 'Ａ１', ' A1', 'A3', 'A4', 'B1', 'C1', 'D1', 'X9', '0', null];
const SAID = [...['R9', '令和9年度', '令和九年度', '9', '2027', 9, 10, 11, 12, '来年', null]] as const;
const FIGURES: readonly CellValue[] = [
  0,
  90,
  -5,
  0.1 + 0.2,
  1e-7,
  123_456_789.5,
  '１２３',
  '1,234',
  '5時間',
  '約100',
  '－',
  '△5',
  ' ',
  '#N/A',
  true,
  null,
];

const recordOf = (columns: Readonly<Record<string, readonly CellValue[]>>): fc.Arbitrary<Row> =>
  fc.record(
    Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, fc.constantFrom(...cells)])),
  );
const figures = Object.fromEntries(INDICATORS.map((name) => [name, FIGURES]));
const effectRow = recordOf({
  ...{ 受付番号: NUMBERS, 年度: SAID, ...figures },
  賃金還元: ['有', '無', '該当なし', '○', null],
  提出日: ['2028-02-01', '令和10年3月31日', 46_797, '済', '未提出', '3月末予定', null],
});
const planRow = recordOf({ 受付番号: NUMBERS, 課題: ['記録', null], ...figures });

async function checked(effects: readonly Row[], planned: readonly Row[]) {
  const tables = {
    ...TABLES,
    計画: planned.length > 0 ? planned : (TABLES['計画'] ?? []),
    効果報告: effects,
  };
  const port = memoryWorkbook(dutySheets({ 提出状況の基準日: '2028-04-10' }, tables));
  const { outcome } = await runWrite(port, now, true);
  const again = await runWrite(port, now, true);
  return { sheets: outcome.sheets, again: again.outcome.changedCells };
}

describe('効果集計 and 提出状況 of odd rows', () => {
  it.each<[string, Row[]]>([
    ['the same report twice', [{ 受付番号: 'A1', 年度: 9, 収支: 90 }, { 受付番号: 'A1', 年度: 9, 収支: 90 }]],
    ['two that contradict each other', [{ 受付番号: 'A1', 年度: 9, 収支: 90 }, { 受付番号: 'A1', 年度: 9, 収支: 91 }]],
    ['twice, of an application without a plan', [{ 受付番号: 'A2', 年度: 9, 収支: 90 }, { 受付番号: 'A2', 年度: 9, 収支: 90 }]],
    ['nobody’s, of no year, of a year that is not owed', [{ 受付番号: 'X9', 年度: 9, 収支: 5 }, { 受付番号: 'A1', 収支: 5 }, { 受付番号: 'A1', 年度: 12, 収支: 5 }]],
    ['rows of a prepared list, one that says that nothing has come, one of an error value', [{ 受付番号: 'A1', 年度: 9, 収支: 5 }, { 受付番号: 'A2', 年度: 9, 賃金還元: null, 提出日: null }, { 受付番号: 'B1', 年度: 9, 収支: 7, 提出日: '未提出' }, { 受付番号: 'A2', 年度: 10, 収支: '#N/A', 賃金還元: '－', 提出日: null }]],
  ])('%s', async (_, effects) => {
    const { sheets, again } = await checked(effects.map((row) => ({ 賃金還元: '該当なし', 提出日: '2028-02-01', ...row })), []);
    expect(sheets.filter(({ name }) => name === SHEETS.effectTotals).length).toBeGreaterThan(1);
    expect([sheets.filter(({ agrees }) => !agrees), again]).toEqual([[], 0]);
  }); // prettier-ignore

  it('any rows', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(effectRow, { minLength: 1, maxLength: 12 }),
        fc.array(planRow, { maxLength: 5 }),
        async (effects, planned) => {
          const { sheets, again } = await checked(effects, planned);
          expect([sheets.filter(({ agrees }) => !agrees), again]).toEqual([[], 0]);
        },
      ),
      runs(60),
    );
  });
});
