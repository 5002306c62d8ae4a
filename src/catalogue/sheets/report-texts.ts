import { CIRCLE, ENTRY_SHEETS } from './headers';

/** Words in the blocks of the ministry sheets. */
export const reportTexts = {
  blankCategory: '（経費区分なし）',
  noService: '（サービス種類なし）',
  noApplication: '（申請なし）',
  notDue: '（報告不要）',
  submitted: '提出済',
  notSubmitted: '未提出',
  /** Of a plan that is there. */
  lacking: (items: readonly string[]): string => `${CIRCLE}（${items.join('・')}の記載なし）`,
  fiscalYear: (year: number): string => `令和${year}年度`,
  dueYears:
    '報告を要するのは交付予定額のある申請です。2年目から後の年度は、その年度の報告が1件でも入ると並びます。',
  /** Of 業務改善計画 and 効果報告 while there is no row of the table that they are made from. */
  nothingEntered: {
    plans: `計画の表（受付番号、課題、目標、期待効果など）に記入がないため、内容は空欄です。申請者から届いた業務改善計画を、シート「${ENTRY_SHEETS.plans}」に1申請1行で入力し、厚労省報告をもう一度作ると、ここに表示されます。`,
    effects: `効果報告の表（受付番号、年度、提出日、賃金還元など）に記入がないため、報告の内容は空欄です。申請者から届いた効果報告を、シート「${ENTRY_SHEETS.effects}」に1件1行で入力し、厚労省報告をもう一度作ると、ここに表示されます。`,
  },
  /** 県上限 that no notice sets, but the number and the ceiling of the models do. */
  /** Of 所要額内訳: what its totals hold more than those of 総括表. */
  undeterminedParts: (cost: string, amount: string): string =>
    `合計のうち対象経費${cost}と補助額${amount}は、額が未確定の申請の、決まっている補助区分の分です（総括表は含みません）。`,
  costAndAmount: (cost: string, amount: string): string => `対象経費${cost}と補助額${amount}`,
  costAlone: (cost: string): string => `対象経費${cost}`,
  /** Of 区分別集計 and 機器別集計. */
  inPart: (undetermined: number, parts: string, withdrawn: number): string =>
    `算定額が未確定の申請 ${undetermined}件は、決まっている分（${parts}）だけを集計しています。不備の申請も集計に含みます。${
      withdrawn === 0 ? '' : `取下げの申請 ${withdrawn}件は含みません。`
    }`,
  derivedCeiling: (name: string, models: number, each: string, total: string): string =>
    `${name}の県上限${total}は、${models}モデル×${each}から求めた額です（通知に県全体の額の定めはありません）。`,
  requirements: {
    header: (rule: string, requirement: string): string => `${rule}\n${requirement}`,
    met: '○',
    concernsNot: '－',
    marks: { 不備: '×', 要確認: '△', 注意: '注' } as const,
    unanswered: '未回答',
    others: '（申請のない指摘）',
    legend:
      '○ 指摘なし　× 不備　△ 要確認　注 注意　未回答 未記入の行あり　－ 対象外（合計の行は×・△・注・未回答の申請数）',
  },
} as const;
