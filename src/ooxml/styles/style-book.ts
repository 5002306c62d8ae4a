import { tooManyStyles } from '../../catalogue/errors/file-errors';
import { failure } from '../package/fail';
import type { Package } from '../package/package';
import type { WorkbookPart } from '../workbook/workbook-part';
import { XmlDocument } from '../xml/document';
import { FONT_ORDER, STYLES_ORDER } from '../xml/element-order';
import { attributeOf, type XmlNode } from '../xml/tree';
import { escapeAttribute } from '../xml/xml-text';
import { prefixed } from './styles-completion';
import { canonical, stylesPart } from './styles-part';

/** What a font is called, and how large it is. */
const FACE: ReadonlySet<string> = new Set(['sz', 'name', 'family', 'charset', 'scheme']);

/** Excel refuses a workbook with more cell formats than this. */
const MAX_FORMATS = 65_490;

/** A cell format in the terms of the file; XML fragments carry no namespace prefix. */
export interface CellFormat {
  readonly font: string;
  readonly fill: string | null;
  /** A fragment, or the number of one that is there. */
  readonly border: string | number | null;
  /** Pattern of a number format, or the id of a built-in one. */
  readonly numberFormat: number | string;
  /** Attributes of `alignment`. */
  readonly alignment: Readonly<Record<string, string>>;
  /** The text begins with a sign that Excel would take for a formula when a clerk edits the cell. */
  readonly quoted: boolean;
  /** The cell can be filled on a protected sheet. */
  readonly unlocked?: true;
}

/** The formats of a workbook: finds one like the one wanted or appends it, so that no second run makes it grow. */
export class StyleBook {
  private readonly document: XmlDocument;
  private readonly known = new Map<string, Map<string, number>>();
  private readonly added = new Map<string, string[]>();
  private readonly part: string;

  constructor(
    private readonly parts: Package,
    workbook: WorkbookPart,
  ) {
    this.part = stylesPart(parts, workbook);
    this.document = parts.document(this.part);
  }

  /** Index of the cell format, for a cell's `s`. */
  format(format: CellFormat): number {
    const base = this.list('cellStyleXfs').length > 0 ? ' xfId="0"' : '';
    const { numberFormat, alignment } = format;
    const number = typeof numberFormat === 'number' ? numberFormat : this.numberFormat(numberFormat);
    const font = this.index('fonts', format.font);
    const fill = format.fill === null ? 0 : this.index('fills', format.fill);
    const border =
      typeof format.border === 'string' ? this.index('borders', format.border) : (format.border ?? 0);
    const aligned = Object.entries(alignment)
      .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
      .join('');
    const flags =
      (format.quoted ? ' quotePrefix="1"' : '') +
      (number === 0 ? '' : ' applyNumberFormat="1"') +
      ' applyFont="1"' +
      (fill === 0 ? '' : ' applyFill="1"') +
      (border === 0 ? '' : ' applyBorder="1"') +
      (aligned === '' ? '' : ' applyAlignment="1"') +
      (format.unlocked === true ? ' applyProtection="1"' : '');
    const inner =
      (aligned === '' ? '' : `<alignment${aligned}/>`) +
      (format.unlocked === true ? '<protection locked="0"/>' : '');
    const open = `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}"${base}${flags}`;
    return this.index('cellXfs', inner === '' ? `${open}/>` : `${open}>${inner}</xf>`);
  }

