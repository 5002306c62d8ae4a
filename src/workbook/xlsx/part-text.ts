/**
 * Text of a part. Packages hold UTF-8 or UTF-16; a byte order mark is kept as a character.
 *
 * @throws TypeError when the bytes are not what they claim to be
 */
export function decodePart(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** Parts are written in UTF-8, whatever they came in. */
export function encodePart(text: string): Uint8Array {
  const declared = text.replace(/^(\ufeff?<\?xml[^>]*?encoding=)(["'])utf-16(?:le|be)?\2/i, '$1$2UTF-8$2');
  return new TextEncoder().encode(declared);
}
