import ExcelJS from 'exceljs';
import type { CellValue } from '../../src/base/cells';
import { type Row, sheetsOf, type WorkedCase } from './cases';

/** An .xlsx file with these sheets, made by a library that is not ours. */
export async function workbookBytes(
  sheets: readonly { name: string; values: readonly (readonly CellValue[])[] }[],
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, values } of sheets) {
    const sheet = book.addWorksheet(name);
    values.forEach((row, at) => {
      row.forEach((value, column) => {
        if (value !== null) sheet.getCell(at + 1, column + 1).value = value;
      });
    });
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export const caseBytes = (entry: WorkedCase): Promise<Uint8Array> => workbookBytes(sheetsOf(entry));

const loaded = new WeakMap<Uint8Array, Promise<ExcelJS.Workbook>>();

function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const known = loaded.get(bytes) ?? new ExcelJS.Workbook().xlsx.load(bytes.slice().buffer);
  loaded.set(bytes, known);
  return known;
}

/** Cells of a sheet as text or number, read by a library that is not ours; '' for an empty cell. */
export async function readCells(bytes: Uint8Array, sheetName: string): Promise<(string | number)[][]> {
  const book = await load(bytes);
  const sheet = book.getWorksheet(sheetName);
  if (sheet === undefined) throw new Error(`no sheet ${sheetName}`);
  const rows: (string | number)[][] = [];
  sheet.eachRow({ includeEmpty: true }, (row, at) => {
    const cells: (string | number)[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = plain(cell.value);
    });
    rows[at - 1] = Array.from(cells, (cell) => cell ?? '');
  });
  return Array.from(rows, (row) => row ?? []);
}

function plain(value: ExcelJS.CellValue): string | number {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'string') return value;
  // a stored result of 0 is left out by the library
  if (typeof value === 'object' && ('formula' in value || 'sharedFormula' in value))
    return plain(value.result ?? 0);
  if (typeof value === 'object' && 'richText' in value)
    return value.richText.map(({ text }) => text).join('');
  return String(value);
}

/** A sheet as records by its header row. */
export async function readRecords(bytes: Uint8Array, sheetName: string, headerRow = 0): Promise<Row[]> {
  const cells = await readCells(bytes, sheetName);
  const headers = cells[headerRow] ?? [];
  return cells
    .slice(headerRow + 1)
    .map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at] ?? ''])));
}
