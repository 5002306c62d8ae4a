import { columnName, rangeReference } from '../../../base/a1';
import { rowHeight } from '../../../base/row-heights';
import type { SheetContent } from '../../../base/sheet-content';
import { supports } from '../look/excel';
import { fitOf, zoomOf } from './page-fit';
import { command, type Work } from './work';

/** A new sheet's rows that Excel would not make high enough by itself, and how the sheet prints. */
export function pageWorks(sheet: string, content: SheetContent): Work[] {
  return [...headerHeights(sheet, content), ...chartHeights(sheet, content), ...printWorks(sheet, content)];
}

/** Excel fits no row to words that a call spills into it: the header of a block gets its height here. */
function headerHeights(sheet: string, content: SheetContent): Work[] {
  return content.blocks.flatMap(({ row, column, values: [header = []] }) => {
    const cells = [...new Array<null>(column).fill(null), ...header];
    const height = rowHeight(cells, () => 'header', content);
    return height === null ? [] : [heightWork(sheet, row, 1, height)];
  });
}

/** Charts lie over rows whose height must not hang on the font. */
function chartHeights(sheet: string, { charts = [], rowHeight: height }: SheetContent): Work[] {
  if (height === undefined || charts.length === 0) return [];
  const row = Math.min(...charts.map(({ place }) => place.row));
  const end = Math.max(...charts.map(({ place }) => place.row + place.rows));
  return [heightWork(sheet, row, end - row, height)];
}

function heightWork(sheet: string, row: number, rows: number, points: number): Work {
  return command((context) => {
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRange(rangeReference({ row, column: 0, rows, columns: 1 }));
    range.format.rowHeight = points;
  });
}

/**
 * A4 landscape, one page wide (or several) and as many long as it takes or on one page altogether, head rows and page number on each
 * (ExcelApi 1.9), as the file adapter prints its sheets.
 */
function printWorks(sheet: string, content: SheetContent): Work[] {
  const { frozenRows, spread } = content;
  if (!supports('1.9')) return [];
  return [
    command((context) => {
      const { pageLayout } = context.workbook.worksheets.getItem(sheet);
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = zoomOf(fitOf(content));
      pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
      if (frozenRows > 0) pageLayout.setPrintTitleRows(`$1:$${frozenRows}`);
      if (spread) pageLayout.setPrintTitleColumns(`$A:$${columnName(spread.titleColumns - 1)}`);
    }, 7),
  ];
}
