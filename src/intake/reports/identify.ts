import type { CellValue } from '../../base/cells';
import { addTo } from '../../base/group-by';
import { headerKey, isBlank } from '../../base/text';
import { foldedName } from '../../grant/joint/corporations';
import type { Located } from '../../table/find/input-list';
import { IDENTITY } from '../../table/plans/columns';
import { columnReader } from '../../table/records/rows';
import type { TargetTable } from '../list-kinds';

/** An application that a report may belong to. */
export interface Reporting {
  readonly row: { readonly cells: ReadonlyMap<string, CellValue> };
  /** The lists that its 事業 reports in. */
  readonly kinds: readonly TargetTable[];
}

/** The 受付番号 of the applications that a row without one may belong to, as they are entered. */
export type Identify = (kind: TargetTable, cellOf: (field: string) => CellValue) => readonly string[];

/** An application by what a row can say of it; '' where it has none. */
interface Known {
  /** Its place among the applications. */
  readonly at: number;
  readonly number: string;
  readonly kinds: readonly TargetTable[];
  readonly keys: ReadonlyMap<string, string>;
}

/**
 * Whose a row is by 事業所番号, 法人番号, 事業所名 and 法人名: all that it says must be the application's, and of numbers one
 * that the application has none of says nothing.
 */
export function identifying(applications: readonly Reporting[]): Identify {
  const known = applications.map(({ row, kinds }, at): Known => ({
    at,
    number: String(row.cells.get('receiptNumber') ?? ''),
    kinds,
    keys: new Map(IDENTITY.map((field) => [field, keyOf(field, row.cells.get(field) ?? null)])),
  }));
  // each row is held only against those with which it shares something
  const byKey = new Map<string, Known[]>();
  for (const each of known)
    for (const [field, key] of each.keys) if (key !== '') addTo(byKey, `${field}\n${key}`, each);
  return (kind, cellOf) => {
    const told = IDENTITY.flatMap((field) => {
      const value = keyOf(field, cellOf(field));
      return value === '' ? [] : [{ field, value }];
    });
    const alike = new Set(told.flatMap(({ field, value }) => byKey.get(`${field}\n${value}`) ?? []));
    return [...alike]
      .filter(
        ({ kinds, keys }) =>
          kinds.includes(kind) &&
          told.every(({ field, value }) => ['', value].includes(keys.get(field) ?? '')),
      )
      .sort((one, other) => one.at - other.at)
      .map(({ number }) => number);
  };
}

/** Numbers are compared without hyphens, T and spaces, names as corporations are. */
function keyOf(field: string, value: CellValue): string {
  if (isBlank(value)) return '';
  const text = headerKey(String(value));
  return field.endsWith('Number')
    ? text.replace(/[^0-9A-Z]/gu, '').replace(/^T(?=\d{13}$)/u, '')
    : foldedName(text);
}

/** A row that was found to be an application's, or that may be several's or nobody's. */
export interface Identified {
  readonly kind: TargetTable;
  /** Sheet row, from 0. */
  readonly row: number;
  readonly candidates: readonly string[];
}

/** The cells of a row by which it is identified. */
export function identityReader(table: Located<string>): (row: number) => (field: string) => CellValue {
  const readers = new Map(
    IDENTITY.map((field) => [field, columnReader(table.grid, table.columns.get(field), true)] as const),
  );
  return (row) => (field) => readers.get(field)?.(row) ?? null;
}

/** The rows of each list that were found to be an application's. */
export const identifiedIn = (
  tables: readonly { readonly kind: TargetTable; readonly identified: readonly Identified[] }[],
): readonly (readonly [TargetTable, readonly Identified[]])[] =>
  tables.flatMap(({ kind, identified }) => {
    const sure = identified.filter(({ candidates }) => candidates.length === 1);
    return sure.length === 0 ? [] : [[kind, sure] as const];
  });
