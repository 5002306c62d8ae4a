import { beforeAll, describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { submissionCopy } from '../../src/documents/submission/submission-copy';
import { procedure } from '../../src/workbook/run/procedure';
import type { WriteResult } from '../../src/workbook/run/results';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { matrixOf } from '../cases/cases';
import { workbookBytes } from '../cases/workbooks';
import { applicationOf, lineOf } from '../grant/rows';

const now = new Date('2026-06-30T05:00:00Z');

/** Nine applications of one 見守り each; the last costs ten times as much, and its name begins as a formula does. */
const LINES = Array.from({ length: 9 }, (_, at) =>
  lineOf(`A${at + 1}`, 1, '見守り', at === 8 ? 3_000_001 : 300_000 + at * 1_000, {
    台数: at === 8 ? 2 : 1,
    品名: at === 8 ? '=1+1' : '見守り機器',
  }),
);
const APPLICATIONS = LINES.map((_, at) => ({
  ...applicationOf('定着支援', `A${at + 1}`),
  ...(at < 2 && { 'SECURITY ACTION': null }),
  事業所名: `事業所${at + 1}`,
}));
const SETTINGS = [
  { 項目: '都道府県', 値: '13' },
  { 項目: '税区分', 値: '税込' },
  { 項目: '寄付金等の控除', 値: 'しない' },
];

describe('what 概況 answers of single rows', { timeout: 120_000 }, () => {
  let output: Uint8Array;
  let result: WriteResult;
  let cells: readonly (readonly CellValue[])[];

  beforeAll(async () => {
    const port = openXlsx(
      await workbookBytes([
        { name: '申請', values: matrixOf(APPLICATIONS) },
        { name: '経費', values: matrixOf(LINES) },
        { name: '設定', values: matrixOf(SETTINGS) },
      ]),
    );
    result = await procedure.report(port, { now });
    output = await port.save();
    cells = (await openXlsx(output).read(['概況'])).get('概況')?.values ?? [];
  });

  const rowWith = (first: CellValue) => cells.findLast((row) => row[0] === first) ?? [];

  it('names the line that costs far more per 台 than its kind, with its cell', () => {
    const place = { sheet: '経費', row: 9, address: '経費!D10' };
    expect(result.overview?.outliers).toMatchObject([
      { receiptNumber: 'A9', lineNumber: '1', itemName: '=1+1', price: 1_500_000, median: 304_000, place },
    ]);
    const at = cells.findIndex((row) => row[0] === '経費区分' && row[1] === '明細番号');
    expect(cells[at + 1]).toEqual(['見守り', '1', 'A9', 1_500_000, 304_000, '=1+1', 2, '経費!D10']);
  });

  it('writes no name as a formula', async () => {
    const area = { row: 0, column: 0, rows: cells.length, columns: 9 };
    const formulas = await openXlsx(output).readFormulas('概況', area);
    const named = formulas.flat().filter((cell) => JSON.stringify(cell).includes('1+1'));
    expect(named).toEqual(['=1+1']);
  });

  it('says what each kind costs, and how that was reckoned', () => {
    expect(rowWith('見守り')).toEqual([...['見守り', 9, 300_000, 302_000, 304_000, 306_000, 1], 1_500_000]);
    const notes = cells.flat().filter((cell) => typeof cell === 'string');
    expect(notes.some((note) => note.includes('1円未満切捨て'))).toBe(true);
    expect(notes.some((note) => note.includes('8行以上の経費区分'))).toBe(true);
  });

  it('gives the reasons of 不備 with the cell of the first', () => {
    const [reason] = result.overview?.reasons ?? [];
    expect(reason).toMatchObject({ rule: 'R1-53', applications: 2, findings: 2 });
    expect(rowWith('R1-53')).toEqual([
      'R1-53',
      2,
      2,
      reason?.place?.address,
      reason?.requirement,
      null,
      null,
      null,
    ]);
    expect(reason?.place?.sheet).toBe('申請');
  });

  it('goes to the ministry without single lines and references, with what all of them come to', async () => {
    const { bytes } = await submissionCopy(openXlsx(output), { now }, output);
    const copied = (await openXlsx(bytes).read(['概況'])).get('概況')?.values ?? [];
    const texts = copied.flat().map(String);
    expect(texts.filter((text) => /A9|1\+1|(経費|申請)!|単価の突出：/.test(text))).toEqual([]);
    expect(copied.findLast((row) => row[0] === '見守り')).toEqual(rowWith('見守り'));
    expect(copied.find((row) => row[0] === 'R1-53')?.slice(0, 3)).toEqual(['R1-53', 2, 2]);
  });

  it('is the same to the byte when it is made again', async () => {
    const port = openXlsx(output);
    const again = await procedure.report(port, { now: new Date('2026-07-01T05:00:00Z') });
    expect(again.changedCells).toBe(0);
    expect(await port.save()).toEqual(output);
  });
});
