import { describe } from 'vitest';
import { type Case, check, judged, type Line, otherGrant, type Said, WATCH } from '../said';

/** R1-43, R1-44 and R1-50 to R1-57: what an establishment must do or declare (別紙1 4(3), 6). */

const one = (text: string, application: Case['application'], said: readonly Said[]): Case => ({
  text,
  application: application ?? {},
  said,
  算定額: 240_000,
});

/** R1-44 on a row of 経費. */
const alone = (row: string, category: string): Said => [
  'R1-44 不備',
  `${row} 経費区分`,
  `${category}の費用がありますが、対象となる機器・ソフトの行がありません。`,
  '「介護テクノロジーを導入する場合」の支援です。導入する機器・ソフトを申請者に確認し、経費の行に追加してください。',
];

describe('R1-43: 業務改善支援 with a device or software', () => {
  const SUPPORT =
    'コンサルティング会社等の支援か、センター等の研修の受講が要件です。予定を申請者に確認してください。';
  const asked = (message: string): Said => ['R1-43 不備', '申請1 業務改善支援', message, SUPPORT];
  const none = asked('業務改善支援が「無」です（「コンサル」または「研修」であることが必要です）。');
  const support: Line = ['業務改善支援', 400_000]; // × 4/5
  const office: Line = ['バックオフィスソフト', 400_000, { 掲載: 'その他', 判断理由: '給与計算' }];
  const without = { 業務改善支援: '無' };
  check([
    one('blank', { 業務改善支援: null }, [asked('業務改善支援が未記入です。')]),
    one('無', without, [none]),
    one('コンサル', { 業務改善支援: 'コンサル' }, []),
    {
      text: 'software alone',
      application: without,
      lines: [office],
      said: [none, judged('経費1', true)],
      算定額: 320_000,
    },
    {
      text: 'a device beside other cost',
      application: without,
      lines: [support, WATCH],
      said: [none],
      算定額: 560_000,
    },
    {
      text: 'neither device nor software',
      application: without,
      lines: [support],
      said: [alone('経費1', '業務改善支援')],
      算定額: 320_000,
    },
  ]);
});

describe('R1-44: 業務改善支援 and 県独自研修 without a device or software', () => {
  const support: Line = ['業務改善支援', 300_000]; // × 4/5
  const office: Line = ['バックオフィスソフト', 400_000, { 掲載: 'その他', 判断理由: '給与計算' }];
  const of = (text: string, lines: readonly Line[], said: readonly Said[], amount: number): Case => ({
    text,
    lines,
    said,
    算定額: amount,
  });
  check([
    of(
      'both alone',
      [support, ['県独自研修', 100_000]],
      [alone('経費1', '業務改善支援'), alone('経費2', '県独自研修')],
      320_000,
    ),
    of(
      'beside a device that another grant bears',
      [['見守り', 300_000, { 台数: 1, 他補助: '有' }], support],
      [otherGrant('経費1'), alone('経費2', '業務改善支援')],
      240_000,
    ),
    of('beside a device', [WATCH, support], [], 480_000),
    of('beside software', [office, support], [judged('経費1', true)], 560_000),
  ]);
});

describe('R1-50: the 委員会 of the 16 services of 6④', () => {
  const ACTION = '利用者の安全等を検討する委員会の設置を確認してください。実績報告の時点では設置が必要です。';
  const committee = (message: string): Said => ['R1-50 注意', '申請1 委員会', message, ACTION];
  check([
    one('blank', { 委員会: null }, [committee('委員会が未記入です。')]),
    one('無', { 委員会: '無' }, [committee('委員会が「無」です。')]),
    one('not asked of 11', { サービス種類: '11', 委員会: null }, []),
  ]);
});

