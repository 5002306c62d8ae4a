import type { Package } from '../../src/ooxml/package/package';
import type { XmlDocument } from '../../src/ooxml/xml/document';
import { attributeOf, type XmlNode } from '../../src/ooxml/xml/tree';

/** What the grid has no place for; it travels in the `custom` field of a sheet or a workbook. */
export interface Protection {
  readonly protected?: boolean;
  /** Set where the file asks for a password, of which it holds a digest only: no text is equal to it. */
  readonly password?: string;
  readonly veryHidden?: boolean;
}

/** No clerk and no program can mean this text. */
const UNKNOWN = '\u0000';
const PASSWORDS = ['password', 'hashValue', 'workbookPassword', 'workbookHashValue'];

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

function passwordOf(node: XmlNode): Protection {
  return PASSWORDS.some((name) => (attributeOf(node, name) ?? '') !== '') ? { password: UNKNOWN } : {};
}

export function sheetProtection(document: XmlDocument): Protection {
  const node = document.child(document.root, 'sheetProtection');
  return node && isTrue(attributeOf(node, 'sheet')) ? { protected: true, ...passwordOf(node) } : {};
}

/** Whether the list of sheets is locked, and the ids of the sheets that no menu of Excel brings back. */
export function workbookProtection(
  parts: Package,
  part: string,
): { readonly structure: Protection; readonly veryHidden: ReadonlySet<string> } {
  const document = parts.document(part);
  const node = document.child(document.root, 'workbookProtection');
  const list = document.child(document.root, 'sheets');
  const veryHidden = (list ? document.children(list, 'sheet') : [])
    .filter((sheet) => attributeOf(sheet, 'state') === 'veryHidden')
    .map((sheet) => attributeOf(sheet, 'sheetId') ?? '');
  const structure =
    node && isTrue(attributeOf(node, 'lockStructure')) ? { protected: true, ...passwordOf(node) } : {};
  return { structure, veryHidden: new Set(veryHidden) };
}

/** Marks a hidden sheet as one that no menu of Excel brings back. */
export function hideForGood(parts: Package, part: string, sheetId: string): void {
  const document = parts.document(part);
  const list = document.child(document.root, 'sheets');
  const nodes = list ? document.children(list, 'sheet') : [];
  const sheet = nodes.find((candidate) => attributeOf(candidate, 'sheetId') === sheetId);
  if (sheet) document.setAttribute(sheet, 'state', 'veryHidden');
  parts.setText(part, document.toString());
}
