import { describe, expect, it } from 'vitest';
import type { Row } from '../../cases/cases';
import { answered } from '../readings/reading';
import { amountRow, applicationOf, assessTables, lineOf, memberOf } from '../rows';
import { assessedCase, check, saidOfAll, type Case, type Line, type Said } from './said';

/** 面的支援モデル and 連携モデル (別紙2): R2-02, R2-04 to R2-06, R2-08. */

const members: readonly Row[] = [memberOf('A1', '甲会', '11'), memberOf('A1', '乙会', '43')];
const link = (text: string, lines: readonly Line[], said: readonly Said[], amount: number | null): Case => ({
  text,
  programme: '連携モデル',
  members,
  lines,
  said,
  算定額: amount,
});

describe('R2-08: the 業務改善計画', () => {
  const ACTION = '業務改善計画の提出を求めてください（連携モデルでは推奨です）。';
  const plan = (severity: string, message: string): Said[] => [
    [`R2-08 ${severity}`, '申請1 業務改善計画', message, ACTION],
  ];
  const area = (value: string | null, said: Said[]): Case => ({
    text: `${value ?? 'blank'} of 面的支援モデル`,
    programme: '面的支援モデル',
    application: { 業務改善計画: value },
    lines: [['機器', 25_000_000]],
    said,
    // at most 20,000,000
    算定額: 20_000_000,
  });
  const linked = (value: string | null, said: Said[]): Case => ({
    ...link(`${value ?? 'blank'} of 連携モデル`, [['システム', 9_000_000]], said, 8_500_000),
    application: { 業務改善計画: value },
  });
  check([
    area('提出済', []),
    area(null, plan('不備', '業務改善計画が未記入です。')),
    area('未提出', plan('不備', '業務改善計画が「未提出」です。')),
    linked('提出済', []),
    linked(null, plan('注意', '業務改善計画が未記入です。')),
    linked('未提出', plan('注意', '業務改善計画が「未提出」です。')),
  ]);
});

describe('R2-04: who is in an 連携モデル', () => {
  const lacking: Said = [
    'R2-04 不備',
    '申請1 受付番号',
    '構成員に、居宅サービス事業所と居宅介護支援事業所（介護予防を含む）の両方がそろっていません。',
    '構成員の表で、事業所とサービス種類を確認してください。',
  ];
  const of = (codes: readonly string[], said: readonly Said[]): Case => ({
    ...link(codes.join(' and ') || 'nobody', [['システム', 1_000_000]], said, 1_000_000),
    members: codes.map((code, at) => memberOf('A1', `第${at}会`, code)),
  });
  check([
    of(['11', '43'], []),
    of(['27', '46'], []),
    of(['51', '11・43'], []),
    of(['11', '17'], [lacking]),
    of(['43', '46'], [lacking]),
    of(['78', '43'], [lacking]),
    of([], [lacking]),
  ]);
});

