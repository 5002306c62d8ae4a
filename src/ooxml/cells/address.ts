import { columnIndex } from '../../base/a1';
import { MAX_COLUMNS, MAX_ROWS } from '../../base/areas';
import type { Area } from '../../base/cells';
import { LimitError } from '../package/limits';
import { XmlError } from '../xml/xml-text';

/**
 * Reads A1, $A$1 or A1:B2; undefined where it is none of these (whole columns and #REF! included). Stricter than what
 * base reads of Excel's own answers: a file may come from anywhere, and a reference beyond the sheet or with its corners
 * the wrong way round is left as it stands, not put right.
 */
export function parseArea(reference: string): Area | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Za-z]{1,3})\$?([0-9]{1,7}))?$/.exec(reference);
  if (!match) return undefined;
  const column = columnIndex(match[1]!);
  const row = Number(match[2]) - 1;
  const lastColumn = match[3] === undefined ? column : columnIndex(match[3]);
  const lastRow = match[4] === undefined ? row : Number(match[4]) - 1;
  if (row < 0 || lastRow < row || lastColumn < column) return undefined;
  if (lastRow >= MAX_ROWS || lastColumn >= MAX_COLUMNS) return undefined;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** Takes 'シート'!$A$1:$B$2 apart; undefined where it names no plain area on one sheet. */
export function parseAbsolute(reference: string): { sheet: string; area: Area } | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!,()]+))!([^!,]+)$/.exec(reference.trim());
  const area = match ? parseArea(match[3]!) : undefined;
  if (!match || !area) return undefined;
  return { sheet: match[1] !== undefined ? match[1].replace(/''/g, "'") : match[2]!, area };
}

/**
 * Number from 0 of a row by the text that stands for it.
 * @throws {@link XmlError} for what is no row of a sheet
 */
export function rowOf(text: string, offset: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new XmlError('row', offset);
  if (number > MAX_ROWS) throw new LimitError('place', offset);
  return number - 1;
}

/** Column from 0 out of a reference such as AB12 that stands at [from, to). */
export function columnAt(xml: string, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to; at++) {
    const code = xml.charCodeAt(at) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  if (column === 0) throw new XmlError('reference', from);
  if (column > MAX_COLUMNS) throw new LimitError('place', from);
  return column - 1;
}
