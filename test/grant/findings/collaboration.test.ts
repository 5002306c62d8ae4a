import { describe } from 'vitest';
import type { Row } from '../../cases/cases';
import { memberOf, numberOf } from '../rows';
import { first, group, leader, two } from './group';
import { type Case, check, type Said } from './said';

/** 協働化 (別紙3 3(1)): R3-01, R3-02, R3-05 to R3-07, R3-12. */

describe('R3-01, R3-02: who is in the group', () => {
  const CHECK_SIZE = '構成員の表で、法人と「小規模」の記載を確認してください。';
  const CHECK_LEADER = '構成員の表で、「代表」とサービス種類の記載を確認してください。';
  const few = (count: number): Said => [
    'R3-01 不備',
    '申請1 受付番号',
    `構成する法人が${count === 0 ? 'ありません' : `${count}法人です`}（2法人以上が必要です）。`,
    CHECK_SIZE,
  ];
  const noSmall: Said = [
    'R3-01 不備',
    '申請1 受付番号',
    '小規模法人（小規模＝○）が含まれていません。',
    CHECK_SIZE,
  ];
  const leaders = (count: number): Said => [
    'R3-02 不備',
    '申請1 受付番号',
    `代表の法人が${count === 0 ? 'ありません' : `${count}法人あります`}（1法人であることが必要です）。`,
    CHECK_LEADER,
  ];
  const noCare: Said = [
    'R3-02 不備',
    '申請1 受付番号',
    '代表の法人に、介護サービスの事業所がありません。',
    CHECK_LEADER,
  ];
  const member = (name: string | null, own: Row = {}) => memberOf('A1', '', '15', { 法人名: name, ...own });
  check([
    group('nobody', [], [few(0), leaders(0)], 0),
    group('one corporation, and it is not small', [member('甲会', { 代表: '○' })], [few(1)], 1_200_000),
    group('two', two, [], 2_400_000),
    group('none is small', [member('甲会', { 代表: '○' }), member('乙会')], [noSmall], 2_400_000),
    group('none leads', [member('甲会', { 小規模: '○' }), member('乙会')], [leaders(0)], 2_400_000),
    group('two lead', [leader, member('乙会', { 代表: '○' })], [leaders(2)], 2_400_000),
    group('said on one of the establishments', [leader, member('甲会'), member('乙会')], [], 2_400_000),
    group(
      'the leader runs a 養護 alone',
      [memberOf('A1', '甲会', '養護', first), member('乙会')],
      [noCare],
      2_400_000,
    ),
    group(
      'the leader runs nothing',
      [memberOf('A1', '甲会', '', first), member('乙会')],
      [noCare],
      2_400_000,
    ),
    group(
      'the leader runs a 養護 and a 特養',
      [memberOf('A1', '甲会', '養護', first), member('甲会', { サービス種類: '51' }), member('乙会')],
      [],
      2_400_000,
    ),
  ]);
});

describe('R3-05, R3-06: what is left out', () => {
  const EXCLUDE = '対象経費から除きました。内容を確認し、対象となる経費であれば経費区分を直してください。';
  const never = (category: string): Case => ({
    ...group(
      category,
      two,
      [
        [
          'R3-05 要確認',
          '経費2 経費区分',
          `${category}は対象になりません。対象経費から除きました。`,
          EXCLUDE,
        ],
      ],
      800_000,
    ),
    lines: [
      ['合同研修', 1_000_000],
      [category, 500_000],
    ],
  });
  check([
    never('通信費'),
    never('車輛'),
    {
      ...group(
        '連携推進法人設立補助',
        two,
        [
          [
            'R3-06 不備',
            '申請1 連携推進法人設立補助',
            '社会福祉連携推進法人の設立に向けた補助金等を受けています。対象経費を0円としました。',
            '他の国庫補助の内容を確認してください。受けていない場合は「無」に直してください。',
          ],
        ],
        0,
      ),
      application: { 連携推進法人設立補助: '有' },
    },
    {
      ...group('連携推進法人設立補助 = 無', two, [], 2_400_000),
      application: { 連携推進法人設立補助: '無' },
    },
  ]);
});

