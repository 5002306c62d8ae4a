import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { headersOf } from '../../src/report/columns/column';
import { lineOutput } from '../../src/report/columns/line';
import type { Grid } from '../../src/table/find/grid';
import { locateTables } from '../../src/table/find/locate';
import { procedure } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { matrixOf } from '../cases/cases';
import { gridOf } from '../cases/engine';
import { workbookBytes } from '../cases/workbooks';
import { applicationOf, lineOf } from '../grant/rows';

/** What we have written beside a row is no part of a header: a workbook is read the second time as it was the first. */

const applications = matrixOf([applicationOf('定着支援', 'R8-0001')]);
// a word that names a column, in a cell of the clerk's: with the 補助区分 beside it there are two
const [headers = [], ...lines] = matrixOf([
  lineOf('R8-0001', 1, '見守り', 300_000, { 台数: 1, 価格公表: '有' }),
  lineOf('R8-0001', 2, '県独自研修', 46_200, { 価格公表: '取下げ' }),
  lineOf('R8-0001', 3, '付帯経費', 11_000),
]);
const now = new Date('2026-06-30T05:00:00Z');

async function reported(bytes: Uint8Array) {
  const workbook = openXlsx(bytes);
  const { changedCells, lines: read } = await procedure.report(workbook, { now });
  return { changedCells, lines: read, bytes: await workbook.save() };
}

async function filled(bytes: Uint8Array) {
  const workbook = openXlsx(bytes);
  const { changedCells } = await procedure.fill(workbook, { now });
  return { changedCells, bytes: await workbook.save() };
}

describe('our columns', { timeout: 120_000 }, () => {
  it('make no header of a row beside which 業務改善支援 stands', async () => {
    const first = await reported(
      await workbookBytes([
        { name: '申請', values: applications },
        { name: '経費', values: [headers, ...lines] },
      ]),
    );
    const second = await reported(first.bytes);
    expect(second.changedCells).toBe(0);
    expect(second.lines).toBe(lines.length);
    expect(second.bytes).toEqual(first.bytes);
  });

  // 補助区分 may be the clerk's 経費区分: the one beside our 行判定 never is
  it('give no 経費区分 to a table whose 経費区分 has no header, above its header again', async () => {
    const blank = headers.map((header) => (header === '経費区分' ? null : header));
    const first = await filled(
      await workbookBytes([
        { name: '申請', values: applications },
        { name: '経費', values: [blank, ...lines, headers] },
      ]),
    );
    const second = await filled(first.bytes);
    expect(second.changedCells).toBe(0);
    expect(second.bytes).toEqual(first.bytes);
  });

  const rowsOf = (...grids: readonly Grid[]): unknown => {
    const found = locateTables(grids, []);
    return 'problem' in found ? found : found.parts.map(({ kind, located }) => [kind, located.rows]);
  };
  const beside = (row: readonly CellValue[], own: readonly CellValue[]): CellValue[] => [...row, ...own];
  const none: CellValue[] = ['', '', '', ''];

  it.each([
    ['with its 受付番号', (row: CellValue[]) => row],
    ['whose 受付番号 is blank', ([, ...rest]: CellValue[]) => [null, ...rest]],
  ])('nor of a row %s', (_, made) => {
    const [first = [], second = [], third = []] = lines;
    const rows = (own: readonly CellValue[]): CellValue[][] => [
      beside(headers, headersOf(lineOutput)),
      beside(first, none),
      beside(made(second), own),
      beside(third, none),
    ];
    const read = (own: readonly CellValue[]) =>
      rowsOf(gridOf('申請', applications), gridOf('経費', rows(own)));
    expect(read([46_200, '業務改善支援', '対象', null])).toEqual(read(none));
    expect(read(none)).toContainEqual(['lines', [1, 2, 3]]);
  });

  it('leave the header of a table below them what it is', () => {
    const [first = []] = lines;
    const below = applications.map((row) => [...headers.slice(1).map(() => null), ...row]);
    const values = [beside(headers, headersOf(lineOutput)), beside(first, none), [], ...below];
    expect(rowsOf(gridOf('経費', values))).toEqual([
      ['applications', [4]],
      ['lines', [1]],
    ]);
  });
});
