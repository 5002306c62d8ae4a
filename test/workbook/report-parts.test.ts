import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { atOnce } from '../../src/base/pieces';
import { dutyLooks } from '../../src/workbook/read/duties';
import { effectLook } from '../../src/workbook/read/stages/effect-look';
import { assessWorkbook } from '../../src/workbook/run/assess-workbook';
import { runWrite } from '../../src/workbook/run/procedure';
import { dutySheets } from '../cases/duty-book';
import { type MemorySheet, memoryWorkbook } from '../memory/workbook';

/** 効果報告 that no one range holds: what is made of it is the same, and stands there as values. */

const now = { now: new Date('2028-04-10T05:00:00Z') };
const EFFECTS = ['受付番号', '年度', '総業務時間', '収支', '賃金還元', '提出日'];
const [first, second, third] = [
  ['A1', 9, 1600, 90, '該当なし', '2028-02-01'],
  ['A2', 9, '1,500', 80, '有', '2028-02-02'],
  ['X9', 9, 1400, 70, '有', '2028-02-03'],
] as const;

type Table = readonly (readonly CellValue[])[];
const sheetsWith = (...tables: readonly (readonly [name: string, values: Table])[]): MemorySheet[] => [
  ...dutySheets({ 提出状況の基準日: '2028-04-10' }).filter(({ name }) => name !== '効果報告（記入）'),
  ...tables.map(([name, values]) => ({ name, values })),
];

const whole = sheetsWith(['効果報告（記入）', [EFFECTS, first, second, third]]);
const layouts: Readonly<Record<string, MemorySheet[]>> = {
  'two sheets': sheetsWith(['効果報告4月', [EFFECTS, first]], ['効果報告5月', [EFFECTS, second, third]]),
  'the columns in another order': sheetsWith(
    ['効果報告4月', [EFFECTS, first]],
    ['効果報告5月', [EFFECTS, second, third].map((row) => row.toReversed())],
  ),
  'the header again': sheetsWith([
    '効果報告（記入）',
    [EFFECTS, first, [], ['5月分'], EFFECTS, second, third],
  ]),
  'rows of sums': sheetsWith([
    '効果報告（記入）',
    [EFFECTS, first, second, ['小計', null, 3100], third, ['合計', null, 4500, 240]],
  ]),
};

async function made(sheets: readonly MemorySheet[]) {
  const port = memoryWorkbook(sheets);
  const { outcome } = await runWrite(port, now, true);
  const again = await runWrite(port, now, true);
  const made = ['効果集計', '提出状況', '効果報告'].map((name) => JSON.stringify(port.sheet(name)));
  return {
    calls: made.join().split('=GRANT_').length - 1,
    checks: outcome.sheets.map(({ name, total, agrees }) => ({ name, total, agrees })),
    changed: again.outcome.changedCells,
  };
}

describe('効果報告 in', () => {
  it.each(Object.entries(layouts))('%s makes the sheets of one table', async (_, sheets) => {
    const [one, other] = [await made(whole), await made(sheets)];
    expect(other.checks).toEqual(one.checks);
    expect(one.checks.every(({ agrees }) => agrees)).toBe(true);
    expect([one.calls > 0, other.calls, other.changed]).toEqual([true, 0, 0]);
  });

  it('two sheets leads from the pane to the cell that says so', async () => {
    const assessed = await assessWorkbook(memoryWorkbook(layouts['two sheets'] ?? []), now);
    const look = atOnce(effectLook(assessed));
    expect([0, 1, 2].map((row) => look?.placeOf(row, 'wages')?.address)).toEqual([
      ...['効果報告4月!E2', '効果報告5月!E2', '効果報告5月!E3'],
    ]);
    const filed = dutyLooks(assessed)?.applicants.flatMap(({ duties }) =>
      duties.filter(({ filed: at }) => at?.table === 'effects').map(({ place }) => place?.address),
    );
    expect(filed).toContain('効果報告5月!A2');
  });
});
