import type { CellValue } from '../../base/cells';
import type { Pieces } from '../../base/pieces';

type Rows = readonly (readonly CellValue[])[];

/** Rows that are weighed between two pauses. */
const ROWS = 64;

/**
 * What a table weighs when Excel hands it to a custom function or takes it from one: bytes of JSON in UTF-8.
 * @param columns how many of its first columns; all of them unless given.
 */
export function* payload(rows: Rows, columns = Infinity): Pieces<number> {
  let bytes = 2;
  for (const [at, row] of rows.entries()) {
    bytes += 3;
    for (const cell of row.slice(0, columns)) bytes += 1 + cellBytes(cell);
    if (at % ROWS === 0) yield;
  }
  return bytes;
}

const cellBytes = (cell: CellValue): number =>
  typeof cell === 'string' ? 2 + textBytes(cell) : String(cell).length;

function textBytes(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x800) bytes += isSurrogate(code) ? 2 : 3;
    else if (code >= 0x80 || ESCAPED.has(code)) bytes += 2;
    else bytes += code < 0x20 ? 6 : 1;
  }
  return bytes;
}

/** Half of a character of four bytes. */
const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** \b \t \n \f \r " \\: a letter after a backslash; other control characters are \u00xx. */
const ESCAPED: ReadonlySet<number> = new Set([0x08, 0x09, 0x0a, 0x0c, 0x0d, 0x22, 0x5c]);
