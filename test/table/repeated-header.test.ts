import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { matrixOf } from '../cases/cases';
import { readCells, workbookBytes } from '../cases/workbooks';
import { applicationOf, lineOf } from '../grant/rows';

/** Headers that are repeated within a list, as on every printed page: the line above them is a line like any other. */

const applications = matrixOf([applicationOf('定着支援', 'R8-0001'), applicationOf('定着支援', 'Ａ－２')]);
const [headers = [], ...lines] = matrixOf([
  lineOf('R8-0001', 1, '見守り', 300_000, { 台数: 1 }),
  // what its 補助区分 says is the name of a column of 申請
  lineOf('R8-0001', 2, '業務改善支援', 69_300),
  lineOf('Ａ－２', 1, '見守り', 300_000, { 台数: 1 }),
  lineOf('Ａ－２', 2, '業務改善支援', 69_300),
]);

async function processed(bytes: Uint8Array): Promise<{ bytes: Uint8Array; computed: unknown[] }> {
  const workbook = openXlsx(bytes);
  await runWrite(workbook, { now: new Date('2026-06-30T05:00:00Z') }, false);
  const saved = await workbook.save();
  const [heads = [], ...rows] = await readCells(saved, '申請');
  return { bytes: saved, computed: rows.map((row) => row[heads.indexOf('算定額')]) };
}

const asText = (row: CellValue[]): CellValue[] => row.map((cell) => (cell === null ? null : String(cell)));

describe('a header that is repeated', { timeout: 120_000 }, () => {
  // 300,000 × 4/5 = 240,000; 69,300 × 4/5 = 55,440; together 295,440
  const COMPUTED = [295_000, 295_000];

  it.each([0, 1, 2, 3, 4])(
    'below line %i (0: itself) costs no line, now and in a second run',
    async (below) => {
      for (const body of [lines, lines.map(asText)]) {
        const values = [headers, ...body.slice(0, below), headers, ...body.slice(below)];
        const first = await processed(
          await workbookBytes([
            { name: '申請', values: applications },
            { name: '経費', values },
          ]),
        );
        expect(first.computed).toEqual(COMPUTED);
        const second = await processed(first.bytes);
        expect(second.computed).toEqual(COMPUTED);
        expect(second.bytes).toEqual(first.bytes);
      }
    },
  );

  it('that names a column which the upper one leaves blank is asked about, now and in a second run', async () => {
    const [names = [], ...claims] = matrixOf([
      applicationOf('定着支援', 'R8-0001', { 申請額: 200_000 }),
      applicationOf('定着支援', 'R8-0002', { 申請額: 200_000 }),
    ]);
    const upper = names.map((name) => (name === '申請額' ? null : name));
    const first = await processed(
      await workbookBytes([
        { name: '申請', values: [upper, ...claims, names] },
        { name: '経費', values: [headers, ...lines] },
      ]),
    );
    expect(first.computed.slice(0, 2)).toEqual(['', '']);
    const second = await processed(first.bytes);
    expect(second.computed).toEqual(first.computed);
    expect(second.bytes).toEqual(first.bytes);
  });

  it('below a line whose column without a header says the name of one costs no line', async () => {
    const beside = [headers, ...lines.map((row) => [...row, null, '業務改善支援']), headers];
    const { computed } = await processed(
      await workbookBytes([
        { name: '申請', values: applications },
        { name: '経費', values: beside },
      ]),
    );
    expect(computed).toEqual(COMPUTED);
  });
});
