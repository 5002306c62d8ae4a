import { LimitError, LIMITS } from '../package/limits';
import { APOSTROPHE, AttributeScanner, GT, isSpace, QUOTE, SLASH } from './attributes';
import { after, afterComment, afterInstruction, refuseOutside } from './beside';
import { decodeEntities, normaliseNewlines, XmlError } from './xml-text';

export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;
export type Token = typeof END | typeof OPEN | typeof CLOSE | typeof TEXT;

const LT = 60;
const BANG = 33;
const QUESTION = 63;

/**
 * A pull scanner over XML text that knows where everything stands, so that the same pass can read a part and
 * splice it. It makes no object per tag: a sheet of two million cells goes through in about a second.
 * An empty element (`<v/>`) gives OPEN and then CLOSE like any other.
 */
export class XmlScanner extends AttributeScanner {
  nameStart = 0;
  nameEnd = 0;
  /** True while the current OPEN or CLOSE belongs to an empty-element tag. */
  selfClosing = false;
  /** True when the current TEXT is a CDATA section; start and end then enclose its content only. */
  cdata = false;
  /** Open elements; that of an OPEN token counts, that of a CLOSE token no longer does. */
  depth = 0;
  private position = 0;
  /** Where the next tag begins behind the last open tag. */
  private lt = -1;
  private pendingClose = false;
  private hasRoot = false;
  private readonly openNames: number[] = [];

  next(): Token {
    if (this.pendingClose) {
      this.pendingClose = false;
      this.depth -= 1;
      this.start = this.end;
      return CLOSE;
    }
    const { xml } = this;
    for (;;) {
      const from = this.position;
      if (from >= xml.length) return this.finish();
      if (xml.charCodeAt(from) !== LT) {
        const lt = this.lt >= from ? this.lt : xml.indexOf('<', from);
        const to = lt < 0 ? xml.length : lt;
        this.position = to;
        if (this.depth === 0) {
          refuseOutside(xml, from, to);
          continue;
        }
        this.start = from;
        this.end = to;
        this.cdata = false;
        return TEXT;
      }
      const second = xml.charCodeAt(from + 1);
      if (second === SLASH) return this.closeTag(from);
      if (second === QUESTION) this.position = afterInstruction(xml, from);
      else if (second !== BANG) return this.openTag(from);
      else if (xml.startsWith('<!--', from)) this.position = afterComment(xml, from);
      else if (this.depth > 0 && xml.startsWith('<![CDATA[', from)) {
        this.start = from + 9;
        this.position = after(xml, ']]>', this.start);
        this.end = this.position - 3;
        this.cdata = true;
        return TEXT;
      } else throw new XmlError('declaration', from);
    }
  }

  /** Goes on to the CLOSE token of the element whose OPEN token is current. */
  skip(): void {
    const outside = this.depth - 1;
    while (this.depth > outside) if (this.next() === END) return;
  }

  /** Goes to the end tag of the element whose OPEN token is current; the caller knows that it begins there. */
  leave(closeStart: number): void {
    this.position = closeStart;
    if (this.next() !== CLOSE) throw new XmlError('nesting', closeStart);
  }

  /** Whether the current tag has this name, prefix included. */
  is(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.xml.startsWith(name, this.nameStart);
  }

  get name(): string {
    return this.xml.slice(this.nameStart, this.nameEnd);
  }

  /** Content of the current TEXT token as a reader of XML sees it. */
  get text(): string {
    const raw = this.usual(this.start, this.end);
    return this.cdata ? normaliseNewlines(raw) : decodeEntities(raw, this.start);
  }

  private openTag(from: number): Token {
    const { xml } = this;
    let at = from + 1;
    let code = xml.charCodeAt(at);
    while (code !== GT && code !== SLASH && !isSpace(code)) {
      if ((at += 1) >= xml.length) throw new XmlError('tag', from);
      code = xml.charCodeAt(at);
    }
    if (at === from + 1) throw new XmlError('tag', from);
    this.nameStart = from + 1;
    this.nameEnd = at;
    this.attributePosition = at;
    while (code !== GT) {
      // A quoted value may contain '>'.
      if (code === QUOTE || code === APOSTROPHE) at = after(xml, code === QUOTE ? '"' : "'", at + 1);
      else at += 1;
      if (at >= xml.length) throw new XmlError('tag', from);
      code = xml.charCodeAt(at);
    }
    this.lt = xml.indexOf('<', from + 1);
    if (this.lt >= 0 && this.lt <= at) throw new XmlError('tag', from);
    if (this.depth === 0 && this.hasRoot) throw new XmlError('second root', from);
    this.hasRoot = true;
    this.start = from;
    this.end = this.position = at + 1;
    this.selfClosing = this.pendingClose = xml.charCodeAt(at - 1) === SLASH;
    this.depth += 1;
    if (!this.selfClosing) {
      if (this.depth > LIMITS.depth) throw new LimitError('depth', from);
      this.openNames.push(this.nameStart, this.nameEnd);
    }
    return OPEN;
  }

  private closeTag(from: number): Token {
    const { xml } = this;
    const end = this.openNames.pop();
    const start = this.openNames.pop();
    if (end === undefined || start === undefined) throw new XmlError('nesting', from);
    let at = from + 2;
    for (let i = start; i < end; i++, at++) {
      if (xml.charCodeAt(i) !== xml.charCodeAt(at)) throw new XmlError('nesting', from);
    }
    this.nameStart = from + 2;
    this.nameEnd = at;
    while (isSpace(xml.charCodeAt(at))) at += 1;
    if (xml.charCodeAt(at) !== GT) throw new XmlError('nesting', from);
    this.start = from;
    this.end = this.position = at + 1;
    this.selfClosing = false;
    this.depth -= 1;
    return CLOSE;
  }

  private finish(): Token {
    if (this.depth > 0) throw new XmlError('truncated', this.xml.length);
    return END;
  }
}
