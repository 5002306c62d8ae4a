import type { Case, Line, Said } from '../said';

/** An application with a package, and what is marked for it. */

export const ceiling = { パッケージ上限額: 4_000_000 };
export const marked = (category: string, cost: number, own: Line[2] = {}): Line => [
  category,
  cost,
  { パッケージ: '○', ...own },
];
export const software = marked('介護ソフト', 1_000_000);
export const watch = marked('見守り', 500_000, { 台数: 1 });

export const packed = (
  text: string,
  lines: readonly Line[],
  said: readonly Said[],
  amount: number | null,
): Case => ({
  text,
  settings: ceiling,
  lines,
  said,
  算定額: amount,
});
