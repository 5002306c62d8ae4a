const marked = (bytes: Uint8Array, first: number, second: number): boolean =>
  bytes[0] === first && bytes[1] === second;

export const isUtf16 = (bytes: Uint8Array): boolean => marked(bytes, 0xff, 0xfe) || marked(bytes, 0xfe, 0xff);

/**
 * Text of a part. Packages hold UTF-8 or UTF-16; a byte order mark is kept as a character.
 *
 * @throws TypeError when the bytes are not what they claim to be
 */
export function decodePart(bytes: Uint8Array): string {
  const encoding = marked(bytes, 0xff, 0xfe) ? 'utf-16le' : marked(bytes, 0xfe, 0xff) ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** Parts are written in UTF-8, whatever they came in. */
export function encodePart(text: string): Uint8Array {
  return new TextEncoder().encode(declaredUtf8(text));
}

/** The text with an XML declaration that says what it will be written in. */
export function declaredUtf8(text: string): string {
  return text.replace(/^(\ufeff?<\?xml[^>]*?encoding=)(["'])utf-16(?:le|be)?\2/i, '$1$2UTF-8$2');
}
