import type { CellValue } from '../../base/cells';
import { isBlank } from '../../base/text';
import { SUPPORTER } from '../../catalogue/sheets/headers';
import { holds, textOf, valueOf } from '../../grant/input/cell';
import type { DutyTables, EffectRecord, PlanRecord, ResultRecord } from '../../grant/joint/effect-records';
import { nthYearOf, reportYearOf } from '../cells/fiscal-year';
import type { Receipts } from '../cells/receipts';
import { dateCell, indicatorCell, textCell, wordCell } from '../cells/values';
import { evaluation } from '../cells/words';
import type { Located } from '../find/input-list';
import { columnReader } from '../records/rows';
import type { PlanTables } from './locate';
import { unreadCells } from './unread';
import { wagesCell } from './wages';

const RECEIPT = 'receiptNumber';

/** 計画, 効果報告 and 実績報告 as they are held against the applications. */
export const readEffectTables = (
  { plans, effects, results }: PlanTables,
  receipts: Receipts,
  date1904: boolean,
): DutyTables => ({
  plans: plans && planRecords(plans, receipts),
  effects: effects && effectRecords(effects, receipts, date1904),
  ...(effects?.columns.has('年度') === false && { withoutYears: true as const }),
  results: results && resultRecords(results, receipts, date1904),
  unread: [
    ...(plans === null ? [] : unreadCells('plans', plans, receipts, date1904, saysSomething(plans))),
    ...(effects === null ? [] : unreadCells('effects', effects, receipts, date1904, () => true)),
    ...(results === null ? [] : unreadCells('results', results, receipts, date1904, () => true)),
  ],
});

function planRecords(table: Located<string>, receipts: Receipts): PlanRecord[] {
  const says = saysSomething(table);
  const receipt = columnReader(table.grid, table.columns.get(RECEIPT), false);
  const balance = columnReader(table.grid, table.columns.get('収支'), false);
  return table.rows.flatMap((row, position) =>
    says(row)
      ? [{ row: position, receiptNumber: receipts.of(receipt(row)), balance: indicatorCell(balance(row)) }]
      : [],
  );
}

/** The columns of 計画 of which a row must fill one to be a plan: 受付番号 and the name of the 業務改善支援事業者 plan nothing. */
export const sayingColumns = ({ columns }: Located<string>): number[] =>
  [...columns].flatMap(([field, column]) => (field === RECEIPT || field === SUPPORTER ? [] : [column]));

/** Whether a row of 計画 holds more than its 受付番号 and the name of a 業務改善支援事業者. */
export function saysSomething(table: Located<string>): (row: number) => boolean {
  const others = sayingColumns(table).map((column) => columnReader(table.grid, column, false));
  return (row) => others.some((cell) => !isBlank(cell(row)));
}

function effectRecords(table: Located<string>, receipts: Receipts, date1904: boolean): EffectRecord[] {
  const at = (field: string) => columnReader(table.grid, table.columns.get(field), false);
  const [receipt, year, balance, wages] = [at(RECEIPT), at('年度'), at('収支'), at('賃金還元')];
  const submittedOn = submitted(table, date1904);
  return table.rows.map((row, position) => ({
    row: position,
    receiptNumber: receipts.of(receipt(row)),
    ...yearIn(year(row), date1904, table.columns.has('年度')),
    balance: indicatorCell(balance(row)),
    wages: wagesCell(wages(row)),
    ...submittedOn(row),
  }));
}

/** 年度, or what stands there instead. */
function yearIn(
  raw: CellValue,
  date1904: boolean,
  hasColumn: boolean,
): Pick<EffectRecord, 'fiscalYear' | 'yearText' | 'nthYear'> {
  const fiscalYear = reportYearOf(raw, date1904);
  if (fiscalYear !== null || !hasColumn) return { fiscalYear };
  const nthYear = nthYearOf(raw);
  return { fiscalYear, yearText: textOf(textCell(raw)), ...(nthYear !== null && { nthYear }) };
}

function resultRecords(table: Located<string>, receipts: Receipts, date1904: boolean): ResultRecord[] {
  const at = (field: string) => columnReader(table.grid, table.columns.get(field), false);
  const [receipt, evaluated] = [at(RECEIPT), at('事後評価')];
  const submittedOn = submitted(table, date1904);
  return table.rows.map((row, position) => ({
    row: position,
    receiptNumber: receipts.of(receipt(row)),
    isEvaluated: holds(wordCell(evaluated(row), evaluation), 'submitted'),
    ...submittedOn(row),
  }));
}

/** 提出日, or what stands there instead. */
function submitted(
  table: Located<string>,
  date1904: boolean,
): (row: number) => { readonly submittedOn?: string } {
  const at = columnReader(table.grid, table.columns.get('提出日'), false);
  return (row) => {
    const cell = dateCell(at(row), date1904);
    return cell.kind === 'blank' ? {} : { submittedOn: valueOf(cell) ?? textOf(cell) };
  };
}
