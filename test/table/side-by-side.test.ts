import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { runWrite } from '../../src/workbook/run/procedure';
import { matrixOf, type Row } from '../cases/cases';
import { applicationOf, lineOf } from '../grant/rows';
import { memoryWorkbook } from '../memory/workbook';

/** 申請 and 経費 beside each other on one sheet, as one prints them; each goes on whatever stands beside it. */

const now = new Date('2026-06-30T05:00:00Z');
const numbers = ['A', 'B', 'C', 'D', 'E', 'F'];
const applications: readonly Row[] = numbers.map((number, at) =>
  applicationOf('定着支援', number, {
    法人名: `法人${number}`,
    事業所番号: `13A010${String(at).padStart(3, '0')}0`,
  }),
);
const lines: readonly Row[] = numbers.map((number, at) =>
  lineOf(number, 1, '見守り', 100_000 + at * 1_000, { 台数: 1 }),
);
const left = matrixOf(applications);
const right = matrixOf(lines);
const header = (rows: readonly (readonly CellValue[])[]): readonly CellValue[] => rows[0] ?? [];

/** Two tables on one sheet with a blank column between them, each from a row of its own on. */
function beside(
  [first, top]: readonly [readonly (readonly CellValue[])[], number],
  [second, below]: readonly [readonly (readonly CellValue[])[], number],
): CellValue[][] {
  const width = header(first).length;
  const rows = Math.max(top + first.length, below + second.length);
  const row = (table: readonly (readonly CellValue[])[], at: number): readonly CellValue[] =>
    table[at] ?? header(table).map(() => null);
  return Array.from({ length: rows }, (_, at) => [
    ...(at < top ? Array<CellValue>(width).fill(null) : row(first, at - top)),
    null,
    ...row(second, at - below),
  ]);
}

async function carriedOut(values: readonly (readonly CellValue[])[]) {
  const workbook = memoryWorkbook([{ name: '一覧', values }]);
  const { outcome, assessed } = await runWrite(workbook, { now }, true);
  const columns = workbook.written.flatMap((op) =>
    op.op === 'columns' ? [{ from: op.column, to: op.column + op.headers.length }] : [],
  );
  return {
    counts: [outcome.applications, outcome.lines],
    amounts: assessed.result.assessments.map(({ computed }) => computed),
    agrees: outcome.sheets.every(({ agrees }) => agrees),
    columns,
  };
}

const AMOUNTS = lines.map(({ 支出額: cost }) => Math.floor(((cost as number) * 0.8) / 1_000) * 1_000);

describe('two tables beside each other', () => {
  /** 申請 with its header again behind its second row, as a printed page repeats it. */
  const repeated = [...left.slice(0, 3), header(left), ...left.slice(3)];
  const repeatedLines = [...right.slice(0, 3), header(right), ...right.slice(3)];

  it.each<[string, CellValue[][]]>([
    ['from one row on', beside([left, 0], [right, 0])],
    ['申請 further down', beside([left, 3], [right, 0])],
    ['経費 further down', beside([left, 0], [right, 3])],
    ['経費 to the left and further down', beside([right, 3], [left, 0])],
    ['the header of 申請 again beside a line', beside([repeated, 0], [right, 0])],
    ['the header of 経費 again beside an application', beside([left, 0], [repeatedLines, 0])],
    ['both headers again, in different rows', beside([repeated, 0], [repeatedLines, 2])],
  ])('%s: every row of both is read, and our columns stand in nobody’s way', async (_name, values) => {
    const { counts, amounts, agrees, columns } = await carriedOut(values);
    expect(counts).toEqual([numbers.length, numbers.length]);
    expect(amounts).toEqual(AMOUNTS);
    expect(agrees).toBe(true);
    const width = header(left).length + 1 + header(right).length;
    // to the right of both tables, and of each other
    for (const { from } of columns) expect(from).toBeGreaterThanOrEqual(width);
    const [one, other] = columns;
    expect(columns).toHaveLength(2);
    expect((one?.to ?? 0) <= (other?.from ?? 0) || (other?.to ?? 0) <= (one?.from ?? 0)).toBe(true);
  });
});
