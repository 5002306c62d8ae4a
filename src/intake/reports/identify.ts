import type { CellValue } from '../../base/cells';
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

/**
 * Whose a row is by 事業所番号, 法人番号, 事業所名 and 法人名: all that it says must be the application's, and of numbers one
 * that the application has none of says nothing.
 */
export function identifying(applications: readonly Reporting[]): Identify {
  return (kind, cellOf) => {
    const told = IDENTITY.flatMap((field) => {
      const value = keyOf(field, cellOf(field));
      return value === '' ? [] : [{ field, value }];
    });
    if (told.length === 0) return [];
    return applications
      .filter(({ row, kinds }) => {
        if (!kinds.includes(kind)) return false;
        const own = told.map(({ field, value }) => {
          const is = keyOf(field, row.cells.get(field) ?? null);
          return is === '' ? null : is === value;
        });
        return own.includes(true) && !own.includes(false);
      })
      .map(({ row }) => String(row.cells.get('receiptNumber') ?? ''));
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
