import { decoded, encoded } from '../package/byte-text';
import { arranged, disorder } from './arrange';
import { type Edit, spliced } from './edits';
import { LiveTree } from './live-tree';
import { parseTree, type XmlAttribute, type XmlNode } from './tree';
import { additionEdits, attributeEdits, contentEdits, outside } from './tree-edits';

export { splice, type Edit } from './edits';

/** An element put in here: its own document, and where it stands when it replaces another. */
interface Addition {
  readonly document: XmlDocument;
  readonly at: number | null;
}

/**
 * A part as a tree with offsets. Changes are collected as edits of the text, so everything that nobody touched
 * stays as it was written, down to the byte. The tree holds what has been put in and no longer what has been taken
 * out, so that whoever looks for an element before inserting it finds the one of the insertion before. Where a part
 * is changed whose elements stand in another order than their schema wants, they are put in order. Of a
 * {@link ByteText} it takes and gives usual text all the same; only {@link take} and {@link replaceBytes} are given
 * its own kind.
 */
export class XmlDocument extends LiveTree {
  private readonly edits: Edit[] = [];
  private readonly attributes = new Map<XmlNode, readonly XmlAttribute[]>();
  private readonly contents = new Map<XmlNode, string>();
  private readonly additions = new Map<XmlNode, Addition>();

  /** An element as it was written. */
  outer(node: XmlNode): string {
    const owner = this.ownerOf(node);
    if (owner !== this) return owner.outer(node);
    const piece = this.xml.slice(node.start, node.end);
    return this.byBytes ? decoded(piece) : piece;
  }

  edit(start: number, end: number, usual: string): void {
    const text = this.own(usual);
    if (this.xml.slice(start, end) !== text) this.edits.push({ start, end, text });
  }

  private own(text: string): string {
    return this.byBytes ? encoded(text) : text;
  }

  /** Takes over edits that a {@link ContentReader} has made. */
  take(edits: readonly Edit[]): void {
    for (const edit of edits) this.edits.push(edit);
  }

  setAttribute(node: XmlNode, name: string, value: string): void {
    const before = node.attributes.find((candidate) => candidate.name === name);
    if (before?.value === value) return;
    const owner = this.ownerOf(node);
    if (owner !== this) return owner.setAttribute(node, name, value);
    this.keepAttributes(node);
    node.attributes = before
      ? node.attributes.map((attribute) => (attribute === before ? { ...attribute, value } : attribute))
      : [...node.attributes, { name, value, start: -1, valueStart: -1, valueEnd: -1 }];
  }

  removeAttribute(node: XmlNode, name: string): void {
    if (!node.attributes.some((candidate) => candidate.name === name)) return;
    const owner = this.ownerOf(node);
    if (owner !== this) return owner.removeAttribute(node, name);
    this.keepAttributes(node);
    node.attributes = node.attributes.filter((candidate) => candidate.name !== name);
  }

  /** Puts elements at the end of an element's content. */
  append(parent: XmlNode, xml: string): void {
    this.add(parent, this.present(parent).length, xml, null);
  }

  /** Puts a child where the schema's order of elements wants it. */
  insert(parent: XmlNode, local: string, xml: string, order: readonly string[]): void {
    const later = new Set(order.slice(order.indexOf(local) + 1));
    const children = this.present(parent);
    const next = children.findIndex((node) => node.prefix === this.root.prefix && later.has(node.local));
    this.add(parent, next < 0 ? children.length : next, xml, null);
  }

  /** Lets elements stand in the place of one. */
  replace(node: XmlNode, xml: string): void {
    const { parent } = node;
    if (!parent) throw new Error('the root cannot be replaced');
    const owner = this.ownerOf(parent);
    if (owner !== this) return owner.replace(node, xml);
    if (!this.additions.has(node) && this.outer(node) === xml && !this.isTouched(node)) return;
    const at = this.additions.has(node) ? (this.additions.get(node)?.at ?? null) : node.start;
    const index = this.present(parent).indexOf(node);
    this.remove(node);
    if (xml !== '') this.add(parent, index, xml, at);
  }

  /** Gives an element another content; the tree does not show what is in it. */
  replaceContent(node: XmlNode, xml: string): void {
    const owner = this.ownerOf(node);
    if (owner !== this) return owner.replaceContent(node, xml);
    this.replaceBytes(node, this.own(xml));
  }

