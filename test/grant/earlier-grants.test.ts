import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainCategory } from '../../src/catalogue/amounts/amount-texts';
import { findingMessage } from '../../src/catalogue/findings';
import type { Assessment, Result } from '../../src/grant/assessment';
import { evaluate } from '../../src/grant/explain/expression';
import { stepsOf } from '../../src/grant/explain/steps';
import { matrixOf, type Row, workedCases } from '../cases/cases';
import { assessSheets } from '../cases/engine';

const NUMBER = '13A0100019';
const faultless: Row = workedCases[0]?.申請[0] ?? {};
const watch: Row = {
  ...{ 受付番号: 'A1', 明細番号: 1, 経費区分: '見守り', 支出額: 700_000, 寄付金等: null },
  ...{ 掲載: 'TAIS', 製品コード: '00001-000010', 台数: 2 },
};

interface Tables {
  readonly treatment?: string | null;
  readonly earlier?: readonly Row[];
  readonly application?: Row;
  readonly lines?: readonly Row[];
  readonly settings?: Row;
}

const earlier = (交付額: string | number | null, more: Row = {}): Row => ({
  ...{ 年度: '令和7年度', 事業所番号: NUMBER, 補助区分: '機器30', 交付額 },
  ...more,
});

const assessed = ({
  treatment = null,
  earlier: rows,
  application = {},
  lines = [watch],
  settings = {},
}: Tables): Result =>
  assessSheets([
    { name: '申請', values: matrixOf([{ ...faultless, 事業所番号: NUMBER, ...application }]) },
    { name: '経費', values: matrixOf(lines) },
    ...(rows === undefined ? [] : [{ name: '過年度交付', values: matrixOf(rows) }]),
    {
      name: '設定',
      values: matrixOf(
        Object.entries({
          ...{ 都道府県: '13', 税区分: '税込', 寄付金等の控除: 'しない' },
          ...(treatment === null ? {} : { 過年度分の扱い: treatment }),
          ...settings,
        }).map(([項目, 値]) => ({ 項目, 値 })),
      ),
    },
  ]);

const first = (result: Result): Assessment => {
  const [assessment] = result.assessments;
  if (assessment === undefined) throw new Error('no application');
  return assessment;
};

/** What L-11 says: 重大度 and variant, of the application first. */
const said = ({ assessments, general }: Result): string[] =>
  [...assessments.flatMap(({ findings }) => findings), ...general]
    .filter(({ rule }) => rule === 'L-11')
    .map(({ severity, variant }) => `${severity} ${variant}`);

