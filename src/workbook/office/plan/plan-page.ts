import { columnName, rangeReference } from '../../../base/a1';
import { PAGE_LOOK } from '../../../base/looks';
import { rowHeight } from '../../../base/row-heights';
import { repeatedRows, type SheetContent } from '../../../base/sheet-content';
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
 * A4, one page wide and as many long as it takes or on one page altogether, or as the sheet's paper says; head rows, name and page
 * number on each (ExcelApi 1.9), as the file adapter prints its sheets.
 */
function printWorks(sheet: string, content: SheetContent): Work[] {
  const { paper, printedColumns } = content;
  const repeated = repeatedRows(content);
  if (!supports('1.9')) return [];
  return [
    command((context) => {
      const { pageLayout, verticalPageBreaks } = context.workbook.worksheets.getItem(sheet);
      pageLayout.orientation = paper?.portrait ? 'Portrait' : 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = paper ? { scale: paper.scale } : zoomOf(fitOf(content));
      setMargins(pageLayout);
      if (paper?.plain) pageLayout.centerHorizontally = true;
      else setFooter(pageLayout.headersFooters);
      if (repeated) pageLayout.setPrintTitleRows(`$${repeated.first + 1}:$${repeated.last + 1}`);
      if (printedColumns !== undefined) pageLayout.setPrintArea(`A:${columnName(printedColumns - 1)}`);
      if (!paper) return;
      pageLayout.printOrder = 'OverThenDown';
      if (paper.titleColumns > 0)
        pageLayout.setPrintTitleColumns(`$A:$${columnName(paper.titleColumns - 1)}`);
      for (const column of paper.columnStarts) verticalPageBreaks.add(`${columnName(column)}1`);
    }, PRINT_COMMANDS),
    ...rowBreakWorks(sheet, content),
  ];
}

/** What {@link printWorks} asks at most of a sheet with few breaks. */
const PRINT_COMMANDS = 20;

const POINTS_PER_INCH = 72;

function setMargins(pageLayout: Excel.PageLayout): void {
  const { left, right, top, bottom, header, footer } = PAGE_LOOK.margins;
  const points = (hundredths: number): number => (hundredths * POINTS_PER_INCH) / 100;
  pageLayout.leftMargin = points(left);
  pageLayout.rightMargin = points(right);
  pageLayout.topMargin = points(top);
  pageLayout.bottomMargin = points(bottom);
  pageLayout.headerMargin = points(header);
  pageLayout.footerMargin = points(footer);
}

function setFooter(headersFooters: Excel.HeaderFooterGroup): void {
  headersFooters.defaultForAllPages.leftFooter = PAGE_LOOK.footer.left;
  headersFooters.defaultForAllPages.rightFooter = PAGE_LOOK.footer.right;
}

/** The rows that begin a page, in the place of those of an earlier content. */
export function rowBreakWorks(sheet: string, { paper }: SheetContent): Work[] {
  if (!paper || !supports('1.9')) return [];
  const { rowStarts } = paper;
  return [
    command((context) => {
      const { horizontalPageBreaks } = context.workbook.worksheets.getItem(sheet);
      horizontalPageBreaks.removePageBreaks();
      for (const row of rowStarts) horizontalPageBreaks.add(`A${row + 1}`);
    }, rowStarts.length + 1),
  ];
}
