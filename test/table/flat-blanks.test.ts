import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineColumns } from '../../src/table/columns';
import { runWrite } from '../../src/workbook/run/procedure';
import { matrixOf, type Row } from '../cases/cases';
import { applicationOf, lineOf } from '../grant/rows';
import { memoryWorkbook } from '../memory/workbook';

/** A flat table whose applicant columns are not filled on every line: one row says it, whichever that is. */

const now = new Date('2026-06-30T05:00:00Z');

const applicant = (number: string, corporation: string, own: Row): Row =>
  applicationOf('定着支援', number, { 法人名: corporation, ...own });
const A = applicant('A', '甲会', { サービス種類: '51' });
const B = applicant('B', '乙会', { 事業所番号: '13A0100027', サービス種類: '21' });
const rows: readonly Row[] = [
  { ...A, ...lineOf('A', 1, '見守り', 300_000, { 台数: 1 }) },
  { ...A, ...lineOf('A', 2, 'インカム', 111_000, { 台数: 1 }) },
  { ...A, ...lineOf('A', 3, '見守り', 99_000, { 台数: 1 }) },
  { ...B, ...lineOf('B', 1, '見守り', 222_000, { 台数: 1 }) },
  { ...B, ...lineOf('B', 2, '見守り', 77_000, { 台数: 1 }) },
];
const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
const lineHeaders: ReadonlySet<string> = new Set(lineColumns.map(({ header }) => header));
const entered = headers.filter((header) => !lineHeaders.has(header));

/** The blocks of the ministry sheets, and what the applications come to. */
async function reported(list: readonly Row[]) {
  const workbook = memoryWorkbook([{ name: '一覧', values: matrixOf(list, headers) }]);
  const { outcome, assessed } = await runWrite(workbook, { now }, true);
  const blocks = workbook.written.flatMap((op) =>
    op.op === 'sheet' ? [[op.content.name, op.content.blocks] as const] : [],
  );
  return {
    figures: assessed.result.assessments.map(({ computed, planned, verdict }) => [
      computed,
      planned,
      verdict,
    ]),
    sheets: outcome.sheets,
    blocks: blocks.filter(([name]) => outcome.sheets.some((sheet) => sheet.name === name)),
  };
}

describe('applicant cells that only some lines of an application have', () => {
  it('make the same report as where every line has them', async () => {
    const whole = await reported(rows);
    expect(whole.figures.map(([computed]) => computed)).toEqual([expect.any(Number), expect.any(Number)]);
    expect(whole.blocks.length).toBeGreaterThan(5);
    // for each applicant and column the row that says it; the others may be blank
    const said = fc.record({
      keeps: fc.nat(2),
      blanks: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(said, { minLength: entered.length, maxLength: entered.length }),
        async (all) => {
          const list = rows.map((row, at) => {
            const own = rows.filter(({ 受付番号: number }) => number === row['受付番号']);
            const cells = entered.flatMap((header, n): [string, null][] => {
              const { keeps, blanks } = all[n]!;
              return own.indexOf(row) !== keeps % own.length && blanks[at] ? [[header, null]] : [];
            });
            return { ...row, ...Object.fromEntries(cells) };
          });
          const { figures, sheets, blocks } = await reported(list);
          expect(figures).toEqual(whole.figures);
          expect(sheets.filter(({ agrees }) => !agrees)).toEqual([]);
          expect(blocks).toEqual(whole.blocks);
        },
      ),
      { numRuns: 40 },
    );
  });
});
