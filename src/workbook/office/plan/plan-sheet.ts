import { rangeReference } from '../../../base/a1';
import type { Area, StoredCell } from '../../../base/cells';
import { mapPieces, type Pieces } from '../../../base/pieces';
import type { CellStyle, SheetContent } from '../../../base/sheet-content';
import { officeErrors } from '../../../catalogue/errors/office-errors';
import type { SheetDrop, SheetWrite } from '../../port';
import { failure } from '../errors';
import { asFormula, cellWorks, clearWork, lookWork } from './cells';
import { markWorks, unmarkWorks } from './marks';
import type { Model } from './model';
import { chartWorks } from './plan-charts';
import { widthWorks } from './plan-columns';
import { pageWorks, rowBreakWorks } from './plan-page';
import { heightWorks, spilledHeights } from './spilled-rows';
import { numberFormatOf, TEXT } from './style';
import { command, type Work } from './work';

/** The rectangle from A1 that the content covers: cells, blocks, table. */
export function contentArea(content: SheetContent): Area {
  let rows = content.cells.length;
  let columns = content.cells.reduce((most, row) => Math.max(most, row.length), 0);
  const cover = (area: Area): void => {
    rows = Math.max(rows, area.row + area.rows);
    columns = Math.max(columns, area.column + area.columns);
  };
  content.blocks.forEach((block) => cover(blockArea(block)));
  if (content.table) cover(tableRange(content.table.area));
  return { row: 0, column: 0, rows: Math.max(1, rows), columns: Math.max(1, columns) };
}

type Block = SheetContent['blocks'][number];

function blockArea(block: Block): Area {
  const columns = block.values.reduce((most, row) => Math.max(most, row.length), 1);
  return { row: block.row, column: block.column, rows: Math.max(1, block.values.length), columns };
}

/** Excel's tables have at least one body row. */
function tableRange(area: Area): Area {
  return { ...area, rows: Math.max(2, area.rows) };
}

/** The content as a full matrix: a block is its call top-left and emptiness where it will spill. */
export function* contentMatrix(content: SheetContent, area: Area): Pieces<StoredCell[][]> {
  const matrix = yield* mapPieces(new Array<null>(area.rows).fill(null), (_, row) => {
    const line = new Array<StoredCell>(area.columns).fill(null);
    content.cells[row]?.forEach((cell, column) => (line[column] = cell));
    return line;
  });
  for (const block of content.blocks) {
    const { row, column, rows, columns } = blockArea(block);
    for (let r = row; r < row + rows; r++) matrix[r]?.fill(null, column, column + columns);
    const first = matrix[row];
    if (first) first[column] = { formula: asFormula(block.call), value: block.values[0]?.[0] ?? null };
  }
  return matrix;
}

/** Style of each cell, the last area that covers it; none for text inside a block: a call must not be text. */
function styleLookup(
  content: SheetContent,
  { rows, columns }: Area,
): (row: number, column: number) => CellStyle | null {
  const styles: (CellStyle | null)[] = new Array<null>(rows * columns).fill(null);
  const paint = (area: Area, of: (before: CellStyle | null) => CellStyle | null): void => {
    const right = Math.min(columns, area.column + area.columns);
    for (let row = area.row; row < Math.min(rows, area.row + area.rows); row++) {
      for (let at = row * columns + area.column; at < row * columns + right; at++)
        styles[at] = of(styles[at] ?? null);
    }
  };
  for (const { area, style } of content.styles) paint(area, () => style);
  const notText = (style: CellStyle | null): CellStyle | null =>
    style !== null && numberFormatOf(style) === TEXT ? null : style;
  for (const block of content.blocks) paint(blockArea(block), notText);
  return (row, column) => styles[row * columns + column] ?? null;
}

/** What stands around the new content in the old used range, to be emptied. */
export function leftovers(used: Area, area: Area): Area[] {
  const bottom = used.row + used.rows;
  const right = used.column + used.columns;
  const rest: Area[] = [];
  if (bottom > area.rows) {
    rest.push({
      row: area.rows,
      column: 0,
      rows: bottom - area.rows,
      columns: Math.max(right, area.columns),
    });
  }
  if (right > area.columns) {
    rest.push({ row: 0, column: area.columns, rows: area.rows, columns: right - area.columns });
  }
  return rest;
}

