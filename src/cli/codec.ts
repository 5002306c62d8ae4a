import { Buffer, isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { crc32, deflateRaw, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Codec } from '../ooxml/package/codec';

const deflateAside = promisify(deflateRaw) as (content: Uint8Array, options: object) => Promise<Uint8Array>;

/** A sheet of many megabytes is compressed quickly: the last tenth would take most of the time. */
const options = ({ length }: Uint8Array): { level: number; chunkSize: number } => ({
  level: length > 1_000_000 ? 3 : 6,
  // In one piece: zlib would else wait for this thread, which is at other work, after every 16 KB.
  chunkSize: Math.max(1 << 14, length >> 2),
});

/** Node's own zlib; several parts at once, in its thread pool. */
export const nodeCodec: Codec = {
  inflate: (data, size) => inflateRawSync(data, { maxOutputLength: Math.max(1, size) }),
  deflate: (content) => deflateRawSync(content, options(content)),
  // A copy, so that the piece's unused end is not kept (`slice` of a Buffer would be a view of it).
  deflateAside: async (content) => new Uint8Array(await deflateAside(content, options(content))),
  crc32: (content) => crc32(content),
  toByteText: (bytes) => {
    if (!isUtf8(bytes)) throw new TypeError('not UTF-8');
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  },
  fromByteText: (...pieces) => {
    const bytes = Buffer.allocUnsafeSlow(pieces.reduce((length, piece) => length + piece.length, 0));
    let at = 0;
    for (const piece of pieces) at += bytes.write(piece, at, 'latin1');
    return bytes;
  },
};
