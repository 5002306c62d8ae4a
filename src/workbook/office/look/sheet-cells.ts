import { type Area, isFormula } from '../../../base/cells';
import type { SheetContent } from '../../../base/sheet-content';
import type { WorkbookPort, WriteOp } from '../../port';
import { withoutCalls } from '../../without-calls';
import type { Facts } from './facts';
import { cellCount, CELLS_PER_READ } from './read';
import type { Watched } from './watched-cells';

/**
 * What stands on the sheets of ours once they are written, from A1 to where a block of a call begins. They take one
 * further request at most: of more cells than it holds, the columns on the left of each sheet, 受付番号 first, show
 * whether a row went elsewhere.
 */
export function writtenSheets(
  { marks }: Pick<Facts, 'marks'>,
  ops: readonly WriteOp[],
  mode: WorkbookPort['blockMode'],
): Watched[] {
  const sheets = ops.flatMap((op): Watched[] => {
    if (op.op !== 'sheet') return [];
    const content = mode === 'calls' ? op.content : withoutCalls(op.content);
    const area = fixedArea(content);
    if (area.rows * area.columns === 0) return [];
    const sheet = marks.find(({ name }) => name === content.mark)?.sheet ?? content.name;
    return [{ sheet, area, expected: cellOf(content), kind: 'ours' }];
  });
  const share = Math.min(1, CELLS_PER_READ.values / cellCount(sheets));
  return sheets.map((watched) => ({
    ...watched,
    area: { ...watched.area, columns: Math.max(1, Math.floor(watched.area.columns * share)) },
  }));
}

function fixedArea({ cells, blocks }: SheetContent): Area {
  const rows = Math.min(cells.length, ...blocks.map(({ row }) => row));
  const columns = cells.slice(0, rows).reduce((most, line) => Math.max(most, line.length), 0);
  return { row: 0, column: 0, rows, columns };
}

/** A formula shows what it comes to. */
function cellOf({ cells }: SheetContent): Watched['expected'] {
  return (row, column) => {
    const cell = cells[row]?.[column] ?? null;
    return isFormula(cell) ? undefined : cell;
  };
}
