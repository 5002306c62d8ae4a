import { type Area, isFormula, type StoredCell } from '../../../base/cells';
import { eachPiece, type Pieces } from '../../../base/pieces';
import type { CellStyle } from '../../../base/sheet-content';
import { GENERAL, numberFormatOf, TEXT } from './style';

/** A rectangle that gets one number format. */
export interface FormatArea {
  readonly area: Area;
  readonly numberFormat: string;
}

/**
 * The number format a cell must have before its value is written: words are always text, a formula or a number
 * never is (in a text cell they would turn into words).
 */
export function formatFor(cell: StoredCell | undefined, style: CellStyle | null): string {
  const wanted = style ? numberFormatOf(style) : GENERAL;
  if (typeof cell === 'string') return TEXT;
  if (isFormula(cell) || typeof cell === 'number' || typeof cell === 'boolean') {
    return wanted === TEXT ? GENERAL : wanted;
  }
  return wanted;
}

/** Rows below each other whose cells have the same formats. */
interface Band {
  readonly row: number;
  rows: number;
  readonly formats: readonly string[];
}

function* bandsOf(
  cells: readonly (readonly StoredCell[])[],
  columns: number,
  styleOf: (row: number, column: number) => CellStyle | null,
): Pieces<Band[]> {
  const bands: Band[] = [];
  yield* eachPiece(cells, (line, row) => {
    const formats: string[] = [];
    for (let column = 0; column < columns; column++) {
      formats.push(formatFor(line[column], styleOf(row, column)));
    }
    const above = bands.at(-1);
    if (above && formats.every((format, column) => format === above.formats[column])) above.rows += 1;
    else bands.push({ row, rows: 1, formats });
  });
  return bands;
}

/**
 * Few rectangles of equal number format that cover a matrix; formats are dear per call, and our tables are
 * uniform down each column. Relative to the matrix.
 */
export function* formatAreas(
  cells: readonly (readonly StoredCell[])[],
  columns: number,
  styleOf: (row: number, column: number) => CellStyle | null,
): Pieces<FormatArea[]> {
  const areas: FormatArea[] = [];
  let open = new Map<string, FormatArea>();
  for (const { row, rows, formats } of yield* bandsOf(cells, columns, styleOf)) {
    const next = new Map<string, FormatArea>();
    for (let column = 0; column < columns;) {
      const numberFormat = formats[column] ?? GENERAL;
      let end = column + 1;
      while (end < columns && formats[end] === numberFormat) end += 1;
      const key = `${column}:${end}:${numberFormat}`;
      const above = open.get(key)?.area;
      const area = above
        ? { ...above, rows: above.rows + rows }
        : { row, column, rows, columns: end - column };
      next.set(key, { area, numberFormat });
      open.delete(key);
      column = end;
    }
    areas.push(...open.values());
    open = next;
  }
  return [...areas, ...open.values()];
}
