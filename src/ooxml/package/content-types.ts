import type { XmlDocument } from '../xml/document';
import { attributeOf, type XmlNode } from '../xml/tree';
import { resolveTarget } from './part-names';
import { key } from './parts';

const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/** The type of a part, by [Content_Types].xml; undefined where it declares none. */
export function contentTypeOf(types: XmlDocument, name: string): string | undefined {
  const overrides = types.children(types.root, 'Override');
  const own =
    overrides.find((node) => isOverrideOf(node, name, false)) ??
    overrides.find((node) => isOverrideOf(node, name, true));
  const found = own ?? defaultOf(types, name.slice(name.lastIndexOf('.') + 1));
  return found && attributeOf(found, 'ContentType');
}

export function removeOverrides(types: XmlDocument, name: string): void {
  for (const node of types.children(types.root, 'Override')) {
    if (isOverrideOf(node, name, false)) types.remove(node);
  }
}

/** Relationships get a default type: Excel refuses a package that names their parts one by one. */
export function declareRelationships(types: XmlDocument): void {
  if (defaultOf(types, 'rels') !== undefined) return;
  const tag = types.qualified('Default');
  const xml = `<${tag} Extension="rels" ContentType="${RELATIONSHIPS_TYPE}"/>`;
  types.insert(types.root, 'Default', xml, ['Default', 'Override']);
}

const defaultOf = (types: XmlDocument, extension: string): XmlNode | undefined =>
  types
    .children(types.root, 'Default')
    .find((node) => attributeOf(node, 'Extension')?.toLowerCase() === extension.toLowerCase());

/** By its very name, or by what its percent signs stand for. */
function isOverrideOf(node: XmlNode, name: string, decode: boolean): boolean {
  return key(resolveTarget('', attributeOf(node, 'PartName') ?? '', decode)) === key(name);
}
