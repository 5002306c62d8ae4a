import { decodeCellText } from '../cells/cell-text';
import { LimitError, LIMITS } from '../package/limits';
import type { Package } from '../package/package';
import { CLOSE, END, OPEN, TEXT, XmlScanner } from '../xml/xml';

/** The workbook's strings, in order. Runs of rich text are joined; readings (phonetics) are left out. */
export function readSharedStrings(parts: Package, part: string | undefined): readonly string[] {
  const strings: string[] = [];
  if (part !== undefined && parts.has(part))
    eachString(new XmlScanner(parts.bytes(part), true), (text) => strings.push(text));
  return strings;
}

/** Where a string stands in the table's text: its element, and what is in it. */
export interface StringPlace {
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/** Goes through the table. */
export function eachString(scanner: XmlScanner, visit: (text: string, place: StringPlace) => void): void {
  if (scanner.next() !== OPEN) return;
  const prefix = prefixOf(scanner.name);
  const item = `${prefix}si`;
  let count = 0;
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN) continue;
    if (scanner.is(item)) {
      const { start, end: from } = scanner;
      const text = readRichText(scanner, prefix);
      if ((count += 1) > LIMITS.strings) throw new LimitError('strings', start);
      visit(text, { start, from, to: scanner.start });
    } else scanner.skip();
  }
}

/** Text of an `si` or `is` element whose OPEN token is current; ends on its CLOSE token. */
export function readRichText(scanner: XmlScanner, prefix: string): string {
  const outside = scanner.depth - 1;
  const [text, phonetic] = [`${prefix}t`, `${prefix}rPh`];
  let result = '';
  let inText = false;
  for (;;) {
    const token = scanner.next();
    if (token === TEXT) {
      if (inText) result += scanner.text;
      if (result.length > LIMITS.text) throw new LimitError('text', scanner.start);
    } else if (token === OPEN) {
      if (scanner.is(phonetic)) scanner.skip();
      else inText = scanner.is(text);
    } else if (token === CLOSE) {
      inText = false;
      if (scanner.depth === outside) return decodeCellText(result);
    } else return result;
  }
}

/** Prefix of a qualified name, colon included; '' where there is none. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}
