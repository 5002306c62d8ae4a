import type { Area, CellValue } from '../../../base/cells';
import { sameValue } from '../../compare';
import type { AsRead, Progress } from '../../port';
import { readAreas } from './read';

/** Cells of which it is known what they held. */
export interface Watched {
  readonly sheet: string;
  readonly area: Area;
  /** undefined: whatever stands there. */
  readonly expected: (row: number, column: number) => CellValue | undefined;
  /** What it means that another value stands there: a row or column has moved, a value was changed, or ours went elsewhere. */
  readonly kind: 'key' | 'input' | 'ours';
}

export type Told = Pick<Progress, 'edited' | 'inputs' | 'shown'>;

/** What the look takes in that comes after the last request of a write. */
export interface LastLook {
  /** What has been written on sheets of ours. */
  readonly sheets?: readonly Watched[];
  /** Queues what its first request does besides; that is made even where nothing is looked at. */
  readonly along?: () => void;
}

/** Inputs of amounts: whatever else stands in their cells makes these stale. */
export function asWatched(inputs: readonly AsRead[]): Watched[] {
  return inputs.map(({ sheet, area, value }) => ({ sheet, area, expected: value, kind: 'input' }));
}

/** A text comes back as Excel keeps it: without the apostrophe that it begins with, its lines ended as Excel ends them. */
function kept(cell: CellValue): CellValue {
  return typeof cell === 'string' ? cell.replace(/^'/, '').replace(/\r\n?/g, '\n') : cell;
}

const stands = (cell: CellValue, expected: CellValue, kind: Watched['kind']): boolean =>
  kind === 'ours' ? sameValue(kept(cell), kept(expected)) : cell === expected;

/** A cell that holds something else than it did. */
export interface Difference {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly kind: Watched['kind'];
}

/** More edits than this are one of their sheet. */
export const MOST_EDITS = 200;

/** Tells of each cell that was changed, in a column with very many of the sheet. */
export function tell(edits: readonly Difference[], { edited }: Told): void {
  const counts = new Map<string, number>();
  for (const { sheet, row, column } of edits) {
    const key = `${column}:${sheet}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count <= MOST_EDITS) edited?.(sheet, { row, column, rows: 1, columns: 1 });
    else if (count === MOST_EDITS + 1) edited?.(sheet, null);
  }
}

/** The cells that hold something else now; of an area not many more than are told one by one. */
export async function differing(
  context: Excel.RequestContext,
  watched: readonly Watched[],
  along?: LastLook['along'],
): Promise<Difference[]> {
  const now = await readAreas(context, watched, 'values', along);
  return watched.flatMap(({ sheet, area, expected, kind }, n) => {
    const found: Difference[] = [];
    for (const [at, cells] of (now[n] ?? []).entries()) {
      for (const [right, cell] of cells.entries()) {
        const [row, column] = [area.row + at, area.column + right];
        const wanted = expected(row, column);
        if (wanted !== undefined && !stands(cell, wanted, kind)) found.push({ sheet, row, column, kind });
      }
      if (found.length > MOST_EDITS) break;
    }
    return found;
  });
}
