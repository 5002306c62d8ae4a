/** What the comparison of two rule books says. */
export const compareTexts = {
  title: (before: string, after: string): string => `規則集の比較: ${before} → ${after}`,
  sheet: (name: string): string => `【${name}】`,
  /** The second, third … of rows with one name. */
  turn: (name: string, turn: number): string => `${name}（${turn}つ目）`,
  changed: (name: string, header: string, before: string, after: string): string =>
    `変更 ${name}／${header}: ${before || '（なし）'} → ${after || '（なし）'}`,
  added: (name: string, cells: readonly string[]): string => `追加 ${[name, ...cells].join('／')}`,
  removed: (name: string, cells: readonly string[]): string => `削除 ${[name, ...cells].join('／')}`,
  cell: (header: string, text: string): string => `${header}: ${text}`,
} as const;

/** How many rows of the printed book differ. */
export const booksDiffer = (changed: number, added: number, removed: number): string =>
  changed + added + removed === 0
    ? '違いはありません。'
    : `変更 ${changed}件、追加 ${added}件、削除 ${removed}件`;
