import { describe } from 'vitest';
import { type Case, check, judged, type Line, otherGrant, type Said, WATCH } from '../said';

/** R1-21: +50,000円 of 表3 for data links with 5 or more 事業所. */

const SOFTWARE: Line = ['介護ソフト', 4_000_000]; // × 4/5 = 3,200,000 > 2,500,000 (40名)
const LINKED = 'サービス種類と連携事業所数の記載を確認してください。';

const WITHIN = '補助率額が基準額を超えるまでは、加算の有無は補助額に影響しません。';
const NO_CARE_SOFTWARE =
  '5事業所と連携しますが、補助区分「ソフト」の対象がバックオフィスソフトだけのため、加算していません。';
const office = (cost: number): Line => [
  'バックオフィスソフト',
  cost,
  { 掲載: 'その他', 判断理由: '給与計算' },
];

const one = (
  text: string,
  application: Case['application'],
  said: readonly Said[],
  amount: number | null = 2_500_000,
): Case => ({ text, application: application ?? {}, lines: [SOFTWARE], said, 算定額: amount });

describe('R1-21, L-08: 連携事業所数', () => {
  const CELL = '申請1 連携事業所数';
  const ENTER = 'データ連携をする事業所の数を確認し、整数で記入してください（例: 5）。';
  const unreadAs = (shown: string, rest: string): Said => [
    'L-08 要確認',
    CELL,
    `連携事業所数「${shown}」は0以上の整数ではないため、読み取れませんでした。`,
    `${ENTER}${rest}`,
  ];
  const decides = (shown: string): Said =>
    unreadAs(shown, '加算の有無が決まらないため、直すまで、この申請の算定額は空欄のままです。');
  const aside = (shown: string): Said =>
    unreadAs(shown, 'この申請では、事業所の数によって基準額は変わりません。');
  /** Of a 居宅サービス, where 5 make 50,000 more. */
  const unread = (value: string | number, shown = String(value)): Case =>
    one(shown, { サービス種類: '11', 連携事業所数: value }, [decides(shown)], null);
  const notListed: Said = [
    'R1-21 注意',
    CELL,
    '5事業所と連携しますが、居宅サービス・居宅介護支援の事業所ではないため、加算していません。',
    LINKED,
  ];
  check([
    unread('五つ'),
    unread(-1),
    unread(2.5),
    unread(1e20, '100000000000000000000'),
    one('unread, of a 施設 that has no addition', { 連携事業所数: '五つ' }, [aside('五つ')]),
    one('unread, of a 地域密着型サービス', { サービス種類: '78', 連携事業所数: '五つ' }, [aside('五つ')]),
    {
      text: 'unread, and only バックオフィスソフト',
      application: { サービス種類: '11', 連携事業所数: '五つ' },
      lines: [office(4_000_000)],
      said: [judged('経費1', true), aside('五つ')],
      算定額: 2_500_000,
    },
    {
      ...one(
        'unread, 一律 without addition',
        { サービス種類: '11', 連携事業所数: '五つ', 契約方式: 'その他' },
        [aside('五つ')],
      ),
      settings: { '加算:一律契約': 'しない' },
    },
    one(
      'unread, 一律 with it',
      { サービス種類: '11', 連携事業所数: '五つ', 契約方式: 'その他' },
      [decides('五つ')],
      null,
    ),
    one('0', { 連携事業所数: 0 }, []),
    one('4', { サービス種類: '11', 連携事業所数: 4 }, []),
    one(
      'a 居宅サービス with 6',
      { サービス種類: '11', 連携事業所数: 6 },
      [
        [
          'R1-21 情報',
          CELL,
          '6事業所との連携により、基準額に50,000円を加算しました。実績報告時に再確認してください。',
          '令和8年度中に5事業所以上と連携したことを、実績報告で確認してください。',
        ],
      ],
      2_550_000,
    ),
    {
      ...one(
        '一律, which the prefecture does not add to',
        { サービス種類: '11', 連携事業所数: 5, 契約方式: 'その他' },
        [
          [
            'R1-21 情報',
            CELL,
            '5事業所と連携しますが、設定「加算:一律契約」により加算していません。',
            LINKED,
          ],
        ],
      ),
      settings: { '加算:一律契約': 'しない' },
    },
    {
      ...one(
        '一律, and the setting is out of range',
        { サービス種類: '11', 連携事業所数: 5, 契約方式: 'その他' },
        [
          [
            'S-01 不備',
            CELL,
            '設定「加算:一律契約」が使えないため、計算できません。',
            '「設定」の表で値を直してください。直すまで、この設定を使う金額は空欄のままです。',
          ],
        ],
        null,
      ),
      settings: { '加算:一律契約': 'はい' },
    },
    one('a 地域密着型サービス (A-11)', { サービス種類: '78', 連携事業所数: 5 }, [
      [
        'R1-21 要確認',
        CELL,
        '5事業所と連携しますが、地域密着型サービスが加算の対象か通知では明らかでないため、加算していません。',
        '加算の対象と判断する場合は、厚生労働省に照会し、結果を記録してください。',
      ],
    ]),
    {
      text: 'a 地域密着型サービス whose cost stays below the 基準額',
      application: { サービス種類: '78', 連携事業所数: 6 },
      lines: [['介護ソフト', 1_000_000]],
      said: [
        [
          'R1-21 情報',
          CELL,
          '6事業所と連携しますが、地域密着型サービスが加算の対象か通知では明らかでないため、加算していません。',
          WITHIN,
        ],
      ],
      算定額: 800_000,
    },
    {
      text: 'a 地域密着型サービス without 職員数',
      application: { サービス種類: '78', 連携事業所数: 6, 契約方式: null },
      lines: [SOFTWARE],
      said: [
        [
          'R1-20 不備',
          '申請1 契約方式',
          '契約方式が未記入です。',
          'ソフトの契約を確認し、「職員数連動」か「その他」を記入してください。記入されるまでソフトの基準額が決まりません。',
        ],
        [
          'R1-21 情報',
          CELL,
          '6事業所と連携しますが、地域密着型サービスが加算の対象か通知では明らかでないため、加算していません。',
          WITHIN,
        ],
      ],
      算定額: null,
    },
    {
      text: 'バックオフィスソフト alone, above the 基準額',
      application: { サービス種類: '11', 連携事業所数: 5 },
      lines: [office(4_000_000)],
      said: [
        judged('経費1', true),
        [
          'R1-21 要確認',
          CELL,
          NO_CARE_SOFTWARE,
          'ケアプランデータの連携に用いる介護ソフトを申請者に確認し、加算の対象となるかを判断してください。',
        ],
      ],
      算定額: 2_500_000,
    },
    {
      text: 'バックオフィスソフト alone, below it, of a 特養',
      application: { 連携事業所数: 5 },
      lines: [office(1_000_000)],
      said: [judged('経費1', true), ['R1-21 情報', CELL, NO_CARE_SOFTWARE, WITHIN]],
      算定額: 800_000,
    },
    {
      text: '介護ソフト that another grant bears beside it',
      application: { サービス種類: '11', 連携事業所数: 5 },
      lines: [office(1_000_000), ['介護ソフト', 1_000_000, { 他補助: '有' }]],
      said: [judged('経費1', true), otherGrant('経費2'), ['R1-21 情報', CELL, NO_CARE_SOFTWARE, WITHIN]],
      算定額: 800_000,
    },
    {
      text: 'all software borne by another grant: nothing to judge',
      application: { サービス種類: '78', 連携事業所数: 5 },
      lines: [WATCH, ['介護ソフト', 1_000_000, { 他補助: '有' }]],
      said: [otherGrant('経費2')],
      算定額: 240_000,
    },
    one('a 特養', { 連携事業所数: 5 }, [notListed]),
    one('no サービス種類', { 連携事業所数: 5, サービス種類: null }, [
      notListed,
      [
        'ID-07 不備',
        '申請1 サービス種類',
        'サービス種類が未記入です。',
        'サービス種類コード（例: 51、11・43）で記入してください。養護老人ホームは「養護」、軽費老人ホームは「軽費」です。',
      ],
    ]),
    {
      text: 'no software',
      application: { サービス種類: '11', 連携事業所数: 5 },
      lines: [WATCH],
      said: [],
      算定額: 240_000,
    },
  ]);
});
