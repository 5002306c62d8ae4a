import type { Grid } from '../find/grid';
import {
  columnNamed,
  columnsBelow,
  type PickColumn,
  type TableMapping,
  wantedColumns,
} from './table-mapping';

/** Why a mapping cannot be followed. */
export type MappingProblem =
  | { readonly kind: 'noSheet'; readonly sheet: string }
  | { readonly kind: 'noColumn'; readonly column: string }
  | { readonly kind: 'lacking'; readonly columns: readonly string[] }
  | { readonly kind: 'twice'; readonly column: string }
  | { readonly kind: 'unreadable'; readonly row: number };

/** A column of the contract, and the one of the sheet that is it. */
export interface Picked {
  readonly wanted: ReturnType<typeof wantedColumns>[number];
  readonly column: PickColumn;
}

/** The columns that a mapping names; a problem where there is no such column, one stands twice, or a needed one is missing. */
export function pickedColumns(
  { columns, kind, headerRow }: TableMapping,
  grid: Grid,
): { readonly columns: readonly Picked[] } | { readonly problem: MappingProblem } {
  const there = columnsBelow(grid, headerRow - 1);
  const wanted = wantedColumns(kind);
  const found: Picked[] = [];
  for (const [header, named] of Object.entries(columns)) {
    const column = columnNamed(there, named);
    const own = wanted.find((each) => each.header === header);
    if (own === undefined || column === undefined)
      return { problem: { kind: 'noColumn', column: own === undefined ? header : named } };
    if (found.some((other) => other.column.column === column.column))
      return { problem: { kind: 'twice', column: named } };
    found.push({ wanted: own, column });
  }
  const lacking = wanted.filter((each) => each.needed && found.every((other) => other.wanted !== each));
  if (lacking.length > 0)
    return { problem: { kind: 'lacking', columns: lacking.map(({ header }) => header) } };
  return { columns: found };
}
