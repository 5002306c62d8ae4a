import { type Mark, MARK_PREFIX } from '../base/marks';
import { type ColumnMapping, INPUT_TABLES, inputColumns, type InputTable } from '../table/find/mapping';

/** Defined names over the header cells of our columns. */
export const MARKS = {
  applications: `${MARK_PREFIX}APPLICATIONS`,
  lines: `${MARK_PREFIX}LINES`,
} as const;

/** The name over our columns beside the n-th part of a table, from 0: the first bears the name of old. */
export const partMark = (base: string, n: number): string => (n === 0 ? base : `${base}_${n + 1}`);

/** Whether a name is one over our columns beside a part of 申請 or 経費, or of this one of them. */
export const isColumnsMark = (
  name: string,
  bases: readonly string[] = [MARKS.applications, MARKS.lines],
): boolean => bases.some((base) => name === base || new RegExp(`^${base}_\\d+$`).test(name));

/** Beginning of the names over A1 of our own sheets. */
export const MARK_SHEET_PREFIX = `${MARK_PREFIX}SHEET_`;

export const SHEET_MARKS = {
  amounts: `${MARK_SHEET_PREFIX}AMOUNTS`,
  findings: `${MARK_SHEET_PREFIX}FINDINGS`,
  summary: `${MARK_SHEET_PREFIX}SUMMARY`,
  breakdown: `${MARK_SHEET_PREFIX}BREAKDOWN`,
  categories: `${MARK_SHEET_PREFIX}CATEGORIES`,
  devices: `${MARK_SHEET_PREFIX}DEVICES`,
  services: `${MARK_SHEET_PREFIX}SERVICES`,
  requirements: `${MARK_SHEET_PREFIX}REQUIREMENTS`,
  plans: `${MARK_SHEET_PREFIX}PLANS`,
  effects: `${MARK_SHEET_PREFIX}EFFECTS`,
  models: `${MARK_SHEET_PREFIX}MODELS`,
  groups: `${MARK_SHEET_PREFIX}GROUPS`,
  overview: `${MARK_SHEET_PREFIX}OVERVIEW`,
  letters: `${MARK_SHEET_PREFIX}LETTER_PAGES`,
  letterData: `${MARK_SHEET_PREFIX}LETTERS`,
  letterRecord: `${MARK_SHEET_PREFIX}LETTER_RECORD`,
  reminders: `${MARK_SHEET_PREFIX}REMINDERS`,
  log: `${MARK_SHEET_PREFIX}LOG`,
  receipts: `${MARK_SHEET_PREFIX}RECEIPTS`,
  auditApplications: `${MARK_SHEET_PREFIX}AUDIT_APPLICATIONS`,
  auditAmounts: `${MARK_SHEET_PREFIX}AUDIT_AMOUNTS`,
  auditLines: `${MARK_SHEET_PREFIX}AUDIT_LINES`,
  auditMembers: `${MARK_SHEET_PREFIX}AUDIT_MEMBERS`,
  auditParameters: `${MARK_SHEET_PREFIX}AUDIT_PARAMETERS`,
} as const;

/** Beginning of the names over the header cells of columns that a clerk has mapped by hand. */
const MARK_COLUMN_PREFIX = `${MARK_PREFIX}COLUMN_`;

/** KAIGO_HOJO_COLUMN_LINES_cost */
export function columnMark(table: InputTable, field: string): string {
  return `${MARK_COLUMN_PREFIX}${table.toUpperCase()}_${field}`;
}

/** The columns mapped by hand; Excel tells names apart without regard to case. */
const byMark = new Map(
  INPUT_TABLES.flatMap((table) =>
    inputColumns[table].map(
      ({ field }) => [columnMark(table, field).toUpperCase(), { table, field }] as const,
    ),
  ),
);

export function columnMappings(marks: readonly Mark[]): ColumnMapping[] {
  return marks.flatMap(({ name, sheet, area }) => {
    const target = byMark.get(name.toUpperCase());
    return target === undefined ? [] : [{ ...target, sheet, row: area.row, column: area.column }];
  });
}
