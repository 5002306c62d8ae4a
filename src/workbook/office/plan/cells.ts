import { rangeReference } from '../../../base/a1';
import { type Area, isFormula, type StoredCell } from '../../../base/cells';
import type { Pieces } from '../../../base/pieces';
import type { CellStyle } from '../../../base/sheet-content';
import { rowBytes, rowRuns } from './bytes';
import { formatAreas } from './formats';
import { applyLook } from './style';
import { command, COMMAND_BYTES, type Work } from './work';

/** Values are cut into pieces of this size, queued with pauses between them, which make up requests again. */
const PIECE_BYTES = 500_000;

function rangeAt(context: Excel.RequestContext, sheet: string, area: Area): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(rangeReference(area));
}

/** A property of a range that takes one value for all its cells, although its type says matrix. */
function fill(value: string): string[][] {
  return value as unknown as string[][];
}

/** Excel wants '' for an empty cell; null would leave in place what stands there. */
function toExcel(cell: StoredCell): string | number | boolean | null {
  if (cell === null) return '';
  // formulas are written on their own afterwards
  return isFormula(cell) ? null : cell;
}

/** Values of a rectangle, its formats as they are; formulas among them are left out. */
export function values(
  sheet: string,
  area: Area,
  rows: readonly (readonly StoredCell[])[],
  bytes: number,
): Work {
  return {
    bytes,
    cells: area.rows * area.columns,
    queue(context) {
      rangeAt(context, sheet, area).values = rows.map((row) =>
        Array.from({ length: area.columns }, (_, column) => toExcel(row[column] ?? null)),
      );
    },
    halve() {
      if (rows.length < 2) return null;
      const middle = Math.ceil(rows.length / 2);
      const part = (start: number, end: number): Work => {
        const piece = rows.slice(start, end);
        const size = piece.reduce((sum, row) => sum + rowBytes(row), 0);
        return values(sheet, { ...area, row: area.row + start, rows: end - start }, piece, size);
      };
      return [part(0, middle), part(middle, rows.length)];
    },
  };
}

/** Formulas beside each other go in one command. */
export function formulas(sheet: string, origin: Area, rows: readonly (readonly StoredCell[])[]): Work[] {
  return rows.flatMap((row, r) => {
    const works: Work[] = [];
    for (let column = 0; column < row.length; column++) {
      const run: string[] = [];
      for (let cell = row[column]; isFormula(cell); cell = row[column + run.length]) {
        run.push(asFormula(cell.formula));
      }
      if (run.length === 0) continue;
      const area = { row: origin.row + r, column: origin.column + column, rows: 1, columns: run.length };
      works.push({
        bytes: COMMAND_BYTES + rowBytes(run),
        cells: 0,
        queue: (context) => {
          rangeAt(context, sheet, area).formulas = [run];
        },
      });
      column += run.length - 1;
    }
    return works;
  });
}

/** A formula with its equals sign. */
export function asFormula(text: string): string {
  return text.startsWith('=') ? text : `=${text}`;
}

export function numberFormatWork(sheet: string, area: Area, numberFormat: string): Work {
  return command((context) => {
    rangeAt(context, sheet, area).numberFormat = fill(numberFormat);
  });
}

/**
 * Number formats, then values, then formulas of a rectangle. Words never turn into formulas, dates or numbers:
 * their cells are text before the words arrive.
 */
export function* cellWorks(
  sheet: string,
  area: Area,
  rows: readonly (readonly StoredCell[])[],
  styleOf: (row: number, column: number) => CellStyle | null,
): Pieces<Work[]> {
  if (area.rows === 0 || area.columns === 0) return [];
  const formatted = yield* formatAreas(rows, area.columns, styleOf);
  const formats = formatted.map(({ area: part, numberFormat }) => {
    const place = { ...part, row: area.row + part.row, column: area.column + part.column };
    return numberFormatWork(sheet, place, numberFormat);
  });
  const runs = yield* rowRuns(rows, PIECE_BYTES);
  const blocks = runs.map(({ start, end, bytes }) =>
    values(sheet, { ...area, row: area.row + start, rows: end - start }, rows.slice(start, end), bytes),
  );
  return [...formats, ...blocks, ...formulas(sheet, area, rows)];
}

/** Alignment, font and fill of an area; the number format belongs to the values. */
export function lookWork(sheet: string, area: Area, style: CellStyle, lined = true): Work {
  return command((context) => applyLook(rangeAt(context, sheet, area), style, lined), 4);
}

/** Empties a rectangle: contents only, or with its formats. */
export function clearWork(sheet: string, area: Area, what: 'Contents' | 'Formats' | 'All'): Work {
  return command((context) => rangeAt(context, sheet, area).clear(what));
}