  /** {@link replaceContent} of an element that was written here, by the document's own kind of text. */
  replaceBytes(node: XmlNode, xml: string): void {
    this.contents.set(node, xml);
    node.children = [];
  }

  remove(node: XmlNode): void {
    const { parent } = node;
    if (!parent) throw new Error('the root cannot be removed');
    const owner = this.ownerOf(parent);
    if (owner !== this) return owner.remove(node);
    this.removed.add(node);
    this.changed.add(parent);
  }

  /** The text with all edits carried out. */
  override toString(): string {
    return this.pieces().join('');
  }

  /** {@link toString} in pieces. */
  pieces(): string[] {
    const { xml, root } = this;
    const inner = this.innerEdits();
    const children = this.present(root);
    const added = this.additionEdits(root);
    if (inner.length + added.length === 0) return [xml];
    const ranks = disorder(root);
    if (ranks === null) return spliced(xml, [...inner, ...added]);
    const written = { xml, root, written: this.written };
    return [arranged(written, inner, children, ranks, (node) => this.textOf(node))];
  }

  /** All edits but those that put elements into the root. */
  private innerEdits(): Edit[] {
    const { xml } = this;
    const gone = [...this.removed].filter(
      (node) => !this.additions.has(node) && !this.isCovered(node.parent),
    );
    const emptied = [...this.contents.keys()].filter((node) => !this.isCovered(node));
    const areas = [
      ...gone.map(({ start, end }) => ({ start, end })),
      ...emptied.map(({ openEnd, closeStart }) => ({ start: openEnd, end: closeStart })),
    ];
    return [
      ...outside(this.edits, areas),
      ...gone.map(({ start, end }) => ({ start, end, text: '' })),
      ...emptied.flatMap((node) => contentEdits(xml, node, this.contents.get(node) ?? '')),
      ...[...this.attributes].flatMap(([node, before]) =>
        this.isCovered(node)
          ? []
          : attributeEdits(xml, node, before).map((edit) => ({ ...edit, text: this.own(edit.text) })),
      ),
      ...[...this.changed].flatMap((node) =>
        node === this.root || this.isCovered(node) ? [] : this.additionEdits(node),
      ),
    ];
  }

  private additionEdits(parent: XmlNode): Edit[] {
    return additionEdits(parent, this.present(parent), (node) => {
      const addition = this.additions.get(node);
      return addition && { text: this.own(addition.document.toString()), at: addition.at };
    });
  }

  private textOf(node: XmlNode): string | null {
    const addition = this.additions.get(node);
    return addition ? this.own(addition.document.toString()) : null;
  }

  /** Whether an element has gone, or stands in one that has gone or has another content now. */
  private isCovered(node: XmlNode | null): boolean {
    for (let at = node; at && at !== this.root.parent; at = at.parent) {
      if (this.removed.has(at) || (at !== node && this.contents.has(at))) return true;
    }
    return false;
  }

  private add(parent: XmlNode, index: number, xml: string, at: number | null): void {
    const owner = this.ownerOf(parent);
    if (owner !== this) return owner.add(parent, index, xml, at);
    const content = this.contents.get(parent);
    if (content !== undefined) {
      this.contents.set(parent, content + this.own(xml));
      return;
    }
    const wrapped = `<_>${xml}</_>`;
    const nodes = parseTree(wrapped, undefined).children.map((piece) => {
      const document = new XmlDocument(wrapped.slice(piece.start, piece.end));
      document.root.parent = parent;
      this.additions.set(document.root, { document, at });
      return document.root;
    });
    if (nodes.length === 0) throw new Error('no element to put in');
    parent.children.splice(index, 0, ...nodes);
    this.changed.add(parent);
  }

  /** The document that an element was written in: this one, or that of an addition. */
  private ownerOf(node: XmlNode): XmlDocument {
    for (let at: XmlNode | null = node; at; at = at.parent) {
      const addition = this.additions.get(at);
      if (addition) return addition.document;
    }
    return this;
  }

  private keepAttributes(node: XmlNode): void {
    if (!this.attributes.has(node)) this.attributes.set(node, node.attributes);
  }

  private isTouched(node: XmlNode): boolean {
    const inside = (other: XmlNode): boolean =>
      other === node || (other.parent !== null && inside(other.parent));
    return [...this.attributes.keys(), ...this.contents.keys(), ...this.changed].some(inside);
  }
}
