import { AMOUNT_HEADERS, APPLICATION_OUTPUT, CIRCLE } from '../catalogue/headers';
import { textOf, valueOf } from '../grant/cell';
import type { ReportAmount, ReportApplication, ReportInput } from '../report/input';
import { applicationColumns, headerIndex, headerKey, lineColumns } from './columns';
import { numberCell, textCell, type RawValue } from './values';

/** A table with its header row, as a custom function receives it. */
export type Matrix = readonly (readonly RawValue[])[];

/** A column that a report needs and a table does not have. */
export interface MissingColumn {
  readonly table: '申請' | '算定' | '経費';
  readonly column: string;
}

/** The records of a report, or the column that is missing. */
export function readReportTables(
  applications: Matrix,
  amounts: Matrix,
  lines: Matrix | null,
): ReportInput | MissingColumn {
  const applicationAt = columnsOf(applications, headerIndex(applicationColumns));
  const [verdict, eligible, computed, planned, capped] = APPLICATION_OUTPUT;
  const missing = missingColumn(applicationAt, '申請', [
    '受付番号',
    '事業',
    verdict,
    eligible,
    computed,
    planned,
    capped,
  ]);
  if (missing !== null) return missing;
  const amountAt = columnsOf(amounts, new Map());
  const missingAmount = missingColumn(amountAt, '算定', AMOUNT_HEADERS.slice(0, -1));
  if (missingAmount !== null) return missingAmount;
  const costs = lines === null ? new Map<string, number>() : costsByApplication(lines);
  if (!(costs instanceof Map)) return costs;
  return {
    applications: readApplications(applications, applicationAt, costs),
    amounts: readAmounts(amounts, amountAt),
  };
}

/** Columns by the contract's header, synonyms included. */
function columnsOf(matrix: Matrix, synonyms: ReadonlyMap<string, string>): Map<string, number> {
  const headers = new Map<string, number>();
  const contract = new Map<string, string>();
  for (const { field, header } of [...applicationColumns, ...lineColumns]) contract.set(field, header);
  (matrix[0] ?? []).forEach((cell, column) => {
    if (typeof cell !== 'string') return;
    const key = headerKey(cell);
    if (!headers.has(key)) headers.set(key, column);
    const field = synonyms.get(key);
    const header = field === undefined ? undefined : headerKey(contract.get(field) ?? '');
    if (header !== undefined && !headers.has(header)) headers.set(header, column);
  });
  return headers;
}

function missingColumn(
  at: ReadonlyMap<string, number>,
  table: MissingColumn['table'],
  headers: readonly string[],
): MissingColumn | null {
  const column = headers.find((header) => !at.has(headerKey(header)));
  return column === undefined ? null : { table, column };
}

type Row = readonly RawValue[];

function cells(at: ReadonlyMap<string, number>) {
  const cell = (row: Row, header: string): RawValue => row[at.get(headerKey(header)) ?? -1] ?? null;
  return {
    // an empty cell reaches a custom function as 0 on the desktop; no text or number of ours is 0
    text: (row: Row, header: string): string =>
      cell(row, header) === 0 ? '' : textOf(textCell(cell(row, header))),
    number: (row: Row, header: string): number | null => valueOf(numberCell(cell(row, header))),
  };
}

/** 申請: a row per application; in a flat table the first row of each 受付番号 holds the amounts. */
function readApplications(
  matrix: Matrix,
  at: ReadonlyMap<string, number>,
  costs: ReadonlyMap<string, number>,
): ReportApplication[] {
  const { text, number } = cells(at);
  const [verdict, eligible, computed, planned, capped] = APPLICATION_OUTPUT;
  const found: ReportApplication[] = [];
  const flat = at.has('経費区分') && at.has('支出額');
  const seen = new Set<string>();
  for (const row of matrix.slice(1)) {
    // rows that the add-in has not judged (blank rows between, a totals row) are no applications
    if (text(row, verdict) === '') continue;
    const receiptNumber = text(row, '受付番号');
    const first = !seen.has(receiptNumber);
    seen.add(receiptNumber);
    if (flat && !first) continue;
    found.push({
      receiptNumber,
      programme: text(row, '事業'),
      corporation: text(row, '法人番号') || text(row, '法人名').replace(/\s+/g, ''),
      establishment: text(row, '事業所番号') || text(row, '事業所名').replace(/\s+/g, ''),
      totalCost: first ? (costs.get(receiptNumber) ?? 0) : 0,
      eligibleCost: number(row, eligible),
      computed: number(row, computed),
      planned: number(row, planned),
      capped: text(row, capped) === CIRCLE,
      verdict: text(row, verdict),
    });
  }
  return found;
}

function readAmounts(matrix: Matrix, at: ReadonlyMap<string, number>): ReportAmount[] {
  const { text, number } = cells(at);
  return matrix
    .slice(1)
    .filter((row) => text(row, '事業') !== '')
    .map((row) => ({
      programme: text(row, '事業'),
      costCategory: text(row, '補助区分').split('/')[0] ?? '',
      units: number(row, '台数'),
      eligibleCost: number(row, '対象経費'),
      subsidised: number(row, '補助率額'),
      base: number(row, '基準額'),
      amount: number(row, '補助額'),
      capped: text(row, '上限適用') === CIRCLE,
    }));
}

/** Σ 支出額 by 受付番号, of the lines whose 支出額 can be read. */
function costsByApplication(matrix: Matrix): Map<string, number> | MissingColumn {
  const at = columnsOf(matrix, headerIndex(lineColumns));
  const missing = missingColumn(at, '経費', ['受付番号', '支出額']);
  if (missing !== null) return missing;
  const { text, number } = cells(at);
  const costs = new Map<string, number>();
  for (const row of matrix.slice(1)) {
    const cost = number(row, '支出額');
    if (cost === null || !Number.isSafeInteger(cost) || cost < 0) continue;
    const receiptNumber = text(row, '受付番号');
    costs.set(receiptNumber, (costs.get(receiptNumber) ?? 0) + cost);
  }
  return costs;
}
