import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { OptionalTable } from '../../src/catalogue/template/template-texts';
import { readCommand } from '../../src/cli/arguments';
import { templateBytes } from '../../src/cli/template';
import { effectColumns, planColumns, resultColumns } from '../../src/table/plans/columns';
import { gather } from '../../src/workbook/read/gather';
import { openXlsx } from '../../src/workbook/xlsx/adapter';

const KINDS = ['plans', 'effects', 'results'] as const satisfies readonly OptionalTable[];
const bytes = await templateBytes(KINDS);
const book = new ExcelJS.Workbook();
await book.xlsx.load(bytes.slice().buffer);
/** Sheet row of the headers, as ExcelJS counts. */
const HEADER = 5;

const cellUnder = (sheet: string, header: string): ExcelJS.Cell => {
  const row = book.getWorksheet(sheet)!.getRow(HEADER);
  for (let column = 1; column <= row.cellCount; column += 1) {
    if (row.getCell(column).value === header) return book.getWorksheet(sheet)!.getCell(HEADER + 1, column);
  }
  throw new Error(`no ${header} on ${sheet}`);
};

/** The words that the list of a cell offers. */
const offered = (sheet: string, header: string): unknown[] => {
  const [formula = ''] = (cellUnder(sheet, header).dataValidation as { formulae: string[] }).formulae;
  const [, column = '', first, last] = /\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)/u.exec(formula) ?? [];
  const words: unknown[] = [];
  for (let row = Number(first); row <= Number(last); row += 1)
    words.push(book.getWorksheet('リスト')!.getCell(`${column}${String(row)}`).value);
  return words;
};

describe('計画, 効果報告 and 実績報告 in the blank workbook', () => {
  it('are there where they are asked for, and are found by their own columns', async () => {
    const port = openXlsx(bytes);
    const { sheets, tables } = await port.describe();
    expect(sheets.map(({ name }) => name).slice(3, 6)).toEqual(['計画', '効果報告（記入）', '実績報告']);
    // a name with brackets is none for a table of Excel
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['計画', '効果報告', '実績報告']));
    const { planTables } = await gather(port);
    const columns = { plans: planColumns, effects: effectColumns, results: resultColumns };
    for (const kind of KINDS) {
      expect([...planTables[kind]!.parts[0].columns.keys()]).toEqual(columns[kind].map(({ field }) => field));
      expect(planTables[kind]!.count).toBe(0);
    }
    const without = await openXlsx(await templateBytes()).describe();
    expect(without.sheets.map(({ name }) => name)).not.toContain('計画');
  });

  it('offer the years of the notice, 賃金還元 and 事後評価, and take numbers alone', () => {
    expect(offered('効果報告（記入）', '年度')).toEqual(['R9', 'R10', 'R11']);
    expect(offered('効果報告（記入）', '賃金還元')).toEqual(['有', '無', '該当なし']);
    expect(offered('実績報告', '事後評価')).toEqual(['提出済', '未提出']);
    const hours = cellUnder('計画', '総業務時間').dataValidation;
    expect(hours).toMatchObject({ type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0] });
    // a loss is a number too
    const [least] = (cellUnder('効果報告（記入）', '収支').dataValidation as { formulae: number[] }).formulae;
    expect(least).toBeLessThan(0);
  });

  it('are named on the command line, 効果報告 without its bracket too', () => {
    expect(readCommand(['template', '-o', 'a.xlsx', '--with', '計画,効果報告,実績報告'])).toMatchObject({
      optional: KINDS,
    });
  });
});
