import type { Area, CellValue } from '../base/cells';
import { isBlank } from '../base/text';
import { valueOf } from '../grant/input/cell';
import { fiscalYearOf } from '../table/cells/fiscal-year';
import { keyOf } from '../table/cells/receipts';
import { timesUnit } from '../table/cells/units';
import { yenCell } from '../table/cells/values';
import { headerKey } from '../table/columns';
import { NO_CONTEXT, type ReadingContext } from '../table/find/answers';
import { allCandidates, choose } from '../table/find/choose-lists';
import type { TableDoubt } from '../table/find/choose-tables';
import type { Grid, NamedTable } from '../table/find/grid';
import type { Unit } from '../table/find/headings';
import type { Located } from '../table/find/input-list';
import { locatePlans } from '../table/find/locate-plans';
import type { ColumnMapping } from '../table/find/mapping';
import { isRead, partsOf, type TablePart } from '../table/find/table-parts';
import { isDitto } from '../table/questions/reading-numbers';
import { readUnits } from '../table/questions/reading-units';
import { columnReader } from '../table/records/rows';
import type { Damage } from './damage';
import { KEY_FIELDS, specsOf, type TargetTable } from './list-kinds';
import {
  bareRows,
  type ColumnDoubt,
  columnsInUnits,
  damageIn,
  doubtfulColumns,
  doubtfulUnits,
  type LeftInFile,
  leftRows,
  type UnusedHeaders,
  unusedOf,
} from './list-remarks';
import { type TaxRemark, taxRemarks } from './tax-words';

export { headerOf, type TargetTable } from './list-kinds';

/** A row of a list, by the contract's fields; cells hold what they hold there. */
export interface ListRow {
  /** By which the rows of two lists are the same; see {@link rowKey}. */
  readonly key: string;
  readonly cells: ReadonlyMap<string, CellValue>;
  /** Sheet row, from 0. */
  readonly row: number;
}

export interface ListTable {
  readonly kind: TargetTable;
  /** Why it is asked whether it is to be used; null: it is. */
  readonly doubt: TableDoubt | null;
  /** Where it stands; of a list in several parts the first. */
  readonly located: Located<string>;
  /** Sheets of all of its parts. */
  readonly sheets: readonly string[];
  /** Fields that the file has a column for: of the others it says nothing. */
  readonly fields: readonly string[];
  readonly rows: readonly ListRow[];
  /** Rows without a 受付番号 (sheet rows, from 0): nobody can say whose they are. */
  readonly unnumbered: readonly number[];
  /** Keys that stand in more rows than one. */
  readonly twice: readonly string[];
}

/** The lists of a file or a workbook. */
export interface FoundLists {
  /** 申請 and 経費 are one table. */
  readonly flat: boolean;
  readonly tables: readonly ListTable[];
  readonly damage: readonly Damage[];
  /** Headers of columns that are none of the contract's, by sheet: nothing of them is taken. */
  readonly unused: readonly UnusedHeaders[];
  /** Columns of which it is asked what they are, or in what unit. */
  readonly doubts: readonly ColumnDoubt[];
  /** Columns whose amounts are written in 千円 or 百万円, as somebody has said. */
  readonly notInYen: readonly ColumnDoubt[];
  /** What is said of the amounts being 税込 or 税抜. */
  readonly taxes: readonly TaxRemark[];
  /** Rows that are none of the lists': sums, remarks, headers again, and those with nothing but a number. */
  readonly left: readonly LeftInFile[];
  /** The 受付番号 that rows without one have been given; null: none. */
  readonly given: string | null;
  /** Lines stood beside each other: their table is none of the file's own. */
  readonly unfolded?: true;
}

/** 受付番号 and what tells the rows of one application from each other; '' without a number, and for 〃. */
function rowKey(kind: TargetTable, cellOf: (field: string) => CellValue): string {
  const number = keyOf(cellOf('receiptNumber'));
  if (number === '' || isDitto(String(cellOf('receiptNumber')))) return '';
  return [number, ...KEY_FIELDS[kind].map((field) => keyPart(field, cellOf(field)))].join('\n');
}

/** The 受付番号 of such a key, as it is compared. */
export const receiptOfKey = (key: string): string => key.split('\n', 1)[0] ?? '';

/** 令和8年度 and 8 are one year. */
const keyPart = (field: string, cell: CellValue): string =>
  (field === '年度' ? fiscalYearOf(cell)?.toString() : undefined) ?? headerKey(String(cell ?? ''));

/** What it takes besides the cells; nothing for a text file. */
export interface ListOptions {
  readonly tables?: readonly NamedTable[];
  /** Columns that a clerk has mapped by hand. */
  readonly mappings?: readonly ColumnMapping[];
  readonly context?: ReadingContext;
  /** What stands on a sheet and is none of the lists: 設定. */
  readonly blocks?: ReadonlyMap<string, readonly Area[]>;
  /** The 受付番号 of a file in which no row has one. */
  readonly number?: string | null;
}

