import { damaged, tooLarge } from '../../catalogue/errors/file-errors';
import { type ByteText, encoded } from './byte-text';
import { failure } from './fail';
import { LIMITS } from './limits';
import { type Origin, there } from './origin';
import { PartBytes } from './part-content';
import { declaredUtf8, decodePart, encodePart } from './part-text';
import { pack, packAside, writeZip, type ZipEntry } from './zip';

export interface Part {
  readonly name: string;
  /** As it came; null for a part of ours. */
  readonly entry: ZipEntry | null;
  /** New content, of a sheet as bytes; null while the part is as it came. */
  readonly content: string | PartBytes | null;
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
    if (part.content === null) return this.origin.text(part.name, part.entry);
    return typeof part.content === 'string' ? part.content : decodePart(part.content.get());
  }

  /** The part with a character for each byte of UTF-8; for sheets, which may be very long. */
  bytes(name: string): ByteText {
    const part = this.part(name);
    if (typeof part.content === 'string') return encoded(declaredUtf8(part.content));
    if (part.content !== null) return this.origin.codec.toByteText(part.content.get());
    return this.origin.bytes(part.name, part.entry);
  }

  /** Replaces a part's content; a content equal to what came leaves the part as it came. */
  setText(name: string, text: string): void {
    const part = this.part(name);
    if (text.length > LIMITS.part) throw failure(tooLarge);
    const same = part.entry !== null && this.origin.text(part.name, part.entry) === text;
    this.parts.set(key(name), { name: part.name, entry: part.entry, content: same ? null : text });
  }

  /** The same by bytes of UTF-8. */
  setBytes(name: string, bytes: Uint8Array): void {
    const part = this.part(name);
    const { entry } = part;
    if (bytes.length > LIMITS.part) throw failure(tooLarge);
    const same = entry?.size === bytes.length && equal(this.origin.unpacked(part.name, entry), bytes);
    const content = same ? null : new PartBytes(part.name, bytes, entry, this.origin.codec);
    this.parts.set(key(name), { name: part.name, entry, content });
    if (!same && entry) this.origin.forget(entry);
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

  /**
   * Looks at small parts that nobody has read yet: with a damaged one Excel refuses the whole workbook.
   * @throws WorkbookError that names the part
   */
  refuseMalformed(names: readonly string[]): void {
    this.origin.refuseMalformed(names.map((name) => this.part(name)));
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
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

/** Part names are compared without regard to case (ISO 29500-2, 9.1.1.4). */
export function key(name: string): string {
  return name.toLowerCase();
}
