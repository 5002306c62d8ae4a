import { describe, expect, it } from 'vitest';
import { explainApplication } from '../../src/catalogue/amounts/amount-texts';
import { sheetsOf, technologyCases } from '../cases/cases';
import { assessSheets } from '../cases/engine';

const explained = (id: string): string[] => {
  const entry = technologyCases.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`no case ${id}`);
  return assessSheets(sheetsOf(entry)).assessments.map(explainApplication);
};

describe('算定根拠: the arithmetic of an amount in one line', () => {
  it.each([
    ['C02', '機器30: 375,000円×4/5＝300,000円 ＝ 基準額300,000円×1台（別紙1 表2 3行） → 300,000円'],
    [
      'C16',
      '機器30: 333,333円×4/5＝266,666円（1円未満切捨て） ≦ 基準額300,000円×1台（別紙1 表2 3行） → 266,666円 ／ 1,000円未満切捨て → 266,000円',
    ],
    [
      'S11',
      'ソフト: (1,200,000円＋300,000円)×4/5＝1,200,000円 ＞ 基準額1,150,000円（別紙1 表3第3欄 1〜10名） → 1,150,000円',
    ],
    [
      'S13',
      'ソフト: 1,300,000円×4/5＝1,040,000円 ≦ 基準額1,000,000円（別紙1 表3第2欄 1〜10名）＋50,000円（5事業所連携）＝1,050,000円 → 1,040,000円',
    ],
    [
      'P03',
      'パッケージ: (2,000,000円＋4,000,000円＋500,000円)×4/5＝5,200,000円 ＞ 上限額4,000,000円（別紙1 表2 5行 都道府県の設定）＋150,000円（定着促進費用）＝4,150,000円 → 4,150,000円',
    ],
    [
      'S21',
      'ソフト: 1,000,000円×4/5＝800,000円、基準額未確定（別紙1 表3第2欄）（基準額が未確定のため計算できません） ／ 算定額は未確定（指摘を確認してください）',
    ],
    ['C15', '対象経費がありません → 0円'],
  ])('%s', (id, text) => {
    expect(explained(id)).toEqual([text]);
  });
});
