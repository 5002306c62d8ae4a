import { decoded, encoded } from './byte-text';
import { parseTree } from './tree';
import type { ContentReader, XmlNode } from './tree';
import { escapeAttribute } from './xml-text';

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A part as a tree with offsets. Changes are collected as edits of the text, so everything that nobody touched
 * stays as it was written, down to the byte.
 */
export class XmlDocument {
  readonly root: XmlNode;
  private readonly edits: Edit[] = [];
  private readonly appended = new Map<XmlNode, string[]>();

  /**
   * @param byBytes `xml` is a {@link ByteText}; what is put in or taken out is usual text all the same
   * @throws {@link XmlError} when the text is not well-formed
   */
  constructor(
    readonly xml: string,
    content?: ContentReader,
    private readonly byBytes = false,
  ) {
    this.root = parseTree(xml, content, byBytes);
  }

  /** Main-namespace children of that name; the root's prefix is the one of its namespace. */
  children(parent: XmlNode, local: string): readonly XmlNode[] {
    return parent.children.filter((node) => node.local === local && node.prefix === this.root.prefix);
  }

  child(parent: XmlNode, local: string): XmlNode | undefined {
    return parent.children.find((node) => node.local === local && node.prefix === this.root.prefix);
  }

  /** Name of a main-namespace element as this document writes it. */
  qualified(local: string): string {
    return this.root.prefix === '' ? local : `${this.root.prefix}:${local}`;
  }

  outer(node: XmlNode): string {
    const piece = this.xml.slice(node.start, node.end);
    return this.byBytes ? decoded(piece) : piece;
  }

  edit(start: number, end: number, usual: string): void {
    const text = this.written(usual);
    if (this.xml.slice(start, end) !== text) this.edits.push({ start, end, text });
  }

  private written(text: string): string {
    return this.byBytes ? encoded(text) : text;
  }

  /** Takes over edits that a {@link ContentReader} has made, in the document's own kind of text. */
  take(edits: readonly Edit[]): void {
    for (const edit of edits) this.edits.push(edit);
  }

  setAttribute(node: XmlNode, name: string, value: string): void {
    const attribute = node.attributes.find((candidate) => candidate.name === name);
    if (attribute) {
      if (attribute.value !== value)
        this.edit(attribute.valueStart, attribute.valueEnd, escapeAttribute(value));
      return;
    }
    const at = node.openEnd - (node.selfClosing ? 2 : 1);
    this.edit(at, at, ` ${name}="${escapeAttribute(value)}"`);
  }

  removeAttribute(node: XmlNode, name: string): void {
    const attribute = node.attributes.find((candidate) => candidate.name === name);
    // The space before the attribute goes with it.
    if (attribute) this.edit(attribute.start - 1, attribute.valueEnd + 1, '');
  }

  /** Puts XML at the end of an element's content. */
  append(parent: XmlNode, usual: string): void {
    const xml = this.written(usual);
    const list = this.appended.get(parent);
    if (list) list.push(xml);
    else this.appended.set(parent, [xml]);
  }

  /** Puts a child where the schema's order of elements wants it. */
  insert(parent: XmlNode, local: string, xml: string, order: readonly string[]): void {
    const later = new Set(order.slice(order.indexOf(local) + 1));
    const next = parent.children.find((node) => node.prefix === this.root.prefix && later.has(node.local));
    if (next) this.edit(next.start, next.start, xml);
    else this.append(parent, xml);
  }

  replace(node: XmlNode, xml: string): void {
    this.edit(node.start, node.end, xml);
  }

  replaceContent(node: XmlNode, usual: string): void {
    this.replaceBytes(node, this.written(usual));
  }

  /** {@link replaceContent} by the document's own kind of text. */
  replaceBytes(node: XmlNode, xml: string): void {
    if (!node.selfClosing) this.edits.push({ start: node.openEnd, end: node.closeStart, text: xml });
    else if (xml !== '')
      this.edits.push({ start: node.openEnd - 2, end: node.openEnd, text: `>${xml}</${node.name}>` });
  }

  remove(node: XmlNode): void {
    this.edit(node.start, node.end, '');
  }

  /** The text with all edits carried out. */
  toString(): string {
    const edits = [...this.edits];
    for (const [node, list] of this.appended) {
      const xml = list.join('');
      if (node.selfClosing)
        edits.push({ start: node.openEnd - 2, end: node.openEnd, text: `>${xml}</${node.name}>` });
      else edits.push({ start: node.closeStart, end: node.closeStart, text: xml });
    }
    return splice(this.xml, edits);
  }
}

/** Carries out edits that do not overlap, within [from, to); insertions at one place keep their order. */
export function splice(xml: string, edits: readonly Edit[], from = 0, to = xml.length): string {
  if (edits.length === 0 && to - from === xml.length) return xml;
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let copied = from;
  for (const { start, end, text } of sorted) {
    if (start < copied) throw new Error('edits overlap');
    pieces.push(xml.slice(copied, start), text);
    copied = end;
  }
  pieces.push(xml.slice(copied, to));
  return pieces.join('');
}
