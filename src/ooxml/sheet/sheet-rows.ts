import { cellReference } from '../../base/a1';
import type { Area, StoredCell } from '../../base/cells';
import { rowHeights } from '../../base/row-heights';
import type { CellStyle, SheetContent } from '../../base/sheet-content';
import { over } from '../../base/sheet-matrix';
import { CellBytes } from '../cells/cell-bytes';
import type { CellStore } from '../cells/cell-store';
import { type CellStyles, showsBlank } from '../styles/cell-styles';

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
  const looksOf = looksFinder(content, extent);
  const cells = new CellBytes({ sheet: content.name, prefix, strings }, styles, scratch);
  const formulas = new Set<string>();
  const valuesOf = rowFinder(content);
  for (let row = 0; row < extent.rows; row++) {
    const values = valuesOf(row);
    const { styles: looks, showsBlank: blanks, heightOf } = looksOf(row);
    const height = heightOf(values);
    cells.beginRow(row, height === null ? '' : ` ht="${height}" customHeight="1"`);
    for (let column = 0; column < extent.columns; column++) {
      const value = values[column] ?? null;
      // Nobody types into a sheet of ours: what can't be seen there is not written.
      if ((value === null || value === '') && blanks[column] !== true) continue;
      if (value !== null && typeof value === 'object') formulas.add(cellReference(row, column));
      cells.cell(column, value, looks[column]);
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

type Values = readonly StoredCell[];

/** Finds the values of a row: its cells, and over them those of the blocks. */
function rowFinder({ cells, blocks }: SheetContent): (row: number) => Values {
  return (row) => {
    let line: Values = cells[row] ?? [];
    for (const { row: top, column, values } of blocks) {
      const part = values[row - top];
      if (part !== undefined)
        line = column === 0 && part.length >= line.length ? part : over(line, column, part);
    }
    return line;
  };
}

/** How the cells of a row look, column by column. */
interface Looks {
  readonly styles: readonly (CellStyle | undefined)[];
  readonly showsBlank: readonly boolean[];
  readonly heightOf: (values: Values) => number | null;
}

/** Finds the styles of a row's cells, rows from the top down; where areas overlap, the later one holds. */
function looksFinder(content: SheetContent, extent: Area): (row: number) => Looks {
  const { styles } = content;
  // Rows between two of these look alike.
  const bounds = [...new Set(styles.flatMap(({ area }) => [area.row, area.row + area.rows]))];
  bounds.sort((a, b) => a - b);
  const looksAt = (row: number): Looks => {
    const found: (CellStyle | undefined)[] = Array.from({ length: extent.columns });
    for (const { area, style } of styles)
      if (area.row <= row && row < area.row + area.rows)
        found.fill(style, area.column, Math.min(area.column + area.columns, extent.columns));
    return {
      styles: found,
      showsBlank: found.map((style) => style !== undefined && showsBlank(style)),
      heightOf: rowHeights(found, content),
    };
  };
  let next = 0;
  let to = 0;
  let looks = looksAt(0);
  return (row) => {
    if (row < to) return looks;
    while ((bounds[next] ?? Infinity) <= row) next += 1;
    to = bounds[next] ?? Infinity;
    looks = looksAt(row);
    return looks;
  };
}
