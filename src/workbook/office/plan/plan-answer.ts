import { quoteSheet, rangeReference } from '../../../base/a1';
import type { StoredCell } from '../../../base/cells';
import type { Pieces } from '../../../base/pieces';
import { officeErrors } from '../../../catalogue/errors/office-errors';
import { runsOf } from '../../answer-cells';
import type { AnswerWrite } from '../../port';
import { failure } from '../errors';
import { supports } from '../look/excel';
import { cellKey } from '../look/facts';
import { rowBytes } from './bytes';
import { clearWork, formulas, numberFormatWork, values } from './cells';
import type { Model } from './model';
import { TEXT } from './style';
import { command, type Work } from './work';

/** Puts single cells of the clerk's; their looks stay as they are, but where Excel would make another value of it. */
export function* planAnswer(model: Model, { sheet, cells, like }: AnswerWrite): Pieces<Work[]> {
  if (!model.sheets.has(sheet)) throw failure('SheetMissing', officeErrors.sheetMissing(sheet));
  const works: Work[] = like === undefined ? [] : looksOf(sheet, cells, like);
  for (const run of runsOf(cells)) {
    for (const { row, column, value } of run) {
      const format = formatFor(value, model.formats.get(cellKey(sheet, row, column)) ?? GENERAL);
      if (format !== null) works.push(numberFormatWork(sheet, { row, column, rows: 1, columns: 1 }, format));
    }
    const [{ row, column } = { row: 0, column: 0 }] = run;
    const area = { row, column, rows: run.length, columns: 1 };
    const rows = run.map(({ value }) => [value]);
    works.push(
      values(
        sheet,
        area,
        rows,
        rows.reduce((sum, one) => sum + rowBytes(one), 0),
      ),
    );
    works.push(...formulas(sheet, area, rows));
    yield;
  }
  return works;
}

/** The looks of a row for cells in other rows, column by column (ExcelApi 1.9). */
function looksOf(sheet: string, cells: AnswerWrite['cells'], like: number | 'none'): Work[] {
  if (!supports('1.9')) return [];
  return runsOf(cells).map(([{ row, column } = { row: 0, column: 0 }, ...more]) => {
    const area = { row, column, rows: more.length + 1, columns: 1 };
    if (like === 'none') return clearWork(sheet, area, 'Formats');
    const from = { row: like, column, rows: 1, columns: 1 };
    return command((context) => {
      const target = context.workbook.worksheets.getItem(sheet).getRange(rangeReference(area));
      target.copyFrom(`${quoteSheet(sheet)}!${rangeReference(from)}`, 'Formats');
    });
  });
}

const GENERAL = 'General';

/** The number format that a cell needs so that it holds this value; null: its own will do. */
function formatFor(value: StoredCell, format: string): string | null {
  if (format === TEXT) return value === null || typeof value === 'string' ? null : GENERAL;
  return typeof value === 'string' && !WORD.test(value) ? TEXT : null;
}

/** A word that Excel takes for nothing else: neither a number nor a date, a formula or a truth value. */
const WORD = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}○〃々〻仝″][^\d]*$/u;
