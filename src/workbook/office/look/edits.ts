import type { Change } from '../../host';
import type { AsRead } from '../../port';
import { withExcel } from './excel';
import { CELLS_PER_READ, readAreas } from './read';
import { MOST_EDITS } from './watched-cells';

/**
 * What of the cells that were read holds something else now. Excel does not tell every change: on the web none that is
 * picked from a drop-down (OfficeDev/office-js 3888, 4066).
 * @param stop asked before each request; true where nobody waits for the answer any more
 */
export async function editsSince(inputs: readonly AsRead[], stop: () => boolean): Promise<Change[]> {
  return withExcel(async (context) => {
    const changes: Change[] = [];
    for (const some of batches(inputs)) {
      if (stop()) return [];
      const now = await readAreas(context, some, 'values');
      for (const [n, { sheet, area, value }] of some.entries()) {
        for (const [at, [cell]] of (now[n] ?? []).entries()) {
          const row = area.row + at;
          if ((cell ?? null) === value(row)) continue;
          if (changes.length === MOST_EDITS) return [...changes, { sheet, area: null, moved: false }];
          changes.push({ sheet, area: { ...area, row, rows: 1 }, moved: at === 0 });
        }
      }
    }
    return changes;
  });
}

/** The columns of a request each; one that is longer is read in several. */
function batches(inputs: readonly AsRead[]): AsRead[][] {
  const found: AsRead[][] = [];
  let cells = Infinity;
  for (const input of inputs) {
    cells += input.area.rows;
    if (cells > CELLS_PER_READ.values) {
      found.push([]);
      cells = input.area.rows;
    }
    found.at(-1)?.push(input);
  }
  return found;
}
