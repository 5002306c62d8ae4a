import { readFileSync } from 'node:fs';
import { dutyStates } from '../../src/catalogue/sheets/duty-texts';
import type { Row } from './cases';
import { dutySheets } from './duty-book';

/** A worked case of 期限: what stands in the tables of all stages, and which reports are owed by when. */
export interface DutyCase {
  readonly id: string;
  readonly note: string;
  readonly today: string;
  readonly settings: Row;
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly expect: readonly {
    readonly 受付番号: string;
    readonly 報告: string;
    readonly 期限: string;
    readonly 状態: keyof typeof dutyStates;
  }[];
}

export const dutyCases = JSON.parse(
  readFileSync(new URL('./duty.json', import.meta.url), 'utf8'),
) as readonly DutyCase[];

/** The sheets of a case, with the day that its reports are held against. */
export const sheetsOfCase = ({ tables, settings, today }: DutyCase) =>
  dutySheets({ ...settings, 提出状況の基準日: today }, tables);

/** A case's 期限 as the sheet 提出状況 words them. */
export const expectedOf = ({ expect }: DutyCase): string[] =>
  expect.map(({ 受付番号, 報告, 期限, 状態 }) => [受付番号, 報告, 期限, dutyStates[状態]].join(' '));

/** Of the cells of 提出状況: 受付番号, 報告, 期限 and 状態 of the reports that are due on a day. */
export function datedIn(values: readonly (readonly unknown[])[]): string[] {
  const head = values.findIndex((line) => line[0] === '受付番号');
  return values
    .slice(head + 2)
    .filter((line) => /^\d{4}-\d{2}-\d{2}$/u.test(String(line[5])))
    .map((line) => [0, 4, 5, 9].map((at) => String(line[at])).join(' '));
}
