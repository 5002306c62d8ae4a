import { cellReference, rangeReference } from '../../base/a1';
import type { Area } from '../../base/cells';
import type { SheetContent } from '../../base/sheet-content';
import type { Dialect } from '../xml/dialect';
import { PADDING } from './sheet-furniture';

/**
 * What stands before and behind the rows of a worksheet part of ours: frozen head rows, and a print on A4 landscape, as many pages long as it takes and
 * one wide (or several), or on one page altogether. `table` and `drawing` are the relationships of its table and of its charts.
 */
export function newSheetXml(
  dialect: Dialect,
  content: Pick<SheetContent, 'widths' | 'frozenRows' | 'onePage' | 'spread' | 'rowHeight'>,
  extent: Area,
  { table, drawing }: { readonly table?: string | undefined; readonly drawing?: string | undefined } = {},
): { readonly head: string; readonly foot: string } {
  const columns = content.widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width + PADDING}" customWidth="1"/>`)
    .join('');
  const wide = content.spread === undefined ? '' : ` fitToWidth="${content.spread.pages}"`;
  const head =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="${rangeReference(extent)}"/>` +
    `<sheetViews><sheetView workbookViewId="0">${pane(content.frozenRows)}</sheetView></sheetViews>` +
    (content.rowHeight === undefined
      ? ''
      : `<sheetFormatPr defaultRowHeight="${content.rowHeight}" customHeight="1"/>`) +
    (columns === '' ? '' : `<cols>${columns}</cols>`) +
    '<sheetData>';
  const foot =
    '</sheetData>' +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="landscape"${wide}${content.onePage ? '' : ' fitToHeight="0"'}/>` +
    '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>' +
    (drawing === undefined ? '' : `<drawing r:id="${drawing}"/>`) +
    (table === undefined ? '' : `<tableParts count="1"><tablePart r:id="${table}"/></tableParts>`) +
    '</worksheet>';
  return { head, foot };
}

function pane(rows: number): string {
  if (rows === 0) return '';
  const cell = cellReference(rows, 0);
  return (
    `<pane ySplit="${rows}" topLeftCell="${cell}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${cell}" sqref="${cell}"/>`
  );
}
