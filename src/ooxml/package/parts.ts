import { damaged, tooLarge } from '../../catalogue/errors/file-errors';
import { encoded, type ByteText } from './byte-text';
import type { Codec } from './codec';
import { failure } from './fail';
import { LIMITS } from './limits';
import { PartBytes } from './part-content';
import { declaredUtf8, decodePart, encodePart, isUtf16 } from './part-text';
import { type ZipEntry, ZipError, pack, packAside, unpack, writeZip } from './zip';

/** Decoded parts up to this length are kept; a sheet of 80 MB is decoded anew when it is wanted again. */
const KEEP_TEXT = 2_000_000;

export interface Part {
  readonly name: string;
  /** As it came; null for a part of ours. */
  readonly entry: ZipEntry | null;
  /** New content, of a sheet as bytes; null while the part is as it came. */
  readonly content: string | PartBytes | null;
}

/** What drafts of a package have in common. */
export interface Origin {
  readonly input: Uint8Array;
  /** How many parts there were. */
  readonly count: number;
  readonly codec: Codec;
  readonly texts: Map<ZipEntry, string>;
  /** Sheets as they came, from their reading until they are written. */
  readonly sheets: Map<ZipEntry, ByteText>;
  /** What has been unpacked so far. */
  readonly read: Set<ZipEntry>;
}

/** Parts by name: their content as it came or as it was set, and the file that they make. */
export class Parts {
  protected constructor(
    protected readonly origin: Origin,
    protected parts: Map<string, Part>,
  ) {}

  adopt(draft: Parts): void {
    this.parts = draft.parts;
  }

  /** Whether any part has come, gone or changed between the two. */
  differsFrom(other: Parts): boolean {
    const [own, others] = [[...this.parts.values()], [...other.parts.values()]];
    return (
      own.length !== others.length ||
      own.some((part, i) => part.entry !== others[i]!.entry || part.content !== others[i]!.content)
    );
  }

  has(name: string): boolean {
    return this.parts.has(key(name));
  }

  get names(): readonly string[] {
    return [...this.parts.values()].map((part) => part.name);
  }

  /** Stays the same object for as long as the part does not change. */
  version(name: string): unknown {
    const part = this.parts.get(key(name));
    return part?.content === null ? part.entry : part?.content;
  }

  text(name: string): string {
    const part = this.part(name);
    if (part.content === null) return this.original(part);
    return typeof part.content === 'string' ? part.content : decodePart(part.content.get());
  }

  /** The part with a character for each byte of UTF-8; for sheets, which may be very long. */
  bytes(name: string): ByteText {
    const part = this.part(name);
    if (typeof part.content === 'string') return encoded(declaredUtf8(part.content));
    if (part.content !== null) return this.origin.codec.toByteText(part.content.get());
    const entry = there(part.name, part.entry);
    const text = this.origin.sheets.get(entry) ?? this.originalBytes(part);
    if (!this.origin.sheets.has(entry) && sizeOf(this.origin.sheets.keys()) + entry.size <= LIMITS.held)
      this.origin.sheets.set(entry, text);
    return text;
  }

  /** Replaces a part's content; a content equal to what came leaves the part as it came. */
  setText(name: string, text: string): void {
    const part = this.part(name);
    if (text.length > LIMITS.part) throw failure(tooLarge);
    const same = part.entry !== null && this.original(part) === text;
    this.parts.set(key(name), { name: part.name, entry: part.entry, content: same ? null : text });
  }

  /** The same by bytes of UTF-8. */
  setBytes(name: string, bytes: Uint8Array): void {
    const part = this.part(name);
    const { entry } = part;
    if (bytes.length > LIMITS.part) throw failure(tooLarge);
    const same = entry?.size === bytes.length && equal(this.unpacked(part), bytes);
    const content = same ? null : new PartBytes(part.name, bytes, entry, this.origin.codec);
    this.parts.set(key(name), { name: part.name, entry, content });
    if (!same && entry) this.origin.sheets.delete(entry);
  }

  fromByteText(...pieces: readonly ByteText[]): Uint8Array {
    return this.origin.codec.fromByteText(...pieces);
  }

  byteText(bytes: Uint8Array): ByteText {
    return this.origin.codec.toByteText(bytes);
  }

  /** A free name: prefix, the lowest number that nobody has, suffix. */
  freeName(prefix: string, suffix: string): string {
    for (let number = 1; ; number++) {
      const name = `${prefix}${number}${suffix}`;
      if (!this.has(name)) return name;
    }
  }

  /** The file; the input itself when nothing differs from it. */
  save(): Uint8Array {
    if (this.untouched) return this.origin.input;
    const { codec } = this.origin;
    return writeZip(
      [...this.parts.values()].map(({ name, entry, content }) => {
        if (content === null) return there(name, entry);
        if (content instanceof PartBytes) return content.entry();
        return pack(name, encodePart(content), entry ?? undefined, codec);
      }),
    );
  }

  /** The same, compressed beside the caller's other work where the place can. */
  async saveAside(): Promise<Uint8Array> {
    if (this.untouched) return this.origin.input;
    const { codec } = this.origin;
    return writeZip(
      await Promise.all(
        [...this.parts.values()].map(async ({ name, entry, content }) => {
          if (content === null) return there(name, entry);
          if (content instanceof PartBytes) return content.entryAside();
          return packAside(name, encodePart(content), entry ?? undefined, codec);
        }),
      ),
    );
  }

  private get untouched(): boolean {
    const parts = [...this.parts.values()];
    return parts.length === this.origin.count && parts.every(({ content }) => content === null);
  }

  /** @throws WorkbookError when there is no such part */
  private part(name: string): Part {
    const part = this.parts.get(key(name));
    if (!part) throw failure(damaged(name));
    return part;
  }

  private original(part: Part): string {
    const entry = there(part.name, part.entry);
    const kept = this.origin.texts.get(entry);
    if (kept !== undefined) return kept;
    const text = this.reading(part, () => decodePart(this.unpacked(part)));
    if (text.length <= KEEP_TEXT) this.origin.texts.set(entry, text);
    return text;
  }

  private originalBytes(part: Part): ByteText {
    const bytes = this.unpacked(part);
    if (isUtf16(bytes)) return encoded(declaredUtf8(this.text(part.name)));
    return this.reading(part, () => this.origin.codec.toByteText(bytes));
  }

  private unpacked(part: Part): Uint8Array {
    const entry = there(part.name, part.entry);
    const { codec, read } = this.origin;
    read.add(entry);
    if (sizeOf(read) > LIMITS.read) throw failure(tooLarge);
    return this.reading(part, () => unpack(entry, codec));
  }

  private reading<T>(part: Part, read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (error instanceof ZipError || error instanceof TypeError) throw failure(damaged(part.name), error);
      throw error;
    }
  }
}

/** Bytes that the entries unpack to. */
function sizeOf(entries: Iterable<ZipEntry>): number {
  let size = 0;
  for (const entry of entries) size += entry.size;
  return size;
}

function there(name: string, entry: ZipEntry | null): ZipEntry {
  if (!entry) throw new Error(`a part without content: ${name}`);
  return entry;
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** Part names are compared without regard to case (ISO 29500-2, 9.1.1.4). */
export function key(name: string): string {
  return name.toLowerCase();
}
