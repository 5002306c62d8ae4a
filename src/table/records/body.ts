import { askOnce } from '../../base/ask-once';
import type { Area, CellValue } from '../../base/cells';
import { headerKey, isBlank, normalised } from '../../base/text';
import type { Grid } from '../find/grid';
import { isSum, leftByWord, type LeftReason, numberWord, squeezed, SUM } from './left-by-number';
import { columnReader, isRecord } from './rows';

/** A row that was left out. */
export interface LeftRow {
  /** Sheet row, from 0. */
  readonly row: number;
  readonly reason: LeftReason;
  /** What it says, for the list. */
  readonly text: string;
}

export interface Body {
  /** Sheet rows that hold a record. */
  readonly rows: readonly number[];
  readonly left: readonly LeftRow[];
}

/** The columns by which a row is told from a record. */
export interface BodyColumns {
  readonly known: readonly number[];
  readonly receiptNumber: number | undefined;
  /** 事業, 法人名, 経費区分, 品名: a row without a number may say 合計 there. */
  readonly named: readonly number[];
  /** In a flat table: a row without a 受付番号 and without these is neither. */
  readonly needed: readonly number[] | null;
  /** What the header of a column says. */
  readonly header: (column: number) => CellValue;
}

/** Below a header: what its columns are written in. */
const UNIT = /^(?:単位:?)?(?:円|千円|百万円|台|人|名|件|回|式|事業所)$/;

/**
 * Sheet rows of a table's body that hold a record, and those that do not although something stands there: sums, examples,
 * remarks, and the header again. Rows blank in every known column are passed over.
 * @param cut another table's header stands below: a title over it is no record.
 */
export function readBody(grid: Grid, area: Area, columns: BodyColumns, cut = false): Body {
  const rows: number[] = [];
  const left: LeftRow[] = [];
  /** A title stands over the header that is repeated below it. */
  const leaveTitle = (): void => {
    const last = rows.at(-1);
    const filled = last === undefined ? [] : columns.known.filter((column) => !isBlank(at(last, column)));
    const [only] = filled;
    if (last === undefined || only === undefined || filled.length > 1) return;
    const title = at(last, only);
    if (typeof title !== 'string') return;
    rows.pop();
    left.push({ row: last, reason: 'note', text: title.trim() });
  };
  const { receiptNumber } = columns;
  // the number of a merged cell is that of every row of it
  const numberAt = columnReader(grid, receiptNumber, true);
  const at = (row: number, column: number): CellValue =>
    grid.values[row - grid.area.row]?.[column - grid.area.column] ?? null;
  const isFilled = askOnce((cells: readonly CellValue[]) =>
    columns.known.some((column) => !isBlank(cells[column - grid.area.column] ?? null)),
  );
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    const cells = grid.values[row - grid.area.row];
    if (cells === undefined) break;
    if (!isFilled(cells)) continue;
    const number = numberAt(row);
    const reason = reasonOf(row, number, at, columns);
    if (reason === null) rows.push(row);
    else {
      if (reason.reason === 'header') leaveTitle();
      left.push({ row, reason: reason.reason, text: reason.text });
    }
  }
  if (cut) leaveTitle();
  return { rows, left };
}

function reasonOf(
  row: number,
  number: CellValue,
  at: (row: number, column: number) => CellValue,
  { known, receiptNumber, named, needed, header }: BodyColumns,
): { readonly reason: LeftReason; readonly text: string } | null {
  const text = numberWord(number);
  if (text !== '') {
    const left = leftByWord(text);
    if (left !== null) return { reason: left, text: String(number).trim() };
    if (receiptNumber !== undefined && text === squeezed(header(receiptNumber))) {
      const others = known.filter((column) => column !== receiptNumber && !isBlank(at(row, column)));
      const again = others.filter((column) => squeezed(at(row, column)) === squeezed(header(column)));
      if (others.length > 0 && again.length * 2 > others.length) {
        return { reason: 'header', text: String(number).trim() };
      }
    }
  }
  if (!isBlank(number)) return isTotalByFew(row, at, known);
  const units = unitsIn(row, at, known);
  if (units !== null) return { reason: 'note', text: units };
  for (const column of named) {
    const value = at(row, column);
    const word = squeezed(value);
    if (word !== '' && isSum(word)) {
      return { reason: 'sum', text: String(value).trim() };
    }
  }
  if (needed?.every((column) => isBlank(at(row, column))) === true) {
    const first = known.map((column) => at(row, column)).find((value) => !isBlank(value));
    return { reason: 'unnumbered', text: String(first ?? '').trim() };
  }
  return isTotalByFew(row, at, known);
}

/** What a row says in which nothing stands but units; null: it is none. */
function unitsIn(
  row: number,
  at: (row: number, column: number) => CellValue,
  known: readonly number[],
): string | null {
  const texts: string[] = [];
  for (const column of known) {
    const value = at(row, column);
    if (isBlank(value)) continue;
    if (typeof value !== 'string' || !UNIT.test(squeezed(value))) return null;
    texts.push(value.trim());
  }
  return texts.join(' ');
}

/** A row of few cells, one of which says 合計 or begins as a footnote does. */
function isTotalByFew(
  row: number,
  at: (row: number, column: number) => CellValue,
  known: readonly number[],
): { readonly reason: LeftReason; readonly text: string } | null {
  const filled: CellValue[] = [];
  for (const column of known) {
    const value = at(row, column);
    if (!isBlank(value)) filled.push(value);
    if (filled.length > 3) return null;
  }
  if (isRecord(filled)) return null;
  const text = filled.find((value) => typeof value === 'string');
  const sum = filled.some((value) => typeof value === 'string' && SUM.test(headerKey(normalised(value))));
  return { reason: sum ? 'sum' : 'note', text: String(text ?? '').trim() };
}
