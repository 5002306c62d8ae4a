import type { CellValue } from '../../src/base/cells';
import type { WorkbookPort } from '../../src/workbook/port';

/** Every cell of every sheet; a file may hold blank rows below the last cell that is filled. */
export async function cellsOf(port: WorkbookPort): Promise<Record<string, string[]>> {
  const { sheets } = await port.describe();
  const read = await port.read(sheets.map(({ name }) => name));
  const line = (row: readonly CellValue[]): string => row.map((cell) => JSON.stringify(cell ?? '')).join(' ');
  const tidy = (text: string): string => text.replace(/(?: "")+$/u, '');
  return Object.fromEntries(
    [...read].map(([name, { values }]) => {
      const lines = values.map((row) => tidy(line(row)));
      return [name, lines.slice(0, lines.findLastIndex((text) => text !== '""') + 1)];
    }),
  );
}
