/** Names of the lists that rows are taken into. */
export const listNames = {
  applications: '申請',
  lines: '経費',
  members: '構成員',
  plans: '計画',
  effects: '効果報告',
  results: '実績報告',
} as const;

export type ListName = keyof typeof listNames;

export const damageNames = {
  exponent: '桁数の多い番号が指数（4.01E+12 など）になっています',
  zero: '先頭の0が失われています',
  date: '番号が日付に変わっています',
  mojibake: '文字化けしています',
  gaiji: '外字（出力元のコンピューターだけにある字）があり、ほかでは表示されません',
  error: 'エラーの値（#N/A など）があります',
  invisible: '番号に、目に見えない文字が入っています',
  uncalculated: '数式が計算されないまま保存されています（Excel で開いて保存し直すと、値になります）',
} as const;

export type DamageName = keyof typeof damageNames;

export const taxNames = { included: '税込', excluded: '税抜' } as const;

export type Tax = keyof typeof taxNames;

/** How many places of a kind are named one by one. */
const NAMED = 5;

export const some = (places: readonly string[]): string =>
  places.length <= NAMED
    ? places.join('、')
    : `${places.slice(0, NAMED).join('、')} など${places.length}か所`;

export const cell = (value: unknown): string =>
  value === null || value === '' ? '空欄' : `「${String(value)}」`;

export const key = (text: string): string => text.replaceAll('\n', ' ').trim();
