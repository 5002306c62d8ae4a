import type { FundFindings } from '../../grant/findings/fund';
import { quoted, type TextsOf, wished } from './text';

/** 内容 and 対応 of the rules of 基金: モデル施設 and 第三者支援, and of the costs that it lists (R5-08). */
export const fundTexts: TextsOf<FundFindings> = {
  'R5-03': [
    {
      excluded: 'サービス種類が養護・軽費だけです。介護保険法に基づくサービスの事業所が対象です。',
      judged:
        'サービス種類が養護・軽費だけです。要綱は、モデル施設に老人福祉法の施設を含めるかどうかを定めていません。',
    },
    {
      excluded: 'サービス種類を確認してください。',
      judged: 'サービス種類を確認し、モデル施設として対象とするかどうかを判断して、理由を記録してください。',
    },
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
  'R5-07': wished(
    '業務改善計画',
    '業務改善計画は、支援を受けながら、「事前評価（課題抽出）を踏まえた」ものを作成します。実績報告までに提出を求めてください。',
  ),
  'R5-08': [
    (facts) => `経費区分${quoted(facts)}は、要綱が対象に挙げる経費（${facts.listed}）に見当たりません。`,
    '経費の内容を確認してください。挙げられた経費であれば、そのことが分かる経費区分に直してください。',
  ],
};
