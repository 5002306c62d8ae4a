import type { CellValue } from '../base/cells';
import { isBlank } from '../base/text';
import { valueOf } from '../grant/input/cell';
import { reportYearOf } from '../table/cells/fiscal-year';
import { keyOf } from '../table/cells/receipts';
import { timesUnit } from '../table/cells/units';
import { yenCell } from '../table/cells/values';
import { headerKey } from '../table/columns';
import type { TableDoubt } from '../table/find/choose-tables';
import type { Unit } from '../table/find/headings';
import type { Located } from '../table/find/input-list';
import { isDitto } from '../table/questions/reading-numbers';
import { leftByNumber } from '../table/records/left-by-number';
import { columnReader } from '../table/records/rows';
import { isReport, KEY_FIELDS, specsOf, type TargetTable } from './list-kinds';
import { type Identified, type Identify, identityReader } from './reports/identify';

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
  /** Rows of 効果報告 of which nobody can say which year they report on (sheet rows, from 0). */
  readonly yearless: readonly number[];
  /** Rows without a 受付番号 that say in another way whose they are, with the applications that may be meant. */
  readonly identified: readonly Identified[];
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
  (field === '年度' ? reportYearOf(cell, false)?.toString() : undefined) ?? headerKey(String(cell ?? ''));

/** A table that was found, and how many yen its amounts are. */
export interface Found {
  readonly kind: TargetTable;
  readonly table: Located<string>;
  readonly flat: boolean;
  readonly doubt: TableDoubt | null;
  readonly unitOf: (field: string) => Unit;
}

/** @param number of the rows that have none; null: they stay without. */
export function tableOf(
  { kind, table, flat, doubt, unitOf }: Found,
  number: string | null,
  identify: Identify | undefined,
): ListTable {
  const own = specsOf[kind].map(({ field }) => field).filter((field) => table.columns.has(field));
  const readers = own.map((field) => {
    const cellAt = columnReader(table.grid, table.columns.get(field), true);
    const unit = unitOf(field);
    return unit === 1 ? cellAt : (row: number) => inYen(cellAt(row), unit);
  });
  const rows = new Map<string, ListRow>();
  const unnumbered: number[] = [];
  const twice = new Set<string>();
  const yearless: number[] = [];
  const identified: Identified[] = [];
  const identityOf = identityReader(table);
  for (const row of table.rows) {
    const cells = new Map(own.map((field, at) => [field, readers[at]?.(row) ?? null]));
    // of a flat list's row that says nothing of a line, nothing is a line
    if (own.every((field) => field === 'receiptNumber' || isBlank(cells.get(field) ?? null))) continue;
    if (isReport(kind) && leftByNumber(cells.get('receiptNumber') ?? null) !== null) continue;
    if (number !== null) cells.set('receiptNumber', number);
    else if (identify !== undefined && isReport(kind) && isBlank(cells.get('receiptNumber') ?? null)) {
      const candidates = identify(kind, identityOf(row));
      identified.push({ kind, row, candidates });
      if (candidates.length === 1) cells.set('receiptNumber', candidates[0] ?? null);
    }
    if (kind === 'effects' && reportYearOf(cells.get('年度') ?? null, false) === null) {
      yearless.push(row);
      continue;
    }
    const key = rowKey(kind, (field) => cells.get(field) ?? null);
    if (key === '') unnumbered.push(row);
    else if (!rows.has(key)) rows.set(key, { key, cells, row });
    // a flat list repeats the application beside each of its lines
    else if (!(flat && kind === 'applications') || !agree(rows.get(key)?.cells, cells)) twice.add(key);
  }
  const isGiven = number !== null || identified.length > 0;
  const fields = !isGiven || own.includes('receiptNumber') ? own : ['receiptNumber', ...own];
  return {
    ...{ kind, doubt, located: table, sheets: [table.grid.sheet], yearless, identified },
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
