/** The sheet 設定 that is made for an answer where a workbook has none. */
export const madeSettings = {
  sheet: '設定',
  /** Where that name is taken. */
  otherSheet: (n: number): string => `設定（介護補助金）${n === 1 ? '' : n}`,
  headers: ['項目', '値', '単位', '根拠', '説明'],
  widths: [30, 16, 8, 28, 60],
} as const;
