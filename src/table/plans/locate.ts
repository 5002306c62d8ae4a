import type { Area } from '../../base/cells';
import { NO_CONTEXT, type ReadingContext } from '../find/answers';
import type { Grid, NamedTable } from '../find/grid';
import { type InputList, inputList, type Located } from '../find/input-list';
import { locateSideTables, type SideTables } from '../side/locate';
import { reportHeads, type TakenTable } from './heads';
import type { ReportKind } from './kinds';
import { type ReportPart, reportParts } from './parts';
import { headed } from './places';

/**
 * The optional tables: those of 業務改善計画, of the effects reported on it and of 実績報告, 製品 and 過年度交付, each with
 * all of its parts; null where there is none.
 */
export interface PlanTables extends SideTables, Readonly<Record<ReportKind, InputList<string> | null>> {
  /** Every table of plans and reports that is read, or of which it is asked whether it is. */
  readonly parts: readonly ReportPart[];
  /** Tables that look like one of them and are not read. */
  readonly unread: readonly { readonly sheet: string }[];
  /** Where they all stand: nothing there is a line or an application. */
  readonly areas: readonly { readonly grid: Grid; readonly area: Area }[];
}

export interface PlanOptions {
  readonly context?: ReadingContext;
  /** In a file that comes back 事業所番号 or 法人名 may say whose a row is, instead of 受付番号. */
  readonly isReturned?: boolean;
}

/**
 * Finds 計画, 効果報告, 実績報告, 製品 and 過年度交付 among the sheets, tables of Excel and plain ranges.
 * @param taken the input tables, which are none of them.
 */
export function locatePlans(
  grids: readonly Grid[],
  tables: readonly NamedTable[],
  taken: readonly TakenTable[],
  { context = NO_CONTEXT, isReturned = false }: PlanOptions = {},
): PlanTables {
  const side = locateSideTables(grids, tables, taken);
  const sides = [side.products, side.earlierGrants].flatMap((list) => list?.parts ?? []);
  const heads = reportHeads(grids, tables, taken, sides, isReturned);
  const parts = (['results', 'effects', 'plans'] as const).flatMap((kind) =>
    reportParts(kind, heads, context),
  );
  const listOf = (kind: ReportKind): InputList<string> | null => {
    const own = parts.filter((part) => part.kind === kind).map(({ located }) => located);
    const read = own.filter(({ rows }) => rows.length > 0);
    const [first, ...rest] = read.length > 0 ? read : own.slice(0, 1);
    return first === undefined ? null : inputList([first, ...rest]);
  };
  const isPart = ({ grid, area }: { readonly grid: Grid; readonly area: Area }): boolean =>
    parts.some(({ located }) => located.grid === grid && located.area === area);
  return {
    ...{ plans: listOf('plans'), effects: listOf('effects'), results: listOf('results') },
    ...side,
    parts,
    unread: heads.filter((head) => !isPart(head)).map(({ grid }) => ({ sheet: grid.sheet })),
    areas: [
      ...heads,
      ...sides.map(({ grid, tableName, area }) => ({
        grid,
        area: tableName === null ? headed(grid, area) : area,
      })),
    ],
  };
}

/** Those that were found, and their parts. */
export const plansFound = ({ parts, products, earlierGrants }: PlanTables): Located<string>[] => [
  ...parts.map(({ located }) => located),
  ...[products, earlierGrants].flatMap((list) => list?.parts ?? []),
];
