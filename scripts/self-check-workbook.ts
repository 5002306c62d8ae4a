import ExcelJS from 'exceljs';
import { rowHeight } from '../src/base/row-heights';
import { selfCheckTexts as texts } from '../src/catalogue/functions/function-check-texts';
import { excelCheckTexts } from '../src/catalogue/sheets/excel-check-texts';
import { exampleTables } from '../src/help/examples';
import { newest } from '../src/scheme';
import { repack } from './repack';
import { assertionFormula, assertions, REFERENCE_CELLS } from './self-check-assertions';
import { addSteps, STEPS_ROW } from './self-check-steps';

const HEADER_ROW = 11;
const FIRST = HEADER_ROW + 1;
const LAST = HEADER_ROW + assertions.length;
const JUDGED = `G${FIRST}:G${LAST}`;
/** First row of the tables on their sheet. */
const TABLES_ROW = 10;

const FONT = '游ゴシック';
const WIDTHS = [6, 28, 44, 62, 30, 30, 12];
const COLOURS = {
  passed: { fill: 'FFC6EFCE', text: 'FF006100' },
  failed: { fill: 'FFFFC7CE', text: 'FF9C0006' },
  notComputed: { fill: 'FFFFEB9C', text: 'FF7F6000' },
} as const;

/** The workbook 自己点検: green or red at a glance in an Excel that has loaded the add-in. */
export async function makeSelfCheck(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  // what the file holds was never calculated
  workbook.calcProperties.fullCalcOnLoad = true;
  const sheet = workbook.addWorksheet(texts.sheet, {
    views: [{ state: 'frozen', ySplit: HEADER_ROW }],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  addHead(sheet);
  addAssertions(sheet);
  addColours(sheet);
  addTables(workbook.addWorksheet(texts.tablesSheet));
  addSteps(
    workbook.addWorksheet(excelCheckTexts.sheet, {
      views: [{ state: 'frozen', ySplit: STEPS_ROW }],
      pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    }),
  );
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function addHead(sheet: ExcelJS.Worksheet): void {
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  sheet.getCell('A1').value = texts.title;
  sheet.getCell('A1').font = { name: FONT, size: 16, bold: true };
  sheet.getCell('A2').value = newest.version;
  sheet.getCell('B4').value = texts.overall;
  sheet.getCell('C4').value = { formula: overallFormula(), date1904: false };
  sheet.mergeCells('C4:D4');
  for (const address of ['B4', 'C4']) sheet.getCell(address).font = { name: FONT, size: 14, bold: true };
  sheet.getRow(4).height = 26;
  sheet.getCell('B5').value = texts.counts;
  sheet.getCell('C5').value = {
    formula: `COUNTIF(${JUDGED},"${texts.passed}")&" / "&${assertions.length}`,
    date1904: false,
  };
  texts.notes.forEach((note, index) => {
    const row = 6 + index;
    sheet.mergeCells(row, 2, row, 7);
    const cell = sheet.getCell(row, 2);
    cell.value = note;
    cell.alignment = { wrapText: true, vertical: 'top' };
    sheet.getRow(row).height = 34;
  });
}

/** Green only when every row is; while #NAME? stands anywhere, what to do about it. */
function overallFormula(): string {
  const count = (word: string): string => `COUNTIF(${JUDGED},"${word}")`;
  const open = `"${texts.notComputed} "&${count(texts.notComputed)}&"${texts.items}${texts.howToEnter}"`;
  const failed = `"${texts.failed} "&(${assertions.length}-${count(texts.passed)})&"${texts.items}"`;
  return `IF(${count(texts.passed)}=${assertions.length},"${texts.allPassed}",IF(${count(texts.notComputed)}>0,${open},${failed}))`;
}

function addAssertions(sheet: ExcelJS.Worksheet): void {
  const header = sheet.getRow(HEADER_ROW);
  texts.headers.forEach((text, index) => {
    const cell = header.getCell(index + 1);
    cell.value = text;
    cell.font = { name: FONT, bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7E6E6' } };
    cell.border = { bottom: { style: 'thin' } };
  });
  assertions.forEach((assertion, index) => {
    const row = sheet.getRow(FIRST + index);
    const formula = assertionFormula(assertion);
    const judgement = judgementFormula(FIRST + index);
    // the result is as long as the expectation
    const shown = [null, null, assertion.title, formula, assertion.expected];
    const height = rowHeight(shown, () => 'wrap', { widths: WIDTHS });
    if (height !== null) row.height = height;
    row.getCell(1).value = index + 1;
    row.getCell(2).value = assertion.name;
    row.getCell(3).value = assertion.title;
    row.getCell(4).value = formula;
    row.getCell(5).value = assertion.expected;
    row.getCell(6).value = { formula: formula.slice(1), date1904: false };
    row.getCell(7).value = { formula: judgement, date1904: false };
    // as text: a clerk who looks into the cell and leaves it must not make a formula of it
    row.getCell(4).numFmt = '@';
    for (const column of [5, 6])
      if (typeof assertion.expected === 'number') row.getCell(column).numFmt = '#,##0';
    for (let column = 1; column <= 7; column += 1) {
      row.getCell(column).alignment = { vertical: 'top', wrapText: column >= 3 && column <= 6 };
    }
  });
}

/**
 * The result against the expectation, types included. ERROR.TYPE tells #VALUE! (3) and #N/A (7), which a function
 * gives on purpose, from #NAME? (5), which stands where the add-in is not there.
 */
function judgementFormula(row: number): string {
  const [expected, result] = [`E${row}`, `F${row}`];
  const code = `IF(ERROR.TYPE(${result})=3,"#VALUE!",IF(ERROR.TYPE(${result})=7,"#N/A","${texts.otherError}"))`;
  const equal = `AND(ISNUMBER(${result})=ISNUMBER(${expected}),EXACT(${result}&"",${expected}&""))`;
  const verdict = (condition: string): string => `IF(${condition},"${texts.passed}","${texts.failed}")`;
  const ofError = verdict(`${expected}="${texts.error('')}"&${code}`);
  return `IF(ISERROR(${result}),IF(ERROR.TYPE(${result})=5,"${texts.notComputed}",${ofError}),${verdict(equal)})`;
}

function addColours(sheet: ExcelJS.Worksheet): void {
  const style = ({ fill, text }: { fill: string; text: string }): Partial<ExcelJS.Style> => ({
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: fill } },
    font: { color: { argb: text }, bold: true },
  });
  const rule = (
    priority: number,
    formula: string,
    colour: keyof typeof COLOURS,
  ): ExcelJS.ConditionalFormattingRule => ({
    type: 'expression',
    priority,
    formulae: [formula],
    style: style(COLOURS[colour]),
  });
  sheet.addConditionalFormatting({
    ref: JUDGED,
    rules: [
      rule(1, `$G${FIRST}="${texts.passed}"`, 'passed'),
      rule(2, `$G${FIRST}="${texts.notComputed}"`, 'notComputed'),
      rule(3, `$G${FIRST}<>"${texts.passed}"`, 'failed'),
    ],
  });
  sheet.addConditionalFormatting({
    ref: 'C4',
    rules: [
      rule(4, `$C$4="${texts.allPassed}"`, 'passed'),
      rule(5, `LEFT($C$4,${texts.notComputed.length})="${texts.notComputed}"`, 'notComputed'),
      rule(6, `$C$4<>"${texts.allPassed}"`, 'failed'),
    ],
  });
}

function addTables(sheet: ExcelJS.Worksheet): void {
  sheet.getColumn(1).width = 16;
  sheet.getColumn(2).width = 18;
  sheet.getCell('A1').value = texts.tablesNote;
  for (const [label, address, value] of REFERENCE_CELLS) {
    const cell = sheet.getCell(address);
    sheet.getCell(`A${cell.row}`).value = label;
    if (value === '') continue;
    cell.value = value;
    cell.numFmt = typeof value === 'number' ? '0' : '@';
  }
  let row = TABLES_ROW;
  for (const { table, cells } of exampleTables) {
    const [header = [], ...rows] = cells;
    sheet.getCell(`A${row - 1}`).value = texts.tableCaption(table);
    sheet.addTable({
      name: table,
      ref: `A${row}`,
      headerRow: true,
      style: { theme: 'TableStyleLight9', showRowStripes: true },
      columns: header.map((name) => ({ name: String(name), filterButton: false })),
      rows: rows.map((cells) => cells.map((cell) => (cell === '' ? null : cell))),
    });
    row += cells.length + 3;
  }
}
