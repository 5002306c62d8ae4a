import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { XmlDocument } from '../src/ooxml/xml/document';
import { FONT_ORDER, SHEET_ORDER } from '../src/ooxml/xml/element-order';

/** Zip entries carry local time; a date made of local parts reads the same in every time zone. */
const PACKED_AT = new Date(2026, 5, 26, 17, 15, 0);

/**
 * A workbook of exceljs as Excel wants it: elements in the order of their schema, no claim that each table once showed
 * a totals row; and a fixed time on every part, so that equal content gives equal bytes.
 */
export function repack(file: Uint8Array): Uint8Array {
  const parts: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(file))) {
    if (name.endsWith('/')) continue;
    const mend = MENDED.find(([pattern]) => pattern.test(name))?.[1];
    const part = mend === undefined ? content : strToU8(mend(strFromU8(content)));
    parts[name] = [part, { mtime: PACKED_AT, level: 9 }];
  }
  return zipSync(parts);
}

const MENDED: readonly (readonly [RegExp, (xml: string) => string])[] = [
  [/^xl\/worksheets\/[^/]+\.xml$/, sheetInOrder],
  [/^xl\/styles\.xml$/, fontsInOrder],
  [/^xl\/tables\//, (xml) => xml.replace('totalsRowShown="1"', 'totalsRowShown="0"')],
];

/** exceljs writes the drawing of the notes behind the tables. */
function sheetInOrder(xml: string): string {
  const document = new XmlDocument(xml);
  const { root } = document;
  const notes = document.child(root, 'legacyDrawing');
  if (!notes) return xml;
  document.remove(notes);
  document.insert(root, 'legacyDrawing', document.outer(notes), SHEET_ORDER);
  return document.toString();
}

/** exceljs writes colour and family of a font before its size and name. */
function fontsInOrder(xml: string): string {
  const document = new XmlDocument(xml);
  const fonts = ['fonts', 'dxfs'].flatMap((name) => document.child(document.root, name)?.children ?? []);
  for (const node of fonts) {
    const font = node.local === 'dxf' ? document.child(node, 'font') : node;
    if (!font) continue;
    const inner = [...font.children].sort(
      (a, b) => FONT_ORDER.indexOf(a.local) - FONT_ORDER.indexOf(b.local),
    );
    document.replaceContent(font, inner.map((child) => document.outer(child)).join(''));
  }
  return document.toString();
}
