/** What hinders a decision by hand. */
export const awardErrors = {
  noRow: (sheet: string, receiptNumber: string) => ({
    code: 'NoAwardRow',
    message: `シート「${sheet}」に、受付番号「${receiptNumber}」の手修正を書く欄がありません。何も書き込んでいません。`,
    action: '「算定」で算定して書き込むと、行と欄ができます。そのあとで、もう一度書き込んでください。',
  }),
} as const;
