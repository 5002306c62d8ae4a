import { XmlError } from './xml-text';

/** A byte order mark as usual text and by bytes; see {@link ByteText}. */
const MARK = /^(?:\ufeff|\u00ef\u00bb\u00bf)/;
const MARK_LENGTH = 3;
const INSTRUCTION = /^<\?([A-Za-z_\u0080-\uffff][^\s?]*)(?=\s|\?>)/;
/** Of an instruction, so much as tells its name from another's. */
const BEGINNING = 256;

/** Where it goes on behind the next `what`. @throws XmlError where there is none */
export function after(xml: string, what: string, from: number): number {
  const at = xml.indexOf(what, from);
  if (at < 0) throw new XmlError('unfinished', from);
  return at + what.length;
}

/** Where it goes on behind a comment, which holds no `--`. */
export function afterComment(xml: string, from: number): number {
  const end = after(xml, '-->', from + 4);
  if (xml.indexOf('--', from + 4) !== end - 3) throw new XmlError('comment', from);
  return end;
}

/** Where it goes on behind an instruction; the declaration, which looks like one, stands at the beginning or nowhere. */
export function afterInstruction(xml: string, from: number): number {
  const name = INSTRUCTION.exec(xml.slice(from, from + BEGINNING))?.[1];
  const isFirst = from <= MARK_LENGTH && xml.slice(0, from).replace(MARK, '') === '';
  if (name === undefined || (/^xml$/i.test(name) && !(isFirst && name === 'xml')))
    throw new XmlError('declaration', from);
  return after(xml, '?>', from + 2);
}

/** Beside the root there is space alone, and a byte order mark at the very beginning. */
export function refuseOutside(xml: string, from: number, to: number): void {
  const text = xml.slice(from, to);
  if (!/^[ \t\r\n]*$/.test(from === 0 ? text.replace(MARK, '') : text)) throw new XmlError('text', from);
}
