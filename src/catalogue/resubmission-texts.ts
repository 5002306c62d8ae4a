/** Applications of one establishment for one 事業, laid beside each other. */
export const resubmissionTexts = {
  same: (newest: string, earlier: readonly string[]): string =>
    `${newest} は、${earlier.join('、')} と同じ事業所・同じ事業です。`,
  question: 'どれを数えますか',
  one: (number: string, receivedOn: string, inWorkbook: boolean): string =>
    `${number}（${receivedOn === '' ? '受付日なし' : `受付日 ${receivedOn}`}、${inWorkbook ? '今のブック' : 'このファイル'}）`,
  all: 'どれも別の申請として数える',
  effect: (withdrawn: readonly string[], left: readonly string[]): string =>
    [
      ...(withdrawn.length > 0 ? [`${withdrawn.join('、')} の「取下げ」に今日の日付を入れます。`] : []),
      ...(left.length > 0 ? [`${left.join('、')} の行は取り込みません。`] : []),
    ].join(''),
  differs: '違うところ',
  none: '受付番号のほかは、同じ内容です。',
  place: '欄',
  more: (count: number): string => `ほか${count}か所`,
  rest: (count: number): string => `同じ事業所・同じ事業の申請は、ほかに${count}組あります。`,
  blank: '空欄',
  noRow: '行なし',
  row: '行あり',
  rows: (count: number): string => `${count}行`,
  cell: (row: string, header: string): string => `${row}「${header}」`,
} as const;
