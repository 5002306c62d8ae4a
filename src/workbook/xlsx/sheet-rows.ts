import type { Area, CellValue, FormulaCell, SheetContent } from '../port';
import { cellReference } from './address';
import type { CellStyles } from './cell-styles';
import { cellXml } from './cell-writer';
import { rowHeight } from '../row-heights';

/** The rows of a sheet of ours as XML. */
export interface SheetRows {
  readonly xml: string;
  /** From A1 to the last cell. */
  readonly extent: Area;
  /** References of the cells with formulas. */
  readonly formulas: ReadonlySet<string>;
}

/** Rows are joined in lots: text in many small pieces takes several times its length of memory. */
const JOIN_FROM = 512;

/** Lays out cells, blocks and styles; a block stands as its values. Styles do not reach beyond the content. */
export function sheetRows(content: SheetContent, styles: CellStyles, prefix: string): SheetRows {
  const extent = extentOf(content);
  const grid = layOut(content, extent);
  const styleAt = styleFinder(content, extent);
  const place = { sheet: content.name, prefix };
  const formulas = new Set<string>();
  const pieces: string[] = [];
  let recent: string[] = [];
  grid.forEach((values, row) => {
    let cells = '';
    for (let column = 0; column < extent.columns; column++) {
      const value = values[column] ?? null;
      const style = styleAt(row, column);
      if (style === undefined && (value === null || value === '')) continue;
      if (value !== null && typeof value === 'object') formulas.add(cellReference(row, column));
      const plain = value !== null && typeof value === 'object' ? null : value;
      cells += cellXml(place, row, column, value, style === undefined ? '' : styles.index(style, plain));
    }
    if (cells !== '') {
      const height = rowHeight(values, (column) => styleAt(row, column), content);
      const sized = height === null ? '' : ` ht="${height}" customHeight="1"`;
      recent.push(`<${prefix}row r="${row + 1}"${sized}>${cells}</${prefix}row>`);
    }
    if (recent.length === JOIN_FROM) {
      pieces.push(recent.join(''));
      recent = [];
    }
  });
  return { xml: pieces.join('') + recent.join(''), extent, formulas };
}

/**
 * Area of a sheet's table. Excel does not open a table of a header alone, so an empty one keeps a blank row.
 */
export function tableArea(area: Area): Area {
  return { ...area, rows: Math.max(2, area.rows) };
}

function extentOf({ cells, blocks, table }: SheetContent): Area {
  let rows = cells.length;
  let columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  for (const { row, column, values } of blocks) {
    rows = Math.max(rows, row + values.length);
    for (const line of values) columns = Math.max(columns, column + line.length);
  }
  if (table) {
    const { row, column, rows: height, columns: width } = tableArea(table.area);
    rows = Math.max(rows, row + height);
    columns = Math.max(columns, column + width);
  }
  return { row: 0, column: 0, rows: Math.max(1, rows), columns: Math.max(1, columns) };
}

function layOut({ cells, blocks }: SheetContent, extent: Area): (CellValue | FormulaCell)[][] {
  const grid = Array.from({ length: extent.rows }, (_, row) => [...(cells[row] ?? [])]);
  for (const { row, column, values } of blocks) {
    values.forEach((line, i) => line.forEach((value, j) => (grid[row + i]![column + j] = value)));
  }
  return grid;
}

/** Finds the style of a cell; where areas overlap, the later one holds. */
function styleFinder(
  { styles }: SheetContent,
  extent: Area,
): (row: number, column: number) => SheetContent['styles'][number]['style'] | undefined {
  const byColumn = Array.from({ length: extent.columns }, (_, column) =>
    styles
      .filter(({ area }) => area.column <= column && column < area.column + area.columns)
      .map(({ area, style }) => ({ from: area.row, to: area.row + area.rows, style }))
      .reverse(),
  );
  return (row, column) => byColumn[column]!.find(({ from, to }) => from <= row && row < to)?.style;
}
