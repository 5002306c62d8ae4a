import { type ICellData, type Univer, WrapStrategy } from '@univerjs/core';
import { ISheetClipboardService, SetRangeValuesCommand } from '@univerjs/preset-sheets-core';
import type { Host } from '../host/host';
import { toCorners } from '../host/model/area';
import { GENERAL } from '../host/model/coerce';
import { typedIn } from './wide-formula';

/**
 * Makes the grid take a block of text as Excel does: cells between tabs, in quotes those that hold a line break, a
 * tab or a quote, and each as if it had been typed. Univer by itself would break a quoted cell in two.
 */
export function acceptBlocks(univer: Univer, host: Host): void {
  const service = univer.__getInjector().get(ISheetClipboardService);
  const paste = service.legacyPaste.bind(service);
  service.legacyPaste = (html, text, files) => {
    const isBlock = !html && !files?.length && text !== undefined && /[\t\n]/.test(text);
    return isBlock ? Promise.resolve(put(host, parseBlock(text))) : paste(html, text, files);
  };
}

/** Rows of cells; a quote counts only where it stands at the beginning of a cell. */
function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r?\n|$)/g;
  for (const [, quoted, plain = '', end = ''] of text.replace(/\r?\n$/, '').matchAll(cells)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"').replaceAll('\r\n', '\n'));
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows;
}

/** Writes a block from the selected cell on, in one step that can be undone. */
function put(host: Host, rows: readonly (readonly string[])[]): boolean {
  const { book, cells } = host;
  const { area } = host.selection();
  const sheet = book.active();
  const columns = Math.max(...rows.map((row) => row.length));
  const target = { row: area.row, column: area.column, rows: rows.length, columns };
  if (host.sheets.isProtected(sheet)) return false;
  book.change.grow(sheet, target);
  const value = rows.map((row, i) =>
    Array.from({ length: columns }, (_, j): ICellData => {
      const text = row[j] ?? '';
      const before = cells.formatForWrite(sheet, target.row + i, target.column + j);
      const { content, format } = typedIn(text, before);
      const style = {
        ...(format && before === GENERAL ? { n: { pattern: format } } : {}),
        ...(text.includes('\n') ? { tb: WrapStrategy.WRAP } : {}),
      };
      return Object.keys(style).length > 0 ? { ...content, s: style } : content;
    }),
  );
  const params = { ...host.sheets.ids(sheet), range: toCorners(target), value };
  const done = book.commands.syncExecuteCommand(SetRangeValuesCommand.id, params);
  host.events.select(sheet, target);
  return Boolean(done);
}
