import type { CellValue } from '../../base/cells';
import { isBlank } from '../../base/text';
import { BLANK, type Cell, holds, textOf, unreadable, valueOf } from '../../grant/input/cell';
import type { DutyTables, EffectRecord, PlanRecord, ResultRecord } from '../../grant/joint/effect-records';
import { reportYearOf } from '../cells/fiscal-year';
import type { Receipts } from '../cells/receipts';
import { dateCell, indicatorCell, textCell, wordCell } from '../cells/values';
import { type InputList, type Located, startsOf } from '../find/input-list';
import { columnReader } from '../records/rows';
import { evaluation } from './evaluation';
import { filedRow, resultCame, saysSomething } from './filed-rows';
import type { PlanTables } from './locate';
import { nthYearOf } from './nth-year';
import { saidIn } from './said';
import { otherUnit } from './unit';
import { unreadCells, unreadUnit } from './unread';
import { wagesCell } from './wages';

const RECEIPT = 'receiptNumber';

/** 計画, 効果報告 and 実績報告 as they are held against the applications. */
export const readEffectTables = (
  { plans, effects, results }: PlanTables,
  receipts: Receipts,
  date1904: boolean,
): DutyTables => ({
  plans: plans && inAll(plans, (part) => planRecords(part, receipts)),
  effects: effects && inAll(effects, (part) => effectRecords(part, receipts, date1904)),
  ...(effects?.parts.every(({ columns }) => !columns.has('年度')) === true && {
    withoutYears: true as const,
  }),
  results: results && inAll(results, (part) => resultRecords(part, receipts, date1904)),
  unread: [
    ...(plans === null ? [] : inAll(plans, (part) => unreadUnit('plans', part))),
    ...(effects === null ? [] : inAll(effects, (part) => unreadUnit('effects', part))),
    ...(plans === null ? [] : inAll(plans, (part) => unreadCells('plans', part, receipts, date1904))),
    ...(effects === null ? [] : inAll(effects, (part) => unreadCells('effects', part, receipts, date1904))),
    ...(results === null ? [] : inAll(results, (part) => unreadCells('results', part, receipts, date1904))),
  ],
});

/** The records of all parts; the position of each runs through all of them. */
const inAll = <T extends { readonly row: number }>(
  list: InputList<string>,
  records: (part: Located<string>) => readonly T[],
): T[] =>
  startsOf(list).flatMap(([part, first]) =>
    records(part).map((record) => ({ ...record, row: first + record.row })),
  );

function planRecords(table: Located<string>, receipts: Receipts): PlanRecord[] {
  const receipt = columnReader(table.grid, table.columns.get(RECEIPT), false);
  const balance = balanceReader('plans', table);
  const said = saidIn(table);
  return kept(table, saysSomething('plans', table), (row, position) => ({
    row: position,
    receiptNumber: receipts.of(receipt(row)),
    balance: balance(row),
    said: said(row),
  }));
}

/** A record of each row that is one, by its position in the table. */
const kept = <T>(
  table: Located<string>,
  isRecord: (row: number) => boolean,
  record: (row: number, position: number) => T,
): T[] => table.rows.flatMap((row, position) => (isRecord(row) ? [record(row, position)] : []));

/** 収支; of a column in another unit than 円 nothing is read, and that is said (R6-03). */
function balanceReader(kind: 'plans' | 'effects', table: Located<string>): (row: number) => Cell<number> {
  const at = columnReader(table.grid, table.columns.get('収支'), false);
  return otherUnit(kind, table) === null ? (row) => indicatorCell(at(row)) : (row) => unread(at(row));
}

const unread = (raw: CellValue): Cell<number> => (isBlank(raw) ? BLANK : unreadable(textOf(textCell(raw))));

function effectRecords(table: Located<string>, receipts: Receipts, date1904: boolean): EffectRecord[] {
  const at = (field: string) => columnReader(table.grid, table.columns.get(field), false);
  const [receipt, year, wages] = [at(RECEIPT), at('年度'), at('賃金還元')];
  const balance = balanceReader('effects', table);
  const submittedOn = submitted(table, date1904);
  const said = saidIn(table);
  return kept(table, filedRow(table), (row, position) => ({
    row: position,
    receiptNumber: receipts.of(receipt(row)),
    ...yearIn(year(row), date1904, table.columns.has('年度')),
    balance: balance(row),
    wages: wagesCell(wages(row)),
    said: said(row),
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
  return kept(table, resultCame(table), (row, position) => ({
    row: position,
    receiptNumber: receipts.of(receipt(row)),
    isEvaluated: table.columns.has('事後評価')
      ? holds(wordCell(evaluated(row), evaluation), 'submitted')
      : null,
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
