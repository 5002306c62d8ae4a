import { columnIndex } from './a1';
import { MAX_COLUMNS, MAX_ROWS } from './areas';
import type { Area } from './cells';

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;

function span(a: number, b: number): [start: number, length: number] {
  return [Math.min(a, b), Math.abs(a - b) + 1];
}

/** Area from A1 notation without a sheet (`B2`, `$B$2:$C$9`, `3:5`, `A:C`); null for anything else. */
export function parseArea(text: string): Area | null {
  const cell = CELL.exec(text);
  if (cell) {
    const [, c0 = '', r0 = '', c1 = c0, r1 = r0] = cell;
    const [row, rows] = span(Number(r0) - 1, Number(r1) - 1);
    const [column, columns] = span(columnIndex(c0), columnIndex(c1));
    return row < 0 ? null : { row, column, rows, columns };
  }
  const wholeRows = ROWS.exec(text);
  if (wholeRows) {
    const [row, rows] = span(Number(wholeRows[1]) - 1, Number(wholeRows[2]) - 1);
    return { row, column: 0, rows, columns: MAX_COLUMNS };
  }
  const wholeColumns = COLUMNS.exec(text);
  if (wholeColumns) {
    const [column, columns] = span(columnIndex(wholeColumns[1] ?? ''), columnIndex(wholeColumns[2] ?? ''));
    return { row: 0, column, rows: MAX_ROWS, columns };
  }
  return null;
}

/** Sheet and area from `申請!$Q$4:$X$4` or `='申請 (2)'!A1`; null when it is broken (#REF!) or no plain reference. */
export function parseReference(text: string): { readonly sheet: string; readonly area: Area } | null {
  const bare = text.replace(/^=/, '');
  const bang = bare.lastIndexOf('!');
  if (bang < 1) return null;
  const area = parseArea(bare.slice(bang + 1));
  if (!area) return null;
  const name = bare.slice(0, bang);
  const quoted = /^'(.*)'$/.exec(name);
  return { sheet: quoted ? (quoted[1] ?? '').replaceAll("''", "'") : name, area };
}

/** The addresses in a list such as `申請!A1:B2,'a, b'!C3`: commas inside a quoted sheet name do not count. */
export function splitReferences(list: string): string[] {
  return (list.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map((part) => part.trim()).filter(Boolean);
}
