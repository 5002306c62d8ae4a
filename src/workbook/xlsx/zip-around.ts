import { joined } from './byte-text';
import type { Codec } from './codec';
import { joinedCrc } from './crc32';
import { pack, type ZipEntry } from './zip';

/** What one stored block can hold. */
const STORED = 0xffff;
const NOTHING = new Uint8Array();

/** A packed content in the middle of an entry, as the blocks of a deflated stream that goes on. */
export interface PackedPiece {
  readonly data: Uint8Array;
  readonly crc: number;
  readonly size: number;
}

/** An entry of a content that was compressed before it was known what stands before and behind it. */
export function packAround(
  name: string,
  [head, piece, foot]: readonly [Uint8Array, PackedPiece, Uint8Array],
  codec: Codec,
): ZipEntry {
  const data = joined([stored(head, false), piece.data, stored(foot, true)]);
  const begun = joinedCrc(codec.crc32(head), piece.crc, piece.size);
  const crc = joinedCrc(begun, codec.crc32(foot), foot.length);
  const size = head.length + piece.size + foot.length;
  return { ...pack(name, NOTHING, undefined, codec), method: 8, crc, size, data };
}

/** Blocks of a deflated stream that hold their bytes as they are (RFC 1951, 3.2.4). */
function stored(bytes: Uint8Array, isLast: boolean): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (let from = 0; from === 0 || from < bytes.length; from += STORED) {
    const block = bytes.subarray(from, from + STORED);
    const { length } = block;
    const last = isLast && from + length === bytes.length;
    blocks.push(
      Uint8Array.of(last ? 1 : 0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255),
      block,
    );
  }
  return joined(blocks);
}
