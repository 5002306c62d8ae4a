import { quoteSheet } from '../../src/base/a1';
import { MAX_COLUMNS, MAX_ROWS } from '../../src/base/areas';
import type { Package } from '../../src/ooxml/package/package';
import { breaksXml } from '../../src/ooxml/sheet/new-sheet';
import { SHEET_ORDER } from '../../src/ooxml/sheet/sheet-furniture';
import { WorkbookPart } from '../../src/ooxml/workbook/workbook-part';
import type { XmlDocument } from '../../src/ooxml/xml/document';
import { escapeText } from '../../src/ooxml/xml/xml-text';
import type { ReadFile } from './read-file';
import type { TargetSheet } from './sheet-list';

/** How a sheet prints, in the words of office.js; what is not said stays as it is in the file. */
export interface PageSetup {
  readonly Orientation?: string;
  readonly PaperSize?: string;
  readonly Zoom?: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly PrintOrder?: string;
  readonly CenterHorizontally?: boolean;
  /** In points. */
  readonly LeftMargin?: number;
  readonly RightMargin?: number;
  readonly TopMargin?: number;
  readonly BottomMargin?: number;
  readonly HeaderMargin?: number;
  readonly FooterMargin?: number;
  readonly PrintArea?: string;
  readonly PrintTitleRows?: string;
  readonly PrintTitleColumns?: string;
  readonly LeftFooter?: string;
  readonly CenterFooter?: string;
  readonly RightFooter?: string;
  /** Rows and columns, from 0, that begin a page. */
  readonly row?: readonly number[];
  readonly column?: readonly number[];
}

const PAPERS: Readonly<Record<string, string>> = { A3: '8', A4: '9', A5: '11', B4: '12', B5: '13' };

/** Writes what the add-in has said of the paper; the grid has none. */
export function writePages(parts: Package, file: ReadFile, sheets: readonly TargetSheet[]): void {
  for (const { part, sheet, file: known } of sheets) {
    const page = sheet.custom?.['page'] as PageSetup | undefined;
    if (!page) continue;
    const document = parts.document(part, { local: 'sheetData', read: (scanner) => scanner.skip() });
    writeSetup(document, page);
    writeMargins(document, page);
    // a sheet that Excel makes has no footer before it is given one
    const footer = known === null && document.child(document.root, 'headerFooter');
    if (footer) document.remove(footer);
    writeFooter(document, page);
    writeBreaks(document, page);
    parts.setText(part, document.toString());
    writeNames(parts, file, sheet.name ?? '', page);
  }
}

function writeSetup(document: XmlDocument, { Orientation, PaperSize, Zoom, ...page }: PageSetup): void {
  const fits = Zoom !== undefined && Zoom.scale === undefined;
  const paper = PAPERS[PaperSize ?? ''];
  const attributes: Readonly<Record<string, string>> = {
    ...(paper === undefined ? {} : { paperSize: paper }),
    ...(Orientation === undefined ? {} : { orientation: Orientation.toLowerCase() }),
    ...(Zoom?.scale === undefined ? {} : { scale: String(Zoom.scale) }),
    ...(fits
      ? {
          fitToWidth: String(Zoom.horizontalFitToPages ?? 0),
          fitToHeight: String(Zoom.verticalFitToPages ?? 0),
        }
      : {}),
  };
  const order: Record<string, string> =
    page.PrintOrder === 'OverThenDown' ? { pageOrder: 'overThenDown' } : {};
  setAttributes(document, 'pageSetup', { ...attributes, ...order });
  if (page.CenterHorizontally === true) setAttributes(document, 'printOptions', { horizontalCentered: '1' });
  if (Zoom === undefined) return;
  const setup = document.child(document.root, 'pageSetup');
  if (!fits && setup) for (const name of ['fitToWidth', 'fitToHeight']) document.removeAttribute(setup, name);
  const properties = document.child(document.root, 'sheetPr');
  const fit = properties && document.child(properties, 'pageSetUpPr');
  if (fit) document.setAttribute(fit, 'fitToPage', fits ? '1' : '0');
  else if (fits) {
    const tag = document.qualified('pageSetUpPr');
    const xml = `<${tag} fitToPage="1"/>`;
    const outer = document.qualified('sheetPr');
    if (properties) document.append(properties, xml);
    else document.insert(document.root, 'sheetPr', `<${outer}>${xml}</${outer}>`, SHEET_ORDER);
  }
}

