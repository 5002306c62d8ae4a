import { damaged, tooLarge } from '../../catalogue/errors/file-errors';
import { refuseForbidden, refuseMalformed } from '../xml/well-formed';
import { XmlError } from '../xml/xml-text';
import { type ByteText, encoded } from './byte-text';
import type { Codec } from './codec';
import { failure } from './fail';
import { LIMITS, xmlFault } from './limits';
import { declaredUtf8, decodePart, isUtf16 } from './part-text';
import { unpack, type ZipEntry, ZipError } from './zip';

/** Decoded parts up to this length are kept; a sheet of 80 MB is decoded anew when it is wanted again. */
const KEEP_TEXT = 2_000_000;
/**
 * Parts up to this length are held against the whole grammar of XML. Of a larger one, a sheet of many thousand rows, the
 * characters and references are, and what its reading meets by the way.
 */
const SMALL = 500_000;
/** Bytes of small parts that nobody has read and that are looked at all the same. */
const UNREAD = 8_000_000;
/** Drawings of the old kind (.vml) are no XML to the programs that write them. */
const XML_PART = /\.(?:xml|rels)$/i;

/** A part as it came; `entry` is null for one of ours. */
interface Came {
  readonly name: string;
  readonly entry: ZipEntry | null;
}

/** The package as it came, which its drafts have in common: unpacked, looked at and decoded once, when it is wanted. */
export class Origin {
  private readonly texts = new Map<ZipEntry, string>();
  /** Sheets, from their reading until they are written. */
  private readonly sheets = new Map<ZipEntry, ByteText>();
  /** What has been unpacked so far. */
  private readonly read = new Set<ZipEntry>();
  /** Parts whose XML was found to be well-formed. */
  private readonly sound = new Set<ZipEntry>();

  /** @param count how many parts there were */
  constructor(
    readonly input: Uint8Array,
    readonly count: number,
    readonly codec: Codec,
  ) {}

  /** @throws WorkbookError for a part that is damaged */
  text(name: string, came: ZipEntry | null): string {
    const entry = there(name, came);
    const kept = this.texts.get(entry);
    if (kept !== undefined) return kept;
    const bytes = this.unpacked(name, entry);
    const text = reading(name, () => this.refuseUnsound(name, entry, decodePart(bytes)));
    if (text.length <= KEEP_TEXT) this.texts.set(entry, text);
    return text;
  }

  /** The same with a character for each byte of UTF-8. */
  bytes(name: string, came: ZipEntry | null): ByteText {
    const entry = there(name, came);
    const kept = this.sheets.get(entry);
    if (kept !== undefined) return kept;
    const text = this.byteText(name, entry);
    if (sizeOf(this.sheets.keys()) + entry.size <= LIMITS.held) this.sheets.set(entry, text);
    return text;
  }

  /** A sheet that is written anew is not held any longer. */
  forget(entry: ZipEntry): void {
    this.sheets.delete(entry);
  }

  unpacked(name: string, came: ZipEntry | null): Uint8Array {
    const entry = there(name, came);
    this.read.add(entry);
    if (sizeOf(this.read) > LIMITS.read) throw failure(tooLarge);
    return reading(name, () => unpack(entry, this.codec));
  }

  /**
   * Looks at small parts that nobody has read yet; what is wanted of them later is looked at then.
   * @throws WorkbookError that names the part
   */
  refuseMalformed(parts: readonly Came[]): void {
    let left = UNREAD;
    for (const { name, entry } of parts) {
      if (entry === null || entry.size > SMALL || !this.isUnknown(name, entry)) continue;
      left -= entry.size;
      if (left < 0) return;
      reading(name, () => this.refuseUnsound(name, entry, decodePart(unpack(entry, this.codec))));
    }
  }

  private byteText(name: string, entry: ZipEntry): ByteText {
    const bytes = this.unpacked(name, entry);
    if (isUtf16(bytes)) return encoded(declaredUtf8(this.text(name, entry)));
    return reading(name, () => {
      // values are read as usual text
      if (entry.size <= SMALL && this.isUnknown(name, entry))
        this.refuseUnsound(name, entry, decodePart(bytes));
      return this.refuseUnsound(name, entry, this.codec.toByteText(bytes));
    });
  }

  private isUnknown(name: string, entry: ZipEntry): boolean {
    return !this.sound.has(entry) && XML_PART.test(name);
  }

  /** @throws XmlError for a part that is not well-formed, each time that it is looked at */
  private refuseUnsound<T extends string>(name: string, entry: ZipEntry, xml: T): T {
    if (!this.isUnknown(name, entry)) return xml;
    if (entry.size <= SMALL) refuseMalformed(xml);
    else refuseForbidden(xml);
    this.sound.add(entry);
    return xml;
  }
}

function reading<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ZipError || error instanceof TypeError) throw failure(damaged(name), error);
    if (error instanceof XmlError) throw failure(xmlFault(name, error), error);
    throw error;
  }
}

/** Bytes that the entries unpack to. */
function sizeOf(entries: Iterable<ZipEntry>): number {
  let size = 0;
  for (const entry of entries) size += entry.size;
  return size;
}

/** The entry of a part that came with the file. */
export function there(name: string, entry: ZipEntry | null): ZipEntry {
  if (!entry) throw new Error(`a part without content: ${name}`);
  return entry;
}
