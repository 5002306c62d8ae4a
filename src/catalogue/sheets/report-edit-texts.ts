/** 点検 of the ministry sheets that stand in the workbook. */
export const reportEditTexts = {
  /** In place of a rule number: no clause asks for it. */
  rule: '検算',
  outdated: {
    message: '厚労省報告を作ったあとに、表または設定が変わっています。',
    action: '「厚労省報告」で作り直してください。',
  },
  edited: (sheet: string, cells: number) => ({
    message: `シート「${sheet}」の${cells}セルが、表から作られる内容と違います（手で書き換えられた可能性があります）。`,
    action: '報告は直接書き換えず、もとの表を直してから「厚労省報告」で作り直してください。',
  }),
} as const;
