/**
 * Text of a part with a character for each of its bytes (UTF-8), so that offsets are those of the bytes: a sheet of
 * many megabytes takes half the memory and is neither decoded nor encoded as a whole. All that XML is made of is
 * ASCII and stands there as it is; a value is decoded when it is read.
 */
export type ByteText = string;

/** Characters that one call can make of bytes. */
const CALL = 8_192;
const BEYOND_ASCII = /[^\x00-\x7f]/;

/** @throws TypeError where the bytes are no UTF-8, anywhere */
export function toByteText(bytes: Uint8Array): ByteText {
  const decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  return decoded.length === bytes.length ? decoded : characters(bytes);
}

function characters(bytes: Uint8Array): ByteText {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += CALL)
    // The spread operator would make an object of each byte.
    pieces.push(String.fromCharCode.apply(null, bytes.subarray(from, from + CALL) as unknown as number[]));
  return pieces.join('');
}

/** The pieces as one, without a copy of each. */
export function fromByteText(...pieces: readonly ByteText[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  const encoder = new TextEncoder();
  let from = 0;
  for (const piece of pieces) {
    if (!BEYOND_ASCII.test(piece)) encoder.encodeInto(piece, bytes.subarray(from));
    else for (let at = 0; at < piece.length; at++) bytes[from + at] = piece.charCodeAt(at);
    from += piece.length;
  }
  return bytes;
}

/** A piece of usual text as it stands in a {@link ByteText}. */
export function encoded(text: string): ByteText {
  return BEYOND_ASCII.test(text) ? characters(new TextEncoder().encode(text)) : text;
}

/** A piece of a {@link ByteText} as usual text; its UTF-8 is sound, since {@link toByteText} has read it. */
export function decoded(text: ByteText): string {
  if (!BEYOND_ASCII.test(text)) return text;
  let result = '';
  for (let at = 0; at < text.length;) {
    const lead = text.charCodeAt(at);
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    let code = length === 1 ? lead : lead & (0x7f >> length);
    for (let next = at + 1; next < at + length; next++) code = (code << 6) | (text.charCodeAt(next) & 0x3f);
    result += String.fromCodePoint(code);
    at += length;
  }
  return result;
}

/** Bytes one behind the other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  if (pieces.length === 1 && first !== undefined) return first;
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
