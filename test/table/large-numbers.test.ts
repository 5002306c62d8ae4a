import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import type { Assessment } from '../../src/grant/assessment';
import { runWrite } from '../../src/workbook/run/procedure';
import { sheetsOf } from '../cases/cases';
import { gridOf } from '../cases/engine';
import { APPLICATIONS, SETTINGS, TABLES } from '../grant/every-programme';
import { applicationOf, lineOf } from '../grant/rows';
import { memoryWorkbook } from '../memory/workbook';
import { runsOf } from '../series';
import { readAll } from './read-all';

/** A number too large is a finding on its cell; its application is undetermined, and the rest is computed. */

interface Sheet {
  readonly name: string;
  readonly values: CellValue[][];
}

const LARGE = [1e15, 1e16, 9_007_199_254_740_993, 1e300, -1e16, 7_123_456_789_012] as const;

/** Every 事業, with all columns that hold numbers. */
const plain: readonly Sheet[] = sheetsOf({
  設定: SETTINGS,
  申請: TABLES.applications.map((row) => ({
    実人数: null,
    常勤換算: null,
    連携事業所数: null,
    実地支援回数: null,
    申請額: null,
    総事業費: null,
    ...row,
  })),
  経費: TABLES.lines.map((row) => ({ 台数: null, 寄付金等: null, ...row })),
  構成員: TABLES.members,
});
const input = plain.filter(({ name }) => name !== '設定');
const SETTING = plain.findIndex(({ name }) => name === '設定');

const withCell = (at: number, row: number, column: number, value: CellValue): Sheet[] =>
  plain.map((sheet, n) =>
    n !== at
      ? sheet
      : {
          ...sheet,
          values: sheet.values.map((cells, r) =>
            r === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells,
          ),
        },
  );
const withColumn = (at: number, column: number, value: CellValue): Sheet[] =>
  plain.map((sheet, n) =>
    n !== at
      ? sheet
      : {
          ...sheet,
          values: sheet.values.map((cells, r) =>
            r === 0 ? cells : cells.map((cell, c) => (c === column ? value : cell)),
          ),
        },
  );

const assessed = (sheets: readonly Sheet[]) =>
  readAll(sheets.map(({ name, values }) => gridOf(name, values))).result;
const amountsOf = ({ eligibleCost, computed, planned, categories }: Assessment) => [
  eligibleCost,
  computed,
  planned,
  ...categories.map(({ amount }) => amount),
];
const byNumber = (sheets: readonly Sheet[]): Map<string, (number | null)[]> =>
  new Map(
    assessed(sheets).assessments.map((each) => [each.application.receiptNumber, amountsOf(each)] as const),
  );