  /**
   * The workbook's own font (that of the style 標準) with some of its properties replaced; a Japanese workbook
   * keeps its Japanese font; with another font of the workbook that one's face and size. Keys are elements of a font, values the element's attributes ('' for none); null
   * leaves the element out.
   */
  font(changes: Readonly<Record<string, string | null>> = {}, like?: number): string {
    const fonts = this.list('fonts');
    const normal = fonts[this.normalFont()] ?? fonts[0];
    const face = (like === undefined ? undefined : fonts[like]) ?? normal;
    const elements = new Map<string, string>();
    const take = (child: XmlNode): void => {
      const attributes = child.attributes.map(
        (attribute) => ` ${attribute.name}="${escapeAttribute(attribute.value)}"`,
      );
      elements.set(child.local, attributes.join(''));
    };
    // Bold, coloured or underlined text is the clerk's affair, not that of our cells.
    for (const child of normal?.children ?? []) if (child.local === 'color') take(child);
    for (const child of face?.children ?? []) if (FACE.has(child.local)) take(child);
    for (const [name, attributes] of Object.entries(changes)) {
      if (attributes === null) elements.delete(name);
      else elements.set(name, attributes === '' ? '' : ` ${attributes}`);
    }
    const inner = FONT_ORDER.filter((name) => elements.has(name)).map(
      (name) => `<${name}${elements.get(name)!}/>`,
    );
    return `<font>${inner.join('')}</font>`;
  }

  /** The font and the border of a cell format, by their numbers; null where there is no such format. */
  facesOf(format: number): { readonly font: number; readonly border: number } | null {
    const node = this.list('cellXfs')[format];
    if (node === undefined) return null;
    return {
      font: Number(attributeOf(node, 'fontId') ?? 0),
      border: Number(attributeOf(node, 'borderId') ?? 0),
    };
  }

  /** Size of the workbook's own font in points. */
  get fontSize(): number {
    const fonts = this.list('fonts');
    const size = (fonts[this.normalFont()] ?? fonts[0])?.children.find((node) => node.local === 'sz');
    return Number((size && attributeOf(size, 'val')) ?? 11);
  }

  /** Writes what was appended into the package. */
  flush(): void {
    const { document } = this;
    for (const [collection, fragments] of this.added) {
      const node = document.child(document.root, collection);
      const xml = fragments.map((fragment) => prefixed(document, fragment)).join('');
      const count = this.list(collection).length + fragments.length;
      if (node) {
        document.append(node, xml);
        document.setAttribute(node, 'count', String(count));
      } else {
        const tag = document.qualified(collection);
        document.insert(document.root, collection, `<${tag} count="${count}">${xml}</${tag}>`, STYLES_ORDER);
      }
    }
    this.parts.setText(this.part, document.toString());
  }

  private list(collection: string): readonly XmlNode[] {
    return this.document.child(this.document.root, collection)?.children ?? [];
  }

  private index(collection: string, fragment: string): number {
    const known = this.knownOf(collection);
    const canon = canonical(new XmlDocument(fragment).root);
    const existing = known.get(canon);
    if (existing !== undefined) return existing;
    const added = this.added.get(collection) ?? [];
    const index = this.list(collection).length + added.length;
    if (index >= MAX_FORMATS) throw failure(tooManyStyles);
    this.added.set(collection, [...added, fragment]);
    known.set(canon, index);
    return index;
  }

  private numberFormat(pattern: string): number {
    const ids = [0];
    const wanted = (node: XmlNode): boolean => attributeOf(node, 'formatCode') === pattern;
    const added = (this.added.get('numFmts') ?? []).map((fragment) => new XmlDocument(fragment).root);
    for (const node of [...this.list('numFmts'), ...added]) {
      const id = Number(attributeOf(node, 'numFmtId') ?? 0);
      if (wanted(node)) return id;
      ids.push(id);
    }
    // Ids below 164 are built in.
    const id = Math.max(163, ...ids) + 1;
    this.index('numFmts', `<numFmt numFmtId="${id}" formatCode="${escapeAttribute(pattern)}"/>`);
    return id;
  }

  private knownOf(collection: string): Map<string, number> {
    let known = this.known.get(collection);
    if (!known) {
      known = new Map();
      for (const [index, node] of this.list(collection).entries()) {
        const canon = canonical(node);
        if (!known.has(canon)) known.set(canon, index);
      }
      this.known.set(collection, known);
    }
    return known;
  }

  private normalFont(): number {
    const normal = this.list('cellStyles').find((node) => attributeOf(node, 'builtinId') === '0');
    const base = this.list('cellStyleXfs')[Number((normal && attributeOf(normal, 'xfId')) ?? 0)];
    return Number((base && attributeOf(base, 'fontId')) ?? 0);
  }
}
