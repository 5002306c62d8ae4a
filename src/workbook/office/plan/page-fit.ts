import type { SheetContent } from '../../../base/sheet-content';
import type { PageFit, WriteOp } from '../../port';
import { supports } from '../look/excel';
import type { Facts } from '../look/facts';

/** How a sheet of ours is fitted to paper: on one page, or one wide and as many long as it takes. */
export function fitOf({ name, onePage }: SheetContent): PageFit {
  return { sheet: name, across: 1, down: onePage ? 1 : null };
}

/** The same for Excel (ExcelApi 1.9). */
export function zoomOf({ across, down }: PageFit): Excel.PageLayoutZoomOptions {
  return down === null
    ? { horizontalFitToPages: across }
    : { horizontalFitToPages: across, verticalFitToPages: down };
}

/** Sheets that the operations make: only a new one has its page set up, later it is the clerk's to change. */
export function fitsAsked({ marks }: Facts, ops: readonly WriteOp[]): PageFit[] {
  if (!supports('1.9')) return [];
  const known = new Set(marks.map(({ name }) => name));
  return ops.flatMap((op) =>
    // a sheet with breaks has a size of its own, which Excel takes from any tab
    op.op === 'sheet' && !op.content.paper && !known.has(op.content.mark) ? [fitOf(op.content)] : [],
  );
}

/**
 * Queues the question how the sheets are fitted; once it is answered, the result tells which are not as asked. Excel for
 * Windows leaves a sheet as it is, without an error, while another tab than ページ レイアウト is shown (OfficeDev/office-js 1860).
 */
export function askFits(context: Excel.RequestContext, asked: readonly PageFit[]): () => PageFit[] {
  const layouts = asked.map(({ sheet }) =>
    context.workbook.worksheets.getItem(sheet).pageLayout.load('zoom'),
  );
  return () => asked.filter((fit, n) => !fits(layouts[n]?.zoom, fit));
}

function fits(zoom: Excel.PageLayoutZoomOptions | null | undefined, { across, down }: PageFit): boolean {
  return zoom?.horizontalFitToPages === across && (down === null || zoom.verticalFitToPages === down);
}