describe('a number too large', () => {
  const columnOf = (name: string, header: string): readonly [number, number] => {
    const at = plain.findIndex((sheet) => sheet.name === name);
    return [at, plain[at]!.values[0]!.indexOf(header)];
  };

  it.each([
    ['台数', 7_123_456_789_012, 'R1-33', 'tooMany'],
    ['台数', 9_007_199_254_740_993, 'R1-33', 'tooMany'],
    ['台数', 1e300, 'R1-33', 'tooMany'],
    ['台数', -1e16, 'R1-33', 'form'],
    ['支出額', 1_234_567_890_123_456, 'L-03', 'tooLarge'],
    ['支出額', 9_007_199_254_740_993, 'L-03', 'tooLarge'],
    ['支出額', 1e300, 'L-03', 'tooLarge'],
    ['支出額', -1e16, 'L-03', 'negative'],
    ['寄付金等', 9_007_199_254_740_993, 'L-06', 'moreThanCost'],
    ['寄付金等', -1e16, 'L-06', 'negative'],
  ])(
    '%s %d: %s on the cell, that application undetermined, the rest as before',
    (header, value, rule, variant) => {
      const [at, column] = columnOf('経費', header);
      // the line of 機器
      const { assessments } = assessed(withCell(at, 1, column, value));
      const own = assessments.find(({ application }) => application.receiptNumber === '機器')!;
      const said = own.findings.filter((finding) => finding.rule === rule);
      expect(said.map((finding) => [finding.severity, finding.variant, finding.place?.row])).toEqual([
        ['不備', variant, 0],
      ]);
      expect([own.verdict, own.computed, own.planned]).toEqual(['不備', null, null]);
      for (const [number, computed] of APPLICATIONS.slice(1)) {
        const other = assessments.find(({ application }) => application.receiptNumber === number);
        expect([number, other?.computed]).toEqual([number, computed]);
      }
    },
  );

  it('in a cell of 申請額 is R1-72, or what is claimed beyond the computed amount', () => {
    const [at, column] = columnOf('申請', '申請額');
    const claimed = (value: number) => {
      const own = assessed(withCell(at, 1, column, value)).assessments[0]!;
      const rules = own.findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('R1-7'));
      return [own.computed, own.planned, ...rules];
    };
    expect(claimed(9_007_199_254_740_991)).toEqual([400_000, 400_000, 'R1-70']);
    expect(claimed(9_007_199_254_740_992)).toEqual([400_000, null, 'R1-72']);
    expect(claimed(1e300)).toEqual([400_000, null, 'R1-72']);
  });

  it('anywhere changes no other application, and no amount is other than whole yen', () => {
    const before = byNumber(plain);
    const cells = input.flatMap(({ values }, at) =>
      values.slice(1).flatMap((row, r) => row.map((_, column) => [at, r + 1, column] as const)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...cells), fc.constantFrom(...LARGE), ([at, row, column], value) => {
        const { name, values } = plain[at]!;
        const header = String(values[0]![column]);
        const own = String(values[row]![values[0]!.indexOf('受付番号')]);
        for (const [number, amounts] of byNumber(withCell(at, row, column, value))) {
          for (const amount of amounts) expect(amount === null || Number.isSafeInteger(amount)).toBe(true);
          if (number !== own && header !== '受付番号')
            expect([name, header, number, amounts]).toEqual([name, header, number, before.get(number)]);
        }
      }),
      { numRuns: runsOf(150) },
    );
  });

  it('in every cell of a column, or in a setting, is no exception, and the sheets are made', async () => {
    const columns = input.flatMap(({ values }, at) => values[0]!.map((_, column) => [at, column] as const));
    const books = [
      ...columns.flatMap(([at, column]) => [1e16, -1e300].map((value) => withColumn(at, column, value))),
      ...plain[SETTING]!.values.slice(1).flatMap((_, r) =>
        [1e16, -1e300].map((value) => withCell(SETTING, r + 1, 1, value)),
      ),
    ];
    const failed: string[] = [];
    for (const sheets of books) {
      const port = memoryWorkbook(sheets);
      await runWrite(port, { now: new Date('2026-06-30T05:00:00Z') }, true).catch((error: unknown) => {
        // a workbook that cannot be read so says why in words of its own
        if ((error as Error).constructor.name !== 'WorkbookError') failed.push(String(error));
      });
    }
    expect(failed).toEqual([]);
  });
});

describe('sums beyond 2⁵³ yen', () => {
  /** 10,000 lines of 10¹² yen each, the most that a line may cost. */
  const many = Array.from({ length: 10_000 }, (_, at) =>
    lineOf('多数', at + 1, '見守り', 1_000_000_000_000, { 台数: 100_000 }),
  );
  const sheets = sheetsOf({
    設定: SETTINGS,
    申請: [applicationOf('定着支援', '多数'), ...TABLES.applications.slice(1)],
    経費: [...many, ...TABLES.lines.slice(1)],
    構成員: TABLES.members,
  });

  it('of one application: L-03 on it, undetermined; the others are computed', () => {
    const [first, ...others] = assessed(sheets).assessments;
    const said = first!.findings.filter(({ rule }) => rule === 'L-03');
    expect(said.map(({ variant, facts }) => [variant, facts])).toEqual([['sum', { lines: 10_000 }]]);
    expect([first!.verdict, first!.computed, first!.eligibleCost]).toEqual(['不備', null, null]);
    expect(others.map(({ computed }) => computed)).toEqual(APPLICATIONS.slice(1).map(([, amount]) => amount));
  });

  it('of one application are written without an exception', async () => {
    const { outcome } = await runWrite(
      memoryWorkbook(sheets),
      { now: new Date('2026-06-30T05:00:00Z') },
      true,
    );
    expect(outcome.totals.computed).toBe(
      APPLICATIONS.slice(1).reduce((total, [, amount]) => total + amount, 0),
    );
  });
});