describe('R3-07, R3-12: prefectures and dates', () => {
  const of = (...prefectures: (string | null)[]) =>
    prefectures.map((name, at) =>
      memberOf('A1', ['甲会', '乙会', '丙会'][at] ?? '', '15', {
        ...(at === 0 ? first : {}),
        指定権者都道府県: name,
      }),
    );
  const notSaid: Said = [
    'R3-07 情報',
    '申請1 受付番号',
    '指定権者都道府県が未記入か、読み取れない構成員がいます。',
    '構成員の事業所の指定権者を確認し、都道府県のコード（01〜47）を記入してください。',
  ];
  const differ = (text: string): Said => [
    'R3-07 要確認',
    '申請1 受付番号',
    `構成員の指定権者が複数の都道府県（${text}）にわたります。`,
    '関係する都道府県と、法人数等に応じた費用の按分などを調整し、記録してください。',
  ];
  const planned = (day: string | null, start: string | null, ...said: readonly Said[]): Case => ({
    ...group(`planned on ${day ?? 'no date'}, started on ${start ?? 'no date'}`, two, said, 2_400_000),
    application: { 計画作成日: day, 支援開始日: start },
  });
  const dated = (message: string): Said => [
    'R3-12 要確認',
    '申請1 計画作成日',
    message,
    '業務改善計画の作成日を確認してください。',
  ];
  const unread = (column: string, text: string, what: string): Said => [
    'R3-12 要確認',
    `申請1 ${column}`,
    `${column}「${text}」は日付として読めません。`,
    `${what}を確認し、日付（例: 2026/7/1、令和8年7月1日）で記入してください。`,
  ];
  const plannedUnread = unread('計画作成日', '近日', '業務改善計画の作成日');
  const startedUnread = unread('支援開始日', '来月', '支援開始日');
  const notPlanned = dated('計画作成日が未記入です（支援実施前の作成が必要です）。');
  check([
    group('one prefecture, and one not said', of('13', null), [notSaid], 2_400_000),
    group('two prefectures', of('13', '14', '13'), [differ('13、14')], 3_600_000),
    group('one prefecture by its name and its code', of('13', '東京都', '13 東京'), [], 3_600_000),
    group('a code that has lost its 0', of('01', '1', '北海道'), [], 3_600_000),
    group('two prefectures by their names', of('京都府', '東京都', '京都'), [differ('26、13')], 3_600_000),
    group('a code with another name', of('13', '14 東京都'), [differ('13、14 東京都')], 2_400_000),
    planned('2026-07-01', '2026-07-01'),
    planned(
      '2026-07-02',
      '2026-07-01',
      dated('計画作成日令和8年7月2日が支援開始日令和8年7月1日より後です。'),
    ),
    planned('2026-07-02', null),
    planned(null, '2026-07-01', notPlanned),
    planned('近日', '2026-07-01', plannedUnread),
    planned('2026-07-01', '来月', startedUnread),
    planned('近日', '来月', plannedUnread, startedUnread),
    planned(null, '来月', notPlanned, startedUnread),
  ]);
});

describe('L-08: marks of a group that are none', () => {
  const unread = (cell: string): Said => [
    'L-08 要確認',
    cell,
    '「たぶん」は決められた値ではないため、読み取れませんでした。',
    '入力規則の値から選び直してください。このまま計算した場合は、記入が無いものとして扱っています。',
  ];
  const unanswered: Said = [
    'R3-06 情報',
    '申請1 受付番号',
    '連携推進法人設立補助が未記入か、読み取れません。',
    '社会福祉連携推進法人の設立に向けた補助金等を受けるかどうかを申請者に確認し、「有」か「無」を記入してください。',
  ];
  check([
    {
      ...group('連携推進法人設立補助', two, [unread('申請1 連携推進法人設立補助'), unanswered], 2_400_000),
      application: { 連携推進法人設立補助: 'たぶん' },
    },
    { ...group('and none', two, [unanswered], 2_400_000), application: { 連携推進法人設立補助: null } },
    group(
      '小規模 and 代表',
      [leader, memberOf('A1', '乙会', '15', { 小規模: 'たぶん', 代表: 'たぶん' })],
      [unread('構成員2 小規模'), unread('構成員2 代表')],
      2_400_000,
    ),
  ]);
});

describe('R3-11, R3-14: the plan, and who applies', () => {
  const plan = (message: string): Said => [
    'R3-11 不備',
    '申請1 業務改善計画',
    message,
    '業務改善計画の提出を求めてください。協働化では「支援実施前に」、経営改善では「支援を踏まえて」作成するものです。',
  ];
  const stranger = (name: string): Said => [
    'R3-14 要確認',
    '申請1 法人名',
    `申請法人「${name}」が、構成員の代表「甲会」ではありません。`,
    '申請代表者となる法人を確認し、申請の法人名・法人番号、または構成員の「代表」を直してください。',
  ];
  const of = (text: string, application: Row, ...said: readonly Said[]): Case => ({
    ...group(text, two, said, 2_400_000),
    application,
  });
  check([
    of('no 業務改善計画', { 業務改善計画: null }, plan('業務改善計画が未記入です。')),
    of('未提出', { 業務改善計画: '未提出' }, plan('業務改善計画が「未提出」です。')),
    of('a stranger', { 法人名: '無関係法人', 法人番号: numberOf('無関係法人') }, stranger('無関係法人')),
    of('a member that is not 代表', { 法人名: '乙会', 法人番号: numberOf('乙会') }, stranger('乙会')),
    of('the 代表 with a space', { 法人名: '甲　会' }),
  ]);
});
