import fc from 'fast-check';
import type { CellValue } from '../../src/base/cells';
import { matrixOf, type Row } from '../cases/cases';
import { applicationOf, lineOf, memberOf } from '../grant/rows';

/** Applications of every 事業 with sound and unsound figures, for the engine that is not ours. */

const DEVICES = ['移乗支援', '入浴支援', 'インカム', '見守り', '排泄支援', '介護業務支援', '認知症支援'];
const SOFTWARE = [
  '介護ソフト',
  'バックオフィスソフト',
  '定着促進費用',
  '業務改善支援',
  '県独自研修',
  '通信費',
];
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  面的支援モデル: ['機器', '研修', 'コンサル'],
  連携モデル: ['システム', '端末', '謝礼金'],
  協働化: ['合同研修', '設備更新', '車輛'],
  経営改善: ['支援費'],
  モデル施設: ['コンサル', '機器'],
  第三者支援: ['支援費'],
  事務費: ['委託', '需用費'],
};

/** A sum of tenths as a cell holds it: 105 × 0.1 is a little below 10.5. */
const tenths = (count: number): number => Array.from({ length: count }, () => 0.1).reduce((a, b) => a + b, 0);

const often = (arbitrary: fc.Arbitrary<CellValue>, ...rare: CellValue[]): fc.Arbitrary<CellValue> =>
  fc.oneof({ weight: 12, arbitrary }, { weight: 1, arbitrary: fc.constantFrom(null, ...rare) });

const cost = often(
  fc.integer({ min: 0, max: 9_999_999 }),
  '１２３，４５６',
  '1,234,567',
  '30万円',
  299_999.99999999994,
);
const units = often(fc.integer({ min: 1, max: 30 }), '３', 1.5);
const line = (categories: readonly string[]): fc.Arbitrary<Row> =>
  fc.record<Row>({
    経費区分: fc.constantFrom(...categories),
    支出額: cost,
    台数: units,
    寄付金等: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(5_000) }),
    パッケージ: fc.constantFrom(null, null, null, '○'),
    他補助: fc.constantFrom(null, null, null, null, null, '有'),
  });

const application: fc.Arbitrary<{ programme: string; own: Row; lines: readonly Row[] }> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      programme: fc.constant('定着支援'),
      own: fc.record<Row>({
        サービス種類: fc.constantFrom('51', '11', '78', '11・51', '43'),
        常勤換算: often(fc.integer({ min: 1, max: 500 }).map(tenths), '１０．５', 0, '約十名'),
        実人数: fc.constantFrom(null, null, 0, 1, 7),
        契約方式: fc.constantFrom('職員数連動', '職員数連動', 'その他', null),
        連携事業所数: fc.constantFrom(null, 4, 5, 12),
        申請額: often(fc.integer({ min: 0, max: 6_000_000 }), '５００，０００', '未定'),
        総事業費: often(
          fc.constantFrom<CellValue>(null, null, 1_000_000, 3_000_000),
          '２，０００，０００',
          '未定',
        ),
      }),
      lines: fc.array(line([...DEVICES, ...SOFTWARE]), { minLength: 1, maxLength: 7 }),
    }),
  },
  ...Object.entries(OTHERS).map(([programme, categories]) => ({
    weight: 1,
    arbitrary: fc.record({
      programme: fc.constant(programme),
      own: fc.record<Row>({
        支援機関: fc.constantFrom('税理士会', '税理士会', '民間コンサル'),
        申請額: often(fc.integer({ min: 0, max: 6_000_000 })),
      }),
      lines: fc.array(line(categories), { minLength: 1, maxLength: 5 }),
    }),
  })),
);

const member = fc.record({
  corporation: fc.constantFrom('甲会', '乙会', '丙 会', '丁会'),
  number: fc.constantFrom(null, null, '7123456789012', 7123456789012),
  services: fc.constantFrom('11', '15', '43', '51・11', '養護', '111'),
});

/** Sheets of a workbook with so many applications; the same seed gives the same workbook. */
export function randomWorkbook(
  count: number,
  seed: number,
  donations = 'する',
): { name: string; values: CellValue[][] }[] {
  const applications: Row[] = [];
  const lines: Row[] = [];
  const members: Row[] = [];
  const groups = fc.sample(fc.array(member, { minLength: 1, maxLength: 6 }), { numRuns: count, seed });
  fc.sample(application, { numRuns: count, seed }).forEach(({ programme, own, lines: costs }, n) => {
    const receiptNumber = `R${n + 1}`;
    applications.push(applicationOf(programme, receiptNumber, own));
    costs.forEach((row, at) => {
      lines.push({ ...lineOf(receiptNumber, at + 1, String(row['経費区分']), 0), ...row });
    });
    if (programme !== '協働化' && programme !== '連携モデル') return;
    for (const { corporation, number, services } of groups[n] ?? []) {
      members.push(memberOf(receiptNumber, corporation, services, { 法人番号: number }));
    }
  });
  const settings = [
    { 項目: 'パッケージ上限額', 値: 4_500_000 },
    { 項目: '寄付金等の控除', 値: donations },
    { 項目: '税区分', 値: '税込' },
  ];
  return [
    { name: '申請', values: matrixOf(applications) },
    { name: '経費', values: matrixOf(lines) },
    { name: '構成員', values: matrixOf(members) },
    { name: '設定', values: matrixOf(settings) },
  ];
}
