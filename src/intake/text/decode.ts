/** How the characters of a text file are written as bytes. */
export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'CP932';

/** Where a file stops being text: line and byte in it, each from 1, and the byte itself. */
export interface BadByte {
  readonly encoding: Encoding;
  readonly line: number;
  /** The text of the line before the byte, for finding its column. */
  readonly before: string;
  readonly byte: number;
}

export type Decoded =
  | { readonly encoding: Encoding; readonly text: string }
  | { readonly bad: BadByte }
  /** No text of cells in one of these encodings: zero bytes without a mark, a page of the web, a PDF, or nothing. */
  | { readonly unknown: 'empty' | 'zeros' };

const LABELS: Readonly<Record<Encoding, string>> = {
  'UTF-8': 'utf-8',
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
  // the table of the WHATWG is that of Windows: ①, ㈱ and 髙 among it
  CP932: 'shift_jis',
};

/** Byte order marks, which say what follows. */
const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
];

const LINE_FEED = 0x0a;

/** CP932 has no such character, but a browser decodes the byte of the same number to it. */
const NO_CP932 = '\u0080';

/**
 * The text of a file as portals, mail programs and Excel write it: UTF-8 with or without a mark, UTF-16 with one, else
 * CP932. Nothing is replaced: a byte that stands for no character ends it, and is named.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { unknown: 'empty' };
  const mark = MARKS.find(([, head]) => head.every((byte, at) => bytes[at] === byte));
  if (mark !== undefined) {
    const [encoding, head] = mark;
    return strictly(encoding, bytes.subarray(head.length));
  }
  if (bytes.includes(0) || isMarkup(bytes)) return { unknown: 'zeros' };
  const asUtf8 = strictly('UTF-8', bytes);
  if ('text' in asUtf8) return asUtf8;
  const asCp932 = strictly('CP932', bytes);
  return 'text' in asCp932 ? asCp932 : further(asUtf8, asCp932);
}

/** Pages of the web, which many a portal calls .xls or .csv, and PDF: what stands in them is no text of cells. */
function isMarkup(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD)).trimStart();
  return /^(?:%PDF-|<(?:!doctype|html|\?xml|table)\b)/iu.test(head);
}

/** As many bytes tell it. */
const HEAD = 64;

type Strict = Extract<Decoded, { text: string } | { bad: BadByte }>;

function strictly(encoding: Encoding, bytes: Uint8Array): Strict {
  const text = decoded(encoding, bytes);
  return text === null ? { bad: firstBad(encoding, bytes) } : { encoding, text };
}

/** Null where a byte stands for no character. */
function decoded(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(LABELS[encoding], { fatal: true, ignoreBOM: true }).decode(bytes);
    return encoding === 'CP932' && text.includes(NO_CP932) ? null : text;
  } catch {
    return null;
  }
}

/** Lines are decoded one by one, and byte by byte only the one that fails. */
function firstBad(encoding: Encoding, bytes: Uint8Array): BadByte {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = lineEnd(bytes, start, encoding);
    const part = bytes.subarray(start, end);
    if (decoded(encoding, part) === null) {
      const before = textBeforeFault(encoding, part);
      return { encoding, line, before: before.text, byte: part[before.bytes] ?? 0 };
    }
    start = end;
  }
  throw new Error('bytes that cannot be decoded as a whole can be decoded line by line');
}

/** Behind the line feed that ends the line, or the end of the file. */
function lineEnd(bytes: Uint8Array, start: number, encoding: Encoding): number {
  if (!encoding.startsWith('UTF-16')) {
    const feed = bytes.indexOf(LINE_FEED, start);
    return feed < 0 ? bytes.length : feed + 1;
  }
  const low = encoding === 'UTF-16LE' ? 0 : 1;
  for (let at = start; at + 1 < bytes.length; at += 2) {
    if (bytes[at + low] === LINE_FEED && bytes[at + 1 - low] === 0) return at + 2;
  }
  return bytes.length;
}

/** The whole characters of a line before the first byte that is none. */
function textBeforeFault(encoding: Encoding, line: Uint8Array): { text: string; bytes: number } {
  const decoder = new TextDecoder(LABELS[encoding], { fatal: true, ignoreBOM: true });
  let text = '';
  let bytes = 0;
  try {
    for (let at = 0; at < line.length; at += 1) {
      const more = decoder.decode(line.subarray(at, at + 1), { stream: true });
      if (encoding === 'CP932' && more === NO_CP932) break;
      if (more === '') continue;
      text += more;
      bytes = at + 1;
    }
  } catch {
    // the character that began behind `bytes` is none
  }
  return { text, bytes };
}

/** Of two encodings that both fail, the one that gets further is the file's own. */
function further(a: { readonly bad: BadByte }, b: { readonly bad: BadByte }): { readonly bad: BadByte } {
  const ahead = a.bad.line - b.bad.line || a.bad.before.length - b.bad.before.length;
  return ahead >= 0 ? a : b;
}
