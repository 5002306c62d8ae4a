import { damaged, tooLarge } from '../../catalogue/errors/file-errors';
import { XmlDocument } from '../xml/document';
import { attributeOf, type ContentReader } from '../xml/tree';
import { escapeAttribute, XmlError } from '../xml/xml-text';
import { portableCodec } from './codec';
import { contentTypeOf, declareRelationships, removeOverrides } from './content-types';
import { failure } from './fail';
import { LIMITS, xmlFault } from './limits';
import { Origin } from './origin';
import { PartBytes } from './part-content';
import { relationshipsPart, relativeTarget, resolveTarget } from './part-names';
import { key, type Part, Parts } from './parts';
import type { ZipEntry } from './zip';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of the part; null for what lies outside the package. */
  readonly target: string | null;
}

/**
 * The parts of a workbook file. Parts that nobody changes are never unpacked and are saved with the very bytes
 * they came with, in the order they came in.
 */
export class Package extends Parts {
  /** @throws WorkbookError when a name occurs twice */
  static of(input: Uint8Array, entries: readonly ZipEntry[], codec = portableCodec): Package {
    const parts = new Map<string, Part>();
    for (const entry of entries) {
      const name = entry.name.replace(/\\/g, '/').replace(/^\//, '');
      if (parts.has(key(name))) throw failure(damaged(name));
      parts.set(key(name), { name, entry, content: null });
    }
    const origin = new Origin(input, entries.length, codec);
    return new Package(origin, parts);
  }

  /** A copy to work on; nothing reaches this package until {@link adopt}. */
  draft(): Package {
    return new Package(this.origin, new Map(this.parts));
  }

  /** @throws WorkbookError when the part is missing or is not well-formed */
  document(name: string, content?: ContentReader): XmlDocument {
    return reading(name, () => new XmlDocument(this.text(name), content));
  }

  /** A sheet as {@link document}, by bytes; see {@link bytes}. Its edits are given as usual text. */
  sheet(name: string, content?: ContentReader): XmlDocument {
    return reading(name, () => new XmlDocument(this.bytes(name), content, true));
  }

  /** {@link setText} of a {@link sheet}. */
  setSheet(name: string, sheet: XmlDocument): void {
    this.setBytes(name, this.fromByteText(...sheet.pieces()));
  }

  /** Adds a part with its content type, by bytes of UTF-8. */
  addBytes(name: string, bytes: Uint8Array, contentType: string): void {
    if (bytes.length > LIMITS.part) throw failure(tooLarge);
    this.add(name, '', contentType);
    const content = new PartBytes(name, bytes, null, this.origin.codec);
    this.parts.set(key(name), { name, entry: null, content });
  }

  /** Adds a part with its content type. */
  add(name: string, text: string, contentType: string): void {
    this.parts.set(key(name), { name, entry: null, content: text });
    const types = this.document(CONTENT_TYPES);
    // Somebody may have taken a part of that name out and left its type behind.
    removeOverrides(types, name);
    const tag = types.qualified('Override');
    types.append(
      types.root,
      `<${tag} PartName="/${escapeAttribute(name)}" ContentType="${escapeAttribute(contentType)}"/>`,
    );
    this.setText(CONTENT_TYPES, types.toString());
  }

  /** Gives relationships a default type where a package has none. */
  declareRelationships(): void {
    const types = this.document(CONTENT_TYPES);
    declareRelationships(types);
    this.setText(CONTENT_TYPES, types.toString());
  }

  /** Removes a part, its content type and its relationships. */
  remove(name: string): void {
    this.parts.delete(key(name));
    this.parts.delete(key(relationshipsPart(name)));
    const types = this.document(CONTENT_TYPES);
    for (const gone of [name, relationshipsPart(name)]) removeOverrides(types, gone);
    this.setText(CONTENT_TYPES, types.toString());
  }

  /** undefined where the package declares none. */
  contentType(name: string): string | undefined {
    return contentTypeOf(this.document(CONTENT_TYPES), name);
  }

  /** Relationships of a part; '' stands for the package. */
  relationships(source: string): readonly Relationship[] {
    const name = relationshipsPart(source);
    if (!this.has(name)) return [];
    const document = this.document(name);
    return document.children(document.root, 'Relationship').map((node) => ({
      id: attributeOf(node, 'Id') ?? '',
      type: attributeOf(node, 'Type') ?? '',
      target:
        attributeOf(node, 'TargetMode') === 'External'
          ? null
          : this.partNamed(source, attributeOf(node, 'Target') ?? ''),
    }));
  }

  /** A part may be named by the very text of its target, %20 and all, or by what that stands for. */
  private partNamed(source: string, target: string): string {
    const meant = resolveTarget(source, target);
    const written = resolveTarget(source, target, false);
    return !this.has(meant) && this.has(written) ? written : meant;
  }

  /** Relates a part to another and returns the relationship's id. */
  relate(source: string, type: string, target: string): string {
    const name = relationshipsPart(source);
    if (!this.has(name)) {
      const xml = `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS_NAMESPACE}"></Relationships>`;
      this.parts.set(key(name), { name, entry: null, content: xml });
      this.declareRelationships();
    }
    const used = new Set(this.relationships(source).map((relationship) => relationship.id));
    let number = used.size + 1;
    while (used.has(`rId${number}`)) number += 1;
    const document = this.document(name);
    const tag = document.qualified('Relationship');
    const path = escapeAttribute(relativeTarget(source, target));
    document.append(
      document.root,
      `<${tag} Id="rId${number}" Type="${escapeAttribute(type)}" Target="${path}"/>`,
    );
    this.setText(name, document.toString());
    return `rId${number}`;
  }

  /** Lets links to cells of the workbook itself (#Sheet1!A1) lead to where those cells are now. */
  followLinks(source: string, follow: (place: string) => string): void {
    const name = relationshipsPart(source);
    if (!this.has(name)) return;
    const document = this.document(name);
    for (const node of document.children(document.root, 'Relationship')) {
      const target = attributeOf(node, 'Target') ?? '';
      if (target.startsWith('#')) document.setAttribute(node, 'Target', `#${follow(target.slice(1))}`);
    }
    this.setText(name, document.toString());
  }

  /** Removes the relationships of a part that lead to the target. */
  unrelate(source: string, target: string): void {
    const name = relationshipsPart(source);
    const ids = new Set(
      this.relationships(source)
        .filter((relationship) => relationship.target !== null && key(relationship.target) === key(target))
        .map((relationship) => relationship.id),
    );
    const document = this.document(name);
    for (const node of document.children(document.root, 'Relationship')) {
      if (ids.has(attributeOf(node, 'Id') ?? '')) document.remove(node);
    }
    this.setText(name, document.toString());
  }
}

function reading(name: string, read: () => XmlDocument): XmlDocument {
  try {
    return read();
  } catch (error) {
    throw error instanceof XmlError ? failure(xmlFault(name, error), error) : error;
  }
}
