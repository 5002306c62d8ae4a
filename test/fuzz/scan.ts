/** A tag or a text of an XML part, names without their prefix. */
export interface Piece {
  readonly kind: 'open' | 'close' | 'text';
  readonly name: string;
  readonly attributes: string;
  readonly text: string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;

/** The pieces of a well-formed part, in order; an empty element is opened and closed. */
export function* scan(xml: string): Generator<Piece> {
  for (const [, cdata, closing, name, attributes, empty, text] of xml.matchAll(TOKEN)) {
    if (cdata !== undefined) yield { kind: 'text', name: '', attributes: '', text: cdata };
    else if (text !== undefined) yield { kind: 'text', name: '', attributes: '', text: decoded(text) };
    else if (name !== undefined) {
      yield { kind: closing === '/' ? 'close' : 'open', name, attributes: attributes ?? '', text: '' };
      if (empty === '/') yield { kind: 'close', name, attributes: '', text: '' };
    }
  }
}

/** An attribute by its local name; null where there is none. */
export function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found === null ? null : decoded(found[1] ?? found[2] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, decimal: string, name: string) => {
      if (hex) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name] ?? whole;
    });
}

/** What a part says, whatever its encoding. */
export function textOfPart(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
