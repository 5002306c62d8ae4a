import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { bodyRows, cellAt, sheetsOfKind } from './book';
import { letters } from './header-mutations';
import type { FuzzInput } from './make-input';
import { readFile } from './read-file';
import { runProduct } from './run-product';
import { type Block, writtenIn } from './written';

const ONCE = { report: false, again: false, undo: false };

/**
 * A clerk changes a cost in a workbook that was processed and has it processed again: our columns must hold what they
 * would hold had the cost been so from the beginning.
 */
export async function afterChange({ book, bytes, dice }: FuzzInput, saved: Uint8Array): Promise<string[]> {
  const [sheet] = sheetsOfKind(book, '経費');
  const column = sheet?.columns.indexOf('支出額') ?? -1;
  if (sheet === undefined || column < 0) return [];
  const costs = bodyRows(sheet).filter((row) => typeof cellAt(sheet, row, column).value === 'number');
  if (costs.length === 0) return [];
  const row = dice.pick(costs);
  const cell = new RegExp(
    `(<(?:\\w+:)?c r="${letters(column)}${row + 1}"[^>]*>(?:<(\\w+:)?f>[^<]*</\\2f>)?<(?:\\w+:)?v>)[^<]*(<)`,
  );
  const part = new RegExp(`worksheets/sheet${book.sheets.indexOf(sheet) + 1}\\.xml$`);
  const cost = 1 + dice.below(9_999_999);
  const changed = (file: Uint8Array): Uint8Array => {
    const parts = Object.entries(unzipSync(file)).map(([name, content]) => {
      const text = part.test(name) ? strFromU8(content).replace(cell, `$1${cost}$3`) : null;
      return [name, text === null ? content : strToU8(text)] as const;
    });
    return zipSync(Object.fromEntries(parts), { level: 0 });
  };
  const [fresh, later] = [await runProduct(changed(bytes), ONCE), await runProduct(changed(saved), ONCE)];
  if (fresh.saved === null || later.saved === null) {
    return fresh.process.code === later.process.code
      ? []
      : [`after a change: ${later.process.code}, from the beginning ${fresh.process.code}`];
  }
  const input = readFile(bytes);
  const said = (file: Uint8Array): string => {
    const { applications, lines } = writtenIn(input, readFile(file));
    return [...applications, ...lines].map(lineOf).join('\n');
  };
  const [one, other] = [said(fresh.saved), said(later.saved)];
  return one === other
    ? []
    : [`after 支出額 ${cost} in row ${row + 1}:\n${other}\n    from the beginning:\n${one}`];
}

const lineOf = ({ sheet, rows }: Block): string =>
  `${sheet} ${rows.map(({ row, at }) => `R${row} ${[...at.values()].map((value) => value ?? '').join(' ')}`).join(' / ')}`;
