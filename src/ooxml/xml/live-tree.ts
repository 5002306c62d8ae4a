import { type ContentReader, parseTree, type XmlNode } from './tree';

/** The elements of a part as they are now: with those put in, without those taken out. */
export class LiveTree {
  readonly root: XmlNode;
  /** Children of the root as the part was written. */
  protected readonly written: readonly XmlNode[];
  /** Elements whose children are no longer those that were written. */
  protected readonly changed = new Set<XmlNode>();
  protected readonly removed = new Set<XmlNode>();

  /**
   * @param byBytes `xml` is a {@link ByteText}
   * @throws {@link XmlError} when the text is not well-formed
   */
  constructor(
    readonly xml: string,
    content?: ContentReader,
    protected readonly byBytes = false,
  ) {
    this.root = parseTree(xml, content, byBytes);
    this.written = [...this.root.children];
  }

  /** Main-namespace children of that name; the root's prefix is the one of its namespace. */
  children(parent: XmlNode, local: string): readonly XmlNode[] {
    return this.present(parent).filter((node) => node.local === local && node.prefix === this.root.prefix);
  }

  child(parent: XmlNode, local: string): XmlNode | undefined {
    return this.present(parent).find((node) => node.local === local && node.prefix === this.root.prefix);
  }

  /** Name of a main-namespace element as this document writes it. */
  qualified(local: string): string {
    return this.root.prefix === '' ? local : `${this.root.prefix}:${local}`;
  }

  /** Children without those taken out; one removal at a time would take a time that grows with the square. */
  protected present(parent: XmlNode): readonly XmlNode[] {
    if (this.removed.size > 0 && this.changed.has(parent))
      parent.children = parent.children.filter((node) => !this.removed.has(node));
    return parent.children;
  }
}
