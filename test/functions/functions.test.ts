import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { atOnce } from '../../src/base/pieces';
import {
  type BaseArguments,
  grantAmount,
  grantBase,
  grantCap,
  grantExplain,
  grantStaff,
} from '../../src/functions/amount';
import type { Argument } from '../../src/functions/arguments';
import { grantReport } from '../../src/functions/report';
import { bandOf } from '../../src/grant/explain/expression';
import { r8 } from '../../src/scheme/r8';
import { r9 } from '../years/r9';
import { WITHDRAWN_CATEGORY } from '../years/r9/technology';
import { problemOf } from './problem';

const amount = (category: Argument, cost: Argument, ...rest: Argument[]): number =>
  grantAmount(cost, [category, ...rest] as unknown as BaseArguments, 8);

describe('GRANT_AMOUNT', () => {
  it.each([
    [['見守り', 375000], 300000],
    [['介護ソフト', 1500000, 1, 11, '職員数連動'], 1200000],
    [['見守り', 1800000, 6], 1440000],
    [['見守り', '３７５，０００'], 300000],
    [['移乗支援', 3000000, 2], 2000000],
    [['その他機器', 900000], 720000],
    [['介護ソフト', 1500000, 1, 8, '職員数連動', true], 1150000],
    [['介護ソフト', 1300000, null, 8, '職員数連動', false, true], 1040000],
    [['介護ソフト', 3500000, 0, 0, 'その他'], 2500000],
    [['バックオフィスソフト', 3400000, 1, null, 'その他', '○', '有'], 2700000],
    [['パッケージ', 6500000, 1, null, null, true, false, 4000000], 4150000],
    [['業務改善支援', 700000], 480000],
    [['見守り', 0], 0],
  ])('%j = %d', ([category, cost, ...rest], expected) => {
    expect(amount(category, cost, ...(rest as Argument[]))).toBe(expected);
  });

  it.each([
    [['通信費', 60000], 'value', '補助の対象になりません'],
    [['付帯経費', 60000], 'value', '主となる機器'],
    [['定着促進費用', 60000], 'value', '介護ソフト'],
    [['ドローン', 60000], 'value', '経費区分「ドローン」'],
    [['見守り', -1], 'value', '対象経費「-1」'],
    [['見守り', 100.5], 'value', '対象経費「100.5」'],
    [['見守り', '30万円'], 'value', '対象経費「30万円」'],
    [['見守り', null], 'notAvailable', '対象経費がない'],
    [['見守り', 1000, 1.5], 'value', '台数「1.5」'],
    [['見守り', 1000, -1], 'value', '台数「-1」'],
    [['見守り', 1000, Number.MAX_SAFE_INTEGER], 'value', '大きすぎる'],
    [['介護ソフト', 1000], 'notAvailable', '契約方式がない'],
    [['介護ソフト', 1000, 1, 0, '職員数連動'], 'notAvailable', '職員数がない'],
    [['介護ソフト', 1000, 1, 10.5, '職員数連動'], 'value', 'GRANT_STAFF'],
    [['介護ソフト', 1000, 1, 10, '月額'], 'value', '契約方式「月額」'],
    [['介護ソフト', 1000, 1, 10, '職員数連動', 'たぶん'], 'value', '定着促進費用あり「たぶん」'],
    [['パッケージ', 1000], 'notAvailable', 'パッケージ上限額がない'],
    [['パッケージ', 1000, 1, null, null, false, false, 3000000], 'value', '4,000,000〜10,000,000円'],
  ])('%j gives #%s: %s', ([category, cost, ...rest], kind, text) => {
    const problem = problemOf(() => amount(category, cost, ...(rest as Argument[])));
    expect(problem.kind).toBe(kind);
    expect(problem.message).toContain(text);
  });
});

describe('the functions beside it', () => {
  it('GRANT_BASE gives the 基準額 of every band', () => {
    for (let staff = 1; staff <= 200; staff += 1) {
      const band = bandOf(r8.technology.staffBands.value, staff);
      expect(grantBase(['介護ソフト', 1, staff, '職員数連動'], 8)).toBe(band?.software);
      expect(grantBase(['介護ソフト', 1, staff, '職員数連動', true, true], 8)).toBe(
        (band?.withAdoption ?? 0) + 50_000,
      );
    }
  });

  it('GRANT_CAP says on which side of the 基準額 a cost is', () => {
    expect(grantCap(375000, ['見守り'], 8)).toBe('上限内');
    expect(grantCap(375002, ['見守り'], 8)).toBe('上限適用');
  });

  it('GRANT_EXPLAIN gives figures and clause', () => {
    expect(grantExplain(500000, ['見守り'], 8)).toBe(
      '500,000円×4/5＝400,000円 ＞ 基準額300,000円×1台（別紙1 表2 3行） → 300,000円',
    );
  });

  it.each([
    [10.4, null, 10],
    [10.5, null, 11],
    [10.499999999999979, 0, 11],
    [3.4, 12, 15],
    [0, 9, 9],
    ['１０．５', undefined, 11],
  ])('GRANT_STAFF(%s, %s) = %d', (fullTimeEquivalent, headcount, staff) => {
    expect(grantStaff(fullTimeEquivalent, headcount)).toBe(staff);
  });

  it('GRANT_STAFF does not make 0 out of nobody', () => {
    expect(problemOf(() => grantStaff(0, 0)).kind).toBe('notAvailable');
    expect(problemOf(() => grantStaff(0.4, null)).kind).toBe('notAvailable');
    expect(problemOf(() => grantStaff(-1, null)).kind).toBe('value');
    expect(problemOf(() => grantStaff(5, 1.5)).message).toContain('実人数');
  });
});

