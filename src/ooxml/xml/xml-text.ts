/** The part is not well-formed XML, or uses what a package may not contain. */
export class XmlError extends Error {
  constructor(
    readonly reason: string,
    readonly offset: number,
  ) {
    super(`${reason} at ${offset}`);
    this.name = 'XmlError';
  }
}

/** Whether XML 1.0 knows a character of this number. */
export const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

/** Every line break is a line feed to a reader of XML. */
export function normaliseNewlines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Character data or an attribute value as it is meant.
 *
 * @throws {@link XmlError} at the offset given, for an entity that XML does not know
 */
export function decodeEntities(raw: string, offset: number): string {
  const text = normaliseNewlines(raw);
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]+));|&/g, (_, hex, decimal, name) => {
    if (name !== undefined) {
      const character = NAMED[String(name)];
      if (character !== undefined) return character;
    }
    const code = hex !== undefined ? parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : NaN;
    if (!isCharacter(code)) throw new XmlError('entity', offset);
    return String.fromCodePoint(code);
  });
}

/** Text for the content of an element. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : text;
}

/** Text for an attribute value in double quotes; a line break would otherwise be read back as a space. */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
