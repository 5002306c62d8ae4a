import { eachPiece, type Pieces } from '../../../base/pieces';

/**
 * Excel on the web refuses a request or a response over 5 MB. We stay well below it by counting bytes: office.js makes
 * one text of a request in one go, and 4 MB of it hold up the pane for 80 ms.
 */
export const PAYLOAD_BYTES = 1_000_000;

/** Bytes of a value in JSON, UTF-8, with its comma. Japanese text takes three bytes a character. */
export function jsonBytes(value: unknown): number {
  if (typeof value !== 'string') return String(value).length + 1;
  let bytes = 3;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code === 0x22 || code === 0x5c) bytes += 2;
    else if (code < 0x20) bytes += 6;
    else if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    // half of a surrogate pair: the pair takes four bytes
    else if (code >= 0xd800 && code < 0xe000) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}

/** Bytes of a row of cells in JSON. */
export function rowBytes(row: readonly unknown[]): number {
  let bytes = 3;
  for (const value of row) bytes += jsonBytes(value);
  return bytes;
}

/** Half-open runs [start, end) of rows, each at most `limit` bytes; a single row over the limit stands alone. */
export function* rowRuns(
  rows: readonly (readonly unknown[])[],
  limit: number,
): Pieces<{ start: number; end: number; bytes: number }[]> {
  const runs: { start: number; end: number; bytes: number }[] = [];
  let start = 0;
  let bytes = 0;
  yield* eachPiece(rows, (row, index) => {
    const next = rowBytes(row);
    if (index > start && bytes + next > limit) {
      runs.push({ start, end: index, bytes });
      start = index;
      bytes = 0;
    }
    bytes += next;
  });
  if (start < rows.length) runs.push({ start, end: rows.length, bytes });
  return runs;
}
