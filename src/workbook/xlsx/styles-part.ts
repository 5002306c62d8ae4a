import { damaged } from '../../catalogue/file-errors';
import type { XmlDocument } from './document';
import { STYLES_ORDER } from './element-order';
import { failure } from './fail';
import type { Package } from './package';
import type { XmlNode } from './tree';
import type { WorkbookPart } from './workbook-part';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** Equal for elements that mean the same, however they are written. */
export function canonical(node: XmlNode): string {
  const attributes = node.attributes
    .filter(({ name, value }) => {
      // Whether a format "applies" is for the user interface; 0 is the default of all of these.
      if (node.local !== 'xf') return true;
      return (
        !name.startsWith('apply') && !((name === 'quotePrefix' || name === 'pivotButton') && value === '0')
      );
    })
    .map(({ name, value }) => `${name}=${JSON.stringify(value)}`)
    .sort();
  return `<${node.local} ${attributes.join(' ')}>${node.children.map(canonical).join('')}</>`;
}

const FONT = '<font><sz val="11"/><name val="Yu Gothic"/><family val="3"/><charset val="128"/></font>';
const PLAIN = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';

/** What the lists of a styles part begin with, whatever a workbook uses: Excel takes it for granted. */
const BEGINNINGS: readonly (readonly [list: string, entries: readonly string[]])[] = [
  ['fonts', [FONT]],
  [
    'fills',
    ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  ],
  ['borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']],
  ['cellXfs', [PLAIN]],
];

/** Name of the styles part; a workbook that has none gets one, and lists that are empty get their beginnings. */
export function stylesPart(parts: Package, workbook: WorkbookPart): string {
  const { relationships, main } = workbook.dialect;
  const existing = parts.relationships(workbook.part).find(({ type }) => type.endsWith('/styles'))?.target;
  if (existing) {
    if (!parts.has(existing)) throw failure(damaged(existing));
    complete(parts, workbook, existing);
    return existing;
  }
  const part = workbook.part.replace(/[^/]*$/, 'styles.xml');
  const name = parts.has(part) ? parts.freeName(part.replace(/\.xml$/, ''), '.xml') : part;
  parts.add(
    name,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}">` +
      `<cellStyleXfs count="1">${PLAIN}</cellStyleXfs>` +
      `<cellXfs count="1">${PLAIN.replace('/>', ' xfId="0"/>')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    STYLES_TYPE,
  );
  parts.relate(workbook.part, `${relationships}/styles`, name);
  complete(parts, workbook, name);
  return name;
}

/** A format of ours must not become the first one, which is that of every cell without a format. */
function complete(parts: Package, workbook: WorkbookPart, part: string): void {
  const document = parts.document(part);
  const { root } = document;
  for (const [local, beginning] of BEGINNINGS) {
    const list = document.child(root, local);
    if (list && list.children.length > 0) continue;
    const entries = local === 'cellXfs' ? padded(parts, workbook, beginning) : beginning;
    const xml = prefixed(document, `<${local} count="${entries.length}">${entries.join('')}</${local}>`);
    if (list) document.replace(list, xml);
    else document.insert(root, local, xml, STYLES_ORDER);
  }
  parts.setText(part, document.toString());
}

/** As many plain formats as the cells count on: theirs are not there, and ours must not take their places. */
function padded(parts: Package, workbook: WorkbookPart, beginning: readonly string[]): readonly string[] {
  let last = 0;
  for (const { part } of workbook.sheets)
    for (const [, index] of parts.text(part).matchAll(/\s(?:s|style)="(\d{1,5})"/g))
      last = Math.max(last, Number(index));
  return Array.from({ length: last + 1 }, () => beginning[0] ?? PLAIN);
}

/** A fragment in the way in which the document writes its elements. */
export function prefixed({ root: { prefix } }: XmlDocument, fragment: string): string {
  return prefix === '' ? fragment : fragment.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}:`);
}
