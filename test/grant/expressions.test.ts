import { describe, expect, it } from 'vitest';
import { baseOf } from '../../src/grant/programmes/technology/base';
import { r8 } from '../../src/scheme/r8';
import { assessed, capped, cell, leaf, n001, only, scaled, sum } from './built';
import type { Line } from './findings/said';

/** The arithmetic of 定着支援 and of an application as data: every figure with its cell or its clause. */

const FOUR_FIFTHS = [4, 5, n001('別紙1 5(ア)')] as const;

describe('定着支援', () => {
  it('機器: 支出額 less 寄付金等, 基準額 × 台数 of the devices', () => {
    const lines: Line[] = [
      ['見守り', 300_000, { 台数: 2, 寄付金等: 1_000 }],
      ['付帯経費', 5_000, { 親明細: 1 }],
      ['見守り', 200_000, { 台数: 1 }],
      ['見守り', 900_000, { 台数: 9, 他補助: '有' }],
    ];
    const less = { kind: 'less', of: cell('cost', 1, 300_000), deducted: cell('donation', 1, 1_000) };
    expect(only('定着支援', lines, {}, { 寄付金等の控除: 'する' })).toEqual(
      capped(scaled(...FOUR_FIFTHS, less, cell('cost', 2, 5_000), cell('cost', 3, 200_000)), {
        ...{ kind: 'perUnit', amount: 300_000, count: 3, unit: '台', source: n001('別紙1 表2 3行') },
        counted: { kind: 'units', rows: [1, 3] },
      }),
    );
  });

  it('ソフト: a band of 表3, or 一律 with the addition', () => {
    const software: Line[] = [['介護ソフト', 1_000]];
    const cost = scaled(...FOUR_FIFTHS, cell('cost', 1, 1_000));
    const { staffBands } = r8.technology;
    expect(only('定着支援', software)).toEqual(
      capped(cost, {
        ...{ kind: 'band', bands: staffBands.value, staff: 40, column: 'software', row: 1 },
        source: n001('別紙1 表3'),
      }),
    );
    const flat = { 契約方式: 'その他', サービス種類: '11', 連携事業所数: 5 };
    expect(only('定着支援', software, flat)).toEqual(
      capped(
        cost,
        sum(
          leaf(2_500_000, 'flatContract', n001('別紙1 表3 本文')),
          leaf(50_000, 'linkBonus', n001('別紙1 5 表3なお書き')),
        ),
      ),
    );
  });

  it('パッケージ with 定着促進費用, 業務改善支援', () => {
    const marked = { パッケージ: '○' };
    const lines: Line[] = [
      ['介護ソフト', 3_000, marked],
      ['見守り', 2_000, { ...marked, 台数: 1 }],
      ['定着促進費用', 1_000, marked],
      ['業務改善支援', 500],
    ];
    const { categories } = assessed('定着支援', lines, {}, { パッケージ上限額: 4_000_000 });
    expect(categories.map(({ expression }) => expression)).toEqual([
      capped(
        scaled(...FOUR_FIFTHS, cell('cost', 1, 3_000), cell('cost', 2, 2_000), cell('cost', 3, 1_000)),
        sum(
          leaf(4_000_000, 'packageCeiling', n001('別紙1 表2 5行')),
          leaf(150_000, 'packageBonus', n001('別紙1 表2 4行※')),
        ),
      ),
      capped(scaled(...FOUR_FIFTHS, cell('cost', 4, 500)), leaf(480_000, 'flat', n001('別紙1 表2 6行'))),
    ]);
  });

  it('what a setting leaves open', () => {
    const device: Line[] = [['見守り', 1_000, { 台数: 1 }]];
    const base = {
      ...{ kind: 'perUnit', amount: 300_000, count: 1, unit: '台', source: n001('別紙1 表2 3行') },
      counted: { kind: 'units', rows: [1] },
    };
    const open = leaf(null, 'amount', n001('別紙1 5(ア)'));
    expect(only('定着支援', device, {}, { 補助率: '9/10' })).toEqual(capped(open, base));
    expect(only('定着支援', device, {}, { 集計単位: '？？' })).toEqual(
      capped(open, leaf(null, 'flat', n001('別紙1 表2 3行'))),
    );
  });
});

describe('協働化', () => {
  it('so much for each corporation among its 構成員, more for those with 訪問介護, up to a limit', () => {
    const clause = n001('別紙3 3(1)ウ(ii)');
    const each = (amount: number, count: number, kind: string) => ({
      ...{ kind: 'perUnit', amount, count, unit: '法人', source: clause },
      counted: { kind, receiptNumber: 'A1' },
    });
    expect(only('協働化', [['合同研修', 1_000]])).toMatchObject({
      ceiling: capped(
        sum(each(1_200_000, 2, 'corporations'), each(300_000, 1, 'homeVisitors')),
        leaf(12_000_000, 'groupCeiling', clause),
      ),
    });
  });
});

describe('連携モデル', () => {
  it('a 端末 counts at most so much for each 台 of its row', () => {
    const expression = only('連携モデル', [
      ['システム', 1_000],
      ['端末', 300_000, { 台数: 2 }],
    ]);
    const limit = {
      ...{ kind: 'perUnit', amount: 100_000, count: 2, unit: '台', source: n001('別紙2 3(2)ウ') },
      counted: { kind: 'units', rows: [2] },
    };
    expect(expression).toMatchObject({
      amount: sum(cell('cost', 1, 1_000), capped(cell('cost', 2, 300_000), limit)),
    });
  });
});

describe('算定額 and 交付予定額', () => {
  const total = (...terms: object[]) => ({ kind: 'roundDown', of: sum(...terms), unit: 1_000 });
  const watch: Line = ['見守り', 300_000, { 台数: 1 }];

  it('the rows of 算定, rounded down; the lesser of that and the 申請額', () => {
    const { expression, plannedExpression } = assessed('定着支援', [watch, ['介護ソフト', 1_000]], {
      申請額: 9,
    });
    const grants = total(
      { kind: 'grant', index: 0, value: 240_000 },
      { kind: 'grant', index: 1, value: 800 },
    );
    expect(expression).toEqual(grants);
    expect(plannedExpression).toEqual({
      kind: 'roundDown',
      of: capped(grants, cell('claimedAmount', 1, 9)),
      unit: 1_000,
    });
    expect(assessed('定着支援', [watch]).plannedExpression).toEqual(
      total({ kind: 'grant', index: 0, value: 240_000 }),
    );
  });

  it('a line that is in no row leaves the sum open', () => {
    expect(assessed('定着支援', [watch, [null, 1_000]]).expression).toEqual(
      total({ kind: 'grant', index: 0, value: 240_000 }, leaf(null, 'amount', null)),
    );
  });
});

describe('a 基準額 of figures that are given as such', () => {
  const inputs = {
    units: 2,
    staff: 10,
    contract: 'perStaff',
    withAdoption: false,
    linkBonus: false,
    packageCeiling: null,
  } as const;

  it('has no cells', () => {
    expect(baseOf(r8, 'ソフト', inputs)).toMatchObject({ kind: 'band', staff: 10, row: null });
    expect(baseOf(r8, '機器100', inputs)).toMatchObject({ kind: 'perUnit', count: 2, counted: undefined });
  });

  it('is of a 補助区分 of the rule book', () => {
    expect(() => baseOf(r8, '機器200', inputs)).toThrow('no such cost category: 機器200');
  });
});
