import type ExcelJS from 'exceljs';
import { type Column, columnLetter, LISTS } from './columns';
import type { Row } from './record';
import { ALERT_FILL, setUpPrint, styleBody, styleHeader, WARNING_FILL, writeTitle } from './styles';

/** Not in exceljs' types. Given cell by cell, it writes ranges that overlap, which Excel may take for damage. */
interface ValidatedSheet extends ExcelJS.Worksheet {
  readonly dataValidations: { add(area: string, validation: ExcelJS.DataValidation): void };
}

/** Row of the headers; a title block stands above it. */
export const HEADER_ROW = 4;

export interface InputSheet {
  readonly name: string;
  /** Name of the table, where the sheet's is none for Excel. */
  readonly table?: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly Column[];
  /** null leaves the row empty. */
  readonly rows: readonly (Row | null)[];
  readonly frozenColumns: number;
  readonly pagesWide: number;
}

/** A sheet with a title, some sums, and a table of the sheet's own name. */
export function addInputSheet(workbook: ExcelJS.Workbook, input: InputSheet): ExcelJS.Worksheet {
  const { name, columns, rows } = input;
  const sheet = workbook.addWorksheet(name, {
    views: [
      {
        state: 'frozen',
        xSplit: input.frozenColumns,
        ySplit: HEADER_ROW,
        zoomScale: 90,
        showGridLines: false,
      },
    ],
    properties: { defaultRowHeight: 18, tabColor: { argb: 'FF0F6C5C' } },
  });
  sheet.addTable({
    name: input.table ?? name,
    ref: `A${HEADER_ROW}`,
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: columns.map(({ header }) => ({ name: header, filterButton: true })),
    rows: rows.map((row) => columns.map(({ header }) => row?.[header] ?? null)),
  });
  writeTitle(sheet, input.title, input.note, columns.length);
  columns.forEach((column, index) => {
    sheet.getColumn(index + 1).width = column.width;
    const header = sheet.getCell(HEADER_ROW, index + 1);
    styleHeader(header);
    if (column.list !== undefined) {
      const letter = columnLetter(index + 1);
      const body = `${letter}${HEADER_ROW + 1}:${letter}${HEADER_ROW + rows.length}`;
      (sheet as ValidatedSheet).dataValidations.add(body, listValidation(column.list));
    }
    if (column.note !== undefined)
      header.note = { texts: [{ text: column.note }], margins: { insetmode: 'auto' } };
    for (let row = HEADER_ROW + 1; row <= HEADER_ROW + rows.length; row++) {
      const cell = sheet.getCell(row, index + 1);
      styleBody(cell, column.kind);
    }
  });
  sheet.getRow(HEADER_ROW).height = 36;
  setUpPrint(sheet, input.pagesWide, HEADER_ROW);
  return sheet;
}

/** A formula over the table, under the title. */
export function addSum(
  sheet: ExcelJS.Worksheet,
  column: number,
  label: string,
  formula: string,
  result: number,
): void {
  const text = sheet.getCell(3, column);
  text.value = label;
  styleBody(text, 'text');
  const cell = sheet.getCell(3, column + 1);
  cell.value = { formula, result, date1904: false };
  styleBody(cell, 'yen');
  cell.font = { ...cell.font, bold: true };
}

/** Pale yellow where the application form demands an answer; pale red where the formula holds. */
export function highlight(
  sheet: ExcelJS.Worksheet,
  ref: string,
  formula: string,
  kind: 'missing' | 'alert',
  priority: number,
): void {
  const fill = kind === 'missing' ? WARNING_FILL : ALERT_FILL;
  const rule: ExcelJS.ExpressionRuleType = {
    type: 'expression',
    formulae: [formula],
    style: { fill },
    priority,
  };
  sheet.addConditionalFormatting({ ref, rules: [rule] });
}

/** Paper lists come in all sorts of words, so a wrong one warns and does not stop. */
function listValidation(list: string): ExcelJS.DataValidation {
  const column = columnLetter(Object.keys(LISTS).indexOf(list) + 1);
  const last = (LISTS[list] ?? []).length + 1;
  return {
    type: 'list',
    allowBlank: true,
    formulae: [`リスト!$${column}$2:$${column}$${last}`],
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: '入力の確認',
    error: '一覧にない語です。このまま入力しますか。',
  };
}
