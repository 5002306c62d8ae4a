import { rangeReference } from '../../../base/a1';
import { mapPieces, type Pieces } from '../../../base/pieces';
import { LINE, rowHeight } from '../../../base/row-heights';
import type { CallBlock, SheetContent } from '../../../base/sheet-content';
import { command, type Work } from './work';

/** Rows of one height, one below another. */
export interface HeightRun {
  readonly row: number;
  readonly rows: number;
  /** In points. */
  readonly height: number;
}

/** Above so many runs nothing wraps: a command for each would hold Excel up. */
const MOST_RUNS = 300;

/**
 * Heights of the rows that calls spill into, whose words Excel fits no row to; null where there would be too many, and
 * words are to stay on one line. Empty where nothing wraps.
 */
export function* spilledHeights(content: SheetContent): Pieces<readonly HeightRun[] | null> {
  const runs: HeightRun[] = [];
  for (const block of content.blocks) runs.push(...(yield* blockRuns(block, content)));
  return runs.filter(({ height }) => height !== LINE).length > MOST_RUNS ? null : runs;
}

function* blockRuns(block: CallBlock, content: SheetContent): Pieces<HeightRun[]> {
  const wraps = new Set<number>();
  for (const { area, style } of content.styles) {
    if (style === 'wrap' && area.row <= block.row + 1) wraps.add(area.column);
  }
  const heights = yield* mapPieces(block.values.slice(1), (values) => {
    const cells = [...new Array<null>(block.column).fill(null), ...values];
    return rowHeight(cells, (column) => (wraps.has(column) ? 'wrap' : undefined), content) ?? LINE;
  });
  if (heights.every((height) => height === LINE)) return [];
  const runs: HeightRun[] = [];
  heights.forEach((height, at) => {
    const last = runs.at(-1);
    if (last?.height === height) runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push({ row: block.row + 1 + at, rows: 1, height });
  });
  return runs;
}

/** Gives the rows their heights: all of them the usual one first, since an earlier report may have left others. */
export function heightWorks(sheet: string, runs: readonly HeightRun[]): Work[] {
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all: HeightRun = { row: first.row, rows: last.row + last.rows - first.row, height: LINE };
  return [all, ...runs.filter(({ height }) => height !== LINE)].map(({ row, rows, height }) =>
    command((context) => {
      const range = context.workbook.worksheets
        .getItem(sheet)
        .getRange(rangeReference({ row, column: 0, rows, columns: 1 }));
      range.format.rowHeight = height;
    }),
  );
}
