import type { CellValue } from '../../src/base/cells';
import type { Chart, SheetContent } from '../../src/base/sheet-content';
import { enterDrawing, writeCharts } from '../../src/ooxml/drawing/drawing';
import type { Package } from '../../src/ooxml/package/package';
import { PADDING } from '../../src/ooxml/sheet/sheet-furniture';
import { WorkbookPart } from '../../src/ooxml/workbook/workbook-part';
import { valueOf } from './cell-content';
import type { ReadFile } from './read-file';
import type { TargetSheet } from './sheet-list';

const PIXEL = 3 / 4;

/** Writes the charts of sheets where the add-in has made or taken away any, as the command line writes them. */
export function writeSheetCharts(parts: Package, file: ReadFile, sheets: readonly TargetSheet[]): void {
  for (const { part, sheet } of sheets) {
    const charts = sheet.custom?.['charts'] as readonly Chart[] | undefined;
    if (!charts) continue;
    const workbook = new WorkbookPart(parts, file.workbookPart);
    const content = contentOf(sheet, charts, file.styles.digit);
    const drawing = writeCharts(parts, workbook, { name: content.name, part }, content);
    if (drawing === undefined) continue;
    const document = parts.document(part, { local: 'sheetData', read: (scanner) => scanner.skip() });
    enterDrawing(document, workbook.dialect, drawing);
    parts.setText(part, document.toString());
  }
}

/** What a chart is written from: the cells that it shows, and how much room it has. */
function contentOf(sheet: TargetSheet['sheet'], charts: readonly Chart[], digit: number): SheetContent {
  const { name = '', cellData, columnData, rowData, defaultColumnWidth = 0, defaultRowHeight = 0 } = sheet;
  const last = Math.max(0, ...Object.keys(cellData ?? {}).map(Number));
  const cells = Array.from({ length: last + 1 }, (_, row): CellValue[] => {
    const line: CellValue[] = [];
    for (const [column, cell] of Object.entries(cellData?.[row] ?? {})) line[Number(column)] = valueOf(cell);
    return line;
  });
  const columns = Math.max(0, ...charts.map(({ place }) => place.column + place.columns));
  const widths = Array.from(
    { length: columns },
    (_, column) => (columnData?.[column]?.w ?? defaultColumnWidth) / digit - PADDING,
  );
  const rowHeight = (rowData?.[charts[0]?.place.row ?? 0]?.h ?? defaultRowHeight) * PIXEL;
  return {
    name,
    cells,
    blocks: [],
    table: null,
    styles: [],
    widths,
    frozenRows: 0,
    mark: '',
    charts,
    rowHeight,
  };
}
