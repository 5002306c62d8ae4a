import { textElement } from '../cells/cell-text';
import { type ByteText, joined } from '../package/byte-text';
import { DECLARATION } from '../package/empty-package';
import type { Package } from '../package/package';
import { type Edit, splice } from '../xml/document';
import { XmlScanner } from '../xml/xml';
import { eachSharedCell } from './shared-cells';
import { eachString, prefixOf, type StringPlace } from './shared-strings';
import { WorkbookPart } from './workbook-part';

const STRINGS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';

/** A string of nothing but text: one that our cells can take as it is. Runs and readings are a clerk's own. */
const PLAIN = /^<(?:[^\s<>/:]+:)?t(?:\s[^<>]*)?>[^<]*<\/[^<>]*>\s*$/;

/**
 * The workbook's shared strings, to be used and added to: a text stands once, however many cells hold it. What is
 * there keeps its place, and so every cell its text; but a text of cells of ours that no cell holds any more goes.
 */
export class StringTable {
  private known: Map<string, number> | null = null;
  private readonly places: StringPlace[] = [];
  private readonly added: string[] = [];
  private readonly released = new Set<number>();
  private xml: ByteText = '';
  private count = 0;
  /** Cells that came to hold a string of the table, less those that no longer do. */
  private uses = 0;

  constructor(
    private readonly parts: Package,
    private readonly workbookPart: string,
  ) {}

  /** Position of a text in the table, for one cell. */
  index(text: string): number {
    const known = this.read();
    let index = known.get(text);
    if (index === undefined) {
      index = this.count;
      this.count += 1;
      known.set(text, index);
      this.added.push(text);
    }
    this.uses += 1;
    return index;
  }

  /** One cell more holds a string that {@link index} has given the position of. */
  again(): void {
    this.uses += 1;
  }

  /** One cell no longer holds the string at this position. */
  release(index: number): void {
    this.uses -= 1;
    this.released.add(index);
  }

  /** {@link release} for all cells of a sheet. */
  releaseSheet(part: string): void {
    eachSharedCell(this.parts, part, (index) => {
      this.release(index);
    });
  }

  /** Brings the table in the package up to date; once, after all cells. */
  flush(): void {
    if (this.added.length === 0 && this.released.size === 0) return;
    this.read();
    const { parts, part } = this;
    if (part === undefined) return this.make();
    const unused = this.unused();
    const left = this.withoutTail(unused);
    if (left === 0) {
      parts.remove(part);
      parts.unrelate(this.workbookPart, part);
      return;
    }
    const { head, foot, prefix } = this.opened(unused, left);
    const items = itemBytes(this.added, prefix);
    parts.setBytes(part, joined([parts.fromByteText(head), items, parts.fromByteText(foot)]));
  }

  private make(): void {
    if (this.added.length === 0) return;
    const { parts, workbookPart } = this;
    const { main, relationships } = new WorkbookPart(parts, workbookPart).dialect;
    const beside = workbookPart.replace(/[^/]*$/, 'sharedStrings');
    const name = parts.has(`${beside}.xml`) ? parts.freeName(beside, '.xml') : `${beside}.xml`;
    const head = `${DECLARATION}<sst xmlns="${main}" count="${this.uses}" uniqueCount="${this.count}">`;
    const bytes = [parts.fromByteText(head), itemBytes(this.added, ''), parts.fromByteText('</sst>')];
    parts.addBytes(name, joined(bytes), STRINGS_TYPE);
    parts.relate(workbookPart, `${relationships}/sharedStrings`, name);
  }

  private get part(): string | undefined {
    const found = this.parts
      .relationships(this.workbookPart)
      .find(({ type }) => type.endsWith('/sharedStrings'))?.target;
    return found != null && this.parts.has(found) ? found : undefined;
  }

  private read(): Map<string, number> {
    if (this.known) return this.known;
    const known = (this.known = new Map<string, number>());
    const { part } = this;
    if (part === undefined) return known;
    const xml = (this.xml = this.parts.bytes(part));
    eachString(new XmlScanner(xml, true), (text, place) => {
      const index = this.places.push(place) - 1;
      if (!known.has(text) && PLAIN.test(xml.slice(place.from, place.to))) known.set(text, index);
    });
    this.count = this.places.length;
    return known;
  }

  /** Released strings that no cell of the workbook holds. */
  private unused(): ReadonlySet<number> {
    const unused = new Set(this.released);
    if (unused.size === 0) return unused;
    for (const { part } of new WorkbookPart(this.parts, this.workbookPart).sheets)
      eachSharedCell(this.parts, part, (index) => unused.delete(index));
    return unused;
  }

  /** How many strings are left when unused ones are cut off at the end. */
  private withoutTail(unused: ReadonlySet<number>): number {
    let left = this.count;
    if (this.added.length === 0) while (unused.has(left - 1)) left -= 1;
    return left;
  }

  /** The table as it was, before and behind the place of further strings: unused ones empty or cut off. */
  private opened(unused: ReadonlySet<number>, left: number): Opened {
    const { xml, places } = this;
    const scanner = new XmlScanner(xml, true);
    scanner.next();
    const { end, selfClosing, name } = scanner;
    const prefix = prefixOf(name);
    const edits: Edit[] = [];
    while (scanner.nextAttribute()) {
      const { attributeName, attributeValue, valueStart, valueEnd } = scanner;
      const now = { count: Number(attributeValue) + this.uses, uniqueCount: left }[attributeName];
      if (now !== undefined) edits.push({ start: valueStart, end: valueEnd, text: String(Math.max(0, now)) });
    }
    if (selfClosing) {
      const head = splice(xml, [...edits, { start: end - 2, end, text: '>' }], 0, end);
      return { head, foot: `</${name}>${xml.slice(end)}`, prefix };
    }
    for (const index of unused) {
      const place = places[index];
      if (place && index < left && place.from < place.to)
        edits.push({ start: place.from, end: place.to, text: `<${prefix}t/>` });
    }
    const close = xml.lastIndexOf('</');
    const to = places[left]?.start ?? close;
    return { head: splice(xml, edits, 0, to), foot: xml.slice(close), prefix };
  }
}

interface Opened {
  readonly head: ByteText;
  readonly foot: ByteText;
  readonly prefix: string;
}

/** Texts are encoded in lots: each alone would cost more than its letters. */
const LOT = 1_024;

function itemBytes(texts: readonly string[], prefix: string): Uint8Array {
  const [item, text] = [`${prefix}si`, `${prefix}t`];
  const encoder = new TextEncoder();
  const lots: Uint8Array[] = [];
  for (let from = 0; from < texts.length; from += LOT) {
    const lot = texts.slice(from, from + LOT).map((one) => `<${item}>${textElement(text, one)}</${item}>`);
    lots.push(encoder.encode(lot.join('')));
  }
  return joined(lots);
}