/** 2台 at 350,000円: 補助率額 560,000円 against 基準額 600,000円. */
describe('過年度分の扱い: 見守り 2台 700,000円, of which 560,000円 is granted without it', () => {
  it.each<
    readonly [
      text: string,
      tables: Tables,
      base: number | null,
      amount: number | null,
      says: readonly string[],
    ]
  >([
    ['なし（既定）', { earlier: [earlier(400_000)] }, 600_000, 560_000, []],
    ['なし', { treatment: 'なし', earlier: [earlier(400_000)] }, 600_000, 560_000, []],
    ['注意', { treatment: '注意', earlier: [earlier(400_000)] }, 600_000, 560_000, ['注意 noted']],
    ['控除', { treatment: '控除', earlier: [earlier(400_000)] }, 200_000, 200_000, ['注意 deducted']],
    [
      '控除しても上限に届かない',
      { treatment: '控除', earlier: [earlier(30_000)] },
      570_000,
      560_000,
      ['注意 deducted'],
    ],
    ['0円までしか引かない', { treatment: '控除', earlier: [earlier(900_000)] }, 0, 0, ['注意 deducted']],
    [
      '同じ行が二つあれば二つとも数える',
      { treatment: '控除', earlier: [earlier(200_000), earlier(200_000)] },
      ...([200_000, 200_000, ['注意 deducted']] as const),
    ],
    [
      'ほかの事業所・ほかの補助区分は見ない',
      {
        treatment: '控除',
        earlier: [earlier(400_000, { 事業所番号: '13A0100027' }), earlier(400_000, { 補助区分: '機器100' })],
      },
      ...([600_000, 560_000, []] as const),
    ],
    [
      '細かい集計単位の名前は補助区分とみる',
      { treatment: '控除', earlier: [earlier(400_000, { 補助区分: '機器30/見守り' })] },
      ...([200_000, 200_000, ['注意 deducted']] as const),
    ],
    [
      'この年度の行は数えない',
      { treatment: '控除', earlier: [earlier(400_000, { 年度: 8 })] },
      ...([600_000, 560_000, ['要確認 notEarlier']] as const),
    ],
    [
      '年度が空欄でも過年度とみる',
      { treatment: '控除', earlier: [earlier(400_000, { 年度: null })] },
      ...([200_000, 200_000, ['注意 deducted']] as const),
    ],
    [
      '交付額が空欄なら決まらない（0円ではない）',
      { treatment: '控除', earlier: [earlier(null)] },
      ...([null, null, ['要確認 open', '要確認 amountBlank']] as const),
    ],
    [
      '交付額が読めなければ決まらない',
      { treatment: '控除', earlier: [earlier(400_000), earlier('30万円')] },
      ...([null, null, ['要確認 open', '要確認 amount']] as const),
    ],
    [
      '事業所番号が空欄の行は誰のものかわからない',
      { treatment: '控除', earlier: [earlier(400_000, { 事業所番号: null })] },
      ...([null, null, ['要確認 open', '要確認 numberBlank']] as const),
    ],
    [
      '先頭の0が落ちた番号はその事業所だけのもの',
      { treatment: '控除', earlier: [earlier(400_000, { 事業所番号: 170100121 })] },
      ...([600_000, 560_000, []] as const),
    ],
    [
      '補助区分が読めない行はその事業所のどの区分かわからない',
      { treatment: '控除', earlier: [earlier(400_000, { 補助区分: 'その他' })] },
      ...([null, null, ['要確認 open', '要確認 category']] as const),
    ],
    [
      '事業所番号が空欄でも、ほかの補助区分の行は関係しない',
      { treatment: '控除', earlier: [earlier(400_000, { 事業所番号: null, 補助区分: '機器100' })] },
      ...([600_000, 560_000, ['要確認 numberBlank']] as const),
    ],
    [
      '補助区分が読めなくても、ほかの事業所の行は関係しない',
      {
        treatment: '控除',
        earlier: [earlier(400_000, { 事業所番号: '13A0100027', 補助区分: 'その他' })],
      },
      ...([600_000, 560_000, ['要確認 category']] as const),
    ],
    [
      '先頭の0が落ちた番号は、0を補った番号の事業所のもの',
      {
        treatment: '控除',
        earlier: [earlier(400_000, { 事業所番号: 170100121 })],
        application: { 事業所番号: '0170100121' },
      },
      ...([200_000, 200_000, ['注意 deducted']] as const),
    ],
    [
      '桁の足りない番号は誰のものかわからない',
      { treatment: '控除', earlier: [earlier(400_000, { 事業所番号: '13A010001' })] },
      ...([null, null, ['要確認 open', '要確認 number']] as const),
    ],
    [
      '番号も補助区分も読めない行は、誰のどの区分かわからない',
      { treatment: '控除', earlier: [earlier(400_000, { 事業所番号: null, 補助区分: 'その他' })] },
      ...([null, null, ['要確認 open', '要確認 numberBlank', '要確認 category']] as const),
    ],
    [
      '番号も補助区分も読めない行は、番号のない事業所のものでもありうる',
      {
        treatment: '控除',
        earlier: [earlier(400_000, { 事業所番号: null, 補助区分: 'その他' })],
        application: { 事業所番号: null },
      },
      ...([null, null, ['要確認 open', '要確認 numberBlank', '要確認 category']] as const),
    ],
    [
      'ほかの事業所の読めない行は関係しない',
      { treatment: '控除', earlier: [earlier('?', { 事業所番号: '13A0100027' })] },
      ...([600_000, 560_000, ['要確認 amount']] as const),
    ],
    [
      '注意では読めない行があっても額は変わらない',
      { treatment: '注意', earlier: [earlier(400_000), earlier('?')] },
      ...([600_000, 560_000, ['注意 noted', '注意 amount']] as const),
    ],
    ['表がない', { treatment: '控除' }, 600_000, 560_000, ['要確認 noTable']],
    ['設定が使えない', { treatment: 'する', earlier: [earlier(400_000)] }, null, null, []],
    ['設定が使えず、交付がない', { treatment: 'する', earlier: [earlier(0)] }, null, null, []],
    [
      '設定が使えず、ほかの事業所の交付だけがある',
      { treatment: 'する', earlier: [earlier(400_000, { 事業所番号: '13A0100027' })] },
      ...([600_000, 560_000, []] as const),
    ],
    ['0円の交付は言わない', { treatment: '控除', earlier: [earlier(0)] }, 600_000, 560_000, []],
    [
      '事業所番号のない申請は突き合わせられない',
      {
        treatment: '控除',
        earlier: [earlier(400_000)],
        application: { 事業所番号: null, サービス種類: '養護' },
      },
      ...([600_000, 560_000, ['注意 unmatched']] as const),
    ],
  ])('%s', (_, tables, base, amount, says) => {
    const result = assessed(tables);
    const [category] = first(result).categories;
    expect([category?.base, category?.amount]).toEqual([base, amount]);
    expect(first(result).computed).toBe(amount);
    expect(said(result)).toEqual(says);
  });

  it.each<readonly [text: string, tables: Tables, capped: boolean]>([
    ['控除がなければ560,000円は上限600,000円の内', { earlier: [earlier(400_000)] }, false],
    ['基準額200,000円', { treatment: '控除', earlier: [earlier(400_000)] }, true],
    ['基準額570,000円', { treatment: '控除', earlier: [earlier(30_000)] }, false],
    ['基準額560,000円、ちょうど', { treatment: '控除', earlier: [earlier(40_000)] }, false],
    ['基準額559,999円', { treatment: '控除', earlier: [earlier(40_001)] }, true],
    ['基準額が決まらない', { treatment: '控除', earlier: [earlier(null)] }, false],
    ['支出額が読めない', { treatment: '控除', earlier: [earlier(900_000)], lines: [{ ...watch, 支出額: '?' }] }, false],
  ])('上限適用: %s', (_, tables, capped) => {
    expect(first(assessed(tables)).categories.map((row) => row.capped)).toEqual([capped]);
  }); // prettier-ignore

  it.each<readonly [rule: string, message: string, tables: Tables]>([
    ['L-11', '機器30には過年度の交付額400,000円（令和7年度、1件）があります（都道府県の定めによる）。', { treatment: '注意', earlier: [earlier(400_000)] }],
    ['L-11', '機器30には過年度の交付額300,001円（年度の記載なし・令和6年度・「昨年」、5件）があります（都道府県の定めによる）。', { treatment: '注意', settings: { 年度: 8 }, earlier: [earlier(1, { 年度: '昨年' }), earlier(100_000, { 年度: 6 }), earlier(100_000, { 年度: null }), earlier(50_000, { 年度: 6 }), earlier(50_000, { 年度: 'R6' })] }],
    ['L-11', '「過年度交付」の表に読み取れない行（1・2・3・4・5件目など6件）があり、機器30の基準額から差し引く額が決まりません（都道府県の定めによる）。', { treatment: '控除', earlier: Array.from({ length: 6 }, () => earlier('?')) }],
    ['L-11', '「過年度交付」の表に読み取れない行（2件目）があり、機器30の基準額から差し引く額が決まりません（都道府県の定めによる）。', { treatment: '控除', earlier: [earlier(1), earlier('?')] }],
    ['L-11', '事業所番号がないため、機器30の過年度の交付額と突き合わせていません（都道府県の定めによる）。', { treatment: '控除', earlier: [earlier(1)], application: { 事業所番号: null, サービス種類: '養護' } }],
    ['S-01', '設定「過年度分の扱い」が使えないため、計算できません。', { treatment: 'する', earlier: [earlier(1)] }],
  ])('%s on the 事業所番号 of the application: %s', (rule, message, tables) => {
    const findings = first(assessed(tables)).findings.filter((finding) => finding.rule === rule);
    expect(findings.map(findingMessage)).toEqual([message]);
    expect(findings[0]?.place).toMatchObject({ table: 'applications', row: 0, field: 'establishmentNumber' });
  }); // prettier-ignore

  it('千円の表は読まない', () => {
    const row = { 年度: 7, 事業所番号: NUMBER, 補助区分: '機器30', '交付額（千円）': 400 };
    const result = assessed({ treatment: '控除', earlier: [row] });
    expect(first(result).computed).toBeNull();
    expect(said(result)).toEqual(['要確認 open', '要確認 amount']);
  });

  it('says it in the steps, in the sentence and in the finding: 都道府県の定めによる', () => {
    const result = assessed({
      treatment: '控除',
      earlier: [earlier(100_000, { 年度: 6 }), earlier(300_000)],
    });
    const [category] = first(result).categories;
    if (category === undefined) throw new Error('no row');
    expect(stepsOf(category.expression).map(({ kind, value }) => [kind, value])).toEqual([
      ['cost', 700_000],
      ['rate', 560_000],
      ['base', 600_000],
      ['earlier', 200_000],
      ['compare', 200_000],
    ]);
    expect(explainCategory(category)).toBe(
      '700,000円×4/5＝560,000円 ＞ 基準額300,000円×2台＝600,000円（別紙1 表2 3行）－過年度の交付額400,000円（都道府県の定めによる）＝200,000円 → 200,000円',
    );
    const finding = first(result).findings.find(({ rule }) => rule === 'L-11');
    expect(finding && findingMessage(finding)).toBe(
      '機器30の基準額から過年度の交付額400,000円（令和6年度・令和7年度、2件）を差し引きました（都道府県の定めによる）。',
    );
  });
});

