import { columnIndex, columnName } from '../../base/a1';
import { MAX_COLUMNS, MAX_ROWS } from '../../base/areas';

/** Functions younger than the file format: a file names them with a prefix, people do not. */
const PREFIXED = new Map<string, string>([
  ...'CONCAT IFNA IFS LET MAXIFS MINIFS SEQUENCE SORTBY SWITCH TEXTJOIN UNIQUE XLOOKUP XMATCH XOR'
    .split(' ')
    .map((name): [string, string] => [name, `_xlfn.${name}`]),
  ['FILTER', '_xlfn._xlws.FILTER'],
  ['SORT', '_xlfn._xlws.SORT'],
]);

/** Strings, quoted sheet names and structured references, which no rewriting may touch. */
const FIXED = /("(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\])/;

/** =XLOOKUP(…) as a file holds it: without the equals sign and with _xlfn. before newer functions. */
export function formulaToFile(formula: string): string {
  return outsideFixed(formula.replace(/^=/, ''), (piece) =>
    piece.replace(/(?<![\w.])([A-Z]+)(?=\()/gi, (name) => PREFIXED.get(name.toUpperCase()) ?? name),
  );
}

/** The formula as people read it, with the equals sign. */
export function formulaFromFile(text: string): string {
  return `=${outsideFixed(text, (piece) => piece.replace(/_xlfn\.(?:_xlws\.)?/g, ''))}`;
}

const REFERENCE = /(?<![\w.$\u0080-\uffff])(\$?)([A-Z]{1,3})(\$?)([0-9]{1,7})(?![\w.(!\u0080-\uffff])/g;

/**
 * The text of a shared formula for a cell `rows` below and `columns` right of the one that holds it: relative
 * references move along, $ ones stay.
 */
export function shiftFormula(text: string, rows: number, columns: number): string {
  return outsideFixed(text, (piece) =>
    piece.replace(
      REFERENCE,
      (whole, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
        const column = columnIndex(letters) + (fixedColumn === '' ? columns : 0);
        const row = Number(digits) + (fixedRow === '' ? rows : 0);
        if (columnIndex(letters) >= MAX_COLUMNS) return whole;
        if (column < 0 || column >= MAX_COLUMNS || row < 1 || row > MAX_ROWS) return '#REF!';
        return `${fixedColumn}${columnName(column)}${fixedRow}${row}`;
      },
    ),
  );
}

function outsideFixed(text: string, change: (piece: string) => string): string {
  return text
    .split(FIXED)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join('');
}
