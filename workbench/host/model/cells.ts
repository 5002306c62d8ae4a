import { CellValueType, type ICellData, type IStyleData, type Worksheet } from '@univerjs/core';
import { type Area, areaBetween, containsArea, lastColumn, lastRow } from './area';
import type { Book } from './book';
import { BUSY, GENERAL, type OfficeValue, officeValue, PENDING } from './coerce';

type Row = Readonly<Record<number, ICellData | null | undefined | void>>;
type Matrix = Readonly<Record<number, Row | undefined>>;

/** Reads cells as office.js gives them. Pending writes are applied first. */
export class Cells {
  /** Where the grid shows #NAME?, values say #CALC!, as in workbooks on a network share (OfficeDev/office-js 5865). */
  unknownIsCalc = false;

  constructor(private readonly book: Book) {}

  values(sheet: Worksheet, area: Area): OfficeValue[][] {
    const cell = this.reader(sheet);
    return grid(area, (row, column) => {
      const value = officeValue(cell(row, column));
      return this.unknownIsCalc && value === '#NAME?' ? '#CALC!' : value;
    });
  }

  /** The formula where there is one, else the value. */
  formulas(sheet: Worksheet, area: Area): OfficeValue[][] {
    const cell = this.reader(sheet);
    return grid(area, (row, column) => {
      const data = cell(row, column);
      if (!data?.f && !data?.si) return officeValue(data);
      return this.formula(sheet, row, column) ?? officeValue(data);
    });
  }

  formula(sheet: Worksheet, row: number, column: number): string | null {
    const { formulas, unitId } = this.book;
    return formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), unitId) ?? null;
  }

  /** As the grid shows it, with the number format. */
  text(sheet: Worksheet, area: Area): string[][] {
    this.book.change.flush();
    return grid(area, (row, column) => {
      if (row >= sheet.getRowCount() || column >= sheet.getColumnCount()) return '';
      const cell = sheet.getCell(row, column);
      if (cell?.t === CellValueType.BOOLEAN) return officeValue(cell) === true ? 'TRUE' : 'FALSE';
      const shown = String(cell?.v ?? officeValue(cell));
      return shown === PENDING ? BUSY : shown;
    });
  }

  numberFormats(sheet: Worksheet, area: Area): string[][] {
    return grid(area, (row, column) => this.style(sheet, row, column).n?.pattern ?? GENERAL);
  }

  /** A cell's own style over that of its column. */
  style(sheet: Worksheet, row: number, column: number): IStyleData {
    this.book.change.flush();
    return this.storedStyle(sheet, row, column);
  }

  /** The number format that a value about to be written will meet, pending writes included. */
  formatForWrite(sheet: Worksheet, row: number, column: number): string {
    const pending = this.book.change.peek(sheet, row, column)?.s;
    if (pending && typeof pending === 'object' && pending.n) return pending.n.pattern;
    return this.storedStyle(sheet, row, column).n?.pattern ?? GENERAL;
  }

  /** The rectangle that holds every filled cell (with `valuesOnly`) or also every formatted one, of an area alone. */
  used(sheet: Worksheet, valuesOnly: boolean, within?: Area): Area | null {
    this.book.change.flush();
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const [firstRow, firstColumn] = [within?.row ?? 0, within?.column ?? 0];
    const [endRow, endColumn] = within ? [lastRow(within), lastColumn(within)] : [Infinity, Infinity];
    const visit = (matrix: Matrix, counts: (cell: ICellData) => boolean): void => {
      for (const rowKey of Object.keys(matrix)) {
        const cells = matrix[Number(rowKey)] ?? {};
        for (const columnKey of Object.keys(cells)) {
          const cell = cells[Number(columnKey)];
          if (!cell || !counts(cell)) continue;
          const [row, column] = [Number(rowKey), Number(columnKey)];
          if (row < firstRow || row > endRow || column < firstColumn || column > endColumn) continue;
          if (row < top) top = row;
          if (row > bottom) bottom = row;
          if (column < left) left = column;
          if (column > right) right = column;
        }
      }
    };
    visit(sheet.getCellMatrix().getMatrix(), (cell) => isFilled(cell) || (!valuesOnly && Boolean(cell.s)));
    visit(this.spilled(sheet), () => true);
    return bottom < 0 ? null : areaBetween(top, left, bottom, right);
  }

  /** The rectangle that a formula's array result fills; null where the cell does not spill. */
  spillOf(sheet: Worksheet, row: number, column: number): Area | null {
    const ranges = this.book.formulas.getArrayFormulaRange()[this.book.unitId]?.[sheet.getSheetId()];
    const range = ranges?.[row]?.[column];
    return range ? areaBetween(range.startRow, range.startColumn, range.endRow, range.endColumn) : null;
  }

  /** The cell whose array result fills a cell, itself for that cell; null where nothing spills there. */
  spillSource(sheet: Worksheet, row: number, column: number): Area | null {
    const ranges = this.book.formulas.getArrayFormulaRange()[this.book.unitId]?.[sheet.getSheetId()];
    const cell = { row, column, rows: 1, columns: 1 };
    for (const [top, anchors] of Object.entries(ranges ?? {})) {
      for (const left of Object.keys(anchors as object)) {
        const anchor = { ...cell, row: Number(top), column: Number(left) };
        const spill = this.spillOf(sheet, anchor.row, anchor.column);
        if (spill && containsArea(spill, cell)) return anchor;
      }
    }
    return null;
  }

  /** Univer's own answer copies every formula of the workbook first. */
  hasFormulas(): boolean {
    return this.book.core.getSheets().some((sheet) => {
      const matrix: Matrix = sheet.getCellMatrix().getMatrix();
      for (const row in matrix) {
        const cells = matrix[Number(row)] ?? {};
        for (const column in cells) {
          const cell = cells[Number(column)];
          if (cell?.f || cell?.si) return true;
        }
      }
      return false;
    });
  }

  private storedStyle(sheet: Worksheet, row: number, column: number): IStyleData {
    const styles = this.book.core.getStyles();
    const own = styles.getStyleByCell(sheet.getCellRaw(row, column));
    const ofColumn = sheet.getColumnManager().getColumn(column)?.s;
    if (!ofColumn) return own ?? {};
    const base = typeof ofColumn === 'string' ? styles.get(ofColumn) : ofColumn;
    return { ...base, ...own };
  }

  private reader(sheet: Worksheet): (row: number, column: number) => ICellData | undefined {
    this.book.change.flush();
    const own: Matrix = sheet.getCellMatrix().getMatrix();
    const spilled = this.spilled(sheet);
    return (row, column) => {
      const cell = own[row]?.[column];
      return cell && isFilled(cell) ? cell : (spilled[row]?.[column] ?? cell ?? undefined);
    };
  }

  private spilled(sheet: Worksheet): Matrix {
    const data = this.book.formulas.getArrayFormulaCellData()[this.book.unitId]?.[sheet.getSheetId()];
    return data ?? {};
  }
}

function isFilled(cell: ICellData): boolean {
  const { v, f, si, p } = cell;
  return (v !== undefined && v !== null && v !== '') || Boolean(f) || Boolean(si) || Boolean(p);
}

function grid<T>(area: Area, cell: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.row; row <= lastRow(area); row++) {
    const cells: T[] = [];
    for (let column = area.column; column <= lastColumn(area); column++) cells.push(cell(row, column));
    rows.push(cells);
  }
  return rows;
}