/**
 * The rows of a file that can be taken into 申請, 経費, 構成員, 計画 and 効果報告, amounts in yen; what is damaged, in doubt or
 * not used is said.
 * @param grids its sheets, the add-in's own left aside.
 */
export function listsIn(
  grids: readonly Grid[],
  { tables = [], mappings = [], context = NO_CONTEXT, blocks = new Map(), number = null }: ListOptions = {},
): FoundLists {
  const { flat, ...chosen } = choose(allCandidates(grids, tables, mappings, context, blocks), context);
  const parts = [
    ...partsOf('applications', chosen.applications, flat),
    ...partsOf('lines', chosen.lines, flat),
    ...partsOf('members', chosen.members, false),
  ];
  const plan = locatePlans(
    grids,
    tables,
    parts.map(({ located }) => located),
  );
  const read = parts.filter(isRead);
  const units = readUnits(read, numberAt, { ...context, taxBasis: null, totalCost: true });
  const sure: Pick<Found, 'flat' | 'doubt' | 'unitOf'> = { flat: false, doubt: null, unitOf: () => 1 };
  const found: Found[] = [
    ...parts.map((part): Found => ({
      ...{ kind: part.kind, table: part.located, flat, doubt: part.doubt },
      unitOf: (field) => units.unitOf(part, field),
    })),
    ...(plan.plans ? [{ kind: 'plans', table: plan.plans, ...sure } as const] : []),
    ...(plan.effects ? [{ kind: 'effects', table: plan.effects, ...sure } as const] : []),
  ];
  const asWritten = found.map((one) => tableOf(one, null));
  const isNumbered = asWritten.some(({ rows, twice }) => rows.length + twice.length > 0);
  const isOpen = asWritten.some(({ unnumbered }) => unnumbered.length > 0);
  const given = isNumbered || !isOpen ? null : number;
  return {
    flat,
    tables: given === null ? asWritten : found.map((one) => tableOf(one, given)),
    damage: found.flatMap(({ kind, table }) => damageIn(kind, table)),
    unused: unusedOf(found.map(({ table }) => table)),
    doubts: [...doubtfulColumns(read), ...doubtfulUnits(units.questions)],
    notInYen: read.flatMap((part) => columnsInUnits(part, (field) => units.unitOf(part, field))),
    taxes: taxRemarks(read),
    left: leftRows(
      read,
      found.flatMap(({ kind, table, flat }) => (flat ? [] : bareRows(kind, table))),
    ),
    given,
  };
}

const numberAt = ({ located: { grid, columns, rows } }: TablePart, at: number): string =>
  keyOf(columnReader(grid, columns.get('receiptNumber'), true)(rows[at] ?? -1));

/** A table that was found, and how many yen its amounts are. */
interface Found {
  readonly kind: TargetTable;
  readonly table: Located<string>;
  readonly flat: boolean;
  readonly doubt: TableDoubt | null;
  readonly unitOf: (field: string) => Unit;
}

/** @param number of the rows that have none; null: they stay without. */
function tableOf({ kind, table, flat, doubt, unitOf }: Found, number: string | null): ListTable {
  const own = specsOf[kind].map(({ field }) => field).filter((field) => table.columns.has(field));
  const readers = own.map((field) => {
    const cellAt = columnReader(table.grid, table.columns.get(field), true);
    const unit = unitOf(field);
    return unit === 1 ? cellAt : (row: number) => inYen(cellAt(row), unit);
  });
  const rows = new Map<string, ListRow>();
  const unnumbered: number[] = [];
  const twice = new Set<string>();
  for (const row of table.rows) {
    const cells = new Map(own.map((field, at) => [field, readers[at]?.(row) ?? null]));
    // of a flat list's row that says nothing of a line, nothing is a line
    if (own.every((field) => field === 'receiptNumber' || isBlank(cells.get(field) ?? null))) continue;
    if (number !== null) cells.set('receiptNumber', number);
    const key = rowKey(kind, (field) => cells.get(field) ?? null);
    if (key === '') unnumbered.push(row);
    else if (!rows.has(key)) rows.set(key, { key, cells, row });
    // a flat list repeats the application beside each of its lines
    else if (!(flat && kind === 'applications') || !agree(rows.get(key)?.cells, cells)) twice.add(key);
  }
  const fields = number === null || own.includes('receiptNumber') ? own : ['receiptNumber', ...own];
  return {
    ...{ kind, doubt, located: table, sheets: [table.grid.sheet] },
    fields,
    rows: [...rows.values()],
    unnumbered,
    twice: [...twice],
  };
}

/** What is no amount stays as it is written, and is a finding. */
function inYen(value: CellValue, unit: Unit): CellValue {
  const amount = valueOf(yenCell(value));
  return amount === null ? value : timesUnit(amount, unit);
}

/** What a further row of the same application says is blank or the same. */
const agree = (
  first: ReadonlyMap<string, CellValue> | undefined,
  further: ReadonlyMap<string, CellValue>,
): boolean =>
  [...further].every(([field, value]) => {
    const own = first?.get(field) ?? null;
    return isBlank(value) || headerKey(String(value)) === headerKey(String(own ?? ''));
  });
