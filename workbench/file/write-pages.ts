import type { Package } from '../../src/ooxml/package/package';
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
  readonly PrintTitleRows?: string;
  readonly PrintTitleColumns?: string;
  readonly LeftFooter?: string;
  readonly CenterFooter?: string;
  readonly RightFooter?: string;
}

const PAPERS: Readonly<Record<string, string>> = { A3: '8', A4: '9', A5: '11', B4: '12', B5: '13' };

/** Writes what the add-in has said of the paper; the grid has none. */
export function writePages(parts: Package, file: ReadFile, sheets: readonly TargetSheet[]): void {
  for (const { part, sheet } of sheets) {
    const page = sheet.custom?.['page'] as PageSetup | undefined;
    if (!page) continue;
    const document = parts.document(part, { local: 'sheetData', read: (scanner) => scanner.skip() });
    writeSetup(document, page);
    writeFooter(document, page);
    parts.setText(part, document.toString());
    writeTitles(parts, file, sheet.name ?? '', page);
  }
}

function writeSetup(document: XmlDocument, { Orientation, PaperSize, Zoom }: PageSetup): void {
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
  setAttributes(document, 'pageSetup', attributes);
  if (Zoom === undefined) return;
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

function writeTitles(
  parts: Package,
  file: ReadFile,
  name: string,
  { PrintTitleRows, PrintTitleColumns }: PageSetup,
): void {
  const rows = Number(/^\$1:\$(\d+)$/.exec(PrintTitleRows ?? '')?.[1] ?? 0);
  if (rows === 0) return;
  const last = /^\$A:\$([A-Z])$/.exec(PrintTitleColumns ?? '')?.[1];
  const workbook = new WorkbookPart(parts, file.workbookPart);
  const sheet = workbook.sheet(name);
  if (!sheet) return;
  workbook.setPrintTitles(sheet, rows, last === undefined ? 0 : last.charCodeAt(0) - 64);
  workbook.flush();
}
