import { rangeReference } from '../../../base/a1';
import type { Area, CellValue } from '../../../base/cells';
import { LOOKS } from '../../../base/looks';
import type { CellStyle } from '../../../base/sheet-content';
import { TEXT } from './style';
import { COMMAND_BYTES, type Work } from './work';

/** Rows whose formats go in one piece, and the bytes of one of them in a request. */
const ROWS = 2_000;
const ROW_BYTES = 40;

/**
 * The signs before words of a column, as number formats of its cells: all of them in one command, for a command for each
 * run of equal ones would make thousands.
 */
export function signWorks(
  sheet: string,
  area: Area,
  cells: readonly CellValue[],
  styles: Readonly<Partial<Record<string, CellStyle>>>,
): Work[] {
  const formats = cells.map((cell) => {
    const style = typeof cell === 'string' ? styles[cell] : undefined;
    return [(style && LOOKS[style].sign) ?? TEXT];
  });
  const works: Work[] = [];
  for (let from = 0; from < formats.length; from += ROWS) {
    const piece = formats.slice(from, from + ROWS);
    const place = rangeReference({ ...area, row: area.row + from, rows: piece.length });
    works.push({
      bytes: COMMAND_BYTES + piece.length * ROW_BYTES,
      cells: 0,
      queue: (context) => {
        context.workbook.worksheets.getItem(sheet).getRange(place).numberFormat = piece;
      },
    });
  }
  return works;
}
