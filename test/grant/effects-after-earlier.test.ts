import { describe, expect, it } from 'vitest';
import { type Effect, effectsOf } from '../../src/grant/explain/effects';
import { matrixOf, type Row, workedCases } from '../cases/cases';
import { assessSheets } from '../cases/engine';

/** What would change a 補助額 whose 基準額 earlier grants have reduced (L-11, 控除): the rest grows by as much as the whole. */

const NUMBER = '13A0100019';
const faultless: Row = workedCases[0]?.申請[0] ?? {};

const LISTED = { 掲載: 'TAIS', 製品コード: '00001-000010' };

const effects = (line: Row, earlier: readonly Row[], application: Row = {}): Effect[] => {
  const { assessments } = assessSheets([
    { name: '申請', values: matrixOf([{ ...faultless, 事業所番号: NUMBER, ...application }]) },
    { name: '経費', values: matrixOf([{ 受付番号: 'A1', 明細番号: 1, 寄付金等: null, ...line }]) },
    {
      name: '過年度交付',
      values: matrixOf(earlier.map((row) => ({ 年度: '令和7年度', 事業所番号: NUMBER, ...row }))),
    },
    {
      name: '設定',
      values: matrixOf(
        Object.entries({
          ...{ 都道府県: '13', 税区分: '税込', 寄付金等の控除: 'しない', 過年度分の扱い: '控除' },
        }).map(([項目, 値]) => ({ 項目, 値 })),
      ),
    },
  ]);
  return assessments.flatMap((assessment) =>
    assessment.categories.flatMap((row) => effectsOf(row, assessment)),
  );
};

describe('where earlier grants have been deducted', () => {
  it('one 台 more', () => {
    const watch = { ...LISTED, 経費区分: '見守り', 支出額: 700_000, 台数: 2 };
    // 560,000 of 600,000 − 100,000; with three 台 of 900,000 − 100,000
    expect(effects(watch, [{ 補助区分: '機器30', 交付額: 100_000 }])).toEqual([
      { kind: 'costBound', over: 60_000 },
      { kind: 'unit', gain: 60_000 },
    ]);
  });

  it.each<[string, Row, object[]]>([
    // 4,000,000 of 1,000,000 − 100,000; of 1,500,000 − 100,000 from 11名 on; of 1,050,000 − 100,000 with five linked
    ['10名', { 常勤換算: 10 }, [{ kind: 'costBound', over: 3_100_000 }, { kind: 'staff', from: 11, gain: 500_000 }, { kind: 'link', establishments: 5, gain: 50_000 }]],
    ['31名', { 常勤換算: 31 }, [{ kind: 'costBound', over: 1_600_000 }, { kind: 'link', establishments: 5, gain: 50_000 }]],
    ['31名, five linked', { 常勤換算: 31, 連携事業所数: 5 }, [{ kind: 'costBound', over: 1_550_000 }]],
  ])('ソフト: %s', (_, own, expected) => {
    const software = { ...LISTED, 経費区分: '介護ソフト', 支出額: 5_000_000 };
    const application = { サービス種類: '11', ...own };
    expect(effects(software, [{ 補助区分: 'ソフト', 交付額: 100_000 }], application)).toEqual(expected);
  }); // prettier-ignore
});
