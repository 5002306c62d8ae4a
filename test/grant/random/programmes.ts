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

/** Random applications of the eleven 事業 that are not 定着支援. */

/** 経費区分 of each; 端末 and those that are never eligible among them. */
const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  面的支援モデル: ['機器', '研修', 'コンサル', '事例集', 'その他'],
  連携モデル: [
    ...['システム', '端末', '端末', 'コンサル', '謝礼金', 'グループ構築', 'デモ環境', '研修', '事例集'],
    'その他',
  ],
  協働化: [
    ...['人材募集', '送迎調査', '福利厚生', '合同研修', '制度共通化', '業務集約', '委員会', 'ICTインフラ'],
    ...['設備更新', '専門家支援', 'その他', '通信費', '車輛'],
  ],
  経営改善: ['支援費'],
  モデル施設: ['コンサル', '機器', 'その他'],
  第三者支援: ['支援費'],
  相談体制: ['人件費', '旅費'],
  事務費: ['委託'],
  革新会議: ['謝金'],
  魅力発信: ['広報費'],
  相談センター: ['賃料', '備品'],
};

const AGENCIES = ['WAM経営診断', 'WAM経営分析', '税理士会', '金融機関', 'その他機関', '民間コンサル'];

const lineOf = (fill: Filling, categories: readonly string[]): fc.Arbitrary<Row> =>
  fc
    .record({
      経費区分: fill(fc.constantFrom(...categories), '見守り？', 7),
      支出額: fill(cost, ...BAD_COSTS),
      台数: fill(units, ...BAD_UNITS),
      marks: marks(fill),
    })
    .map(({ marks: { donated, ...mark }, ...cells }) => ({
      ...cells,
      ...mark,
      寄付金等: donation(cells.支出額, donated ?? null),
    }));

/** 法人名 in several spellings of one name, some with a 法人番号. */
const member = (fill: Filling): fc.Arbitrary<Row> =>
  fc.record({
    法人名: fill(
      fc.constantFrom(
        '甲会',
        '甲　会',
        'ABC社',
        'ＡＢＣ社',
        '乙会',
        '丙会',
        '株式会社丁',
        '㈱丁',
        '丁 (株)',
        '（福）戊',
        '社会福祉法人戊',
      ),
    ),
    法人番号: fill(
      fc.constantFrom<CellValue>(null, null, null, '7123456789012', '3040001000002', 3040001000002),
      '123',
    ),
    事業所名: fc.constant('事業所'),
    サービス種類: fill(fc.constantFrom<CellValue>('11', '15', '43', '11・43', '養護', null), '99'),
    小規模: fill(fc.constantFrom<CellValue>('○', null, null), '小'),
    代表: fill(fc.constantFrom<CellValue>('○', null, null, null, null), '？'),
    指定権者都道府県: fill(fc.constantFrom<CellValue>('13', '13', '13', '14')),
  });

/** An application of this 事業; twelve members at most, so that a group meets its ceiling. */
const programme = (name: string, fill: Filling): fc.Arbitrary<Entry> =>
  fc
    .record({
      業務改善計画: fill(fc.constantFrom('提出済', '提出済', '未提出'), '予定'),
      支援機関: fill(fc.constantFrom(...AGENCIES), '親戚'),
      厚労省承認: yesNo(fill),
      連携推進法人設立補助: fill(fc.constantFrom<CellValue>(null, '無', '有'), '？'),
      実地支援回数: fill(fc.integer({ min: 0, max: 5 }), '三回', 2.5),
      サービス種類: fill(fc.constantFrom('51', '11', '養護', '78・軽費'), '99'),
      計画作成日: date(fill),
      支援開始日: date(fill),
      支援終了日: date(fill),
      申請額: claim(fill),
      総事業費: total(fill),
      lines: fc.array(lineOf(fill, CATEGORIES[name] ?? []), { maxLength: 4 }),
      members: fc.array(member(fill), { maxLength: 12 }),
    })
    .map(({ lines, members, ...cells }) => {
      const { 受付番号: _number, ...application } = applicationOf(name, '', cells);
      return { application, lines, members };
    });

export const programmes = (fill: Filling): fc.Arbitrary<Entry> =>
  fc.oneof(...Object.keys(CATEGORIES).map((name) => programme(name, fill)));
