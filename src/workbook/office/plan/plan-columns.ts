import { rangeReference } from '../../../base/a1';
import { type Area, shown } from '../../../base/cells';
import type { Pieces } from '../../../base/pieces';
import { officeErrors } from '../../../catalogue/errors/office-errors';
import type { ColumnsDrop, ColumnsWrite } from '../../port';
import { failure } from '../errors';
import { supports } from '../look/excel';
import { placeKey } from '../look/faces';
import type { TableFact } from '../look/facts';
import { cellWorks, clearWork, lookWork } from './cells';
import { faceWorks } from './faces';
import { markWorks, unmarkWorks } from './marks';
import type { Model } from './model';
import { signWorks } from './signs';
import { columnWidth } from './style';
import { command, type Work } from './work';

/** The cells that a {@link ColumnsWrite} covers, header included. */
export function columnsArea(op: ColumnsWrite): Area {
  return { row: op.row, column: op.column, rows: op.values.length + 1, columns: op.headers.length };
}

export function tableOf(model: Model, name: string): TableFact {
  const table = model.tables.get(name);
  if (!table) throw failure('TableMissing', officeErrors.tableMissing(name));
  return table;
}

function resizeWork(model: Model, table: TableFact, whole: Area): Work[] {
  const wider = whole.columns - table.whole.columns;
  if (wider === 0) return [];
  model.resize(table, whole);
  return [
    command((context) => {
      const own = context.workbook.tables.getItem(table.name);
      // its rows are those of the moment: one that came in a moment ago must not fall out
      own.resize(own.getRange().getResizedRange(0, wider));
    }),
  ];
}

/**
 * Mark, headers, wider table, body, looks. Headers come before the table grows over them: Excel would name the
 * new columns by itself otherwise.
 */
export function* planColumns(model: Model, op: ColumnsWrite): Pieces<Work[]> {
  if (!model.sheets.has(op.sheet)) throw failure('SheetMissing', officeErrors.sheetMissing(op.sheet));
  const columns = op.headers.length;
  const fresh = model.marks.get(op.mark)?.area.columns !== columns;
  const header: Area = { row: op.row, column: op.column, rows: 1, columns };
  const body: Area = { row: op.row + 1, column: op.column, rows: op.values.length, columns };
  const works = [
    ...markWorks(model, { name: op.mark, sheet: op.sheet, area: header }),
    ...(yield* cellWorks(op.sheet, header, [op.headers], () => 'header')),
  ];
  if (op.table !== null) {
    const table = tableOf(model, op.table);
    const { whole } = table;
    const right = Math.max(whole.column + whole.columns, op.column + columns);
    works.push(...resizeWork(model, table, { ...whole, columns: right - whole.column }));
  }
  // before the values, so that rows fit wrapped words; a width that a clerk has changed since stays
  if (fresh) works.push(...widthWorks(op.sheet, op.column, op.widths));
  works.push(...(yield* cellWorks(op.sheet, body, op.values, (_, column) => op.styles[column] ?? null)));
  op.byValue?.forEach((styles, at) => {
    if (styles === undefined) return;
    const cells = op.values.map((row) => shown(row[at]));
    works.push(...signWorks(op.sheet, { ...body, column: op.column + at, columns: 1 }, cells, styles));
  });
  // the line that was drawn first is hers, where she has one
  works.push(lookWork(op.sheet, header, 'header', fresh));
  if (body.rows > 0) {
    op.styles.forEach((style, column) => {
      works.push(lookWork(op.sheet, { ...body, column: op.column + column, columns: 1 }, style));
    });
  }
  const faces = model.faces.get(placeKey(op));
  if (faces) works.push(...faceWorks(op.sheet, header, faces.header));
  if (faces?.body && body.rows > 0) works.push(...faceWorks(op.sheet, body, faces.body));
  return works;
}

/** Column widths in characters, from a first column. */
export function widthWorks(sheet: string, first: number, widths: readonly number[]): Work[] {
  return widths.map((width, index) =>
    command((context) => {
      const column = { row: 0, column: first + index, rows: 1, columns: 1 };
      const range = context.workbook.worksheets.getItem(sheet).getRange(rangeReference(column));
      range.getEntireColumn().format.columnWidth = columnWidth(width);
    }),
  );
}

/** Columns that were empty before us had no width of their own (ExcelApi 1.7). */
function standardWidthWork(sheet: string, area: Area): Work {
  return command((context) => {
    if (!supports('1.7')) return;
    const range = context.workbook.worksheets.getItem(sheet).getRange(rangeReference(area));
    range.getEntireColumn().format.useStandardWidth = true;
  });
}

/** Narrows the table, empties the cells, removes the mark. Without the mark nothing was written: nothing to do. */
export function planColumnsDrop(model: Model, op: ColumnsDrop): Work[] {
  const mark = model.marks.get(op.mark);
  if (!mark) return [];
  // Excel has moved the mark along if rows or columns came in before it
  const { row, column } = mark.area;
  const works: Work[] = [];
  let rows = op.bodyRows + 1;
  if (op.table !== null) {
    const table = tableOf(model, op.table);
    const { whole } = table;
    const right = whole.column + whole.columns;
    if (right > column + op.columns) {
      throw failure(
        'ColumnsNotLast',
        officeErrors.columnsNotLast(`${op.sheet}!${rangeReference(mark.area)}`),
      );
    }
    if (right > column) {
      works.push(...resizeWork(model, table, { ...whole, columns: column - whole.column }));
    }
    rows = Math.max(rows, whole.row + whole.rows - row);
  }
  works.push(clearWork(mark.sheet, { row, column, rows, columns: op.columns }, 'All'));
  works.push(standardWidthWork(mark.sheet, { row: 0, column, rows: 1, columns: op.columns }));
  return [...works, ...unmarkWorks(model, op.mark)];
}
