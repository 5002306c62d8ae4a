import { describe } from 'vitest';
import { type Case, check, type Said } from './said';

/** 経営改善 (別紙3 3(2)): R3-09 to R3-11, R3-13, R3-15. */

describe('経営改善', () => {
  const AGENCY = '支援を行う機関を確認し、一覧から選んでください。';
  const APPROVED = '厚生労働省が認めたことを確認してください。';
  const BASED = '支援を踏まえて業務改善計画を作成しているか確認してください。';
  // 400,000 × 4/5
  const one = (
    text: string,
    application: Case['application'],
    said: readonly Said[],
    amount = 320_000,
  ): Case => ({
    text,
    programme: '経営改善',
    application: application ?? {},
    lines: [['支援費', 400_000]],
    said,
    算定額: amount,
  });
  const agency = (message: string): Said[] => [['R3-09 不備', '申請1 支援機関', message, AGENCY]];
  const approval = (message: string): Said[] => [['R3-10 不備', '申請1 厚労省承認', message, APPROVED]];
  const dates = (planned: string | null, ended: string | null, ...said: readonly Said[]): Case =>
    one(
      `planned on ${planned ?? 'no date'}, ended on ${ended ?? 'no date'}`,
      { 計画作成日: planned, 支援終了日: ended },
      said,
    );
  const based = (column: string, message: string, action = BASED): Said => [
    'R3-13 注意',
    `申請1 ${column}`,
    message,
    action,
  ];
  const AS_DATE = '確認し、日付（例: 2026/7/1、令和8年7月1日）で記入してください。';
  const plannedUnread = (text: string): Said =>
    based('計画作成日', `計画作成日「${text}」は日付として読めません。`, `業務改善計画の作成日を${AS_DATE}`);
  const endedUnread = (text: string): Said =>
    based('支援終了日', `支援終了日「${text}」は日付として読めません。`, `支援終了日を${AS_DATE}`);
  const blank = '計画作成日または支援終了日が未記入です。';
  const plan = (message: string): Said[] => [
    [
      'R3-11 注意',
      '申請1 業務改善計画',
      message,
      '業務改善計画の提出を求めてください。協働化では「支援実施前に」、経営改善では「支援を踏まえて」作成するものです。',
    ],
  ];
  const other = (text: string, lines: Case['lines'], said: readonly Said[]): Case => ({
    ...one(text, { 支援機関: 'その他機関' }, said),
    lines: lines ?? [],
  });
  const reason = (row: number): Said => [
    'R3-15 要確認',
    `経費${row} 判断理由`,
    '支援機関がその他機関ですが、「支援が可能であると判断する機関」とした理由が未記入です。',
    '実施主体として支援が可能と判断した理由を、支援費の行の「判断理由」に記入してください。',
  ];
  const helped = (message: string): Said[] => [
    [
      'R3-15 注意',
      '申請1 効果検証協力',
      message,
      '「厚生労働省等が実施する調査研究事業等に協力すること」を申請者に確認してください。',
    ],
  ];
  check([
    one('業務改善計画 blank', { 業務改善計画: null }, plan('業務改善計画が未記入です。')),
    one('業務改善計画 未提出', { 業務改善計画: '未提出' }, plan('業務改善計画が「未提出」です。')),
    other('その他機関 with a 判断理由', [['支援費', 400_000, { 判断理由: '認定支援機関' }]], []),
    other(
      'その他機関, one line of two without it',
      [
        ['支援費', 200_000, { 判断理由: '認定支援機関' }],
        ['支援費', 200_000],
      ],
      [reason(2)],
    ),
    {
      ...other(
        'その他機関, and a line of no 経費区分: it is not known that it is 支援費',
        [
          ['支援費', 400_000, { 判断理由: '認定支援機関' }],
          ['何か', 1],
        ],
        [
          [
            'L-02 不備',
            '経費2 経費区分',
            '経費区分「何か」は経営改善の区分ではありません。',
            '経費区分を選び直してください。直すまでこの申請の算定額は計算できません。',
          ],
        ],
      ),
      算定額: null,
    },
    one('効果検証協力 blank', { 効果検証協力: null }, helped('効果検証協力が未記入です。')),
    one('効果検証協力 無', { 効果検証協力: '無' }, helped('効果検証協力が「無」です。')),
    one('税理士会', {}, []),
    one('blank', { 支援機関: null }, agency('支援機関が未記入です。')),
    one('not in the list', { 支援機関: '知人' }, agency('支援機関「知人」は一覧にありません。')),
    one(
      '民間コンサル',
      { 支援機関: '民間コンサル' },
      agency(
        '支援機関が「民間コンサル」です。民間のコンサルティング会社は除かれるため、対象経費を0円としました。',
      ),
      0,
    ),
    one('WAM経営分析, 有', { 支援機関: 'WAM経営分析', 厚労省承認: '有' }, []),
    one('WAM経営分析, blank', { 支援機関: 'WAM経営分析' }, approval('厚労省承認が未記入です。')),
    one(
      'WAM経営分析, 無',
      { 支援機関: 'WAM経営分析', 厚労省承認: '無' },
      approval('厚労省承認が「無」です（経営分析プログラムには「有」であることが必要です）。'),
    ),
    one('WAM経営診断, 無', { 支援機関: 'WAM経営診断', 厚労省承認: '無' }, []),
    dates('2026-12-01', '2026-12-01'),
    dates(
      '2026-11-30',
      '2026-12-01',
      based('計画作成日', '計画作成日令和8年11月30日が支援終了日令和8年12月1日より前です。'),
    ),
    dates(null, '2026-12-01', based('計画作成日', blank)),
    dates('2026-12-01', null, based('支援終了日', blank)),
    dates(null, null, based('計画作成日', blank)),
    dates('年内', '2026-12-01', plannedUnread('年内')),
    dates('2026-12-01', '2026-02-30', endedUnread('2026-02-30')),
    dates('#N/A', '来月', plannedUnread('#N/A'), endedUnread('来月')),
    dates('年内', null, plannedUnread('年内'), based('支援終了日', blank)),
    dates(null, '来月', endedUnread('来月'), based('計画作成日', blank)),
  ]);
});
