/** Bytes that are turned into text at once: arguments of one call go onto the stack. */
const CHUNK = 0x8000;

/** Bytes in the form in which Excel takes a file. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(text);
}
