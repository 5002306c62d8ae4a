import { WORKBOOK } from '../../ooxml/package/empty-package';
import type { Package } from '../../ooxml/package/package';
import { SHEET_ORDER } from '../../ooxml/sheet/sheet-furniture';
import { type SheetEntry, WorkbookPart } from '../../ooxml/workbook/workbook-part';
import type { XmlDocument } from '../../ooxml/xml/document';
import { sameName } from '../../ooxml/xml/spelling';
import { attributeOf, type ContentReader, type XmlNode } from '../../ooxml/xml/tree';
import { escapeAttribute, escapeText } from '../../ooxml/xml/xml-text';

/** A sheet of the source. */
export interface StandingSheet {
  readonly parts: Package;
  readonly workbook: WorkbookPart;
  readonly entry: SheetEntry;
}

/** Elements of a sheet that say how wide its columns are and how it is printed, with the attributes that we take. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  printOptions: ['horizontalCentered', 'verticalCentered', 'headings', 'gridLines'],
  pageMargins: ['left', 'right', 'top', 'bottom', 'header', 'footer'],
  pageSetup: [
    'paperSize',
    'scale',
    'firstPageNumber',
    'fitToWidth',
    'fitToHeight',
    'pageOrder',
    'orientation',
    'blackAndWhite',
    'useFirstPageNumber',
  ],
};

/** Cells, of which a sheet may have more than a tree has room for, stay as they are. */
const PASSED_OVER: ContentReader = { local: 'sheetData', read: (scanner) => scanner.skip() };

/**
 * Gives a sheet of the copy the widths and the print set-up of the sheet it is a copy of. A column hidden there is
 * in sight here; printer settings, pictures in headers and the like stay behind.
 */
export function takeSetUp(from: StandingSheet, parts: Package, name: string): void {
  const workbook = new WorkbookPart(parts, WORKBOOK);
  const sheet = workbook.sheet(name);
  if (sheet === undefined) throw new Error(`no sheet in the copy: ${name}`);
  const source = from.parts.sheet(from.entry.part, PASSED_OVER);
  const target = parts.sheet(sheet.part, PASSED_OVER);
  takeWidths(source, target);
  for (const [local, attributes] of Object.entries(ELEMENTS)) {
    const node = source.child(source.root, local);
    if (node) put(target, local, `<${local}${taken(node, attributes)}/>`);
  }
  takeHeaderFooter(source, target);
  takeFit(source, target);
  parts.setSheet(sheet.part, target);
  const area = from.workbook.names.find(
    (candidate) =>
      sameName(candidate.name, '_xlnm.Print_Area') && candidate.localSheetId === String(from.entry.index),
  );
  if (area !== undefined) {
    workbook.setPrintArea(sheet, area.reference);
    workbook.flush();
  }
}

function takeWidths(source: XmlDocument, target: XmlDocument): void {
  const list = source.child(source.root, 'cols');
  const columns = (list ? source.children(list, 'col') : []).filter(
    (node) => attributeOf(node, 'width') !== undefined && attributeOf(node, 'hidden') === undefined,
  );
  if (columns.length === 0) return;
  const xml = columns.map((node) => `<col${taken(node, ['min', 'max', 'width'])} customWidth="1"/>`).join('');
  put(target, 'cols', `<cols>${xml}</cols>`);
}

/** Codes of a picture and of the file's path and name, which tell where the workbook lies. */
const TELLTALE = /&[GZF]/g;

function takeHeaderFooter(source: XmlDocument, target: XmlDocument): void {
  const node = source.child(source.root, 'headerFooter');
  if (!node) return;
  const inner = node.children
    .map(({ local, text }) => `<${local}>${escapeText(text.replace(TELLTALE, ''))}</${local}>`)
    .join('');
  put(
    target,
    'headerFooter',
    `<headerFooter${taken(node, ['differentOddEven', 'differentFirst'])}>${inner}</headerFooter>`,
  );
}

/** Whether pages are fitted or scaled. */
function takeFit(source: XmlDocument, target: XmlDocument): void {
  const of = (document: XmlDocument): XmlNode | undefined => {
    const properties = document.child(document.root, 'sheetPr');
    return properties && document.child(properties, 'pageSetUpPr');
  };
  const ours = of(target);
  const fitted = of(source);
  if (ours) target.setAttribute(ours, 'fitToPage', (fitted && attributeOf(fitted, 'fitToPage')) ?? '0');
}

function taken(node: XmlNode, names: readonly string[]): string {
  return names
    .flatMap((name) => {
      const value = attributeOf(node, name);
      return value === undefined ? [] : [` ${name}="${escapeAttribute(value)}"`];
    })
    .join('');
}

function put(target: XmlDocument, local: string, xml: string): void {
  const node = target.child(target.root, local);
  if (node) target.replace(node, xml);
  else target.insert(target.root, local, xml, SHEET_ORDER);
}
