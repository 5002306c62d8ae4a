import { describe, expect, it } from 'vitest';
import type { Row } from '../cases/cases';
import { assessedCase, type Line, WATCH } from './findings/said';
import { type AmountRow, amountRow, memberOf } from './rows';

/** What an application comes to beside its 指摘: rows of 算定, lines, 対象経費計, 上限適用, 優先. */

const outcome = (lines: readonly Line[], application: Row = {}, settings: Row = {}) =>
  assessedCase({ lines, application, settings });

const rows = (lines: readonly Line[], application: Row = {}): AmountRow[] =>
  outcome(lines, application).categories.map(amountRow);

describe('rows of 算定', () => {
  const support: Line = ['業務改善支援', 700_000];
  const software: Line = ['介護ソフト', 1_000_000];
  const lift: Line = ['移乗支援', 1_000_000, { 台数: 1 }];

  it('stand in the order of 表2, however the lines do', () => {
    const expected = [
      ['機器100', 1_000_000, 800_000, 1_000_000, 800_000],
      ['機器30', 300_000, 240_000, 300_000, 240_000],
      ['ソフト', 1_000_000, 800_000, 2_500_000, 800_000],
      // 700,000 × 4/5 = 560,000
      ['業務改善支援', 700_000, 560_000, 480_000, 480_000],
    ];
    expect(rows([support, software, WATCH, lift])).toEqual(expected);
    expect(rows([lift, WATCH, software, support])).toEqual(expected);
  });

  it('hold 台数 of devices alone', () => {
    const lines: Line[] = [
      ['見守り', 300_000, { 台数: 2 }],
      ['見守り', 300_000, { 台数: 3 }],
      ['付帯経費', 1_000, { 親明細: 1, 台数: 9 }],
      software,
    ];
    expect(outcome(lines).categories.map(({ name, units }) => [name, units])).toEqual([
      ['機器30', 5],
      ['ソフト', null],
    ]);
  });

  it('an undetermined 台数 or 職員数 leaves the 対象経費 and the 補助率額', () => {
    expect(
      rows([
        ['見守り', 300_000, { 台数: 1 }],
        ['見守り', 300_000],
      ]),
    ).toEqual([['機器30', 600_000, 480_000, null, null]]);
    expect(rows([software], { 契約方式: null })).toEqual([['ソフト', 1_000_000, 800_000, null, null]]);
    // not 0 either
    expect(rows([['介護ソフト', 0]], { 契約方式: null })).toEqual([['ソフト', 0, 0, null, null]]);
  });

  it('an undetermined cost leaves the 基準額', () => {
    expect(rows([['見守り', '三十万', { 台数: 1 }]])).toEqual([['機器30', null, null, 300_000, null]]);
  });

  it('there is none for a 補助区分 whose lines are all left out', () => {
    expect(rows([WATCH, ['移乗支援', 1_000_000, { 他補助: '有' }]])).toEqual([
      ['機器30', 300_000, 240_000, 300_000, 240_000],
    ]);
  });

  it('without a line the row of another 事業 stands with its 基準額 (L-07)', () => {
    const members = [memberOf('A1', '甲会', '15', { 小規模: '○', 代表: '○' }), memberOf('A1', '乙会', '15')];
    const { categories, eligibleCost, capped } = assessedCase({ programme: '協働化', lines: [], members });
    expect(categories.map(amountRow)).toEqual([['協働化', null, null, 2_400_000, null]]);
    expect([eligibleCost, capped]).toEqual([null, false]);
  });
});

