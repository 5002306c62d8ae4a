import fc from 'fast-check';
import type { Row } from '../cases/cases';
import { matrixOf, workedCases } from '../cases/cases';
import type { RawValue } from '../../src/table/values';

/** Random applications of 定着支援, good and bad cells among them. */

const faultless = workedCases[0]?.申請[0] ?? {};

const devices = ['移乗支援', '入浴支援', 'インカム', '見守り', '排泄支援', '介護業務支援', '認知症支援'];

const maybe = <T extends RawValue>(arbitrary: fc.Arbitrary<T>, ...bad: RawValue[]): fc.Arbitrary<RawValue> =>
  fc.oneof({ weight: 9, arbitrary }, { weight: 1, arbitrary: fc.constantFrom(null, ...bad) });

const cost = maybe(fc.integer({ min: 0, max: 12_000_000 }), '30万円', -5, 100.5, '３００，０００', '#N/A');
const units = maybe(fc.integer({ min: 1, max: 40 }), 0, 1.5, '二台');

const line: fc.Arbitrary<Row> = fc
  .record({
    kind: fc.constantFrom(
      'device',
      'software',
      'adoption',
      'accessory',
      'support',
      'other',
      'never',
      'unknown',
    ),
    device: fc.constantFrom(...devices),
    cost,
    units,
    listing: maybe(fc.constantFrom('TAIS', '同水準'), 'その他', '不明'),
    parent: fc.integer({ min: 1, max: 6 }),
    packaged: fc.constantFrom(null, null, '○'),
    otherGrant: fc.constantFrom(null, null, null, '有', '無', '？'),
    donation: fc.constantFrom(null, null, null, 1000, -1),
  })
  .map(({ kind, device, parent, ...rest }) => {
    const common = {
      支出額: rest.cost,
      パッケージ: rest.packaged,
      他補助: rest.otherGrant,
      寄付金等: rest.donation,
    };
    switch (kind) {
      case 'device':
        return { ...common, 経費区分: device, 掲載: rest.listing, 台数: rest.units };
      case 'software':
        return { ...common, 経費区分: '介護ソフト', 掲載: rest.listing };
      case 'other':
        return { ...common, 経費区分: 'その他機器', 掲載: 'その他', 台数: rest.units };
      case 'accessory':
        return { ...common, 経費区分: '付帯経費', 親明細: parent };
      case 'adoption':
        return { ...common, 経費区分: '定着促進費用' };
      case 'support':
        return { ...common, 経費区分: '業務改善支援' };
      case 'never':
        return { ...common, 経費区分: '通信費' };
      default:
        return { ...common, 経費区分: '宇宙旅行' };
    }
  });

export const settings = fc
  .record({
    集計単位: fc.constantFrom('補助区分', '経費区分', '明細'),
    パッケージ上限額: fc.constantFrom(null, 4_000_000, 10_000_000, 3_000_000),
    端数処理単位: fc.constantFrom(1, 100, 1000),
    寄付金等の控除: fc.constantFrom(null, 'する', 'しない'),
    補助率: fc.constantFrom('4/5', '3/4', '1/2'),
  })
  .map((row): Row => row);

export interface RandomCase {
  readonly application: Row;
  readonly lines: readonly Row[];
  readonly settings: Row;
}

export const randomCase: fc.Arbitrary<RandomCase> = fc
  .record({
    services: fc.constantFrom('51', '11', '78', '11・51', '養護', '99', '46'),
    staff: maybe(
      fc.integer({ min: 0, max: 600 }).map((tenths) => tenths / 10),
      '約10名',
      -3,
    ),
    contract: maybe(fc.constantFrom('職員数連動', 'その他'), '月額'),
    linked: fc.constantFrom(null, 4, 5, 12, 'たくさん'),
    claimed: fc.constantFrom(null, null, 0, 500_000, '百万'),
    answer: fc.constantFrom('有', '無', null, '未掲載', '提出済', '未提出', '研修'),
    lines: fc.array(line, { maxLength: 6 }),
    settings,
  })
  .map(({ services, staff, contract, linked, claimed, answer, lines, settings: set }) => ({
    application: {
      ...faultless,
      サービス種類: services,
      常勤換算: staff,
      契約方式: contract,
      連携事業所数: linked,
      申請額: claimed,
      一気通貫: answer,
      標準仕様対応: answer,
      LIFE連携対応: answer,
      業務改善計画: answer,
      業務改善支援: answer,
      委員会: answer,
      賃金還元の周知: answer,
    },
    lines: lines.map((entry, at) => ({ 受付番号: 'A1', 明細番号: at + 1, ...entry })),
    settings: set,
  }));

const lineHeaders = [
  '受付番号',
  '明細番号',
  '経費区分',
  '支出額',
  '掲載',
  '台数',
  '親明細',
  'パッケージ',
  '他補助',
  '寄付金等',
  '製品コード',
];

/** The sheets of a random case. */
export function sheetsOfCase({
  application,
  lines,
  settings: set,
}: RandomCase): { name: string; values: RawValue[][] }[] {
  const items = Object.entries(set).map(([項目, 値]) => ({ 項目, 値 }));
  return [
    { name: '申請', values: matrixOf([application]) },
    { name: '経費', values: matrixOf(lines, lineHeaders) },
    { name: '設定', values: matrixOf(items) },
  ];
}