describe('R1-51: 連携開始日 of the 43 services of 6⑤ (A-01)', () => {
  const CONFIRM = '利用開始日を申請者に確認し、記入してください。';
  const started = (day: string | null, said: readonly Said[], setting = '要確認', service = '11'): Case => ({
    ...one(`${day ?? 'blank'}, ${setting}, of ${service}`, { サービス種類: service, 連携開始日: day }, said),
    settings: { 連携開始の扱い: setting },
  });
  const flawed = (message: string): Said[] => [['R1-51 不備', '申請1 連携開始日', message, CONFIRM]];
  const during = (severity: string, day: string): Said[] => [
    [
      `R1-51 ${severity}`,
      '申請1 連携開始日',
      `連携開始日が${day}で、令和8年度に入ってからです。通知は「令和7年度内に…利用を開始」としています。`,
      '令和8年度中の開始を認めるかどうかを判断し、理由を記録してください（取扱いは設定「連携開始の扱い」で変えられます）。',
    ],
  ];
  check([
    started(
      null,
      flawed('連携開始日が未記入です（このサービスは、ケアプランデータ連携システムの利用開始が要件です）。'),
    ),
    started('開始済み', flawed('連携開始日「開始済み」は日付として読めません。')),
    started('2027-04-01', flawed('連携開始日が令和9年4月1日で、令和8年度より後です。')),
    started('2026-03-31', []),
    started('2026-04-01', during('要確認', '令和8年4月1日')),
    started('2027-03-31', during('注意', '令和9年3月31日'), '注意'),
    started('2026-06-01', during('不備', '令和8年6月1日'), '不備'),
    started(
      '2026-06-01',
      [
        [
          'S-01 不備',
          '申請1 連携開始日',
          '設定「連携開始の扱い」が使えないため、計算できません。',
          '「設定」の表で値を直してください。直すまで、この設定を使う金額は空欄のままです。',
        ],
      ],
      '情報',
    ),
    started(null, [], '要確認', '51'),
  ]);
});

describe('R1-52 to R1-57: declarations', () => {
  const plain = (rule: string, column: string, wanted: string, action: string): Case[] => {
    const no = column === '業務改善計画' ? '未提出' : '無';
    const said = (message: string): Said[] => [[rule, `申請1 ${column}`, message, action]];
    return [
      one(`${column} blank`, { [column]: null }, said(`${column}が未記入です。`)),
      one(`${column} ${no}`, { [column]: no }, said(`${column}が「${no}」です${wanted}。`)),
    ];
  };
  const security = (column: string, rule: string, message: string, action: string): Said[] => [
    [rule, `申請1 ${column}`, message, action],
  ];
  const consulted = (message: string, action: string): Said => [
    'R1-55 注意',
    '申請1 センター相談日',
    message,
    action,
  ];
  const STARS =
    '「一つ星」「二つ星」の宣言、または対象外の事業所では「同等対策」を確認し、記入してください。';
  check([
    ...plain(
      'R1-52 不備',
      '賃金還元の周知',
      '（「有」であることが必要です）',
      '収支が改善した場合に賃金へ還元する旨を職員等に周知することを、申請者に確認してください。',
    ),
    one(
      'SECURITY ACTION blank',
      { 'SECURITY ACTION': null },
      security('SECURITY ACTION', 'R1-53 不備', 'SECURITY ACTION が未記入です。', STARS),
    ),
    one(
      '三つ星',
      { 'SECURITY ACTION': '三つ星' },
      security('SECURITY ACTION', 'R1-53 不備', 'SECURITY ACTION 「三つ星」は読み取れません。', STARS),
    ),
    one('同等対策, which has no ID', { 'SECURITY ACTION': '同等対策', 'SECURITY ACTION ID': null }, []),
    one(
      '同等対策 beside an ID of 10 digits',
      { 'SECURITY ACTION': '同等対策', 'SECURITY ACTION ID': '4001234567' },
      [],
    ),
    one('一つ星 without an ID', { 'SECURITY ACTION': '一つ星', 'SECURITY ACTION ID': null }, []),
    one(
      '二つ星 with an ID of 11 digits',
      { 'SECURITY ACTION': '二つ星', 'SECURITY ACTION ID': '40012345678' },
      [],
    ),
    one(
      'an ID of 10 digits',
      { 'SECURITY ACTION ID': '4001234567' },
      security(
        'SECURITY ACTION ID',
        'R1-53 注意',
        'SECURITY ACTION ID 「4001234567」が11桁の数字ではありません。',
        '自己宣言IDを確認してください（令和8年4月以後の形式は公表されていません）。',
      ),
    ),
    ...plain(
      'R1-54 不備',
      '業務改善計画',
      '（「提出済」であることが必要です）',
      '業務改善計画の提出を求めてください。',
    ),
    one('センター相談日 blank', { センター相談日: null }, [
      consulted(
        'センター相談日が未記入です。',
        '介護生産性向上総合相談センター等への相談は原則として必要です。相談の予定を確認してください。',
      ),
    ]),
    one('センター相談日 無', { センター相談日: '無' }, [
      consulted(
        'センター相談日「無」は日付として読めません。',
        '相談した日を確認し、日付（例: 2026/7/1、令和8年7月1日）で記入してください。まだの場合は空欄にし、相談の予定を確認してください。',
      ),
    ]),
    ...plain('R1-56 注意', 'LIFE協力', '', 'LIFE による情報収集への協力を申請者に確認してください。'),
    ...plain('R1-57 注意', '効果検証協力', '', '効果検証事業等への協力を申請者に確認してください。'),
  ]);
});
