import * as z from 'zod/mini';
import { answersIn, NO_CONTEXT } from '../table/find/answers';
import type { Grid, NamedTable } from '../table/find/grid';
import type { ColumnMapping } from '../table/find/mapping';
import { type MappingProblem, planMapping } from '../table/pick/plan-mapping';
import { columnNamed, columnsBelow, type TableMapping, tableMapping } from '../table/pick/table-mapping';
import { readSettings, type SettingRow } from '../table/settings/settings';
import { type Layout, layoutFor, layoutOf } from './layouts';
import type { ListOptions } from './lists';

/** A file of mappings, as `import --mapping` takes it: one answer to 「この表ですか？」 as 設定 keeps it, or several. */
const mappingFile = z.union([z.array(tableMapping), tableMapping]);

/** The mappings that a JSON text holds; null where it is none. */
export function readMappings(text: string): readonly TableMapping[] | null {
  try {
    const read = mappingFile.safeParse(JSON.parse(text));
    if (!read.success) return null;
    return Array.isArray(read.data) ? read.data : [read.data];
  } catch {
    return null;
  }
}

type Blocks = NonNullable<ListOptions['blocks']>;

/** What is known of how files are read. */
export interface Mappings {
  /** Said for these files: followed on the sheet of their name, and on every other that has all of their columns. */
  readonly said: readonly TableMapping[];
  /** Said of files with the same headers. */
  readonly layouts: readonly Layout[];
}

/** What a file brings with it beside its cells. */
interface Besides {
  readonly tables?: readonly NamedTable[];
  readonly blocks?: Blocks;
  readonly mappings?: readonly ColumnMapping[];
  /** Its own 設定. */
  readonly settings?: readonly SettingRow[];
}

/** How the sheets of a file are read, and the layouts by which they are. */
export interface MappedOptions {
  readonly options: ListOptions;
  readonly layouts: readonly Layout[];
}

/** How the sheets of a file are read by mappings: each month's file has a name of its own. */
export function mappedOptions(
  grids: readonly Grid[],
  { said, layouts }: Mappings,
  { tables = [], blocks = new Map(), mappings = [], settings = [] }: Besides = {},
): MappedOptions | { readonly problem: MappingProblem; readonly sheet: string } {
  const rows = [...settings];
  const placed = [...mappings];
  const used: Layout[] = [];
  for (const grid of grids) {
    for (const layout of layoutsFor(grid, said, layouts)) {
      const plan = planMapping(
        { ...layout.mapping, sheet: grid.sheet },
        { grids, tables, mappings: placed, settings: rows, blocks },
      );
      if ('problem' in plan) return { problem: plan.problem, sheet: grid.sheet };
      placed.push(...plan.placed);
      for (const { key, answer } of plan.answers)
        rows.push({ item: key, value: answer, row: 0, column: 0, itemColumn: 0 });
      used.push(layout);
    }
  }
  const context = {
    ...NO_CONTEXT,
    answers: answersIn(rows),
    // by which the sheet of another year is told
    fiscalYear: readSettings(settings).fiscalYear,
  };
  return { options: { tables, blocks, mappings: placed, context }, layouts: used };
}

/** What was said for the file goes before what is remembered of its layout. */
function layoutsFor(grid: Grid, said: readonly TableMapping[], layouts: readonly Layout[]): Layout[] {
  const own = said.filter((each) => suits(each, grid));
  if (own.length > 0) return own.map((mapping) => layoutOf(grid, mapping));
  return [layoutFor(grid, layouts) ?? []].flat();
}

function suits({ sheet, headerRow, columns }: TableMapping, grid: Grid): boolean {
  if (sheet === grid.sheet) return true;
  const there = columnsBelow(grid, headerRow - 1);
  return Object.values(columns).every((named) => columnNamed(there, named) !== undefined);
}
