import * as z from 'zod/mini';
import { answersIn, NO_CONTEXT } from '../table/find/answers';
import type { Grid, NamedTable } from '../table/find/grid';
import { type MappingProblem, planMapping } from '../table/pick/plan-mapping';
import { columnNamed, columnsBelow, type TableMapping, tableMapping } from '../table/pick/table-mapping';
import type { SettingRow } from '../table/settings/settings';
import type { ListOptions } from './lists';

/** A file of mappings, as `import --mapping` takes it: the answers to 「この表ですか？」 for the layouts of a portal. */
const mappingFile = z.array(tableMapping);

/** The mappings that a JSON text holds; null where it is none. */
export function readMappings(text: string): readonly TableMapping[] | null {
  try {
    const read = mappingFile.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

type Blocks = NonNullable<ListOptions['blocks']>;

/**
 * How the sheets of a file are read by mappings. One is followed on the sheet of its name, and on every other that has
 * all of its columns in its header row: each month's file has a name of its own.
 */
export function mappedOptions(
  grids: readonly Grid[],
  mappings: readonly TableMapping[],
  { tables = [], blocks = new Map() }: { tables?: readonly NamedTable[]; blocks?: Blocks } = {},
): ListOptions | { readonly problem: MappingProblem; readonly sheet: string } {
  const settings: SettingRow[] = [];
  const placed: NonNullable<ListOptions['mappings']>[number][] = [];
  for (const grid of grids) {
    for (const mapping of mappings.filter((each) => suits(each, grid))) {
      const plan = planMapping(
        { ...mapping, sheet: grid.sheet },
        { grids, tables, mappings: placed, settings, blocks },
      );
      if ('problem' in plan) return { problem: plan.problem, sheet: grid.sheet };
      placed.push(...plan.placed);
      for (const { key, answer } of plan.answers)
        settings.push({ item: key, value: answer, row: 0, column: 0, itemColumn: 0 });
    }
  }
  return { tables, blocks, mappings: placed, context: { ...NO_CONTEXT, answers: answersIn(settings) } };
}

function suits({ sheet, headerRow, columns }: TableMapping, grid: Grid): boolean {
  if (sheet === grid.sheet) return true;
  const there = columnsBelow(grid, headerRow - 1);
  return Object.values(columns).every((named) => columnNamed(there, named) !== undefined);
}
