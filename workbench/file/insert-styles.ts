import type { Package } from '../../src/ooxml/package/package';
import { canonical, stylesPart } from '../../src/ooxml/styles/styles-part';
import type { WorkbookPart } from '../../src/ooxml/workbook/workbook-part';
import { XmlDocument } from '../../src/ooxml/xml/document';
import { STYLES_ORDER } from '../../src/ooxml/xml/element-order';
import { attributeOf, type XmlNode } from '../../src/ooxml/xml/tree';
import { escapeAttribute } from '../../src/ooxml/xml/xml-text';

type Collection = (typeof STYLES_ORDER)[number];

/** Number formats below this are built into Excel. */
const FIRST_CUSTOM = 164;

/** Takes cell formats and those of conditional formats out of one workbook into another, each once. */
export class InsertedStyles {
  private readonly part: string;
  private readonly target: XmlDocument;
  private readonly source: XmlDocument | null;
  private readonly lists = new Map<Collection, { known: Map<string, number>; added: string[] }>();
  private readonly formats = new Map<number, number>();

  constructor(
    private readonly parts: Package,
    workbook: WorkbookPart,
    sourceParts: Package,
    source: WorkbookPart,
  ) {
    this.part = stylesPart(parts, workbook);
    this.target = parts.document(this.part);
    const from = sourceParts.relationships(source.part).find(({ type }) => type.endsWith('/styles'))?.target;
    this.source = from && sourceParts.has(from) ? sourceParts.document(from) : null;
  }

  /** Index of a cell format in the target. The standard format is the target's own, as in Excel. */
  format(index: number): number {
    const node = this.list(this.source, 'cellXfs')[index];
    if (index === 0 || !node || !this.source) return 0;
    let found = this.formats.get(index);
    if (found === undefined) {
      found = this.take('cellXfs', this.formatXml(node));
      this.formats.set(index, found);
    }
    return found;
  }

  /** Index of a differential format in the target; null where the source has none of that index. */
  differential(index: number): number | null {
    const node = this.list(this.source, 'dxfs')[index];
    return node ? this.take('dxfs', this.plain(node)) : null;
  }

  /** Writes what was taken into the package. */
  flush(): void {
    const { target } = this;
    for (const [name, { added }] of this.lists) {
      if (added.length === 0) continue;
      const node = target.child(target.root, name);
      const count = this.list(target, name).length + added.length;
      const xml = added.map((fragment) => this.prefixed(fragment)).join('');
      if (node) {
        target.append(node, xml);
        target.setAttribute(node, 'count', String(count));
      } else {
        const tag = target.qualified(name);
        target.insert(target.root, name, `<${tag} count="${count}">${xml}</${tag}>`, STYLES_ORDER);
      }
    }
    this.parts.setText(this.part, target.toString());
  }

  private formatXml(node: XmlNode): string {
    const moved: Record<string, number> = {
      numFmtId: this.numberFormat(Number(attributeOf(node, 'numFmtId') ?? 0)),
      fontId: this.partOf('fonts', node, 'fontId'),
      fillId: this.partOf('fills', node, 'fillId'),
      borderId: this.partOf('borders', node, 'borderId'),
      ...(this.list(this.target, 'cellStyleXfs').length > 0 ? { xfId: 0 } : {}),
    };
    const kept = node.attributes.filter(({ name }) => !(name in moved) && name !== 'xfId');
    const attributes = [
      ...Object.entries(moved).map(([name, value]) => ` ${name}="${value}"`),
      ...kept.map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`),
    ].join('');
    const inner = node.children.filter(({ local }) => local !== 'extLst').map((child) => this.plain(child));
    return inner.length === 0 ? `<xf${attributes}/>` : `<xf${attributes}>${inner.join('')}</xf>`;
  }

  private partOf(collection: Collection, format: XmlNode, attribute: string): number {
    const node = this.list(this.source, collection)[Number(attributeOf(format, attribute) ?? 0)];
    return node ? this.take(collection, this.plain(node)) : 0;
  }

  private numberFormat(id: number): number {
    const code = (node: XmlNode): string | undefined => attributeOf(node, 'formatCode');
    const own = this.list(this.source, 'numFmts').find(
      (node) => Number(attributeOf(node, 'numFmtId')) === id,
    );
    const pattern = own && code(own);
    if (pattern === undefined) return id < FIRST_CUSTOM ? id : 0;
    const added = this.collection('numFmts').added.map((xml) => new XmlDocument(xml).root);
    const there = [...this.list(this.target, 'numFmts'), ...added];
    const same = there.find((node) => code(node) === pattern);
    if (same) return Number(attributeOf(same, 'numFmtId'));
    const ids = there.map((node) => Number(attributeOf(node, 'numFmtId') ?? 0));
    const next = Math.max(FIRST_CUSTOM - 1, ...ids) + 1;
    this.take('numFmts', `<numFmt numFmtId="${next}" formatCode="${escapeAttribute(pattern)}"/>`);
    return next;
  }

  private take(name: Collection, fragment: string): number {
    const { known, added } = this.collection(name);
    const canon = canonical(new XmlDocument(fragment).root);
    let index = known.get(canon);
    if (index === undefined) {
      index = this.list(this.target, name).length + added.length;
      added.push(fragment);
      known.set(canon, index);
    }
    return index;
  }

  private collection(name: Collection): { known: Map<string, number>; added: string[] } {
    let list = this.lists.get(name);
    if (!list) {
      const known = new Map<string, number>();
      this.list(this.target, name).forEach((node, index) => {
        const canon = canonical(node);
        if (!known.has(canon)) known.set(canon, index);
      });
      list = { known, added: [] };
      this.lists.set(name, list);
    }
    return list;
  }

  private list(document: XmlDocument | null, name: Collection): readonly XmlNode[] {
    return (document && document.child(document.root, name)?.children) ?? [];
  }

  /** A fragment of the source without its namespace prefix. */
  private plain(node: XmlNode): string {
    const xml = this.source?.outer(node) ?? '';
    return node.prefix === '' ? xml : xml.replaceAll(new RegExp(`<(/?)${node.prefix}:`, 'g'), '<$1');
  }

  private prefixed(fragment: string): string {
    const { prefix } = this.target.root;
    return prefix === '' ? fragment : fragment.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}:`);
  }
}
