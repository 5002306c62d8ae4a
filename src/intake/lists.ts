import type { Area } from '../base/cells';
import { keyOf } from '../table/cells/receipts';
import { NO_CONTEXT, type ReadingContext } from '../table/find/answers';
import { allCandidates, choose } from '../table/find/choose-lists';
import type { Grid, NamedTable } from '../table/find/grid';
import type { ColumnMapping } from '../table/find/mapping';
import { isRead, partsOf, type TablePart } from '../table/find/table-parts';
import { locatePlans } from '../table/plans/locate';
import { readUnits } from '../table/questions/reading-units';
import { columnReader } from '../table/records/rows';
import type { Damage } from './damage';
import { isReport } from './list-kinds';
import {
  bareRows,
  type ColumnDoubt,
  columnsInUnits,
  damageIn,
  doubtfulColumns,
  doubtfulUnits,
  type LeftInFile,
  leftRows,
  rowsOfNobody,
  type UnusedHeaders,
  unusedOf,
} from './list-remarks';
import { type Found, type ListTable, tableOf } from './list-table';
import type { Identify } from './reports/identify';
import { type TaxRemark, taxRemarks } from './tax-words';

export { headerOf, type TargetTable } from './list-kinds';
export { type ListRow, type ListTable, receiptOfKey } from './list-table';

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
  /** A file that comes back, in which 事業所番号 or 法人名 may stand for a 受付番号; left out: a workbook's own lists. */
  readonly identify?: Identify;
}

/**
 * The rows of a file that can be taken into 申請, 経費, 構成員, 計画 and 効果報告, amounts in yen; what is damaged, in doubt or
 * not used is said.
 * @param grids its sheets, the add-in's own left aside.
 */
export function listsIn(
  grids: readonly Grid[],
  {
    tables = [],
    mappings = [],
    context = NO_CONTEXT,
    blocks = new Map(),
    number = null,
    identify,
  }: ListOptions = {},
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
    { context, isReturned: identify !== undefined },
  );
  const read = parts.filter(isRead);
  const units = readUnits(read, numberAt, { ...context, taxBasis: null, totalCost: true });
  const found: Found[] = [
    ...parts.map((part): Found => ({
      ...{ kind: part.kind, table: part.located, flat, doubt: part.doubt },
      unitOf: (field) => units.unitOf(part, field),
    })),
    ...plan.parts.map(({ kind, located, doubt }): Found => ({
      ...{ kind, table: located, flat: false, doubt },
      unitOf: () => 1,
    })),
  ];
  const asWritten = found.map((one) => tableOf(one, null, identify));
  const isNumbered = asWritten.some(({ rows, twice }) => rows.length + twice.length > 0);
  const isOpen = asWritten.some(({ unnumbered }) => unnumbered.length > 0);
  const given = isNumbered || !isOpen ? null : number;
  return {
    flat,
    tables: given === null ? asWritten : found.map((one) => tableOf(one, given, identify)),
    damage: found.flatMap(({ kind, table }) => damageIn(kind, table)),
    unused: unusedOf(found.map(({ table }) => table)),
    doubts: [...doubtfulColumns(read), ...doubtfulUnits(units.questions)],
    notInYen: read.flatMap((part) => columnsInUnits(part, (field) => units.unitOf(part, field))),
    taxes: taxRemarks(read),
    left: leftRows(
      read,
      found.flatMap(({ kind, table, flat }) => [
        ...(flat ? [] : bareRows(kind, table)),
        ...(isReport(kind) ? rowsOfNobody(kind, table) : []),
      ]),
    ),
    given,
  };
}

const numberAt = ({ located: { grid, columns, rows } }: TablePart, at: number): string =>
  keyOf(columnReader(grid, columns.get('receiptNumber'), true)(rows[at] ?? -1));
