import type { Area, CellValue, StoredCell } from '../../../base/cells';
import type { MergesMatter, SheetCells } from '../../port';
import { officeErrors } from '../../../catalogue/errors/office-errors';
import { rangeReference } from '../../../base/a1';
import { failure, isPayloadError } from '../errors';
import { breathe, supports } from './excel';
import { areaOf } from './facts';

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

interface Piece {
  readonly sheet: string;
  readonly area: Area;
  /** First row of the piece within the rows asked for. */
  readonly offset: number;
  readonly target: CellValue[][];
}

/** A value as Excel gives it: an empty cell is '' there and null with us. */
export function fromExcel(value: unknown): CellValue {
  if (value === '' || value === null || value === undefined) return null;
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

function split(piece: Piece, rows: number): Piece[] {
  const pieces: Piece[] = [];
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
function takeBatch(queue: Piece[], limit: number): Piece[] {
  const batch: Piece[] = [];
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

/**
 * Reads rectangles in as few requests as their size allows; on Excel's size error the request is halved and
 * the reading goes on. The result has the order of `wanted`.
 */
export async function readAreas(
  context: Excel.RequestContext,
  wanted: readonly { readonly sheet: string; readonly area: Area }[],
  content: Content,
): Promise<CellValue[][][]> {
  const results: CellValue[][][] = wanted.map(() => []);
  let limit = CELLS_PER_READ[content];
  const rowsFor = (area: Area): number => Math.max(1, Math.floor(limit / area.columns));
  const queue = wanted.flatMap(({ sheet, area }, index) =>
    split({ sheet, area, offset: 0, target: results[index] ?? [] }, rowsFor(area)),
  );
  while (queue.length > 0) {
    const batch = takeBatch(queue, limit);
    const ranges = batch.map((piece) =>
      context.workbook.worksheets.getItem(piece.sheet).getRange(rangeReference(piece.area)).load(content),
    );
    let tooLarge = false;
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- once per megabyte, never per row
      await context.sync();
    } catch (error) {
      if (!isPayloadError(error)) throw error;
      tooLarge = true;
    }
    // beyond five million cells Excel can answer null without an error
    tooLarge ||= ranges.some((range) => !Array.isArray(range[content]));
    if (tooLarge) {
      const whole = batch.find((piece) => piece.area.rows > 1) ?? batch[0];
      if (whole && batch.length === 1 && whole.area.rows === 1) {
        throw failure('ReadIncomplete', officeErrors.readIncomplete(whole.sheet));
      }
      limit = Math.max(1, Math.floor(limit / 2));
      queue.unshift(...batch.flatMap((piece) => split(piece, rowsFor(piece.area))));
      continue;
    }
    batch.forEach((piece, index) => {
      const rows = ranges[index]?.[content] ?? [];
      rows.forEach((row, i) => {
        piece.target[piece.offset + i] = row.map(fromExcel);
      });
    });
    await breathe();
  }
  return results;
}

/**
 * Values of the used range of each sheet, and the merges of those where they matter; an empty or missing sheet is left
 * out of the map.
 */
export async function readSheets(
  context: Excel.RequestContext,
  names: readonly string[],
  merges: MergesMatter = () => false,
): Promise<Map<string, SheetCells>> {
  const frames = names.map((name) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
    return { name, used: used.load('rowIndex,columnIndex,rowCount,columnCount') };
  });
  await context.sync();
  const filled = frames.flatMap(({ name, used }) =>
    used.isNullObject ? [] : [{ sheet: name, area: areaOf(used) }],
  );
  const values = await readAreas(context, filled, 'values');
  const read = filled.map(({ sheet, area }, index) => ({
    sheet,
    cells: { area, values: values[index] ?? [], merges: [] },
  }));
  const asked = read.filter(({ sheet, cells }) => merges(sheet, cells));
  const found = await mergedAreas(
    context,
    asked.map(({ sheet, cells: { area } }) => ({ sheet, area })),
  );
  return new Map(read.map(({ sheet, cells }) => [sheet, { ...cells, merges: found.get(sheet) ?? [] }]));
}

/**
 * The merged cells of some sheets (ExcelApi 1.13), as ranges: their addresses in one text end at 8,192 characters.
 * Excel's undo list is empty afterwards (OfficeDev/office-js 5918).
 */
async function mergedAreas(
  context: Excel.RequestContext,
  wanted: readonly { readonly sheet: string; readonly area: Area }[],
): Promise<ReadonlyMap<string, readonly Area[]>> {
  if (wanted.length === 0 || !supports('1.13')) return new Map();
  const all = wanted.map(({ sheet, area }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(rangeReference(area));
    const merged = range.getMergedAreasOrNullObject();
    merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    return { sheet, merged };
  });
  await context.sync();
  return new Map(
    all.map(({ sheet, merged }) => [sheet, merged.isNullObject ? [] : merged.areas.items.map(areaOf)]),
  );
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
