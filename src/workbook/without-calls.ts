import type { SheetContent } from '../base/sheet-content';

/** The content with the values of its blocks in place of the calls that would make them. */
export function withoutCalls(content: SheetContent): SheetContent {
  const cells: (readonly SheetContent['cells'][number][number][])[] = [...content.cells];
  for (const { row, column, values } of content.blocks) {
    values.forEach((line, n) => {
      const before = cells[row + n] ?? [];
      const left = Array.from({ length: column }, (_, at) => before[at] ?? null);
      cells[row + n] = [...left, ...line, ...before.slice(column + line.length)];
    });
  }
  return { ...content, cells: Array.from(cells, (line) => line ?? []), blocks: [] };
}
