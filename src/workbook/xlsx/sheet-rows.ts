import type { Area, CellStyle, CellValue, FormulaCell, SheetContent } from '../port';
import { cellReference } from './address';
import { CellBytes } from './cell-bytes';
import { showsBlank, type CellStyles } from './cell-styles';
import { rowHeight } from '../row-heights';
import type { CellStore } from './cell-store';

/** The rows of a sheet of ours as XML in UTF-8. */
export interface SheetRows {
  readonly cells: CellBytes;
  /** From A1 to the last cell. */
  readonly extent: Area;
  /** References of the cells with formulas. */
  readonly formulas: ReadonlySet<string>;
}

/** Lays out cells, blocks and styles; a block stands as its values. Styles do not reach beyond the content. */
export function sheetRows(
  content: SheetContent,
  styles: CellStyles,
  prefix: string,
  { strings, scratch }: CellStore,
): SheetRows {
  const extent = extentOf(content);
  const stylesOf = styleFinder(content, extent);
  const cells = new CellBytes({ sheet: content.name, prefix, strings }, styles, scratch);
  const formulas = new Set<string>();
  const valuesOf = rowFinder(content);
  for (let row = 0; row < extent.rows; row++) {
    const values = valuesOf(row);
    const looks = stylesOf(row);
    const height = rowHeight(values, (column) => looks[column], content);
    cells.beginRow(row, height === null ? '' : ` ht="${height}" customHeight="1"`);
    for (let column = 0; column < extent.columns; column++) {
      const value = values[column] ?? null;
      const look = looks[column];
      // Nobody types into a sheet of ours: what can't be seen there is not written.
      if ((value === null || value === '') && (look === undefined || !showsBlank(look))) continue;
      if (value !== null && typeof value === 'object') formulas.add(cellReference(row, column));
      cells.cell(column, value, look);
    }
    cells.endRow();
  }
  return { cells, extent, formulas };
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

type Values = readonly (CellValue | FormulaCell)[];

/** Finds the values of a row: its cells, and over them those of the blocks. */
function rowFinder({ cells, blocks }: SheetContent): (row: number) => Values {
  return (row) => {
    const own = cells[row] ?? [];
    const over = blocks.flatMap(({ row: top, column, values }) => {
      const line = values[row - top];
      return line === undefined ? [] : [{ column, line }];
    });
    const [first] = over;
    if (first === undefined) return own;
    if (own.length === 0 && over.length === 1 && first.column === 0) return first.line;
    const line = [...own];
    for (const { column, line: part } of over) part.forEach((value, at) => (line[column + at] = value));
    return line;
  };
}

type Looks = readonly (CellStyle | undefined)[];

/** Finds the styles of a row's cells, rows from the top down; where areas overlap, the later one holds. */
function styleFinder({ styles }: SheetContent, extent: Area): (row: number) => Looks {
  // Rows between two of these look alike.
  const bounds = [...new Set(styles.flatMap(({ area }) => [area.row, area.row + area.rows]))];
  bounds.sort((a, b) => a - b);
  let looks: Looks = [];
  let next = 0;
  let to = -1;
  return (row) => {
    if (row < to) return looks;
    while ((bounds[next] ?? Infinity) <= row) next++;
    to = bounds[next] ?? Infinity;
    const found: (CellStyle | undefined)[] = Array.from({ length: extent.columns });
    for (const { area, style } of styles)
      if (area.row <= row && row < area.row + area.rows)
        found.fill(style, area.column, Math.min(area.column + area.columns, extent.columns));
    looks = found;
    return looks;
  };
}
