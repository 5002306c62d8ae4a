/** Sheets of the blank form that are there when they are ticked. */
export const optionalSheetTexts = {
  group: 'ひな形に加えるシート',
  choice: (sheet: string, use: string): string => `「${sheet}」も入れる（${use}）`,
  uses: {
    plans: '業務改善計画の内容と導入前の指標',
    effects: '翌年度からの効果の報告',
    results: '事後評価の提出',
    products: '介護ソフトの対応を提案',
    earlierGrants: '前の年度までの交付額',
  },
} as const;
