import { valueAt } from '../../table/find/grid';
import { inputColumns } from '../../table/find/mapping';
import type { Gathered } from './gather';
import { placeOf, type Placing } from './places';
import type { CellProposal } from './check-result';

/** Columns of yen. */
const AMOUNTS: ReadonlySet<string> = new Set(['cost', 'donation', 'claimedAmount', 'totalCost']);

/** What is proposed for cells that were not read. */
export const proposalsOf = (gathered: Pick<Gathered, 'submission' | 'grids'> & Placing): CellProposal[] =>
  (gathered.submission.proposals ?? []).flatMap(({ place, text, value, entered }) => {
    const cell = placeOf(place, gathered);
    const grid = cell && gathered.grids.get(cell.sheet);
    // a cell that another one is merged over holds nothing itself
    if (!cell || !grid || String(valueAt(grid, cell.row, cell.column) ?? '').trim() !== text) return [];
    const header = inputColumns[place.table].find(({ field }) => field === place.field)?.header ?? '';
    const isAmount = AMOUNTS.has(place.field);
    return [
      {
        place: cell,
        header,
        isAmount,
        written: text,
        value,
        ...(entered === undefined ? {} : { entered }),
      },
    ];
  });
