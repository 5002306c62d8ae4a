import { escapeText } from '../xml/xml-text';

/**
 * Office Open XML writes characters that XML cannot hold as _xHHHH_ (ST_Xstring), and an underscore that would
 * look like the beginning of one as _x005F_.
 */
export function decodeCellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

// Half of a surrogate pair, control characters but tab and line feed, and the two non-characters.
const UNWRITABLE =
  /[\x00-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function encodeCellText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(UNWRITABLE, (character) => {
    const hex = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `_x${hex}_`;
  });
}

// Text without spaces, markup, underscores, controls or surrogates needs no second look.
const PLAIN = /^[^\s&<>_\x00-\x1f\ud800-\udfff\ufffe\uffff]*$/;

/** A `t` element; its spaces at the ends and its line breaks are kept only with xml:space. */
export function textElement(name: string, text: string): string {
  if (PLAIN.test(text)) return `<${name}>${text}</${name}>`;
  const space = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : '';
  return `<${name}${space}>${escapeText(encodeCellText(text))}</${name}>`;
}
