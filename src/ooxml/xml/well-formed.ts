import { LimitError, LIMITS } from '../package/limits';
import { CLOSE, END, OPEN, TEXT, XmlScanner } from './xml';
import { isCharacter, XmlError } from './xml-text';

/** No character of XML 1.0, wherever it stands. */
const FORBIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
/** What begins like a reference and is none. */
const NO_REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#x[0-9a-fA-F]{1,8}|#[0-9]{1,10});)/;
const NUMBERED = /&#(?:x([0-9a-fA-F]+)|([0-9]+));/g;
const CDATA_END = ']]>';

/** So many characters stand before anything but the first thing of a part; a byte order mark is up to three. */
const BEGINNING = 4;
const INSTRUCTED = /^[^<]{0,3}<\?(?!xml\s)/;

/** A declaration, whatever stands in it, and what may. */
const DECLARED = /^\ufeff?(<\?xml\s[^]*?\?>)/;
const DECLARATION =
  /^<\?xml\s+version\s*=\s*(["'])1\.\d\1(?:\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*\?>$/;

const COLON = 58;
const XMLNS = 'xmlns';

/** @throws XmlError for a character that no part may hold, and for a reference to none */
export function refuseForbidden(xml: string): void {
  const at = xml.search(FORBIDDEN);
  if (at >= 0) throw new XmlError('character', at);
  // what is no reference may stand there; those elsewhere are met when they are read
  if (hasOther(xml)) return;
  const bare = xml.search(NO_REFERENCE);
  if (bare >= 0) throw new XmlError('entity', bare);
  for (const { 1: hex, 2: decimal, index } of xml.matchAll(NUMBERED)) {
    if (!isCharacter(hex === undefined ? Number(decimal) : parseInt(hex, 16)))
      throw new XmlError('character', index);
  }
}

/** Whether there are comments, CDATA sections or instructions, of which no large part of a workbook has any. */
const hasOther = (xml: string): boolean =>
  xml.includes('<!') || xml.indexOf('<?', BEGINNING) >= 0 || INSTRUCTED.test(xml);

/**
 * Holds a whole part against XML 1.0 and its namespaces.
 *
 * @throws XmlError where it is not well-formed
 */
export function refuseMalformed(xml: string): void {
  refuseForbidden(xml);
  const declared = DECLARED.exec(xml)?.[1];
  if (declared !== undefined && !DECLARATION.test(declared)) throw new XmlError('declaration', 0);
  const scanner = new XmlScanner(xml);
  const prefixes = new Prefixes();
  const others = xml.includes(CDATA_END) || hasOther(xml);
  let opened = false;
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === CLOSE) prefixes.leave(scanner.depth);
    else if (token === OPEN) {
      opened = true;
      refuseTag(scanner, prefixes, others);
    } else if (token === TEXT && !scanner.cdata) {
      if (others) refuseText(scanner);
    }
  }
  if (!opened) throw new XmlError('no root', 0);
}

/** Text beside such things: what ends a CDATA section stands nowhere else, and references are looked at where they stand. */
function refuseText(scanner: XmlScanner): void {
  const { xml, start, end } = scanner;
  if (xml.slice(start, end).includes(CDATA_END)) throw new XmlError('text', start);
  // throws for what is no reference
  void scanner.text;
}

/** @param others whether references have been passed over so far; see {@link hasOther} */
function refuseTag(scanner: XmlScanner, prefixes: Prefixes, others: boolean): void {
  const { xml, start, end, nameStart, nameEnd, selfClosing } = scanner;
  const used: string[] = [];
  const names = new Set<string>();
  const prefix = prefixOf(xml, nameStart, nameEnd);
  if (prefix !== '') used.push(prefix);
  let last = nameEnd;
  while (scanner.nextAttribute()) {
    const { attributeStart, attributeEnd, attributeName } = scanner;
    if (attributeStart === last) throw new XmlError('attribute', attributeStart);
    last = scanner.valueEnd + 1;
    if (names.has(attributeName)) throw new XmlError('attribute twice', attributeStart);
    if (names.size === LIMITS.attributes) throw new LimitError('attributes', start);
    names.add(attributeName);
    // throws for what is no reference
    if (others) void scanner.attributeValue;
    const space = prefixOf(xml, attributeStart, attributeEnd);
    if (space === XMLNS) prefixes.enter(attributeName.slice(XMLNS.length + 1), scanner.depth);
    else if (space !== '') used.push(space);
  }
  if (xml.slice(last, end).trim() !== (selfClosing ? '/>' : '>')) throw new XmlError('tag', start);
  for (const one of used) if (!prefixes.has(one)) throw new XmlError('prefix', start);
}

/** Prefixes that a namespace is bound to, and the depth of the element that binds them. */
class Prefixes {
  private readonly bound: { readonly prefix: string; readonly depth: number }[] = [];
  private readonly counts = new Map([['xml', 1]]);

  has(prefix: string): boolean {
    return (this.counts.get(prefix) ?? 0) > 0;
  }

  enter(prefix: string, depth: number): void {
    this.bound.push({ prefix, depth });
    this.counts.set(prefix, (this.counts.get(prefix) ?? 0) + 1);
  }

  leave(depth: number): void {
    for (let last = this.bound.at(-1); last !== undefined && last.depth > depth; last = this.bound.at(-1)) {
      this.bound.pop();
      this.counts.set(last.prefix, (this.counts.get(last.prefix) ?? 0) - 1);
    }
  }
}

/** @throws XmlError where that is no name */
function prefixOf(xml: string, from: number, to: number): string {
  let colon = -1;
  for (let at = from; at < to; at++) {
    const code = xml.charCodeAt(at);
    if (code === COLON) {
      if (colon >= 0 || at === from || at === to - 1) throw new XmlError('name', from);
      colon = at;
    } else if (!isNamed(code, at === from || at === colon + 1)) throw new XmlError('name', from);
  }
  return colon < 0 ? '' : xml.slice(from, colon);
}

/** A letter, `_` or what lies beyond ASCII; behind the first character a digit, a hyphen and a full stop too. */
function isNamed(code: number, first: boolean): boolean {
  const letter = (code | 32) >= 97 && (code | 32) <= 122;
  if (letter || code === 95 || code >= 128) return true;
  return !first && ((code >= 48 && code <= 57) || code === 45 || code === 46);
}