function tableWorks(model: Model, sheet: string, table: NonNullable<SheetContent['table']>): Work[] {
  const whole = tableRange(table.area);
  const present = model.tables.get(table.name);
  if (present && present.sheet !== sheet) {
    throw failure('TableNameTaken', officeErrors.tableNameTaken(table.name));
  }
  model.tables.set(table.name, { name: table.name, sheet, whole, totalsRow: false });
  if (present) {
    // resized, never made anew: a clerk's formulas may refer to it by name
    return [command((context) => context.workbook.tables.getItem(table.name).resize(rangeReference(whole)))];
  }
  return [
    command((context) => {
      const made = context.workbook.worksheets.getItem(sheet).tables.add(rangeReference(whole), true);
      made.name = table.name;
      made.style = 'TableStyleLight1';
    }, 3),
  ];
}

/**
 * Makes the sheet at the end, or replaces the content of the one that carries the mark. An empty one of its name is the
 * sheet whose making broke off before it was marked.
 */
export function* planSheet(model: Model, { content }: SheetWrite): Pieces<Work[]> {
  const mark = model.marks.get(content.mark);
  const sheet = mark?.sheet ?? content.name;
  const area = contentArea(content);
  const marking = (): Work[] => markWorks(model, { name: content.mark, sheet, area: { ...CORNER } });
  const works: Work[] = [];
  if (mark) {
    const used = model.sheets.get(sheet)?.used;
    const table = model.tablesOn(sheet).find((each) => each.name === content.table?.name);
    if (used) {
      works.push(clearWork(sheet, used, 'Formats'));
      works.push(...leftovers(used, area).map((rest) => clearWork(sheet, rest, 'All')));
    }
    if (table && content.table) works.push(...tableWorks(model, sheet, content.table));
  } else {
    const made = isEmptySheet(model, sheet);
    if (!made && model.sheets.has(sheet)) {
      throw failure('SheetNameTaken', officeErrors.sheetNameTaken(sheet));
    }
    model.sheets.set(sheet, { name: sheet, visible: true, protected: false, used: area });
    works.push(
      ...(made ? [] : [command((context) => void context.workbook.worksheets.add(sheet))]),
      // before the values: rows take their height from how the words wrap
      ...widthWorks(sheet, 0, content.widths),
      // before the mark: what carries it has them, wherever its making broke off
      ...freezeWorks(sheet, content.frozenRows),
      ...pageWorks(sheet, content),
      ...marking(),
    );
  }
  const heights = yield* spilledHeights(content);
  works.push(
    ...content.styles.map(({ area: styled, style }) =>
      lookWork(sheet, styled, heights === null && style === 'wrap' ? 'text' : style),
    ),
  );
  const matrix = yield* contentMatrix(content, area);
  works.push(...(yield* cellWorks(sheet, area, matrix, styleLookup(content, area))));
  if (mark) works.push(...rowBreakWorks(sheet, content));
  else if (content.table) works.push(...tableWorks(model, sheet, content.table));
  works.push(...heightWorks(sheet, heights ?? []), ...chartWorks(sheet, content));
  return works;
}

const CORNER: Area = { row: 0, column: 0, rows: 1, columns: 1 };

function freezeWorks(sheet: string, rows: number): Work[] {
  if (rows < 1) return [];
  return [command((context) => context.workbook.worksheets.getItem(sheet).freezePanes.freezeRows(rows))];
}

/**
 * Deletes a sheet of ours; a sheet that does not carry the mark is a clerk's and stays. An empty one of the same name
 * is ours all the same: its making broke off before the mark.
 */
export function planSheetDrop(model: Model, op: SheetDrop): Work[] {
  const sheet = model.marks.get(op.mark)?.sheet ?? (isEmptySheet(model, op.name) ? op.name : null);
  if (sheet === null) return [];
  const works = unmarkWorks(model, op.mark);
  model.dropSheet(sheet);
  works.push(command((context) => context.workbook.worksheets.getItem(sheet).delete()));
  return works;
}

function isEmptySheet(model: Model, name: string): boolean {
  const sheet = model.sheets.get(name);
  return sheet?.used === null && ![...model.marks.values()].some((mark) => mark.sheet === name);
}
