import { describe, expect, it } from 'vitest';
import { runCheck } from '../../src/workbook/run/procedure';
import { matrixOf } from '../cases/cases';
import { applicationOf, lineOf } from '../grant/rows';
import { type MemorySheet, memoryWorkbook } from '../memory/workbook';

/** What a table of plans or reports says of an application is no line of 経費, whatever words and amounts it holds. */

async function read(others: readonly MemorySheet[]) {
  const workbook = memoryWorkbook([
    { name: '申請', values: matrixOf([applicationOf('定着支援', 'A-1')]) },
    { name: '経費', values: matrixOf([lineOf('A-1', 1, '見守り', 375_000, { 台数: 2 })]) },
    ...others,
    {
      name: '設定',
      values: [
        ['項目', '値'],
        ['税区分', '税込'],
      ],
    },
  ]);
  const { outcome } = await runCheck(workbook, { now: new Date('2026-06-30T05:00:00Z') });
  return {
    asked: outcome.reading.questions.map(({ key }) => key),
    computed: outcome.totals.computed,
  };
}

const PLAN = [
  ['受付番号', '課題', '導入機器', '収支'],
  ['A-1', '記録', '見守り', 66_000],
];
const EFFECT = [
  ['受付番号', '年度', '総業務時間', '賃金還元', '提出日', '備考'],
  ['A-1', 9, 1620, '有', '2028-03-20', '見守り'],
];
const tables: readonly [what: string, sheet: MemorySheet][] = [
  ['計画', { name: '計画', values: PLAN }],
  ['計画 below titles', { name: '計画', values: [['業務改善計画の一覧'], [null], ...PLAN] }],
  ['計画 as a ListObject', { name: '一覧', values: PLAN, table: '計画' }],
  ['計画 of another name', { name: '事業者から', values: PLAN }],
  ['効果報告', { name: '効果報告', values: EFFECT }],
  [
    '実績報告',
    {
      name: '実績報告',
      values: [
        ['受付番号', '提出日', '事後評価', '導入した機器', '支払った額'],
        ['A-1', '2027-03-20', '提出済', '見守り', 66_000],
      ],
    },
  ],
  [
    '交付決定',
    {
      name: '交付決定',
      values: [
        ['受付番号', '決定日', '交付決定額', '主な機器'],
        ['A-1', '2026-08-01', 300_000, '見守り'],
      ],
    },
  ],
  [
    '変更',
    {
      name: '変更',
      values: [
        ['受付番号', '回', '承認日', '種別', '変更申請額', '変えるもの'],
        ['A-1', 1, '2026-10-01', '変更', 200_000, '見守り'],
      ],
    },
  ],
  [
    '確定',
    {
      name: '確定',
      values: [
        ['受付番号', '確定額', '機器'],
        ['A-1', 300_000, '見守り'],
      ],
    },
  ],
  [
    '過年度交付',
    {
      name: '過年度交付',
      values: [
        ['年度', '事業所番号', '補助区分', '交付額', '旧受付番号', '機器'],
        ['R7', '13A0100019', '機器30', 66_000, 'A-1', '見守り'],
      ],
    },
  ],
];

describe('words of 経費区分 and amounts', () => {
  it.each(tables)('in %s are no stray lines', async (_what, sheet) => {
    // 375,000 × 4/5
    expect(await read([sheet])).toEqual({ asked: [], computed: 300_000 });
  });

  it('in a second table of reports, which is not the one that counts, neither', async () => {
    const second = { name: '効果報告（旧）', values: EFFECT };
    expect(await read([{ name: '効果報告', values: EFFECT }, second])).toMatchObject({ computed: 300_000 });
  });

  it('below a ListObject of plans, or beside its headers, are strays as anywhere', async () => {
    const line = ['A-1', 2, '県独自研修', 66_000];
    const area = { row: 0, column: 0, rows: 2, columns: 4 };
    const below = { name: '計画', values: [...PLAN, line], tables: [{ name: '計画', area }] };
    expect(await read([below])).toEqual({ asked: ['読み方:表:計画:3行目'], computed: 0 });
    const [head = [], first = []] = PLAN;
    const blank = line.map(() => null);
    const beside = {
      name: '計画',
      values: [
        [...head, null, ...blank],
        [...first, null, ...line],
      ],
    };
    expect(await read([beside])).toEqual({ asked: ['読み方:表:計画'], computed: 0 });
  });
});
