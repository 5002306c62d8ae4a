import type { ProposedRun } from '../../workbook/proposals';

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
  const groups = new Map<string, { first: ProposedRun; changes: Map<string, ProposedRun[]> }>();
  for (const run of runs) {
    const { sheet, column } = run.cells[0].place;
    const key = `${sheet} ${column}`;
    const group = groups.get(key) ?? { first: run, changes: new Map<string, ProposedRun[]>() };
    groups.set(key, group);
    // 「5」 and 5 are not the same
    const change = JSON.stringify([run.written, run.entered]);
    group.changes.set(change, [...(group.changes.get(change) ?? []), run]);
  }
  return [...groups].map(([key, { first, changes }]) => ({
    key,
    header: first.header,
    sheet: first.cells[0].place.sheet,
    column: first.cells[0].place.column,
    changes: [...changes.values()].flatMap((own): ProposedChange[] =>
      own[0] === undefined ? [] : [{ written: own[0].written, entered: own[0].entered, runs: own }],
    ),
  }));
}

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
