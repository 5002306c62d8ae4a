import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import type { Settings } from '../../src/grant/input/settings';
import { r8 } from '../../src/scheme/r8';
import { locateSettings, readSettings } from '../../src/table/settings/settings';
import { templateSettings } from '../../src/table/settings/template-settings';
import { gridOf } from '../cases/engine';
import { serial } from './every-programme';

/** Settings out of a table 設定 of these items. */
function read(...rows: [string, CellValue][]): Settings {
  const grid = gridOf('設定', [['項目', '値', '単位', '根拠', '説明'], ...rows]);
  return readSettings(locateSettings([grid], [])?.rows ?? []);
}

type Key = Exclude<keyof Settings, 'problems' | 'errors' | 'doubts' | 'unitLimits' | 'budgets'>;

const rate = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('settings: default values (workbook.md 設定)', () => {
  it('stand where the table has no such row, or none is there at all', () => {
    for (const settings of [read(), readSettings([]), read(['端数処理単位', null], ['補助率', '  '])]) {
      const { problems, errors, doubts, unitLimits, budgets, ...values } = settings;
      expect(values).toEqual({
        prefecture: null,
        fiscalYear: 8,
        subsidyRate: rate(4, 5),
        modelRate: rate(1, 1),
        fundRate: rate(1, 2),
        packageCeiling: null,
        roundingUnit: 1000,
        deductDonations: null,
        taxBasis: null,
        aggregation: 'costCategory',
        linkStartTreatment: '要確認',
        flatContractBonus: true,
        countNonCare: true,
        partialGrants: false,
        earlierGrants: 'ignored',
        awardPoints: '',
        effectDeadline: { month: 3, day: 31 },
        dutyDay: '',
        submissionOmits: [],
        prefectureName: null,
        recordActor: true,
      });
      expect([unitLimits.size, budgets.size, errors, doubts]).toEqual([0, 0, [], []]);
      const asked = problems.map(({ key, kind }) => `${key} ${kind}`).sort();
      expect(asked).toEqual([
        'deductDonations unanswered',
        'packageCeiling unanswered',
        'prefecture unanswered',
        'taxBasis unanswered',
      ]);
    }
  });

  it('are those that the template shows a clerk', () => {
    const rows = templateSettings(r8).map(({ item, value }): [string, CellValue] => [item, value]);
    const shown = rows.filter(([, value]) => value !== null && value !== '').map(([item]) => item);
    expect(shown).toContain('補助率');
    expect(shown).toContain('端数処理単位');
    const { problems, ...values } = read(...rows);
    const { problems: asked, ...defaults } = read();
    // 10/10 is shown and 1/1 assumed
    const inLowestTerms = ({ modelRate, ...rest }: Omit<Settings, 'problems'>) => ({
      ...rest,
      modelRate: modelRate?.numerator === modelRate?.denominator ? rate(1, 1) : modelRate,
    });
    expect(inLowestTerms(values)).toEqual(inLowestTerms(defaults));
    expect(problems.map(({ key }) => key)).toEqual(asked.map(({ key }) => key));
  });
});

