import { isBlank } from '../../base/text';
import type { EffectRecord, EffectTables, PlanRecord } from '../../grant/joint/effect-records';
import { fiscalYearOf } from '../cells/fiscal-year';
import type { Receipts } from '../cells/receipts';
import { numberCell, wordCell } from '../cells/values';
import { yesNo } from '../cells/words';
import type { Located } from '../find/input-list';
import type { PlanTables } from '../find/locate-plans';
import { columnReader } from './rows';

const RECEIPT = 'receiptNumber';

/** 計画 and 効果報告 as they are held against the applications. */
export const readEffectTables = ({ plans, effects }: PlanTables, receipts: Receipts): EffectTables => ({
  plans: plans && planRecords(plans, receipts),
  effects: effects && effectRecords(effects, receipts),
});

function planRecords(table: Located<string>, receipts: Receipts): PlanRecord[] {
  const says = saysSomething(table);
  const receipt = columnReader(table.grid, table.columns.get(RECEIPT), false);
  const balance = columnReader(table.grid, table.columns.get('収支'), false);
  return table.rows.flatMap((row, position) =>
    says(row)
      ? [{ row: position, receiptNumber: receipts.of(receipt(row)), balance: numberCell(balance(row)) }]
      : [],
  );
}

/** Whether a row of 計画 holds more than its 受付番号. */
export function saysSomething(table: Located<string>): (row: number) => boolean {
  const others = [...table.columns].flatMap(([field, column]) =>
    field === RECEIPT ? [] : [columnReader(table.grid, column, false)],
  );
  return (row) => others.some((cell) => !isBlank(cell(row)));
}

function effectRecords(table: Located<string>, receipts: Receipts): EffectRecord[] {
  const at = (field: string) => columnReader(table.grid, table.columns.get(field), false);
  const [receipt, year, balance, wages] = [at(RECEIPT), at('年度'), at('収支'), at('賃金還元')];
  return table.rows.map((row, position) => ({
    row: position,
    receiptNumber: receipts.of(receipt(row)),
    fiscalYear: fiscalYearOf(year(row)),
    balance: numberCell(balance(row)),
    wages: wordCell(wages(row), yesNo),
  }));
}
