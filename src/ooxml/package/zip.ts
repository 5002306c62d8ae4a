import { type Codec, portableCodec } from './codec';
import { LIMITS } from './limits';

/** Why a zip could not be read; {@link openPackage} turns it into what a clerk reads. */
export class ZipError extends Error {
  constructor(readonly reason: 'not-zip' | 'damaged' | 'too-large' | 'encrypted') {
    super(reason);
    this.name = 'ZipError';
  }
}

/** An entry as it lies in the archive; `data` is still compressed. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly utf8: boolean;
  readonly nameBytes: Uint8Array;
  /** MS-DOS time and date, one after the other in one number. */
  readonly modified: number;
  readonly attributes: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

const END_RECORD = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** 1980-01-01: parts that we add carry no time, so that the same input gives the same bytes. */
const NO_TIME = 0x00210000;

/** Reads the directory; nothing is unpacked yet. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, offset } = directory(view);
    if (count > LIMITS.entries) throw new ZipError('too-large');
    const entries: ZipEntry[] = [];
    let at = offset;
    let total = 0;
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== CENTRAL) throw new ZipError('damaged');
      const entry = centralEntry(bytes, view, at);
      total += entry.size;
      if (entry.size > LIMITS.part || total > LIMITS.unpacked) throw new ZipError('too-large');
      entries.push(entry);
      at +=
        46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw new ZipError('damaged');
    throw error;
  }
}

/** @throws {@link ZipError} when size or checksum are not what the directory says */
export function unpack(entry: ZipEntry, codec: Codec = portableCodec): Uint8Array {
  let data: Uint8Array;
  if (entry.method === 0) data = entry.data;
  else if (entry.method === 8) {
    try {
      data = codec.inflate(entry.data, entry.size);
    } catch {
      throw new ZipError('damaged');
    }
  } else throw new ZipError('damaged');
  if (data.length !== entry.size || codec.crc32(data) !== entry.crc) throw new ZipError('damaged');
  return data;
}

/** Packs new content, under the name, place in time and flags of the entry it replaces, if any. */
export function pack(
  name: string,
  content: Uint8Array,
  replaces?: ZipEntry,
  codec = portableCodec,
): ZipEntry {
  return entryOf(name, content, codec.deflate(content), codec.crc32(content), replaces);
}

/** The same, compressed beside the caller's other work. */
export async function packAside(
  name: string,
  content: Uint8Array,
  replaces: ZipEntry | undefined,
  codec: Codec,
): Promise<ZipEntry> {
  return entryOf(name, content, await codec.deflateAside(content), codec.crc32(content), replaces);
}

function entryOf(
  name: string,
  content: Uint8Array,
  packed: Uint8Array,
  crc: number,
  replaces: ZipEntry | undefined,
): ZipEntry {
  const smaller = packed.length < content.length;
  return {
    name,
    method: smaller ? 8 : 0,
    utf8: replaces?.utf8 ?? !/^[\x00-\x7f]*$/.test(name),
    nameBytes: replaces?.nameBytes ?? new TextEncoder().encode(name),
    modified: replaces?.modified ?? NO_TIME,
    attributes: replaces?.attributes ?? 0,
    crc,
    size: content.length,
    data: smaller ? packed : content,
  };
}

/** Writes entries in the order given. Compressed data is copied as it is. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  let size = 22;
  for (const { nameBytes, data } of entries) size += 30 + 46 + 2 * nameBytes.length + data.length;
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, LOCAL, true);
    writeCommon(view, at + 4, entry);
    bytes.set(entry.nameBytes, at + 30);
    at += 30 + entry.nameBytes.length;
    bytes.set(entry.data, at);
    at += entry.data.length;
  }
  const start = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    writeCommon(view, at + 6, entry);
    view.setUint32(at + 38, entry.attributes, true);
    view.setUint32(at + 42, offsets[index]!, true);
    bytes.set(entry.nameBytes, at + 46);
    at += 46 + entry.nameBytes.length;
  });
  view.setUint32(at, END_RECORD, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return bytes;
}

/** The fields that local header and directory have in common, from "version needed" to the name's length. */
function writeCommon(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.utf8 ? 0x0800 : 0, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}

function directory(view: DataView): { count: number; offset: number } {
  const length = view.byteLength;
  if (length < 22 || view.getUint16(0, true) !== 0x4b50) throw new ZipError('not-zip');
  let end = length - 22;
  // A comment of up to 65,535 bytes may follow the record.
  const lowest = Math.max(0, end - 0xffff);
  while (view.getUint32(end, true) !== END_RECORD) if ((end -= 1) < lowest) throw new ZipError('damaged');
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  const locator = end - 20;
  const zip64 = locator >= 0 && view.getUint32(locator, true) === END64_LOCATOR;
  if (!zip64 || (count !== 0xffff && offset !== 0xffffffff)) return { count, offset };
  const record = large(view, locator + 8);
  return { count: large(view, record + 32), offset: large(view, record + 48) };
}

function centralEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  if (flags & 1) throw new ZipError('encrypted');
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const nameBytes = bytes.slice(at + 46, nameEnd);
  const sizes = { size: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true) };
  let offset = view.getUint32(at + 42, true);
  // Some writers put sizes into the zip64 field even where 32 bits would do.
  let extra = nameEnd;
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  while (extra + 4 <= extraEnd) {
    if (view.getUint16(extra, true) === 1) {
      let field = extra + 4;
      for (const name of ['size', 'packed'] as const) {
        if (sizes[name] !== 0xffffffff) continue;
        sizes[name] = large(view, field);
        field += 8;
      }
      if (offset === 0xffffffff) offset = large(view, field);
    }
    extra += 4 + view.getUint16(extra + 2, true);
  }
  if (view.getUint32(offset, true) !== LOCAL) throw new ZipError('damaged');
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + sizes.packed > bytes.length) throw new ZipError('damaged');
  return {
    name: new TextDecoder().decode(nameBytes),
    method: view.getUint16(at + 10, true),
    utf8: (flags & 0x0800) !== 0,
    nameBytes,
    modified: view.getUint32(at + 12, true),
    attributes: view.getUint32(at + 38, true),
    crc: view.getUint32(at + 16, true),
    size: sizes.size,
    data: bytes.subarray(from, from + sizes.packed),
  };
}

function large(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
