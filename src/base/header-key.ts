/** A header as it is compared: NFKC, without any space or line break, in capitals. */
export function headerKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/gu, '')
    .toUpperCase();
}
