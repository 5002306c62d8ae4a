import type { CellValue } from '../../base/cells';
import { isBlank, isError, isUncalculated, normalised } from '../../base/text';
import { SUPPORTER } from '../../catalogue/sheets/headers';
import type { Located } from '../find/input-list';
import { columnReader } from '../records/rows';

const RECEIPT = 'receiptNumber';
export const SUBMITTED_ON = '提出日';

/** The columns of which a row of a prepared list says nothing: whose it is, and for 業務改善支援事業者 and 年度 of what. */
const PREPARED = {
  plans: new Set([RECEIPT, SUPPORTER]),
  effects: new Set([RECEIPT, '年度']),
} as const satisfies Readonly<Record<string, ReadonlySet<string>>>;

/** The columns of 計画 or 効果報告 of which a row must fill one to say something. */
export const sayingColumns = (kind: keyof typeof PREPARED, { columns }: Located<string>): number[] =>
  sayingFields(kind, columns.keys()).flatMap((field) => columns.get(field) ?? []);

export const sayingFields = (kind: keyof typeof PREPARED, fields: Iterable<string>): string[] => {
  const prepared: ReadonlySet<string> = PREPARED[kind];
  return [...fields].filter((field) => !prepared.has(field));
};

/** Whether a row (of the sheet) holds more than what a prepared list does. */
export function saysSomething(kind: keyof typeof PREPARED, table: Located<string>): (row: number) => boolean {
  const others = sayingColumns(kind, table).map((column) => columnReader(table.grid, column, false));
  return (row) => others.some((cell) => !isBlank(cell(row)));
}

/** 未提出, 未, 提出予定, 3月末予定: nothing has come yet. */
const NOT_YET = /^未|予定|^(?:提出)?(?:なし|無し?)$|^督促/u;

/** Whether 提出日 says that the report has not come. */
export const isNotYet = (submittedOn: CellValue): boolean =>
  typeof submittedOn === 'string' && NOT_YET.test(normalised(submittedOn));

const DASH = /^[-−‐–—―─ー]+$/u;

/** An error value and a dash report nothing; a formula that is not calculated may. */
export function reports(raw: CellValue): boolean {
  if (isBlank(raw)) return false;
  if (typeof raw !== 'string') return true;
  return isError(raw) ? isUncalculated(raw) : !DASH.test(normalised(raw));
}

/** Whether a row of 効果報告 is a report that has come in: something is reported, and 提出日 does not say that nothing has come. */
export const isFiled = (fields: Iterable<string>, at: (field: string) => CellValue): boolean =>
  !isNotYet(at(SUBMITTED_ON)) && sayingFields('effects', fields).some((field) => reports(at(field)));

/** The same of a row of the sheet. */
export function filedRow(table: Located<string>): (row: number) => boolean {
  const readers = new Map(
    [...table.columns].map(([field, column]) => [field, columnReader(table.grid, column, false)]),
  );
  return (row) => isFiled(readers.keys(), (field) => readers.get(field)?.(row) ?? null);
}

/**
 * Whether a row of 実績報告 is one that has come in. Of it the table holds more than we read: only where it has a 提出日 that is
 * blank, as all else that we know, or that says so, has nothing come.
 */
export function resultCame(table: Located<string>): (row: number) => boolean {
  const at = (field: string) => columnReader(table.grid, table.columns.get(field), false);
  const [submittedOn, evaluated] = [at(SUBMITTED_ON), at('事後評価')];
  return (row) => isResult(table.columns.has(SUBMITTED_ON), submittedOn(row), evaluated(row));
}

/** @param hasDay the table has a column 提出日. */
export const isResult = (hasDay: boolean, submittedOn: CellValue, evaluated: CellValue): boolean =>
  !hasDay || (!isNotYet(submittedOn) && (reports(submittedOn) || reports(evaluated)));