describe('R2-06: 端末, at most 100,000円 a 台', () => {
  const UNITS = '見積書等で台数を確認し、1以上の整数で記入してください。';
  const units = (value: string | number | null, message: string): Case =>
    link(
      `台数 ${value ?? 'blank'}`,
      [['端末', 200_000, { 台数: value }]],
      [['R2-06 不備', '経費1 台数', message, UNITS]],
      null,
    );
  const capped: Said = [
    'R2-06 情報',
    '経費1 支出額',
    '情報端末は1台10万円以内のため、2台で200,000円を対象としました。',
    '端末の台数と金額を確認してください。',
  ];
  check([
    units(null, '情報端末の台数が未記入です。'),
    units('数台', '情報端末の台数「数台」は1以上の整数ではありません。'),
    units(0, '情報端末の台数「0」は1以上の整数ではありません。'),
    link('just as much', [['端末', 200_000, { 台数: 2 }]], [], 200_000),
    link('more than that', [['端末', 201_000, { 台数: 2 }]], [capped], 200_000),
    link(
      'no 支出額',
      [['端末', null, { 台数: 2 }]],
      [
        [
          'L-03 不備',
          '経費1 支出額',
          '支出額が未記入です。',
          '見積書等で金額を確認し、円単位の整数で記入してください（例: 300000）。',
        ],
      ],
      null,
    ),
    link(
      'a line of no 経費区分 beside it',
      [
        ['端末', 100_000, { 台数: 1 }],
        [null, 1],
      ],
      [
        [
          'L-02 不備',
          '経費2 経費区分',
          '経費区分が未記入です。',
          '経費区分を選び直してください。直すまでこの申請の算定額は計算できません。',
        ],
      ],
      null,
    ),
  ]);

  it('what counts is 対象経費', () => {
    const lines: Line[] = [
      ['端末', 350_000, { 台数: 3 }],
      ['システム', 200_000],
    ];
    const {
      categories,
      eligibleCost,
      lines: counted,
    } = assessedCase({ programme: '連携モデル', members, lines });
    expect(categories.map(amountRow)).toEqual([['連携モデル', 500_000, 500_000, 8_500_000, 500_000]]);
    expect(eligibleCost).toBe(500_000);
    expect(counted.map((line) => [line.eligibleCost, line.group])).toEqual([
      [300_000, null],
      [200_000, null],
    ]);
  });
});

describe('over the prefecture, in row order', () => {
  const names = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9'];
  const said = (programme: string, costs: readonly number[], flawed: readonly string[] = []) => {
    const used = names.slice(0, costs.length);
    const result = assessTables({
      settings: answered,
      applications: used.map((name) =>
        applicationOf(programme, name, flawed.includes(name) ? { 法人番号: '123' } : {}),
      ),
      lines: used.map((name, at) => lineOf(name, 1, '研修', costs[at] ?? 0)),
      members: used.flatMap((name) => [memberOf(name, '甲会', '11'), memberOf(name, '乙会', '43')]),
    });
    return saidOfAll(result).filter(([, rule]) => rule.startsWith('R2-'));
  };
  const model = (name: string, position: number) => [
    name,
    'R2-02 不備',
    `申請${names.indexOf(name) + 1} 受付番号`,
    `面的支援モデルの${position}件目です。1都道府県あたり3モデルが上限です。`,
    '採択するモデルを選び、対象としない申請は取下げを求めてください（行の順に数えています）。取下げは「取下げ」の列に日付を記入します。',
  ];
  const over = (name: string, running: string) => [
    name,
    'R2-05 要確認',
    `申請${names.indexOf(name) + 1} 受付番号`,
    `連携モデルの補助額の合計が${running}円となり、都道府県の上限60,000,000円を超えています。`,
    '採択の順番と額を決めてください（行の順に足しています）。',
  ];

  it('R2-02: from the 4th モデル on, 不備 ones not counted', () => {
    const costs = [1, 1, 1, 1, 1, 1];
    expect(said('面的支援モデル', costs.slice(0, 3))).toEqual([]);
    expect(said('面的支援モデル', costs.slice(0, 5))).toEqual([model('A4', 4), model('A5', 5)]);
    expect(said('面的支援モデル', costs, ['A2', 'A6'])).toEqual([model('A5', 4)]);
  });

  it('R2-05: from the yen over 60,000,000 on, 不備 ones not counted', () => {
    // 7 × 8,500,000 = 59,500,000, and 500,000 more is just the ceiling
    const full = Array.from({ length: 7 }, () => 8_500_000);
    expect(said('連携モデル', [...full, 500_000])).toEqual([]);
    expect(said('連携モデル', [...full, 500_001, 1])).toEqual([
      over('A8', '60,000,001'),
      over('A9', '60,000,002'),
    ]);
    expect(said('連携モデル', [...full, 500_001], ['A1'])).toEqual([]);
  });
});
