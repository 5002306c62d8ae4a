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
  awards: `${MARK_SHEET_PREFIX}AWARDS`,
  awardList: `${MARK_SHEET_PREFIX}AWARD_LIST`,
  comparison: `${MARK_SHEET_PREFIX}COMPARISON`,
  awardLetters: `${MARK_SHEET_PREFIX}AWARD_LETTERS`,
  dutyList: `${MARK_SHEET_PREFIX}DUTY_LIST`,
  dutyReminders: `${MARK_SHEET_PREFIX}DUTY_REMINDERS`,
  effectTotals: `${MARK_SHEET_PREFIX}EFFECT_TOTALS`,
  auditApplications: `${MARK_SHEET_PREFIX}AUDIT_APPLICATIONS`,
  auditAmounts: `${MARK_SHEET_PREFIX}AUDIT_AMOUNTS`,
  auditLines: `${MARK_SHEET_PREFIX}AUDIT_LINES`,
  auditMembers: `${MARK_SHEET_PREFIX}AUDIT_MEMBERS`,
  auditParameters: `${MARK_SHEET_PREFIX}AUDIT_PARAMETERS`,
} as const;

/** Sheets of a workbook for an applicant that are to be read only: no list is looked for on them. */
export const APPLICANT_SHEET_MARKS = {
  guide: `${MARK_SHEET_PREFIX}APPLICANT_GUIDE`,
  expected: `${MARK_SHEET_PREFIX}APPLICANT_EXPECTED`,
  checks: `${MARK_SHEET_PREFIX}APPLICANT_CHECKS`,
} as const;

/** Beginning of the name over a workbook that was made for an applicant: its year and its 事業 follow. */
const MARK_APPLICANT_PREFIX = `${MARK_PREFIX}APPLICANT_`;

/** A workbook that was made for an applicant. */
export interface ApplicantFormOf {
  /** 令和. */
  readonly fiscalYear: number;
  /** Name of the 事業. */
  readonly programme: string;
}

/** KAIGO_HOJO_APPLICANT_8_協働化 */
export const applicantMark = ({ fiscalYear, programme }: ApplicantFormOf): string =>
  `${MARK_APPLICANT_PREFIX}${fiscalYear}_${programme}`;

/** What a workbook was made for, by its marks; null where it is none of ours for an applicant. */
export function applicantFormOf(marks: readonly Mark[]): ApplicantFormOf | null {
  for (const { name } of marks) {
    const [, year, programme] = /^(\d{1,2})_(.+)$/u.exec(name.slice(MARK_APPLICANT_PREFIX.length)) ?? [];
    if (!name.startsWith(MARK_APPLICANT_PREFIX) || year === undefined || programme === undefined) continue;
    return { fiscalYear: Number(year), programme };
  }
  return null;
}

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
