import { describe, expect, it } from 'vitest';
import type { Row } from '../../cases/cases';
import { amountRow, memberOf } from '../rows';
import { names, saidOfModels } from './prefecture';
import { assessedCase, type Case, check, type Line, namelessMember, type Said } from './said';

/** 連携モデル (別紙2 3(2)): R2-04 to R2-09. */

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
  const plan = (message: string): Said[] => [['R2-08 注意', '申請1 業務改善計画', message, ACTION]];
  const linked = (value: string | null, said: Said[]): Case => ({
    ...link(value ?? 'blank', [['システム', 9_000_000]], said, 8_500_000),
    application: { 業務改善計画: value },
  });
  check([
    linked('提出済', []),
    linked(null, plan('業務改善計画が未記入です。')),
    linked('未提出', plan('業務改善計画が「未提出」です。')),
  ]);
});

describe('R2-04: who is in an 連携モデル', () => {
  const lacking: Said = [
    'R2-04 不備',
    '申請1 受付番号',
    '構成員に、居宅サービス事業所と居宅介護支援事業所（介護予防を含む）の両方がそろっていません。',
    '構成員の表で、事業所とサービス種類を確認してください。',
  ];
  const community: Said = [
    'R2-04 要確認',
    '申請1 受付番号',
    '構成員に居宅サービス事業所（介護予防を含む）がなく、地域密着型サービスの事業所だけがあります。',
    '構成員の表で、事業所とサービス種類を確認してください。地域密着型サービスで足りると判断する場合は、厚生労働省に照会し、結果を記録してください。',
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
    of(['78', '43'], [community]),
    of(['78', '11', '43'], []),
    of(['78', '11'], [lacking]),
    of(['62', '46'], []),
    of(['2B', '43'], []),
    of(['41', '43'], [lacking]),
    of([], [lacking]),
    {
      ...link(
        'one of no corporation counts nowhere',
        [['システム', 1_000_000]],
        [namelessMember(1), lacking],
        1_000_000,
      ),
      members: [{ ...memberOf('A1', '', '11'), 法人名: null, 法人番号: null }, memberOf('A1', '乙会', '43')],
    },
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

describe('R2-07: デモ環境, in which a PC is a 端末', () => {
  const ACTION =
    'デモ環境に PC・タブレット端末が含まれるか確認し、含まれる場合は経費区分「端末」の行に分けて記入してください。ポスターやデモ用の介護ソフトの経費であれば、そのままで構いません。';
  const above = (severity: string, message: string): Said => [
    `R2-07 ${severity}`,
    '経費1 台数',
    message,
    ACTION,
  ];
  const over = (cost: string, units: number, limit: string): string =>
    `デモ環境の支出額${cost}円が、情報端末（1台10万円以内）の${units}台分${limit}円を超えています。`;
  const demo = (units: string | number | null, cost: number, ...said: readonly Said[]): Case =>
    link(`${cost}円, 台数 ${units ?? 'blank'}`, [['デモ環境', cost, { 台数: units }]], said, cost);
  check([
    demo(3, 300_000),
    demo(3, 301_000, above('要確認', over('301,000', 3, '300,000'))),
    demo(null, 100_000),
    demo(null, 101_000, above('注意', `台数が未記入です。1台とみて、${over('101,000', 1, '100,000')}`)),
    demo(
      0,
      300_000,
      above('要確認', `台数「0」は1以上の整数ではありません。1台とみて、${over('300,000', 1, '100,000')}`),
    ),
    demo(
      '数台',
      300_000,
      above('要確認', `台数「数台」は1以上の整数ではありません。1台とみて、${over('300,000', 1, '100,000')}`),
    ),
    link('研修 is no デモ環境', [['研修', 300_000, { 台数: 1 }]], [], 300_000),
  ]);
});

describe('R2-09: the advice of the センター', () => {
  const asked = (message: string, action: string): Said => [
    'R2-09 注意',
    '申請1 センター相談日',
    message,
    action,
  ];
  const day = (value: string | null, ...said: readonly Said[]): Case => ({
    ...link(value ?? 'blank', [['システム', 1_000_000]], said, 1_000_000),
    application: { センター相談日: value },
  });
  check([
    day('2026-06-01'),
    day(
      null,
      asked(
        'センター相談日が未記入です。',
        '介護生産性向上総合相談センターへの相談を勧めてください（連携モデルでは、計画の作成とともに推奨です）。',
      ),
    ),
  ]);
});

describe('R2-05: over the prefecture, in row order', () => {
  const over = (name: string, running: string) => [
    name,
    'R2-05 要確認',
    `申請${names.indexOf(name) + 1} 受付番号`,
    `連携モデルの補助額の合計が${running}円となり、都道府県の上限60,000,000円を超えています。`,
    '採択の順番と額を決めてください（行の順に足しています）。',
  ];

  it('from the yen over 60,000,000 on, 不備 ones not counted', () => {
    // 7 × 8,500,000 = 59,500,000, and 500,000 more is just the ceiling
    const full = Array.from({ length: 7 }, () => 8_500_000);
    expect(saidOfModels('連携モデル', [...full, 500_000])).toEqual([]);
    expect(saidOfModels('連携モデル', [...full, 500_001, 1])).toEqual([
      over('A8', '60,000,001'),
      over('A9', '60,000,002'),
    ]);
    expect(saidOfModels('連携モデル', [...full, 500_001], ['A1'])).toEqual([]);
  });
});