describe('settings: each value that is allowed, in the spellings a cell may hold', () => {
  it.each<[string, CellValue, Key, unknown]>([
    ['都道府県', '01', 'prefecture', '01'],
    ['都道府県', 1, 'prefecture', '01'],
    ['都道府県', '13', 'prefecture', '13'],
    ['都道府県', 13, 'prefecture', '13'],
    ['都道府県', '１３', 'prefecture', '13'],
    ['都道府県', 47, 'prefecture', '47'],
    ['年度', 8, 'fiscalYear', 8],
    ['年度', '8', 'fiscalYear', 8],
    ['年度', '８', 'fiscalYear', 8],
    ['年度', '令和8年度', 'fiscalYear', 8],
    ['年度', '令和８年', 'fiscalYear', 8],
    ['年度', 'R8', 'fiscalYear', 8],
    ['年度', 2026, 'fiscalYear', 8],
    ['年度', '2026年度', 'fiscalYear', 8],
    ['都道府県', '東京都', 'prefecture', '13'],
    ['都道府県', ' 北海道', 'prefecture', '01'],
    ['都道府県', '13 東京都', 'prefecture', '13'],
    ['都道府県', '１３：東京都', 'prefecture', '13'],
    ['都道府県', '01（北海道）', 'prefecture', '01'],
    ['都道府県', '13 未来県', 'prefecture', '13'],
    ['都道府県', 13, 'prefectureName', '東京都'],
    ['都道府県', '01', 'prefectureName', '北海道'],
    // as the sample calls itself
    ['都道府県', '13 未来県', 'prefectureName', '未来県'],
    ['補助率', '4/5', 'subsidyRate', rate(4, 5)],
    ['補助率', '４／５', 'subsidyRate', rate(4, 5)],
    ['補助率', ' 3 / 4 ', 'subsidyRate', rate(3, 4)],
    ['補助率', '1/2', 'subsidyRate', rate(1, 2)],
    ['補助率', '80%', 'subsidyRate', rate(80, 100)],
    ['補助率', '８０％', 'subsidyRate', rate(80, 100)],
    ['補助率', '66.67%', 'subsidyRate', rate(6667, 10_000)],
    ['補助率', 0.8, 'subsidyRate', rate(8, 10)],
    ['補助率', '0.75', 'subsidyRate', rate(75, 100)],
    ['補助率', serial(4, 5), 'subsidyRate', rate(4, 5)],
    ['補助率', serial(3, 4), 'subsidyRate', rate(3, 4)],
    ['モデル補助率', '10/10', 'modelRate', rate(10, 10)],
    ['モデル補助率', serial(10, 10), 'modelRate', rate(10, 10)],
    ['モデル補助率', 1, 'modelRate', rate(1, 1)],
    ['モデル補助率', '100%', 'modelRate', rate(100, 100)],
    ['モデル補助率', '9/10', 'modelRate', rate(9, 10)],
    ['基金補助率', '1/2', 'fundRate', rate(1, 2)],
    ['基金補助率', serial(1, 2), 'fundRate', rate(1, 2)],
    ['基金補助率', '50％', 'fundRate', rate(50, 100)],
    ['基金補助率', '1/3', 'fundRate', rate(1, 3)],
    ['パッケージ上限額', 4_000_000, 'packageCeiling', 4_000_000],
    ['パッケージ上限額', '7,500,000', 'packageCeiling', 7_500_000],
    ['パッケージ上限額', '１００００００0', 'packageCeiling', 10_000_000],
    ['パッケージ上限額', '500万円', 'packageCeiling', 5_000_000],
    ['パッケージ上限額', '７５０万', 'packageCeiling', 7_500_000],
    ['パッケージ上限額', '5,000千円', 'packageCeiling', 5_000_000],
    ['パッケージ上限額', '¥4,000,000', 'packageCeiling', 4_000_000],
    ['端数処理単位', '千円', 'roundingUnit', 1000],
    ['端数処理単位', '1,000円', 'roundingUnit', 1000],
    ['端数処理単位', 1, 'roundingUnit', 1],
    ['端数処理単位', 100, 'roundingUnit', 100],
    ['端数処理単位', 1000, 'roundingUnit', 1000],
    ['端数処理単位', '1,000', 'roundingUnit', 1000],
    ['端数処理単位', '１００', 'roundingUnit', 100],
    ['寄付金等の控除', 'する', 'deductDonations', 'fromCost'],
    ['寄付金等の控除', 'しない', 'deductDonations', 'ignored'],
    ['寄付金等の控除', '総事業費から', 'deductDonations', 'fromTotal'],
    ['税区分', '税込', 'taxBasis', 'included'],
    ['税区分', ' 税抜　', 'taxBasis', 'excluded'],
    ['税区分', '税込み', 'taxBasis', 'included'],
    ['税区分', '内税', 'taxBasis', 'included'],
    ['税区分', '税抜き', 'taxBasis', 'excluded'],
    ['税区分', '外税', 'taxBasis', 'excluded'],
    ['集計単位', '補助区分', 'aggregation', 'costCategory'],
    ['集計単位', '経費区分', 'aggregation', 'expenseCategory'],
    ['集計単位', '明細', 'aggregation', 'line'],
    ['連携開始の扱い', '要確認', 'linkStartTreatment', '要確認'],
    ['連携開始の扱い', '注意', 'linkStartTreatment', '注意'],
    ['連携開始の扱い', '不備', 'linkStartTreatment', '不備'],
    ['加算:一律契約', 'する', 'flatContractBonus', true],
    ['加算：一律契約', 'しない', 'flatContractBonus', false],
    ['加算:一律契約', '有', 'flatContractBonus', true],
    ['一部交付', '有', 'partialGrants', true],
    ['介護以外の法人を数える', 'する', 'countNonCare', true],
    ['介護以外の 法人を数える', 'しない', 'countNonCare', false],
    ['一部交付', 'する', 'partialGrants', true],
    ['一部交付', 'しない', 'partialGrants', false],
    ['過年度分の扱い', '控除', 'earlierGrants', 'deducted'],
    ['過年度分の扱い', '注意', 'earlierGrants', 'noted'],
    ['過年度分の扱い', 'なし', 'earlierGrants', 'ignored'],
    ['採択:点数', ' 審査の点 ', 'awardPoints', '審査の点'],
    ['効果報告期限', '4/30', 'effectDeadline', { month: 4, day: 30 }],
    ['効果報告期限', '５月３１日', 'effectDeadline', { month: 5, day: 31 }],
    // 2028-06-15: Excel makes a date of it
    ['効果報告期限', 46_919, 'effectDeadline', { month: 6, day: 15 }],
    ['提出状況の基準日', '当日', 'dutyDay', ''],
    ['提出状況の基準日', '令和10年4月10日', 'dutyDay', '2028-04-10'],
    // 2028-04-10
    ['提出状況の基準日', 46_853, 'dutyDay', '2028-04-10'],
    ['操作者の記録', 'する', 'recordActor', true],
    ['操作者の記録', 'しない', 'recordActor', false],
    ['操作者の 記録', '無', 'recordActor', false],
    ['提出用コピーから除く列', 'なし', 'submissionOmits', []],
    ['提出用コピーから除く列', '法人名・事業所 名、法人名', 'submissionOmits', ['法人名', '事業所名']],
  ])('%s = %j', (item, written, key, value) => {
    const settings = read([item, written]);
    expect(settings[key]).toEqual(value);
    expect(settings.problems.filter((problem) => problem.key === key)).toEqual([]);
  });

  it('a limit of 台数 for a 経費区分, a budget for a 事業', () => {
    const { unitLimits, budgets } = read(
      ['限度台数:見守り', 5],
      ['限度台数：インカム', '１２'],
      ['限度台数: ICTインフラ', 1],
      ['限度台数:移乗支援', null],
      ['予算額:定着支援', '120,000,000'],
      ['予算額:協働化', 0],
    );
    expect([...unitLimits]).toEqual([
      ['見守り', 5],
      ['インカム', 12],
      ['ICTインフラ', 1],
    ]);
    expect([...budgets]).toEqual([
      ['定着支援', 120_000_000],
      ['協働化', 0],
    ]);
  });
});
