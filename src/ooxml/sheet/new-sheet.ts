import { cellReference, rangeReference } from '../../base/a1';
import { MAX_COLUMNS, MAX_ROWS } from '../../base/areas';
import type { Area } from '../../base/cells';
import { PAGE_LOOK } from '../../base/looks';
import type { SheetContent } from '../../base/sheet-content';
import type { Dialect } from '../xml/dialect';
import { escapeText } from '../xml/xml-text';
import { PADDING } from './sheet-furniture';

type Dress = Pick<SheetContent, 'widths' | 'frozenRows' | 'onePage' | 'paper' | 'rowHeight'>;

/**
 * What stands before and behind the rows of a worksheet part of ours: frozen head rows, and a print on A4, as many pages long as
 * it takes and one wide, or on one page altogether, or as its paper says. `table` and `drawing` are the relationships of its table
 * and of its charts.
 */
export function newSheetXml(
  dialect: Dialect,
  content: Dress,
  extent: Area,
  { table, drawing }: { readonly table?: string | undefined; readonly drawing?: string | undefined } = {},
): { readonly head: string; readonly foot: string } {
  const columns = content.widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width + PADDING}" customWidth="1"/>`)
    .join('');
  const head =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">` +
    `<sheetPr><pageSetUpPr fitToPage="${content.paper ? 0 : 1}"/></sheetPr>` +
    `<dimension ref="${rangeReference(extent)}"/>` +
    `<sheetViews><sheetView workbookViewId="0">${pane(content.frozenRows)}</sheetView></sheetViews>` +
    (content.rowHeight === undefined
      ? ''
      : `<sheetFormatPr defaultRowHeight="${content.rowHeight}" customHeight="1"/>`) +
    (columns === '' ? '' : `<cols>${columns}</cols>`) +
    '<sheetData>';
  const foot =
    '</sheetData>' +
    pageXml(content) +
    (drawing === undefined ? '' : `<drawing r:id="${drawing}"/>`) +
    (table === undefined ? '' : `<tableParts count="1"><tablePart r:id="${table}"/></tableParts>`) +
    '</worksheet>';
  return { head, foot };
}

function pageXml({ onePage, paper }: Dress): string {
  const { margins, footer } = PAGE_LOOK;
  const setup =
    paper === undefined
      ? ` orientation="landscape"${onePage ? '' : ' fitToHeight="0"'}`
      : ` scale="${paper.scale}" pageOrder="overThenDown" orientation="${paper.portrait ? 'portrait' : 'landscape'}"`;
  const foot = escapeText(`&L${footer.left}&R${footer.right}`);
  return (
    (paper?.plain ? '<printOptions horizontalCentered="1"/>' : '') +
    `<pageMargins${Object.entries(margins)
      .map(([side, hundredths]) => ` ${side}="${hundredths / 100}"`)
      .join('')}/>` +
    `<pageSetup paperSize="9"${setup}/>` +
    (paper?.plain ? '' : `<headerFooter><oddFooter>${foot}</oddFooter></headerFooter>`) +
    breaksXml('rowBreaks', paper?.rowStarts ?? [], MAX_COLUMNS) +
    breaksXml('colBreaks', paper?.columnStarts ?? [], MAX_ROWS)
  );
}

/** Page breaks before these rows or columns; '' for none. `across` is how many cells a break runs past. */
export function breaksXml(
  name: string,
  starts: readonly number[],
  across: number,
  qualified: (local: string) => string = (local) => local,
): string {
  if (starts.length === 0) return '';
  const breaks = starts.map((at) => `<${qualified('brk')} id="${at}" max="${across - 1}" man="1"/>`).join('');
  const tag = qualified(name);
  return `<${tag} count="${starts.length}" manualBreakCount="${starts.length}">${breaks}</${tag}>`;
}

function pane(rows: number): string {
  if (rows === 0) return '';
  const cell = cellReference(rows, 0);
  return (
    `<pane ySplit="${rows}" topLeftCell="${cell}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${cell}" sqref="${cell}"/>`
  );
}
