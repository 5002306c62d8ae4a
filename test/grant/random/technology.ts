import fc from 'fast-check';
import type { CellValue } from '../../../src/base/cells';
import type { Row } from '../../cases/cases';
import { applicationOf } from '../rows';
import {
  BAD_COSTS,
  BAD_UNITS,
  claim,
  cost,
  date,
  donation,
  type Entry,
  type Filling,
  marks,
  total,
  units,
  yesNo,
} from './cells';

/** Random applications of 定着支援. */

const DEVICES = [
  ...['移乗支援', '入浴支援', 'インカム', '移動支援', '排泄支援', '見守り', 'コミュニケーション'],
  ...['機能訓練支援', '食事栄養管理支援', '認知症支援', '介護業務支援'],
];
const NEVER = ['通信費', '操作説明', 'センター研修', '開発費'];
const SERVICES = [
  '51',
  '11',
  '78',
  '11・51',
  '養護',
  '46、43',
  '76 定期巡回・随時対応型',
  '2A;2B',
  '軽費,54',
  'A2',
];

type Kind = 'device' | 'other' | 'software' | 'office' | 'adoption' | 'accessory' | 'support' | 'never';

/** What the kinds have in common with devices stays on them: a mark or 台数 that does not count must not. */
const KINDS: Readonly<Record<Kind, (device: string, never: string) => Row>> = {
  device: (device) => ({ 経費区分: device }),
  other: () => ({ 経費区分: 'その他機器', 掲載: 'その他' }),
  software: () => ({ 経費区分: '介護ソフト' }),
  office: () => ({ 経費区分: 'バックオフィスソフト', 掲載: 'その他' }),
  adoption: () => ({ 経費区分: '定着促進費用' }),
  accessory: () => ({ 経費区分: '付帯経費' }),
  support: () => ({ 経費区分: '業務改善支援' }),
  never: (_device, never) => ({ 経費区分: never }),
};

const kinds: readonly Kind[] = [
  ...(['device', 'device', 'device', 'device', 'software', 'software'] as const),
  ...(['adoption', 'accessory', 'accessory', 'support', 'other', 'office', 'never'] as const),
];

const line = (fill: Filling): fc.Arbitrary<Row> =>
  fc
    .record({
      kind: fc.constantFrom(...kinds),
      device: fc.constantFrom(...DEVICES),
      never: fc.constantFrom(...NEVER),
      支出額: fill(cost, ...BAD_COSTS),
      台数: fill(units, ...BAD_UNITS),
      掲載: fill(fc.constantFrom('TAIS', 'TAIS', '同水準'), 'その他', '不明'),
      製品コード: fill(fc.constant('00001-000010'), '00001', 1),
      親明細: fill(fc.integer({ min: 1, max: 5 }), 99, '一'),
      パッケージ: fill(fc.constantFrom<CellValue>(null, null, '○', '◯'), '？', '×'),
      価格公表: fill(fc.constantFrom<CellValue>(null, '有', '無'), '非公開'),
      判断理由: fill(fc.constantFrom<CellValue>('同じ働きをする', '給与計算', null)),
      marks: marks(fill),
      unknown: fill(fc.constant<CellValue>('*'), '宇宙旅行', '見守リ', 5),
    })
    .map(({ kind, device, never, marks: { donated, ...mark }, unknown, ...cells }) => ({
      ...cells,
      ...mark,
      寄付金等: donation(cells.支出額, donated ?? null),
      ...KINDS[kind](device, never),
      ...(unknown === '*' ? {} : { 経費区分: unknown }),
    }));

/** Staff of at least one person: tenths of 常勤換算, 実人数 or both. */
const staff = (fill: Filling): fc.Arbitrary<Row> =>
  fc
    .record({
      tenths: fc.oneof(fc.integer({ min: 5, max: 400 }), fc.constantFrom(104, 105, 204, 205, 304, 305)),
      persons: fc.integer({ min: 1, max: 40 }),
      which: fc.constantFrom('both', 'fte', 'persons'),
    })
    .chain(({ tenths, persons, which }) =>
      fc.record({
        常勤換算: fill(fc.constant(which === 'persons' ? null : tenths / 10), '約10名', -3, 0),
        実人数: fill(fc.constant(which === 'fte' ? null : persons), 1.5, -1, '数名'),
      }),
    );

/** An application of 定着支援 with up to six lines. */
export const technology = (fill: Filling): fc.Arbitrary<Entry> =>
  fc
    .record({
      staff: staff(fill),
      サービス種類: fill(fc.constantFrom(...SERVICES), '99', '訪問介護', 51),
      事業所番号: fill(fc.constant('13A0100019'), '401234567', '13I0100019', '13A0100018'),
      法人番号: fill(fc.constant('7123456789012'), 4.01e12, '123', '1123456789012'),
      契約方式: fill(fc.constantFrom('職員数連動', 'その他'), '月額'),
      連携事業所数: fill(fc.constantFrom<CellValue>(null, 0, 4, 5, 12), 'たくさん', 5.5),
      連携開始日: date(fill),
      委員会: yesNo(fill),
      一気通貫: yesNo(fill),
      標準仕様対応: fill(fc.constantFrom('有', '有', '無', '未掲載'), '？'),
      LIFE連携対応: fill(fc.constantFrom('有', '有', '無', '未掲載'), '？'),
      業務改善計画: fill(fc.constantFrom('提出済', '提出済', '未提出'), '予定'),
      業務改善支援: fill(fc.constantFrom('コンサル', '研修', '研修', '無'), '予定'),
      賃金還元の周知: yesNo(fill),
      'SECURITY ACTION': fill(fc.constantFrom('一つ星', '二つ星', '同等対策'), '三つ星'),
      'SECURITY ACTION ID': fill(fc.constantFrom<CellValue>('40012345678', 40012345678), '123'),
      申請額: claim(fill),
      総事業費: total(fill),
      lines: fc.array(line(fill), { maxLength: 6 }),
    })
    .map(({ staff: counted, lines, ...cells }) => {
      const { 受付番号: _number, ...application } = applicationOf('定着支援', '', { ...cells, ...counted });
      return { application, lines, members: [] };
    });
