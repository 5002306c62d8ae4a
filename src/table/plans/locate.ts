import type { Area } from '../../base/cells';
import { INDICATORS, PLAN_TEXTS } from '../../catalogue/sheets/headers';
import { type ColumnSpec, headerIndex, headerKey } from '../columns';
import { type Grid, type NamedTable, valueAt } from '../find/grid';
import type { Located } from '../find/input-list';
import { locateSideTables, type SideTables } from '../side/locate';
import { effectColumns, IDENTITY, identityColumns, planColumns, resultColumns } from './columns';
import { planField } from './headers';
import { headed, locatedAt, type Place, placesOn } from './places';

/**
 * The optional tables: those of 業務改善計画, of the effects reported on it and of 実績報告, 製品 and 過年度交付; null
 * where there is none.
 */
export interface PlanTables extends SideTables {
  readonly plans: Located<string> | null;
  readonly effects: Located<string> | null;
  readonly results: Located<string> | null;
}

interface Wanted {
  readonly kind: 'plans' | 'effects' | 'results';
  readonly names: readonly string[];
  readonly specs: readonly ColumnSpec<string>[];
  /** One of these headers only such a table has. */
  readonly own: readonly string[];
}

/** An input table: it is none of these. */
interface TakenTable {
  readonly grid: Grid;
  readonly headerRow: number;
}

const RECEIPT = 'receiptNumber';

const plan: Wanted = {
  kind: 'plans',
  names: ['計画', '業務改善計画'],
  specs: planColumns,
  own: PLAN_TEXTS,
};
/** Of 実績報告 only what the reports after it need. */
const result: Wanted = { kind: 'results', names: ['実績報告'], specs: resultColumns, own: ['事後評価'] };
const effect: Wanted = {
  ...{ kind: 'effects', names: ['効果報告'] },
  ...{ specs: effectColumns, own: ['賃金還元', '提出日', '年度'] },
};

/**
 * Finds 計画, 効果報告, 実績報告, 製品 and 過年度交付 among the sheets, tables of Excel before plain ranges.
 * @param taken the input tables, which are none of them.
 * @param isReturned in a file that comes back 事業所番号 or 法人名 may say whose a row is, instead of 受付番号.
 */
export function locatePlans(
  grids: readonly Grid[],
  tables: readonly NamedTable[],
  taken: readonly TakenTable[],
  isReturned = false,
): PlanTables {
  const places = reportPlaces(grids, tables, taken);
  const results = bestOf(places, result, isReturned);
  const others = without(places, results);
  const effects = bestOf(others, effect, isReturned);
  const plans = bestOf(without(others, effects), plan, isReturned);
  return { plans, effects, results, ...locateSideTables(grids, tables, taken) };
}

/** What {@link locatePlans} reads from: rows of it are none of 申請 or 経費, whatever a cell of theirs says. */
export function planAreas(
  grids: readonly Grid[],
  tables: readonly NamedTable[],
  taken: readonly TakenTable[],
): { readonly grid: Grid; readonly area: Area }[] {
  const reports = reportPlaces(grids, tables, taken).filter((place) =>
    [result, effect, plan].some((wanted) => isOf(wanted, columnsAt(place, wanted, false))),
  );
  const { products, earlierGrants } = locateSideTables(grids, tables, taken);
  const sides = [products, earlierGrants].flatMap((list) => list?.parts ?? []);
  return [
    ...reports.map(({ grid, table, area }) => ({ grid, area: table === null ? headed(grid, area) : area })),
    ...sides.map(({ grid, tableName, area }) => ({
      grid,
      area: tableName === null ? headed(grid, area) : area,
    })),
  ];
}

/** Where 計画, 効果報告 or 実績報告 may begin. */
const reportPlaces = (
  grids: readonly Grid[],
  tables: readonly NamedTable[],
  taken: readonly TakenTable[],
): Place[] =>
  grids
    .flatMap((grid) => placesOn(grid, tables))
    .filter(
      ({ grid, area }) =>
        !taken.some((other) => other.grid.sheet === grid.sheet && other.headerRow === area.row),
    );

const without = (places: readonly Place[], found: Located<string> | null): Place[] =>
  places.filter(({ area, grid }) => found?.area !== area || found.grid !== grid);

function bestOf(places: readonly Place[], wanted: Wanted, isReturned: boolean): Located<string> | null {
  let chosen: Located<string> | null = null;
  let most = 0;
  for (const place of places) {
    const columns = columnsAt(place, wanted, isReturned);
    if (!isOf(wanted, columns)) continue;
    const names = [place.table?.name ?? '', place.grid.sheet].map(headerKey);
    const points =
      columns.size +
      (wanted.names.some((name) => names.includes(name)) ? 1000 : 0) +
      (place.table === null ? 0 : 100);
    if (points > most) [chosen, most] = [locatedAt(place, columns), points];
  }
  return chosen;
}

const isOf = (wanted: Wanted, columns: ReadonlyMap<string, number>): boolean =>
  [RECEIPT, ...IDENTITY].some((field) => columns.has(field)) && isOwn(wanted, columns);

/** 実績報告 has a 提出日 as well, and others a 年度. */
const isOwn = ({ kind, own }: Wanted, columns: ReadonlyMap<string, number>): boolean =>
  own.some((field) => columns.has(field)) &&
  (kind !== 'effects' ||
    ['賃金還元', ...INDICATORS].some((field) => columns.has(field)) ||
    (columns.has('年度') && columns.has('提出日')));

function columnsAt(
  { grid, area }: Place,
  { kind, specs }: Wanted,
  isReturned: boolean,
): ReadonlyMap<string, number> {
  const index = headerIndex(isReturned ? [...specs, ...identityColumns] : specs);
  const columns = new Map<string, number>();
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    const header = valueAt(grid, area.row, column);
    const field = typeof header === 'string' ? planField(kind, index, header) : undefined;
    if (field !== undefined && !columns.has(field)) columns.set(field, column);
  }
  return columns;
}

/** Those that were found, and their parts. */
export const plansFound = ({
  plans,
  effects,
  results,
  products,
  earlierGrants,
}: PlanTables): Located<string>[] => [
  ...[plans, effects, results].flatMap((table) => table ?? []),
  ...[products, earlierGrants].flatMap((list) => list?.parts ?? []),
];
