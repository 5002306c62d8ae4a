import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { runWrite } from '../../../src/workbook/run/procedure';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { sheetsOf, technologyCases } from '../../cases/cases';
import { caseBytes } from '../../cases/workbooks';

const entry = technologyCases.find(({ 経費 }) => 経費.length > 1);
if (entry === undefined) throw new Error('no case');
const width = sheetsOf(entry).find(({ name }) => name === '申請')?.values[0]?.length ?? 0;
const now = new Date('2026-06-30T05:00:00Z');

const RULE = { style: 'medium', color: { argb: 'FF800080' } } as const;
const GRID = { style: 'thin', color: { argb: 'FF0000FF' } } as const;

/** The case as a clerk has it who writes in a face of her own, with lines around the cells. */
async function dressed(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await caseBytes(entry!)).slice().buffer);
  const sheet = book.getWorksheet('申請');
  sheet?.eachRow((row, at) =>
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.font = {
        name: at === 1 ? 'HGゴシックE' : '游明朝',
        size: at === 1 ? 14 : 9,
        color: { argb: 'FFFF0000' },
      };
      cell.border = { top: GRID, left: GRID, right: GRID, bottom: at === 1 ? RULE : GRID };
    }),
  );
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('our columns in a file', () => {
  let bytes = new Uint8Array();
  let sheet: ExcelJS.Worksheet;

  beforeAll(async () => {
    const workbook = openXlsx(await dressed());
    await runWrite(workbook, { now }, false);
    bytes = new Uint8Array(await workbook.save());
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer);
    sheet = book.getWorksheet('申請')!;
  });

  const ours = (row: number): ExcelJS.Cell => sheet.getCell(row, width + 1);

  it('take font, size and lines of the column beside them, and keep the colours of ours', () => {
    expect(ours(1).value).toBe('判定');
    expect(ours(1).font).toMatchObject({ name: 'HGゴシックE', size: 14, bold: true });
    expect(ours(1).font.color).toEqual({ argb: 'FF1E4620' });
    expect(ours(1).border.bottom).toEqual(RULE);
    expect(ours(2).font).toMatchObject({ name: '游明朝', size: 9 });
    expect(ours(2).font.color).not.toEqual({ argb: 'FFFF0000' });
    expect(ours(2).border).toMatchObject({ top: GRID, left: GRID, right: GRID, bottom: GRID });
  });

  it('show a sign before a verdict, and hold the word alone', () => {
    const signs = { 適: '[Color10]"○ "@', 要確認: '[Color53]"△ "@', 不備: '[Color9]"× "@' };
    const verdict = ours(2).value as keyof typeof signs;
    expect(Object.keys(signs)).toContain(verdict);
    expect(ours(2).numFmt).toBe(signs[verdict]);
  });

  it('are the same bytes after a second run', async () => {
    const again = openXlsx(bytes);
    await runWrite(again, { now: new Date('2030-01-01T00:00:00Z') }, false);
    expect(Buffer.compare(await again.save(), bytes)).toBe(0);
  });
});