describe('L-11 of 過年度交付 itself names the cell, the setting and what stands there', () => {
  it.each<readonly [row: Row, variant: string, field: string, text: string | undefined]>([
    [{ 年度: 8 }, 'notEarlier', 'year', '8'],
    [{ 事業所番号: '13A010001' }, 'number', 'establishmentNumber', '13A010001'],
    [{ 事業所番号: null }, 'numberBlank', 'establishmentNumber', undefined],
    [{ 補助区分: 'その他' }, 'category', 'costCategory', 'その他'],
    [{ 補助区分: null }, 'categoryBlank', 'costCategory', undefined],
    [{ 交付額: '30万円' }, 'amount', 'amount', '30万円'],
    [{ 交付額: null }, 'amountBlank', 'amount', undefined],
  ])('%j: %s', (more, variant, field, text) => {
    const { general } = assessed({ treatment: '控除', earlier: [earlier(1), earlier(400_000, more)] });
    expect(general.filter(({ rule }) => rule === 'L-11')).toMatchObject([
      {
        ...{ variant, receiptNumber: '', place: { table: 'earlierGrants', row: 1, field } },
        facts: { setting: 'earlierGrants', ...(text === undefined ? {} : { text }) },
      },
    ]);
  });

  it('a 年度 that is said by nothing is no year of this or a later one', () => {
    const { general } = assessed({ treatment: '控除', earlier: [earlier(1, { 年度: null })] });
    expect(general.filter(({ rule }) => rule === 'L-11')).toEqual([]);
  });

  it('no table: the setting that asks for it', () => {
    const { general } = assessed({ treatment: '控除' });
    expect(general.filter(({ rule }) => rule === 'L-11')).toMatchObject([
      {
        ...{ variant: 'noTable', receiptNumber: '', place: { table: 'settings', row: null } },
        facts: { setting: 'earlierGrants' },
      },
    ]);
  });
});

