import { rangeReference } from '../../../base/a1';
import type { Area, CellValue, StoredCell } from '../../../base/cells';
import { officeErrors } from '../../../catalogue/errors/office-errors';
import { failure, isPayloadError } from '../errors';
import { breathe } from './excel';

export type Content = 'values' | 'formulas' | 'numberFormat' | 'text';

/**
 * Cells of a request, well below the 5 MB of Excel on the web: office.js reads an answer in one go, and one and a half
 * megabytes are felt. What the add-in has written, which alone is read as formulas, holds long sentences.
 */
export const CELLS_PER_READ: Readonly<Record<Content, number>> = {
  values: 100_000,
  formulas: 50_000,
  numberFormat: 100_000,
  text: 100_000,
};

/** Cells of a request that asks several things of each. */
export const cellsPerRead = (contents: readonly Content[]): number =>
  Math.floor(Math.min(...contents.map((content) => CELLS_PER_READ[content])) / contents.length);

export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

/** How many cells some places have together. */
export const cellCount = (places: readonly Pick<Place, 'area'>[]): number =>
  places.reduce((sum, { area }) => sum + area.rows * area.columns, 0);

type Read<C extends Content> = Readonly<Record<C, CellValue[][]>>;

interface Piece<C extends Content> extends Place {
  /** First row of the piece within the rows asked for. */
  readonly offset: number;
  readonly target: Read<C>;
}

/** A value as Excel gives it: an empty cell is '' there and null with us. */
export function fromExcel(value: unknown): CellValue {
  if (value === '' || value === null || value === undefined) return null;
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

function split<C extends Content>(piece: Piece<C>, rows: number): Piece<C>[] {
  const pieces: Piece<C>[] = [];
  for (let start = 0; start < piece.area.rows; start += rows) {
    const area = {
      ...piece.area,
      row: piece.area.row + start,
      rows: Math.min(rows, piece.area.rows - start),
    };
    pieces.push({ ...piece, area, offset: piece.offset + start });
  }
  return pieces;
}

/** Takes pieces from the queue until a request is full; at least one. */
function takeBatch<C extends Content>(queue: Piece<C>[], limit: number): Piece<C>[] {
  const batch: Piece<C>[] = [];
  let cells = 0;
  for (let next = queue[0]; next; next = queue[0]) {
    const size = next.area.rows * next.area.columns;
    if (batch.length > 0 && cells + size > limit) break;
    batch.push(next);
    cells += size;
    queue.shift();
  }
  return batch;
}

/** As {@link readContents}, of one content. */
export async function readAreas(
  context: Excel.RequestContext,
  wanted: readonly Place[],
  content: Content,
  beside?: () => void,
): Promise<CellValue[][][]> {
  return (await readContents(context, wanted, [content], beside)).map((read) => read[content]);
}

/**
 * Reads rectangles in as few requests as their size allows; on Excel's size error the request is halved and
 * the reading goes on. The result has the order of `wanted`.
 * @param beside queues what else the first request is to do; once more where that was refused for its size
 */
export async function readContents<C extends Content>(
  context: Excel.RequestContext,
  wanted: readonly Place[],
  contents: readonly C[],
  beside?: () => void,
): Promise<Read<C>[]> {
  const none = (): Read<C> =>
    Object.fromEntries(contents.map((content): [C, CellValue[][]] => [content, []])) as Read<C>;
  let limit = cellsPerRead(contents);
  const rowsFor = (area: Area): number => Math.max(1, Math.floor(limit / area.columns));
  const pieces = wanted.map(({ sheet, area }) => ({ sheet, area, offset: 0, target: none() }));
  const queue = pieces.flatMap((piece) => split(piece, rowsFor(piece.area)));
  let first = beside;
  while (queue.length > 0 || first !== undefined) {
    const batch = takeBatch(queue, limit);
    first?.();
    const ranges = batch.map((piece) =>
      context.workbook.worksheets
        .getItem(piece.sheet)
        .getRange(rangeReference(piece.area))
        .load([...contents]),
    );
    let tooLarge = false;
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- once per megabyte, never per row
      await context.sync();
      first = undefined;
    } catch (error) {
      if (batch.length === 0 || !isPayloadError(error)) throw error;
      tooLarge = true;
    }
    // beyond five million cells Excel can answer null without an error
    tooLarge ||= ranges.some((range) => contents.some((content) => !Array.isArray(range[content])));
    if (tooLarge) {
      const whole = batch.find((piece) => piece.area.rows > 1) ?? batch[0];
      if (whole && batch.length === 1 && whole.area.rows === 1) {
        throw failure('ReadIncomplete', officeErrors.readIncomplete(whole.sheet));
      }
      limit = Math.max(1, Math.floor(limit / 2));
      queue.unshift(...batch.flatMap((piece) => split(piece, rowsFor(piece.area))));
      continue;
    }
    batch.forEach(({ offset, target }, index) => {
      for (const content of contents) {
        const rows: unknown[][] = ranges[index]?.[content] ?? [];
        rows.forEach((row, i) => (target[content][offset + i] = row.map(fromExcel)));
      }
    });
    await breathe();
  }
  return pieces.map(({ target }) => target);
}

export function isFormulaText(cell: CellValue | undefined): cell is string {
  return typeof cell === 'string' && cell.startsWith('=');
}

/**
 * Formulas where there are any, values elsewhere. Into the cells that a call spills over, Excel may put nothing or
 * the call once more; they count as the values they show.
 */
export function withoutSpill(
  formulas: readonly (readonly CellValue[])[],
  values: readonly (readonly CellValue[])[],
): StoredCell[][] {
  return formulas.map((row, r) =>
    row.map((cell, c) => {
      const value = values[r]?.[c] ?? null;
      const spilled = cell === row[c - 1] || cell === formulas[r - 1]?.[c];
      // a text that looks like a formula shows itself
      return isFormulaText(cell) && !spilled && cell !== value ? { formula: cell, value } : value;
    }),
  );
}
