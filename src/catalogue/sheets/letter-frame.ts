/** The frame of the letter; a prefecture words some of it in its settings. */
export const letterTexts = {
  addressee: (applicant: string) => (applicant === '' ? '申請者 様' : `${applicant} 御中`),
  receipt: (receiptNumber: string) => `受付番号：${receiptNumber}`,
  begin: '記',
  requirement: (number: number, text: string) => `${number}．要件：${text}`,
  /** By what the prefecture finds the point again: its rule and the cells. */
  reference: (rule: string, addresses: readonly string[]) =>
    `整理番号：${rule}${addresses.length === 0 ? '' : `（${addresses.join('・')}）`}`,
  stated: (text: string) => `現在の記載：${text}`,
  lines: (numbers: readonly string[]) => `（明細${numbers.join('・')}）`,
  clause: (text: string) => `根拠：${text}`,
  noClause: '申請書の記載事項の確認',
  request: (text: string) => `お願いしたいこと：${text}`,
  /** The deadline is filled in by hand where none is set. */
  deadline: (text: string) => `回答期限：${text === '' ? '　　　年　　月　　日' : text}`,
  contact: (text: string) => `担当：${text}`,
  end: '以上',
  /** What a record of 差戻し says was asked. */
  issue: (rule: string, lines: readonly string[]) =>
    `${rule}${lines.length === 0 ? '' : letterTexts.lines(lines)}`,
  issues: (texts: readonly string[]) => texts.join('、'),
  none: '差戻す申請はありません。',
  tooMany: (count: number, most: number) =>
    `差戻しは${count}通あります。1枚のシートで印刷できるのは${most}通までのため、「差戻しデータ」を差込印刷でお使いください。`,
} as const;
