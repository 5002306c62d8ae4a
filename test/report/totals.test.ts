import { describe, expect, it } from 'vitest';
import { type CellValue, shown } from '../../src/base/cells';
import { TOTAL } from '../../src/catalogue/sheets/headers';
import { reportForms } from '../../src/report';
import { checkResult } from '../../src/workbook/read/check-result';
import { runWrite } from '../../src/workbook/run/procedure';
import { randomWorkbook } from '../audit/random-workbook';
import { matrixOf } from '../cases/cases';
import { applicationOf, lineOf } from '../grant/rows';
import { type MemoryWorkbook, memoryWorkbook } from '../memory/workbook';
import { ALL } from '../series';

type Sheets = readonly { readonly name: string; readonly values: readonly (readonly CellValue[])[] }[];

const now = new Date('2026-06-30T05:00:00Z');

/** Totals that are no sums: different ones are counted, or a ceiling is shown. */
const NO_SUMS = /法人数|事業所数|県上限|残枠|補助額の累計/;

async function reported(sheets: Sheets) {
  const workbook = memoryWorkbook(sheets);
  const { outcome, assessed } = await runWrite(workbook, { now }, true);
  return { workbook, outcome, assessed };
}

/** Header, body and row of totals of a ministry sheet. */
function blockOf(workbook: MemoryWorkbook, name: string, total: 'first' | 'last') {
  const sheet = workbook.sheet(name);
  if (sheet === null) throw new Error(`no sheet ${name}`);
  // a very long list stands there as values
  const standing = sheet.cells.slice(sheet.frozenRows - 1) as (readonly CellValue[])[];
  const [header = [], ...rest] = sheet.blocks[0]?.values ?? standing;
  const totals = (total === 'first' ? rest[0] : rest.at(-1)) ?? [];
  const body = total === 'first' ? rest.slice(1) : rest.slice(0, -1);
  return { header: header.map(String), body, totals };
}

const sum = (rows: readonly (readonly CellValue[])[], column: number): number =>
  rows.reduce((so, row) => so + (typeof row[column] === 'number' ? row[column] : 0), 0);

/** Our column of a table, summed as it was written. */
function written(workbook: MemoryWorkbook, header: string): number {
  for (const op of workbook.written) {
    if (op.op !== 'columns' || !op.headers.includes(header)) continue;
    return sum(
      op.values.map((row) => row.map(shown)),
      op.headers.indexOf(header),
    );
  }
  throw new Error(`no column ${header}`);
}

/** Every total of every ministry sheet against the rows below or above it, and against the tables. */
async function expectTotals(sheets: Sheets): Promise<void> {
  const { workbook, outcome, assessed } = await reported(sheets);
  expect(outcome.sheets.filter(({ agrees }) => !agrees)).toEqual([]);
  for (const { name, total } of reportForms) {
    const { header, body, totals } = blockOf(workbook, name, total);
    expect(totals[0], name).toBe(TOTAL);
    header.forEach((title, column) => {
      const value = totals[column];
      if (column === 0 || typeof value !== 'number' || NO_SUMS.test(title)) return;
      const numeric = body.filter((row) => typeof row[column] === 'number');
      // a count of applications or of ○ stands over a column of words
      if (numeric.length === 0) return;
      expect(value, `${name} ${title}`).toBe(sum(body, column));
    });
  }
  const planned = written(workbook, '交付予定額');
  for (const name of ['総括表', '所要額内訳', 'サービス別集計']) {
    const { header, totals } = blockOf(workbook, name, name === '所要額内訳' ? 'first' : 'last');
    expect(totals[header.indexOf('交付予定額')], name).toBe(planned);
  }
  const devices = blockOf(workbook, '機器別集計', 'last');
  expect(devices.totals[devices.header.indexOf('対象経費')]).toBe(written(workbook, '対象経費'));
  // what the pane says of the way from one figure to the next
  const { eligibleCost, undeterminedCost, computed, deficientComputed, belowClaim, ...shownTotals } =
    checkResult(assessed, { sheet: null, rows: null, date1904: false }).totals;
  expect(computed - deficientComputed - belowClaim).toBe(shownTotals.planned);
  expect(shownTotals.planned).toBe(planned);
  expect(eligibleCost + undeterminedCost).toBe(written(workbook, '対象経費'));
  const grants = assessed.result.assessments
    .flatMap(({ categories }) => categories)
    .reduce((so, { amount }) => so + (amount ?? 0), 0);
  const breakdown = blockOf(workbook, '所要額内訳', 'first');
  expect(breakdown.totals[breakdown.header.indexOf('補助額')]).toBe(grants);
}

const empty: Sheets = [
  { name: '申請', values: [['受付番号', '事業', '法人名']] },
  { name: '経費', values: [['受付番号', '明細番号', '経費区分', '支出額']] },
];

describe('totals of the ministry sheets are the sums of their rows and of the tables', () => {
  it('in a workbook without any application', () => expectTotals(empty));

  it('with one application', () =>
    expectTotals([
      { name: '申請', values: matrixOf([applicationOf('経営改善', 'A1', { 支援機関: '税理士会' })]) },
      { name: '経費', values: matrixOf([lineOf('A1', 1, '支援費', 400_000)]) },
    ]));

  it('with thousands of random applications of every 事業', { timeout: 120_000 }, () =>
    expectTotals(randomWorkbook(ALL ? 20_000 : 5_000, 20_261_121)),
  );
});
