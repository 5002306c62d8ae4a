import type { Answers } from '../table/find/answers';
import { NO_CONTEXT } from '../table/find/answers';
import type { Grid } from '../table/find/grid';
import { type FoundLists, type ListOptions, listsIn } from './lists';
import { unfold, type Unfolded } from './wide';

/** The lists of a file; lines that stand beside each other in one of 申請 become 経費. */
export function unfoldedLists(grids: readonly Grid[], options: ListOptions = {}): FoundLists {
  const lists = listsIn(grids, options);
  if (lists.flat) return lists;
  const wide = new Map<Grid, Unfolded>();
  for (const { kind, located } of lists.tables) {
    if (kind !== 'applications') continue;
    const { grid, headerRow, columns } = located;
    const made = unfold(grid, headerRow, columns.get('receiptNumber'));
    if (made !== null && !('twice' in made)) wide.set(grid, made);
  }
  if (wide.size === 0) return lists;
  const rest = listsIn(
    grids.map((grid) => wide.get(grid)?.applications ?? grid),
    options,
  );
  const folded = [...wide.values()].map((made) => linesOf(made, options, rest.given));
  return {
    ...rest,
    unfolded: true,
    tables: [...rest.tables, ...folded.flatMap(({ tables }) => tables)],
    damage: [...rest.damage, ...folded.flatMap(({ damage }) => damage)],
    doubts: [...rest.doubts, ...folded.flatMap(({ doubts }) => doubts)],
    taxes: [...rest.taxes, ...folded.flatMap(({ taxes }) => taxes)],
  };
}

/** 経費, its rows as the file has them. */
function linesOf({ lines, source }: Unfolded, { context = NO_CONTEXT }: ListOptions, number: string | null) {
  const found = listsIn([lines], { context: { ...context, answers: unitsOnly(context.answers) }, number });
  return {
    tables: found.tables.map((table) => ({ ...table, unnumbered: table.unnumbered.map(source) })),
    damage: found.damage.map((one) => ({ ...one, row: source(one.row) })),
    doubts: found.doubts,
    taxes: found.taxes,
  };
}

/** What is said of the sheet's list is not said of the lines that are made of it, but for the unit. */
const unitsOnly = (answers: Answers): Answers => ({
  ...answers,
  column: () => null,
  explains: () => false,
  declared: () => [],
});
