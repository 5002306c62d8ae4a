import type { CellValue } from '../../base/cells';
import { isBlank } from '../../base/text';
import type { Located } from '../find/input-list';
import { columnReader } from '../records/rows';
import { isFiled, isNotYet, type PreparedKind, reports, sayingFields, SUBMITTED_ON } from './filed';

/** The columns of 計画 or 効果報告 of which a row must fill one to say something. */
export const sayingColumns = (kind: PreparedKind, { columns }: Located<string>): number[] =>
  sayingFields(kind, columns.keys()).flatMap((field) => columns.get(field) ?? []);

/** Whether a row (of the sheet) holds more than what a prepared list does. */
export function saysSomething(kind: PreparedKind, table: Located<string>): (row: number) => boolean {
  const others = sayingColumns(kind, table).map((column) => columnReader(table.grid, column, false));
  return (row) => others.some((cell) => !isBlank(cell(row)));
}

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