function setAttributes(
  document: XmlDocument,
  local: string,
  attributes: Readonly<Record<string, string>>,
): void {
  const entries = Object.entries(attributes);
  if (entries.length === 0) return;
  const node = document.child(document.root, local);
  if (node) {
    for (const [name, value] of entries) document.setAttribute(node, name, value);
    return;
  }
  const said = entries.map(([name, value]) => ` ${name}="${value}"`).join('');
  document.insert(document.root, local, `<${document.qualified(local)}${said}/>`, SHEET_ORDER);
}

function writeFooter(document: XmlDocument, { LeftFooter, CenterFooter, RightFooter }: PageSetup): void {
  const footer = Object.entries({ L: LeftFooter, C: CenterFooter, R: RightFooter })
    .filter(([, text]) => text !== undefined && text !== '')
    .map(([side, text = '']) => `&${side}${text}`)
    .join('');
  if (footer === '') return;
  const [outer, inner] = [document.qualified('headerFooter'), document.qualified('oddFooter')];
  const xml = `<${inner}>${escapeText(footer)}</${inner}>`;
  const node = document.child(document.root, 'headerFooter');
  const there = node && document.child(node, 'oddFooter');
  if (there) document.replace(there, xml);
  else if (node) document.append(node, xml);
  else document.insert(document.root, 'headerFooter', `<${outer}>${xml}</${outer}>`, SHEET_ORDER);
}

const POINTS_PER_INCH = 72;

function writeMargins(document: XmlDocument, page: PageSetup): void {
  const points: Readonly<Record<string, number | undefined>> = {
    left: page.LeftMargin,
    right: page.RightMargin,
    top: page.TopMargin,
    bottom: page.BottomMargin,
    header: page.HeaderMargin,
    footer: page.FooterMargin,
  };
  const inches = Object.entries(points).flatMap(([side, length]) =>
    length === undefined ? [] : [[side, String(Math.round((length / POINTS_PER_INCH) * 1000) / 1000)]],
  );
  setAttributes(document, 'pageMargins', Object.fromEntries(inches) as Record<string, string>);
}

function writeBreaks(document: XmlDocument, { row, column }: PageSetup): void {
  for (const [local, starts, across] of [
    ['rowBreaks', row, MAX_COLUMNS],
    ['colBreaks', column, MAX_ROWS],
  ] as const) {
    if (starts === undefined) continue;
    const before = document.child(document.root, local);
    if (before) document.remove(before);
    const xml = breaksXml(local, starts, across, (name) => document.qualified(name));
    if (xml !== '') document.insert(document.root, local, xml, SHEET_ORDER);
  }
}

/** What is repeated on each page, and what is printed at all. */
function writeNames(
  parts: Package,
  file: ReadFile,
  name: string,
  { PrintTitleRows, PrintTitleColumns, PrintArea }: PageSetup,
): void {
  const workbook = new WorkbookPart(parts, file.workbookPart);
  const sheet = workbook.sheet(name);
  if (!sheet) return;
  const [, first, last] = /^\$(\d+):\$(\d+)$/.exec(PrintTitleRows ?? '') ?? [];
  const columns = /^\$A:\$([A-Z])$/.exec(PrintTitleColumns ?? '')?.[1];
  if (first !== undefined && last !== undefined) {
    const titles = columns === undefined ? 0 : columns.charCodeAt(0) - 64;
    workbook.setPrintTitles(sheet, { first: Number(first) - 1, last: Number(last) - 1 }, titles);
  }
  const area = /^([A-Z]+):([A-Z]+)$/.exec(PrintArea ?? '');
  if (area) workbook.setPrintArea(sheet, `${quoteSheet(name)}!$${area[1] ?? ''}:$${area[2] ?? ''}`);
  workbook.flush();
}
