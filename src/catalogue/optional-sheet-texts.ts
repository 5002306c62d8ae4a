/** Sheets of the blank form that are there when they are ticked. */
export const optionalSheetTexts = {
  group: 'ひな形に加えるシート',
  choice: (sheet: string, use: string): string => `「${sheet}」も入れる（${use}）`,
  uses: {
    products: '介護ソフトの対応を提案',
    earlierGrants: '前の年度までの交付額',
  },
} as const;