describe('the argument 年度', () => {
  const books = [r8, r9];
  const software: BaseArguments = ['介護ソフト', 1, 12, '職員数連動'];

  it.each<[Argument, number, number, string]>([
    [null, 1_800_000, 1_800_000, '3/4'],
    [0, 1_800_000, 1_800_000, '3/4'],
    [9, 1_800_000, 1_800_000, '3/4'],
    [8, 1_500_000, 1_500_000, '4/5'],
    ['令和8年度', 1_500_000, 1_500_000, '4/5'],
  ])('%j is the rule book of that year, and the newest where it is blank', (year, base, amount, rate) => {
    expect(grantBase(software, year, books)).toBe(base);
    expect(grantAmount(3_000_000, software, year, books)).toBe(amount);
    expect(grantCap(2_000_000, software, year, books)).toBe(amount > 1_600_000 ? '上限内' : '上限適用');
    expect(grantExplain(3_000_000, software, year, books)).toContain(`3,000,000円×${rate}`);
  });

  it.each<[Argument, 'value', string]>([
    [7, 'value', '令和7年度の規則集はありません（あるのは令和8・9年度です）'],
    ['来年', 'value', '年度「来年」は読み取れません'],
  ])('%j gives #%s', (year, kind, text) => {
    const problem = problemOf(() => grantAmount(375_000, ['見守り'], year, books));
    expect(problem).toMatchObject({ kind });
    expect(problem.message).toContain(text);
  });

  it('knows a 経費区分 only in the years that have it', () => {
    expect(grantAmount(600_000, ['清掃支援'], 9, books)).toBe(450_000);
    expect(problemOf(() => grantAmount(600_000, ['清掃支援'], 8, books)).message).toContain('「清掃支援」');
    expect(grantAmount(300_000, [WITHDRAWN_CATEGORY], 8, books)).toBe(240_000);
    const problem = problemOf(() => grantAmount(300_000, [WITHDRAWN_CATEGORY], 9, books));
    expect(problem.message).toContain(`「${WITHDRAWN_CATEGORY}」は使えません`);
  });
});

describe('GRANT_REPORT', () => {
  const applications = [
    [
      '受付番号',
      '事業',
      '法人名',
      '法人番号',
      '事業所番号',
      '判定',
      '対象経費計',
      '算定額',
      '交付予定額',
      '上限適用',
    ],
    ['A1', '定着支援', '甲', '7123456789012', '13A0100019', '適', 375000, 300000, 300000, ''],
    ['A2', '定着支援', '甲', '7123456789012', '13A0100027', '不備', 500000, 300000, 0, '○'],
    // an empty row of the table, as the desktop hands it over
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  ];
  const amounts = [
    [
      '受付番号',
      '事業',
      '補助区分',
      '台数',
      '対象経費',
      '補助率',
      '補助率額',
      '基準額',
      '補助額',
      '上限適用',
      '根拠',
    ],
    ['A1', '定着支援', '機器30', 1, 375000, '4/5', 300000, 300000, 300000, '', ''],
    ['A2', '定着支援', '機器30/見守り', 1, 500000, '4/5', 400000, 300000, 300000, '○', ''],
  ];
  const lines = [
    ['受付番号', '支出額'],
    ['A1', 375000],
    ['A2', 600000],
  ];

  it('総括表: a row per 事業 that is applied for, and the total', () => {
    const block = atOnce(grantReport('総括表', { applications, amounts, lines }));
    expect(block).toHaveLength(3);
    expect(block[1]).toEqual(['定着支援', 2, 1, 2, 975000, 875000, 600000, 300000, 1, 1, 0, '', '']);
    expect(block.at(-1)?.slice(0, 8)).toEqual(['合計', 2, 1, 2, 975000, 875000, 600000, 300000]);
    expect(block.flat().every((cell) => cell !== null)).toBe(true);
  });

  it('区分別集計: finer 集計単位 are summed into their 補助区分', () => {
    const block = atOnce(grantReport('区分別集計', { applications, amounts }));
    expect(block.find(([name]) => name === '機器30')).toEqual([
      '機器30',
      2,
      2,
      875000,
      700000,
      600000,
      600000,
      1,
    ]);
  });

  it('goes by the year that stands in the place of 設定', () => {
    const names = (settings: CellValue[][] | null): unknown[] =>
      atOnce(grantReport('区分別集計', { applications, amounts, lines, settings }, [r8, r9])).map(
        ([name]) => name,
      );
    expect(names([[9]])).toContain('機器50');
    for (const first of [
      null,
      [[8]],
      [[0]],
      [['項目', '値']],
      [
        ['項目', '値'],
        ['年度', 0],
      ],
    ]) {
      expect(names(first)).not.toContain('機器50');
    }
    expect(problemOf(() => names([[7]])).message).toContain('令和7年度の規則集はありません');
    expect(problemOf(() => names([['年度', 9]])).message).toContain('設定の引数');
  });

  it('says what is missing', () => {
    expect(problemOf(() => atOnce(grantReport('表', { applications, amounts, lines }))).message).toContain(
      '様式「表」',
    );
    expect(
      problemOf(() => atOnce(grantReport('総括表', { applications: [['受付番号', '事業']], amounts, lines })))
        .message,
    ).toContain('判定');
  });
});
