import type { CellPlace } from '../../base/cells';
import { valueAt } from '../../table/find/grid';
import { inputColumns } from '../../table/find/mapping';
import type { Gathered } from './gather';
import { placeOf, type Placing } from './places';

/** A cell that was not read, and what it may mean: never computed with, entered only by a clerk. */
export interface CellProposal {
  readonly place: CellPlace;
  /** The contract's name of its column, and whether that is one of yen: then an amount waits for the cell. */
  readonly header: string;
  readonly isAmount: boolean;
  /** As it stands there. */
  readonly written: string;
  readonly value: string | number;
  /** What is entered instead of the value: the day of a serial number. */
  readonly entered?: string;
}

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
