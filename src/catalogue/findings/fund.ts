import type { FundFindings } from '../../grant/findings/fund';
import { asked, quoted, type TextsOf } from './text';

/** 内容 and 対応 of the rules of 基金: モデル施設 and 第三者支援. */
export const fundTexts: TextsOf<FundFindings> = {
  'R5-03': [
    'サービス種類が養護・軽費だけです。介護保険法に基づくサービスの事業所が対象です。',
    'サービス種類を確認してください。',
  ],
  'R5-05': [
    {
      blank: '実地支援回数が未記入です。',
      unreadable: (facts) =>
        `実地支援回数${quoted(facts)}は数値として読めません（${facts.least}回以上が必要です）。`,
      few: (facts) => `実地支援回数が${quoted(facts)}です（${facts.least}回以上が必要です）。`,
    },
    '支援の計画を確認し、実地による個別支援の回数を記入してください。',
  ],
  'R5-07': asked('業務改善計画', '「提出済」', '業務改善計画の提出を求めてください。'),
};