describe('対象経費計 and 上限適用', () => {
  it.each<[string, readonly Line[], number | null, boolean]>([
    ['one below its 基準額', [WATCH], 300_000, false],
    // 375,000 × 4/5 = 300,000
    ['one that just reaches it', [['見守り', 375_000, { 台数: 1 }]], 375_000, false],
    ['one above it', [['見守り', 375_002, { 台数: 1 }]], 375_002, true],
    [
      'one above it of two',
      [
        ['見守り', 500_000, { 台数: 1 }],
        ['介護ソフト', 1_000],
      ],
      501_000,
      true,
    ],
    ['one left out', [WATCH, ['通信費', 5_000]], 300_000, false],
    ['one whose 基準額 is not known', [['見守り', 500_000]], 500_000, false],
    ['one whose cost is not known', [WATCH, ['介護ソフト', null]], null, false],
    ['one in no 補助区分', [WATCH, [null, 5_000]], null, false],
  ])('%s', (_text, lines, cost, capped) => {
    const assessment = outcome(lines);
    expect([assessment.eligibleCost, assessment.capped]).toEqual([cost, capped]);
  });

  it('of what is entered as it is there is no 上限適用', () => {
    const { categories, capped } = assessedCase({ programme: '事務費', lines: [['委託', 99_999_999]] });
    expect(categories.map(amountRow)).toEqual([['事務費', 99_999_999, null, null, 99_999_999]]);
    expect([capped, categories[0]?.capped]).toEqual([false, false]);
  });
});

describe('lines', () => {
  const linesOf = (lines: readonly Line[], application: Row = {}, settings: Row = {}) =>
    outcome(lines, application, settings).lines.map((line) => [
      line.verdict,
      line.eligibleCost,
      line.group,
      line.findings.map(({ rule }) => rule),
    ]);

  it('are 対象, 対象外 or 不備, each with its own findings', () => {
    expect(
      linesOf([
        WATCH,
        ['見守り', 300_000, { 台数: 1, 製品コード: null }],
        ['見守り', 300_000, { 台数: null, 製品コード: null }],
        ['見守り', null, { 台数: 1 }],
        ['通信費', 5_000],
        ['付帯経費', 5_000],
        [null, 5_000],
      ]),
    ).toEqual([
      ['対象', 300_000, '機器30', []],
      ['対象', 300_000, '機器30', ['R1-30']],
      ['不備', 300_000, '機器30', ['R1-30', 'R1-33']],
      ['不備', null, '機器30', ['L-03']],
      ['対象外', 0, null, ['R1-36']],
      ['対象外', 0, null, ['R1-35']],
      ['不備', null, null, ['L-02']],
    ]);
  });

  it('are summed where 集計単位 says (A-07)', () => {
    const lines: Line[] = [WATCH, ['付帯経費', 5_000, { 親明細: 1 }], ['介護ソフト', 1_000]];
    const groups = (level: string) => linesOf(lines, {}, { 集計単位: level }).map(([, , group]) => group);
    expect(groups('補助区分')).toEqual(['機器30', '機器30', 'ソフト']);
    expect(groups('経費区分')).toEqual(['機器30/見守り', '機器30/見守り', 'ソフト']);
    expect(groups('明細')).toEqual(['機器30/1', '機器30/1', 'ソフト']);
  });

  it('of an unknown 事業 are 不備, and nothing of them is computed', () => {
    expect(linesOf([WATCH, WATCH], { 事業: '宇宙開発' })).toEqual([
      ['不備', null, null, []],
      ['不備', null, null, []],
    ]);
    const { categories, eligibleCost, capped, priority, expression, planned } = outcome([WATCH], {
      事業: null,
    });
    expect({ categories, eligibleCost, capped, priority, expression, planned }).toEqual({
      ...{ categories: [], eligibleCost: null, capped: false },
      ...{ priority: false, expression: null, planned: null },
    });
  });
});

describe('優先: 見守り, インカム or 介護ソフト (別紙1 6①)', () => {
  it.each<[string, readonly Line[], boolean]>([
    ['見守り', [WATCH], true],
    ['インカム', [['インカム', 1_000, { 台数: 1 }]], true],
    ['介護ソフト', [['介護ソフト', 1_000]], true],
    ['移乗支援', [['移乗支援', 1_000, { 台数: 1 }]], false],
    ['バックオフィスソフト', [['バックオフィスソフト', 1_000, { 掲載: 'その他' }]], false],
    ['見守り beside 移乗支援', [['移乗支援', 1_000, { 台数: 1 }], WATCH], true],
    ['見守り that another grant bears', [['見守り', 1_000, { 台数: 1, 他補助: '有' }]], false],
    ['見守り without a cost', [['見守り', null, { 台数: 1 }]], false],
    ['a line of no 経費区分', [[null, 1_000]], false],
    ['no line', [], false],
  ])('%s: %s', (_text, lines, priority) => {
    expect(outcome(lines).priority).toBe(priority);
  });
});
