import { damaged, tooLarge } from '../../catalogue/file-errors';
import { XmlDocument } from './document';
import { attributeOf } from './tree';
import type { ContentReader } from './tree';
import { failure } from './fail';
import { relationshipsPart, relativeTarget, resolveTarget } from './part-names';
import { decodePart, encodePart } from './part-text';
import { XmlError, escapeAttribute } from './xml-text';
import { MAX_PART, ZipError, pack, unpack, writeZip } from './zip';
import type { ZipEntry } from './zip';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Decoded parts up to this length are kept; a sheet of 80 MB is decoded anew when it is wanted again. */
const KEEP_TEXT = 2_000_000;

interface Part {
  readonly name: string;
  /** As it came; null for a part of ours. */
  readonly entry: ZipEntry | null;
  /** New content; null while the part is as it came. */
  readonly text: string | null;
}

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
export class Package {
  private constructor(
    private readonly input: Uint8Array,
    private parts: Map<string, Part>,
    private readonly kept: Map<ZipEntry, string>,
    private readonly originals: number,
  ) {}

  /** @throws WorkbookError when a name occurs twice */
  static of(input: Uint8Array, entries: readonly ZipEntry[]): Package {
    const parts = new Map<string, Part>();
    for (const entry of entries) {
      const name = entry.name.replace(/\\/g, '/').replace(/^\//, '');
      if (parts.has(key(name))) throw failure(damaged(name));
      parts.set(key(name), { name, entry, text: null });
    }
    return new Package(input, parts, new Map(), entries.length);
  }

  /** A copy to work on; nothing reaches this package until {@link adopt}. */
  draft(): Package {
    return new Package(this.input, new Map(this.parts), this.kept, this.originals);
  }

  adopt(draft: Package): void {
    this.parts = draft.parts;
  }

  /** Whether any part has come, gone or changed between the two. */
  differsFrom(other: Package): boolean {
    const [own, others] = [[...this.parts.values()], [...other.parts.values()]];
    return (
      own.length !== others.length ||
      own.some((part, i) => part.entry !== others[i]!.entry || part.text !== others[i]!.text)
    );
  }

  has(name: string): boolean {
    return this.parts.has(key(name));
  }

  get names(): readonly string[] {
    return [...this.parts.values()].map((part) => part.name);
  }

  /** Stays the same object for as long as the part does not change. */
  version(name: string): unknown {
    const part = this.parts.get(key(name));
    return part?.text === null ? part.entry : part?.text;
  }

  text(name: string): string {
    const part = this.parts.get(key(name));
    if (!part) throw failure(damaged(name));
    if (part.text !== null) return part.text;
    return this.original(part);
  }

  /** @throws WorkbookError when the part is missing or is not well-formed */
  document(name: string, content?: ContentReader): XmlDocument {
    try {
      return new XmlDocument(this.text(name), content);
    } catch (error) {
      throw error instanceof XmlError ? failure(damaged(name), error) : error;
    }
  }

  /** Replaces a part's content; a content equal to what came leaves the part as it came. */
  setText(name: string, text: string): void {
    const part = this.parts.get(key(name));
    if (!part) throw failure(damaged(name));
    if (text.length > MAX_PART) throw failure(tooLarge);
    const same = part.entry !== null && this.original(part) === text;
    this.parts.set(key(name), { name: part.name, entry: part.entry, text: same ? null : text });
  }

  /** Adds a part with its content type. */
  add(name: string, text: string, contentType: string): void {
    this.parts.set(key(name), { name, entry: null, text });
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

  private addDefault(extension: string, contentType: string): void {
    const types = this.document(CONTENT_TYPES);
    const tag = types.qualified('Default');
    types.append(types.root, `<${tag} Extension="${extension}" ContentType="${contentType}"/>`);
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
    const types = this.document(CONTENT_TYPES);
    for (const node of types.children(types.root, 'Override')) {
      const part = attributeOf(node, 'PartName')?.replace(/^\//, '');
      if (part !== undefined && key(part) === key(name)) return attributeOf(node, 'ContentType');
    }
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const fallback = types
      .children(types.root, 'Default')
      .find((node) => attributeOf(node, 'Extension')?.toLowerCase() === extension);
    return fallback && attributeOf(fallback, 'ContentType');
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
          : resolveTarget(source, attributeOf(node, 'Target') ?? ''),
    }));
  }

  /** Relates a part to another and returns the relationship's id. */
  relate(source: string, type: string, target: string): string {
    const name = relationshipsPart(source);
    if (!this.has(name)) {
      const xml = `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS_NAMESPACE}"></Relationships>`;
      this.parts.set(key(name), { name, entry: null, text: xml });
      // Most packages have a default type for the extension "rels".
      if (this.contentType(name) === undefined) this.addDefault('rels', RELATIONSHIPS_TYPE);
    }
    const used = new Set(this.relationships(source).map((relationship) => relationship.id));
    let number = used.size + 1;
    while (used.has(`rId${number}`)) number++;
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

  /** A free name: prefix, the lowest number that nobody has, suffix. */
  freeName(prefix: string, suffix: string): string {
    for (let number = 1; ; number++) {
      const name = `${prefix}${number}${suffix}`;
      if (!this.has(name)) return name;
    }
  }

  /** The file; the input itself when nothing differs from it. */
  save(): Uint8Array {
    const parts = [...this.parts.values()];
    const untouched = parts.length === this.originals && parts.every((part) => part.text === null);
    if (untouched) return this.input;
    return writeZip(
      parts.map(({ name, entry, text }) => {
        if (text !== null) return pack(name, encodePart(text), entry ?? undefined);
        if (entry) return entry;
        throw new Error(`a part without content: ${name}`);
      }),
    );
  }

  private original(part: Part): string {
    const { entry } = part;
    if (!entry) throw new Error(`not an original part: ${part.name}`);
    const kept = this.kept.get(entry);
    if (kept !== undefined) return kept;
    try {
      const text = decodePart(unpack(entry));
      if (text.length <= KEEP_TEXT) this.kept.set(entry, text);
      return text;
    } catch (error) {
      if (error instanceof ZipError || error instanceof TypeError) throw failure(damaged(part.name), error);
      throw error;
    }
  }
}

/** Part names are compared without regard to case (ISO 29500-2, 9.1.1.4). */
function key(name: string): string {
  return name.toLowerCase();
}

function removeOverrides(types: XmlDocument, name: string): void {
  for (const node of types.children(types.root, 'Override')) {
    if (key(attributeOf(node, 'PartName')?.slice(1) ?? '') === key(name)) types.remove(node);
  }
}
