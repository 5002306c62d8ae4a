import type ExcelJS from 'exceljs';
import type { Column } from './columns';

/** Looks of a prefecture's workbook. */

export const FONT = '游ゴシック';
const LINE = { style: 'thin', color: { argb: 'FF8EA9A0' } } as const;
export const BORDER: Partial<ExcelJS.Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };

export const fill = (argb: string): ExcelJS.Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb },
});
export const HEADER_FILL = fill('FFD9EAD3');
export const TITLE_FILL = fill('FF0F6C5C');
export const WARNING_FILL: ExcelJS.Fill = {
  type: 'pattern',
  pattern: 'solid',
  bgColor: { argb: 'FFFFF2CC' },
};
export const ALERT_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFCE4D6' } };

/** Number format by kind of column; codes are text, or Excel would make numbers of them. */
const FORMATS: Readonly<Record<Column['kind'], string>> = {
  text: 'General',
  choice: 'General',
  code: '@',
  date: 'yyyy/m/d',
  count: '#,##0',
  decimal: '0.0',
  yen: '#,##0',
};

export function styleHeader(cell: ExcelJS.Cell): void {
  cell.font = { name: FONT, size: 10, bold: true };
  cell.fill = HEADER_FILL;
  cell.border = BORDER;
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
}

export function styleBody(cell: ExcelJS.Cell, kind: Column['kind']): void {
  cell.font = { name: FONT, size: 10 };
  cell.border = BORDER;
  cell.numFmt = FORMATS[kind];
  const number = kind === 'yen' || kind === 'count' || kind === 'decimal';
  const middle = kind === 'choice' || kind === 'date' || kind === 'code';
  cell.alignment = {
    horizontal: number ? 'right' : middle ? 'center' : 'left',
    vertical: 'middle',
    indent: number ? 1 : 0,
    shrinkToFit: kind === 'text',
  };
}

/** A merged title over the table, with a line of small print under it. */
export function writeTitle(sheet: ExcelJS.Worksheet, title: string, note: string, columns: number): void {
  sheet.mergeCells(1, 1, 1, columns);
  const cell = sheet.getCell(1, 1);
  cell.value = title;
  cell.font = { name: FONT, size: 14, bold: true, color: { argb: 'FFFFFFFF' } };
  cell.fill = TITLE_FILL;
  cell.alignment = { vertical: 'middle', indent: 1 };
  sheet.getRow(1).height = 28;
  sheet.getCell(2, 1).value = note;
  sheet.getCell(2, 1).font = { name: FONT, size: 9, color: { argb: 'FF595959' } };
}

/** A4 on its side, so many pages wide, with the headers on every page and the first column where there are more. */
export function setUpPrint(sheet: ExcelJS.Worksheet, pagesWide: number, headerRow: number): void {
  const titleColumn = pagesWide > 1 ? { printTitlesColumn: 'A:A' } : {};
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: pagesWide,
    fitToHeight: 0,
    printTitlesRow: `${headerRow}:${headerRow}`,
    ...titleColumn,
    margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter.oddFooter = '&L&A&C&P / &N&R未来県 長寿福祉課';
}
