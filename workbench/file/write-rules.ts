import type { Package } from '../../src/ooxml/package/package';
import type { XmlDocument } from '../../src/ooxml/xml/document';
import { attributeOf, type XmlNode } from '../../src/ooxml/xml/tree';
import { escapeText } from '../../src/ooxml/xml/xml-text';
import type { TargetSheet } from './sheet-list';
import { type Shift, shiftedAreas, shiftedFormula } from './shifts';

/** Elements with a list of areas in an attribute; an entry that has lost all its cells goes. */
const AREAS: Readonly<Record<string, string>> = {
  conditionalFormatting: 'sqref',
  dataValidation: 'sqref',
  hyperlink: 'ref',
  ignoredError: 'sqref',
  protectedRange: 'sqref',
};
/** Elements that hold such entries and nothing else. */
const LISTS = new Set(['dataValidations', 'hyperlinks', 'ignoredErrors', 'protectedRanges']);
const FORMULAS = new Set(['formula', 'formula1', 'formula2', 'f']);
/** Rules of newer kinds stand in the extension list, with their areas as text. */
const AREA_TEXT = 'sqref';

/**
 * Conditional formats, data validation and links move along with rows and columns that were put in or taken out:
 * the grid does not know them, so they are moved in the file.
 */
export function writeRules(
  parts: Package,
  sheets: readonly TargetSheet[],
  shifts: ReadonlyMap<string, readonly Shift[]>,
): void {
  const moved = sheets.flatMap(({ id, sheet, file }) => {
    const own = file ? (shifts.get(id) ?? []) : [];
    return own.length > 0 ? [{ id, name: sheet.name ?? '', shifts: own }] : [];
  });
  if (moved.length === 0) return;
  for (const { id, part, file } of sheets) {
    if (!file) continue;
    const document = parts.document(part, { local: 'sheetData', read: (scanner) => scanner.skip() });
    const own = moved.find((sheet) => sheet.id === id)?.shifts ?? [];
    const follow = (formula: string): string =>
      moved.reduce((text, sheet) => shiftedFormula(text, sheet.name, sheet.id === id, sheet.shifts), formula);
    visit(document, document.root, own, follow);
    parts.setText(part, document.toString());
  }
}

function visit(
  document: XmlDocument,
  node: XmlNode,
  own: readonly Shift[],
  follow: (formula: string) => string,
): void {
  for (const child of node.children) {
    const attribute = AREAS[child.local];
    const areas = attribute === undefined ? undefined : attributeOf(child, attribute);
    if (attribute !== undefined && areas !== undefined && own.length > 0) {
      const to = shiftedAreas(areas, own);
      if (to === '') {
        drop(document, node, child);
        continue;
      }
      if (to !== areas) document.setAttribute(child, attribute, to);
    }
    if (FORMULAS.has(child.local)) {
      const to = follow(child.text);
      if (to !== child.text) document.replaceContent(child, escapeText(to));
    } else if (child.local === AREA_TEXT && child.children.length === 0 && own.length > 0) {
      const to = shiftedAreas(child.text, own);
      if (to !== '' && to !== child.text) document.replaceContent(child, to);
    } else visit(document, child, own, follow);
  }
}

/** An empty list of rules is no list: Excel would call the file damaged. */
function drop(document: XmlDocument, list: XmlNode, node: XmlNode): void {
  document.remove(node);
  const left = document.children(list, node.local).length;
  if (!LISTS.has(list.local)) return;
  if (left === 0) document.remove(list);
  else if (attributeOf(list, 'count') !== undefined) document.setAttribute(list, 'count', String(left));
}
