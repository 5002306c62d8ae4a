import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { APPLICATIONS, assessWith, EVERY, serial, SETTINGS, TABLES } from './every-programme';
import { amountRow, applicationOf, assessmentOf, assessTables, lineOf } from './rows';

const NOTHING: readonly string[] = [];

/** 項目, values out of range, and the applications whose 算定額 depends on it. */
const OUT_OF_RANGE: readonly [string, readonly CellValue[], readonly string[]][] = [
  ['都道府県', [0, '00', 48, '東京', '13 大阪府', '13 県庁', '48 未来県', 13.5, -1, '#N/A'], NOTHING],
  ['年度', [7, 99, 0, 8.5, '平成8年度', true], EVERY],
  [
    '補助率',
    ['5/6', '81%', 0.81, 1, 0, '0/5', '4/0', '八割', serial(5, 6), '#REF!'],
    ['機器', '一律', 'パッケージ', '寄付', '協働化', '経営改善'],
  ],
  ['端数処理単位', [10, 0, -1000, 500, 10_000, '2千円'], EVERY],
  ['寄付金等の控除', ['はい', 1, true, '#N/A'], ['寄付']],
  ['税区分', ['込', 0, '税込・税抜'], NOTHING],
  ['集計単位', ['事業所', 1, '区分'], ['機器', '寄付']],
  ['限度台数:見守り', [0, -1, 1.5, 'たくさん'], NOTHING],
  ['連携開始の扱い', ['情報', '無視', 0], NOTHING],
  ['加算:一律契約', ['はい', 1], ['一律']],
  ['介護以外の法人を数える', ['数える', 0], ['協働化']],
  ['モデル補助率', ['11/10', 1.1, '0%', '101%', '全額'], ['面的']],
  ['基金補助率', ['3/5', '51%', 0.6, 'half', serial(3, 5)], ['モデル施設', '第三者']],
  ['予算額:定着支援', [-1, 0.5, '約1億'], NOTHING],
  ['一部交付', ['可', 1], NOTHING],
  ['過年度分の扱い', ['する', 1], NOTHING],
  ['操作者の記録', ['はい', 0, '残さない', '#N/A'], NOTHING],
  ['提出用コピーから除く列', ['法人明', '法人名・代表者の電話', 1], NOTHING],
];

