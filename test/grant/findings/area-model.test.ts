import { describe, expect, it } from 'vitest';
import { names, saidOfModels } from './prefecture';
import { check, type Case, type Said } from './said';

/** 面的支援モデル (別紙2 3(1)): R2-02, R2-08. */

describe('R2-08: the 業務改善計画', () => {
  const ACTION = '業務改善計画の提出を求めてください（連携モデルでは推奨です）。';
  const plan = (message: string): Said[] => [['R2-08 不備', '申請1 業務改善計画', message, ACTION]];
  const area = (value: string | null, said: Said[]): Case => ({
    text: value ?? 'blank',
    programme: '面的支援モデル',
    application: { 業務改善計画: value },
    lines: [['機器', 25_000_000]],
    said,
    // at most 20,000,000
    算定額: 20_000_000,
  });
  check([
    area('提出済', []),
    area(null, plan('業務改善計画が未記入です。')),
    area('未提出', plan('業務改善計画が「未提出」です。')),
  ]);
});

describe('R2-02: over the prefecture, in row order', () => {
  const model = (name: string, position: number) => [
    name,
    'R2-02 不備',
    `申請${names.indexOf(name) + 1} 受付番号`,
    `面的支援モデルの${position}件目です。1都道府県あたり3モデルが上限です。`,
    '採択するモデルを選び、対象としない申請は取下げを求めてください（行の順に数えています）。取下げは「取下げ」の列に日付を記入します。',
  ];

  it('from the 4th モデル on, 不備 ones not counted', () => {
    const costs = [1, 1, 1, 1, 1, 1];
    expect(saidOfModels('面的支援モデル', costs.slice(0, 3))).toEqual([]);
    expect(saidOfModels('面的支援モデル', costs.slice(0, 5))).toEqual([model('A4', 4), model('A5', 5)]);
    expect(saidOfModels('面的支援モデル', costs, ['A2', 'A6'])).toEqual([model('A5', 4)]);
  });
});
