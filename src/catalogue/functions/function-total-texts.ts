/** What GRANT_TOTAL counts where the table has no column of that name. */
export const totalMeasures = { rows: '件数', corporations: '法人数', establishments: '事業所数' } as const;

/** Labels of a row of totals: such a row is no record, and adding it would count everything twice. */
export const totalRowLabels: readonly string[] = ['合計', '小計', '総計', '総合計', '集計', '計'];

/** What GRANT_TOTAL says when it gives #VALUE! or #N/A. `row` counts from the header row as 1. */
export const totalTexts = {
  noTable: '表が指定されていません。見出し行を含めて指定してください（例: 申請[#All]）。',
  noMeasure: '指標が指定されていません。合計する列の名前か、件数・法人数・事業所数を指定してください。',
  noColumn: (name: string, headers: readonly string[]): string =>
    headers.length === 0
      ? `表に列「${name}」がありません。表の1行目が見出しになるように、見出し行を含めて指定してください。`
      : `表に列「${name}」がありません。あるのは ${headers.join('・')} です。見出し行を含めて指定してください。`,
  twice: (name: string): string =>
    `表に列「${name}」が2つ以上あり、どれを使うか決まりません。見出しを直してください。`,
  noneOf: (measure: string, names: readonly string[]): string =>
    `${measure}を数えるには、表に ${names.join(' か ')} の列が要ります。`,
  odd: '条件は、列名と値を1組ずつ指定してください（列名だけで値のない条件があります）。',
  notOneCell: (position: number): string =>
    `${position}番目の条件に、2つ以上のセルが指定されています。列名も値も、1つずつ指定してください。`,
  noCondition: (position: number): string => `${position}番目の条件の列名が空欄です。`,
  noValue: (name: string): string =>
    `条件の列「${name}」の値が空欄です（0も空欄として扱います）。絞り込む値を指定してください。`,
  notNumber: (row: number, column: string, text: string): string =>
    `表の${row}行目（見出しを1行目と数えます）の列「${column}」の「${text}」は数値ではないため、合計できません。`,
  noKey: (row: number, key: string, column: string): string =>
    `表の${row}行目（見出しを1行目と数えます）は列「${key}」が空欄なのに、列「${column}」に値があります。集計の行なら範囲から外してください。`,
} as const;
