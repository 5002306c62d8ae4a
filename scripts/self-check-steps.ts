import type ExcelJS from 'exceljs';
import { LINE, rowHeight } from '../src/base/row-heights';
import { excelCheckTexts as texts } from '../src/catalogue/sheets/excel-check-texts';

const FONT = '游ゴシック';
const WIDTHS = [6, 26, 52, 44, 8, 36, 40];
const ENVIRONMENT_ROW = 5;
/** The row of the headers; the steps follow. */
export const STEPS_ROW = ENVIRONMENT_ROW + texts.environment.length + 1;
const RESULT = 5;
const NOTE = 6;
const ANSWER = 4;

/** The sheet of what a person tries in an Excel, step by step, with a choice for each that stays in the workbook. */
export function addSteps(sheet: ExcelJS.Worksheet): void {
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  sheet.getCell('A1').value = texts.title;
  sheet.getCell('A1').font = { name: FONT, size: 16, bold: true };
  texts.notes.forEach((note, index) => {
    sheet.getCell(2 + index, 1).value = note;
  });
  texts.environment.forEach((label, index) => {
    sheet.getCell(ENVIRONMENT_ROW + index, 2).value = label;
    // the labels are longer than their column
    sheet.getCell(ENVIRONMENT_ROW + index, ANSWER).border = { bottom: { style: 'thin' } };
  });
  texts.headers.forEach((text, index) => {
    const cell = sheet.getCell(STEPS_ROW, index + 1);
    cell.value = text;
    cell.font = { name: FONT, bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7E6E6' } };
    cell.border = { bottom: { style: 'thin' } };
  });
  texts.steps.forEach(({ about, doing, expected, reported }, index) => {
    const row = sheet.getRow(STEPS_ROW + 1 + index);
    const values = [index + 1, about, doing, expected, null, null, reported];
    values.forEach((value, at) => {
      const cell = row.getCell(at + 1);
      cell.value = value;
      cell.alignment = { vertical: 'top', wrapText: true };
    });
    // and room for a note: a row of a fixed height does not grow
    row.height = (rowHeight(values, () => 'wrap', { widths: WIDTHS }) ?? LINE) + LINE;
    row.getCell(RESULT).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${texts.results.join(',')}"`],
    };
    row.getCell(RESULT).alignment = { vertical: 'top', horizontal: 'center' };
    for (const column of [RESULT, NOTE]) row.getCell(column).border = BOX;
  });
}

const BOX: Partial<ExcelJS.Borders> = {
  top: { style: 'thin' },
  bottom: { style: 'thin' },
  left: { style: 'thin' },
  right: { style: 'thin' },
};
