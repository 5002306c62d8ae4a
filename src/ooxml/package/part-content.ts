import type { Codec } from './codec';
import { pack, packAside, unpack, type ZipEntry } from './zip';

/** Content from this length on is compressed as soon as it is there, beside what follows. */
const ASIDE_FROM = 1_000_000;

/**
 * New content of a part, by bytes. That of a large part is held compressed as soon as it is: the sheets of a large
 * prefecture are ten times as long as the file that they make.
 */
export class PartBytes {
  private bytes: Uint8Array | null;
  private packed: ZipEntry | null = null;
  private readonly packing: Promise<ZipEntry> | null;

  /** @param replaces the entry whose place in the file it takes; null for a part of ours. */
  constructor(
    private readonly name: string,
    bytes: Uint8Array,
    private readonly replaces: ZipEntry | null,
    private readonly codec: Codec,
  ) {
    this.bytes = bytes;
    this.packing = bytes.length < ASIDE_FROM ? null : this.packEarly(bytes);
  }

  get(): Uint8Array {
    if (this.bytes !== null) return this.bytes;
    if (this.packed === null) throw new Error(`a part without content: ${this.name}`);
    return unpack(this.packed, this.codec);
  }

  /** As it stands in the file. */
  entry(): ZipEntry {
    return this.packed ?? pack(this.name, this.get(), this.replaces ?? undefined, this.codec);
  }

  /** The same, compressed beside the caller's other work where the place can. */
  entryAside(): Promise<ZipEntry> {
    return this.packing ?? packAside(this.name, this.get(), this.replaces ?? undefined, this.codec);
  }

  private packEarly(bytes: Uint8Array): Promise<ZipEntry> {
    const packing = packAside(this.name, bytes, this.replaces ?? undefined, this.codec).then((entry) => {
      this.packed = entry;
      this.bytes = null;
      return entry;
    });
    // Whoever saves hears of it; a draft that is given up is not saved.
    packing.catch(() => undefined);
    return packing;
  }
}
