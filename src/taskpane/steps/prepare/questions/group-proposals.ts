import { groupBy } from '../../../../base/group-by';
import type { ProposedRun } from '../../../../workbook/prepare/proposals';

/** One change of the cells of a column: what stands there, and what would. */
export interface ProposedChange {
  readonly written: string;
  readonly entered: string | number;
  /** The cells, in the order of their rows. */
  readonly runs: readonly ProposedRun[];
}

/** What is proposed for one column. */
export interface ProposalGroup {
  /** 経費 5, the sheet and its column from 0. */
  readonly key: string;
  readonly header: string;
  readonly sheet: string;
  readonly column: number;
  readonly changes: readonly ProposedChange[];
}

export const cellsOf = (runs: readonly ProposedRun[]): number =>
  runs.reduce((sum, { cells }) => sum + cells.length, 0);

/** By column, and in each by change; groups and changes stand where their first cell stood. */
export function groupProposals(runs: readonly ProposedRun[]): ProposalGroup[] {
  const columns = groupBy(runs, ({ cells: [{ place }] }) => `${place.sheet} ${place.column}`);
  return [...columns].flatMap(([key, ofColumn]): ProposalGroup[] => {
    const [first] = ofColumn;
    if (first === undefined) return [];
    const { sheet, column } = first.cells[0].place;
    // 「5」 and 5 are not the same
    const changes = groupBy(ofColumn, ({ written, entered }) => JSON.stringify([written, entered]));
    return [{ key, header: first.header, sheet, column, changes: [...changes.values()].flatMap(changeOf) }];
  });
}

/** Runs that say the same, as one change. */
const changeOf = (runs: readonly ProposedRun[]): ProposedChange[] =>
  runs[0] === undefined ? [] : [{ written: runs[0].written, entered: runs[0].entered, runs }];

/** As many changes of a column, and as many cells or runs of each, are named at first. */
export const FIRST = 10;

/** The place of the first change of which not everything is named at first; -1 where everything is. */
export const firstCut = (changes: readonly ProposedChange[]): number =>
  changes.findIndex(({ runs }, at) => at >= FIRST || runs.length > FIRST);

/** The changes of a column, each with its cells that are named: at first, or once all are asked for. */
export const namedPlaces = (
  changes: readonly ProposedChange[],
  whole: boolean,
): { readonly change: ProposedChange; readonly places: readonly ProposedRun[] }[] =>
  whole
    ? changes.map((change) => ({ change, places: change.runs }))
    : changes.slice(0, FIRST).map((change) => ({ change, places: change.runs.slice(0, FIRST) }));
