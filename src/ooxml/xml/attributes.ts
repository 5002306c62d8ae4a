import { decoded } from '../package/byte-text';
import { decodeEntities, XmlError } from './xml-text';

export const GT = 62;
export const SLASH = 47;
export const QUOTE = 34;
export const APOSTROPHE = 39;
const EQUALS = 61;

/** Walks over the attributes of a tag without an object for each. */
export class AttributeScanner {
  /** The current token is `xml.slice(start, end)`. */
  start = 0;
  end = 0;
  attributeStart = 0;
  attributeEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  /** Where the next attribute is looked for. */
  protected attributePosition = 0;

  /** @param byBytes `xml` is a {@link ByteText} */
  constructor(
    readonly xml: string,
    readonly byBytes = false,
  ) {}

  /** Steps to the next attribute of the current OPEN tag. */
  nextAttribute(): boolean {
    const { xml } = this;
    let at = this.attributePosition;
    while (isSpace(xml.charCodeAt(at))) at += 1;
    const code = xml.charCodeAt(at);
    if (code === GT || code === SLASH) return false;
    this.attributeStart = at;
    while (xml.charCodeAt(at) !== EQUALS && !isSpace(xml.charCodeAt(at))) {
      at += 1;
      if (at >= this.end) throw new XmlError('attribute', this.attributeStart);
    }
    this.attributeEnd = at;
    while (isSpace(xml.charCodeAt(at))) at += 1;
    if (xml.charCodeAt(at) !== EQUALS) throw new XmlError('attribute', at);
    at += 1;
    while (isSpace(xml.charCodeAt(at))) at += 1;
    const quote = xml.charCodeAt(at);
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new XmlError('attribute', at);
    this.valueStart = at + 1;
    this.valueEnd = xml.indexOf(quote === QUOTE ? '"' : "'", at + 1);
    if (this.valueEnd < 0 || this.valueEnd >= this.end) throw new XmlError('attribute', at);
    this.attributePosition = this.valueEnd + 1;
    return true;
  }

  get attributeName(): string {
    return this.xml.slice(this.attributeStart, this.attributeEnd);
  }

  get attributeValue(): string {
    return decodeEntities(this.usual(this.valueStart, this.valueEnd), this.valueStart);
  }

  /** A piece as usual text. */
  protected usual(from: number, to: number): string {
    const piece = this.xml.slice(from, to);
    return this.byBytes ? decoded(piece) : piece;
  }
}

export function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}