describe('控除 elsewhere', () => {
  /** 見守り 1台 (300,000円) and 移動支援 2台 (600,000円). */
  const two: readonly Row[] = [
    { ...watch, 台数: 1 },
    { ...watch, 明細番号: 2, 経費区分: '移動支援', 台数: 2 },
  ];

  it.each<readonly [集計単位: string, note: string, rows: readonly Row[], own: readonly Row[], bases: Row]>([
    ['経費区分', '移 before 見', [earlier(700_000)], two, { '機器30/移動支援': 0, '機器30/見守り': 200_000 }],
    ['経費区分', 'used up', [earlier(100_000)], two, { '機器30/移動支援': 500_000, '機器30/見守り': 300_000 }],
    ['明細', 'by 明細番号', [earlier(700_000)], two, { '機器30/1': 0, '機器30/2': 200_000 }],
    ['経費区分', 'open', [earlier(null)], two, { '機器30/移動支援': null, '機器30/見守り': null }],
    ['経費区分', 'what the first leaves is not known', [earlier(700_000)], [two[0]!, { ...two[1], 台数: null }], { '機器30/移動支援': null, '機器30/見守り': null }],
    ['経費区分', 'the first is known, whatever the second', [earlier(500_000)], [{ ...two[0], 台数: null }, two[1]!], { '機器30/移動支援': 100_000, '機器30/見守り': null }],
  ])('集計単位 %s: the whole 補助区分 once, in the order of the names (%s)', (集計単位, _, rows, own, bases) => {
    for (const lines of [own, [...own].reverse()]) {
      const result = assessed({ treatment: '控除', earlier: rows, lines, settings: { 集計単位 } });
      expect(Object.fromEntries(first(result).categories.map(({ name, base }) => [name, base]))).toEqual(bases);
    }
  }); // prettier-ignore

  it('第三者支援 is its own 補助区分; 事務費 has no 基準額 to take it off', () => {
    const lines = [{ 受付番号: 'A1', 明細番号: 1, 経費区分: '支援費', 支出額: 500_000 }];
    const third = assessed({
      ...{ treatment: '控除', earlier: [earlier(100_000, { 補助区分: '第三者支援' })], lines },
      application: { 事業: '第三者支援', 実地支援回数: 3 },
    });
    expect(first(third).categories.map(({ base, amount }) => [base, amount])).toEqual([[200_000, 200_000]]);
    const office = assessed({
      ...{ treatment: '控除', earlier: [earlier(100_000, { 補助区分: '事務費' })], lines },
      application: { 事業: '事務費' },
    });
    expect(first(office).computed).toBe(500_000);
    expect(said(office)).toEqual(['注意 noBase']);
  });
});