describe('settings: a value out of range', () => {
  it('there is none: every application has its figure', () => {
    const result = assessWith(SETTINGS);
    expect(
      result.assessments.map(({ application: { receiptNumber }, computed }) => [receiptNumber, computed]),
    ).toEqual(APPLICATIONS);
    expect(result.general).toEqual([]);
  });

  it.each(OUT_OF_RANGE)(
    '%s: named, and only what depends on it is not computed',
    (item, values, dependent) => {
      for (const value of values) {
        const result = assessWith({ ...SETTINGS, [item]: value });
        // named once for the workbook, with the cell of the setting and what was seen
        const named = result.general.filter(({ rule }) => rule === 'S-01');
        expect(
          named.map(({ severity, facts, place }) => ({ severity, label: facts['label'], place })),
        ).toEqual([
          {
            severity: '不備',
            label: item,
            place: {
              table: 'settings',
              row: Object.keys({ ...SETTINGS, [item]: value }).indexOf(item),
            },
          },
        ]);
        expect(result.general).toHaveLength(1);
        const expected = APPLICATIONS.map(([receiptNumber, amount]) =>
          dependent.includes(receiptNumber) ? [receiptNumber, null] : [receiptNumber, amount],
        );
        const computed = result.assessments.map((entry) => [entry.application.receiptNumber, entry.computed]);
        expect(computed, `${item} = ${String(value)}`).toEqual(expected);
        // and each application that waits for it says so
        for (const receiptNumber of dependent) {
          const { verdict, planned, findings } = assessmentOf(result, receiptNumber);
          expect([verdict, planned]).toEqual(['不備', null]);
          expect(findings.some(({ rule, severity }) => /^S-0[12]$/.test(rule) && severity === '不備')).toBe(
            true,
          );
        }
      }
    },
  );

  it.each([3_999_999, 10_000_001, 4_000_000.5, '300万円', 0])(
    'パッケージ上限額 = %j: named by R1-60 on the package, which is not computed',
    (value) => {
      const result = assessWith({ ...SETTINGS, パッケージ上限額: value });
      const computed = result.assessments.map((entry) => [entry.application.receiptNumber, entry.computed]);
      expect(computed).toEqual(
        APPLICATIONS.map(([receiptNumber, amount]) => [
          receiptNumber,
          receiptNumber === 'パッケージ' ? null : amount,
        ]),
      );
      const { findings, categories } = assessmentOf(result, 'パッケージ');
      expect(findings.filter(({ severity }) => severity === '不備').map(({ rule }) => rule)).toEqual([
        'R1-60',
      ]);
      expect(categories.map(amountRow)).toEqual([['パッケージ', 5_000_000, 4_000_000, null, null]]);
    },
  );

  it('パッケージ上限額 is named also where no application has a package', () => {
    const { applications, lines } = TABLES;
    const result = assessTables({
      settings: { ...SETTINGS, パッケージ上限額: 3_000_000 },
      applications: applications.filter((row) => row['受付番号'] !== 'パッケージ'),
      lines: lines.filter((row) => row['受付番号'] !== 'パッケージ'),
    });
    expect(result.general.map(({ rule, facts }) => [rule, facts['label']])).toContainEqual([
      'S-01',
      'パッケージ上限額',
    ]);
  });

  it('leaves what does not need the setting in its place: rows, costs, 基準額', () => {
    const rowsWith = (item: string, value: CellValue, receiptNumber: string) =>
      assessmentOf(assessWith({ ...SETTINGS, [item]: value }), receiptNumber).categories.map(amountRow);
    expect(rowsWith('端数処理単位', 10, '機器')).toEqual([['機器30', 500_000, 400_000, 600_000, 400_000]]);
    expect(rowsWith('補助率', '9/10', '機器')).toEqual([['機器30', 500_000, null, 600_000, null]]);
    expect(rowsWith('加算:一律契約', 'はい', '一律')).toEqual([['ソフト', 4_000_000, 3_200_000, null, null]]);
    expect(rowsWith('介護以外の法人を数える', 'はい', '協働化')).toEqual([
      ['協働化', 3_000_000, 2_400_000, null, null],
    ]);
    expect(rowsWith('寄付金等の控除', 'はい', '寄付')).toEqual([['機器30', null, null, 300_000, null]]);
    expect(rowsWith('基金補助率', '3/5', '第三者')).toEqual([['第三者支援', 500_000, null, 300_000, null]]);
  });

  it('集計単位: no row of 機器100 or 機器30 has an amount, since it is not known what to compare', () => {
    const { categories } = assessmentOf(assessWith({ ...SETTINGS, 集計単位: '事業所' }), '機器');
    expect(categories.filter(({ amount }) => amount !== null).map(amountRow)).toEqual([]);
  });

  it('連携開始の扱い: the application to which it matters is 不備, and only that', () => {
    const result = assessWith({ ...SETTINGS, 連携開始の扱い: '情報' });
    const flawed = result.assessments.filter(({ verdict }) => verdict === '不備');
    expect(flawed.map(({ application }) => application.receiptNumber)).toEqual(['一律']);
    expect(flawed.map(({ planned }) => planned)).toEqual([null]);
  });

  it('都道府県: the check digit of a 事業所番号 is still looked at, its prefecture is not', () => {
    const applications = [applicationOf('定着支援', 'A1', { 事業所番号: '2670100013' })];
    const lines = [lineOf('A1', 1, '見守り', 300_000, { 台数: 1 })];
    const variants = (prefecture: string): string[] =>
      assessTables({
        settings: { ...SETTINGS, 都道府県: prefecture },
        applications,
        lines,
      }).assessments.flatMap(({ findings }) =>
        findings.filter(({ rule }) => rule === 'ID-04').map(({ variant }) => variant),
      );
    expect(variants('13')).toEqual(['checkDigit', 'prefecture']);
    expect(variants('26')).toEqual(['checkDigit']);
    expect(variants('48')).toEqual(['checkDigit']);
  });
});

describe('settings that have to be answered are never assumed', () => {
  const without = (item: string) =>
    assessWith(Object.fromEntries(Object.entries(SETTINGS).filter(([key]) => key !== item)));

  it.each(['都道府県', '税区分', '寄付金等の控除'])('%s: asked for, once (S-02)', (item) => {
    const { general } = without(item);
    expect(general.map(({ rule, severity, facts }) => [rule, severity, facts['label']])).toEqual([
      ['S-02', '情報', item],
    ]);
  });

  it('寄付金等の控除: the line that has 寄付金等 waits for the answer, all else is computed', () => {
    const result = without('寄付金等の控除');
    const computed = result.assessments.map((entry) => [entry.application.receiptNumber, entry.computed]);
    expect(computed).toEqual(
      APPLICATIONS.map(([receiptNumber, amount]) => [
        receiptNumber,
        receiptNumber === '寄付' ? null : amount,
      ]),
    );
    const { findings, lines } = assessmentOf(result, '寄付');
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['S-02 不備']);
    expect(lines.map(({ eligibleCost, verdict }) => [eligibleCost, verdict])).toEqual([[null, '不備']]);
  });

  it('パッケージ上限額: asked for only where there is a package (R1-60)', () => {
    const result = without('パッケージ上限額');
    expect(result.general).toEqual([]);
    expect(assessmentOf(result, 'パッケージ').computed).toBeNull();
    expect(assessmentOf(result, 'パッケージ').findings.map(({ rule }) => rule)).toEqual(['R1-60']);
  });
});