const amounts = fc.constantFrom<string | number | null>(0, 1, 99_999, 300_000, 600_000, 5_000_000, '?', null);
const rows = fc.array(
  fc.record({
    交付額: amounts,
    年度: fc.constantFrom<string | number | null>('令和6年度', 7, 2024, 8, null),
    事業所番号: fc.constantFrom<string | number | null>(NUMBER, '13A0100027', null, 170100121),
    補助区分: fc.constantFrom('機器30', '機器100', 'ソフト', '機器30/見守り', '?'),
  }),
  { minLength: 1, maxLength: 5 },
);
const lines = fc
  .array(
    fc.record({
      cost: fc.integer({ min: 0, max: 3_000_000 }),
      units: fc.integer({ min: 1, max: 4 }),
      category: fc.constantFrom('見守り', '移動支援', '移乗支援'),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) =>
    all.map(({ cost, units, category }, n) => ({
      ...watch,
      明細番号: n + 1,
      支出額: cost,
      台数: units,
      経費区分: category,
    })),
  );
const levels = fc.constantFrom('補助区分', '経費区分', '明細');

describe('過年度交付, whatever stands in it', () => {
  it('なし equals a workbook without the table', () => {
    fc.assert(
      fc.property(rows, lines, (table, own) => {
        expect(assessed({ treatment: 'なし', earlier: table, lines: own })).toEqual(
          assessed({ treatment: 'なし', lines: own }),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('注意 changes no amount and no 判定', () => {
    fc.assert(
      fc.property(rows, lines, (table, own) => {
        const figures = ({ assessments }: Result) =>
          assessments.map(({ computed, planned, verdict, categories }) => [
            computed,
            planned,
            verdict,
            categories,
          ]);
        expect(figures(assessed({ treatment: '注意', earlier: table, lines: own }))).toEqual(
          figures(assessed({ treatment: 'なし', lines: own })),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('控除: more of it never raises the amount, which never falls below 0, and the expression comes to it', () => {
    fc.assert(
      fc.property(rows, rows, lines, levels, (table, more, own, 集計単位) => {
        const of = (earlierRows: readonly Row[]) =>
          first(assessed({ treatment: '控除', earlier: earlierRows, lines: own, settings: { 集計単位 } }));
        const [less, all] = [of(table), of([...table, ...more])];
        if (less.computed === null) expect(all.computed).toBeNull();
        else if (all.computed !== null) expect(all.computed).toBeLessThanOrEqual(less.computed);
        for (const { amount, base, expression } of all.categories) {
          expect(evaluate(expression)).toBe(amount);
          expect(amount ?? 0).toBeGreaterThanOrEqual(0);
          expect(base ?? 0).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 150 },
    );
  });
});
