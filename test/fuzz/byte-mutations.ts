import type { Mutation } from './book';

/** A file on its way from one machine to another. */
export interface FuzzFile {
  bytes: Uint8Array;
}

/** What happens to the bytes of a package as a whole. */
export const byteMutations: readonly Mutation<FuzzFile>[] = [
  {
    name: 'bytes: truncated',
    apply: (file, dice) => {
      const length = dice.below(file.bytes.length);
      file.bytes = file.bytes.slice(0, length);
      return `${length}`;
    },
  },
  {
    name: 'bytes: flipped',
    weight: 3,
    apply: (file, dice) => {
      const at = dice.below(file.bytes.length);
      file.bytes = file.bytes.slice();
      file.bytes[at] = file.bytes[at]! ^ (1 << dice.below(8));
      return `${at}`;
    },
  },
  {
    name: 'bytes: more behind',
    apply: (file, dice) => {
      const more = dice.pick([1, 22, 70_000]);
      const longer = new Uint8Array(file.bytes.length + more);
      longer.set(file.bytes);
      file.bytes = longer;
      return `${more}`;
    },
  },
  {
    name: 'bytes: more in front',
    apply: (file) => {
      const longer = new Uint8Array(file.bytes.length + 3);
      longer.set(file.bytes, 3);
      file.bytes = longer;
      return '3';
    },
  },
  {
    name: 'bytes: wrong checksum',
    apply: (file, dice) => {
      const places = entriesAt(file.bytes);
      if (places.length === 0) return null;
      const at = dice.pick(places) + 16;
      file.bytes = file.bytes.slice();
      file.bytes[at] = file.bytes[at]! ^ 0xff;
      return `${at}`;
    },
  },
  {
    name: 'bytes: sizes that lie',
    apply: (file, dice) => {
      const places = entriesAt(file.bytes);
      if (places.length === 0) return null;
      const at = dice.pick(places) + dice.pick([20, 24]);
      file.bytes = file.bytes.slice();
      new DataView(file.bytes.buffer).setUint32(at, dice.pick([0, 1, 0x7fffffff, 0xffffffff, 100]), true);
      return `${at}`;
    },
  },
  {
    name: 'bytes: two entries of one name',
    apply: (file, dice) => {
      const places = entriesAt(file.bytes);
      const view = new DataView(file.bytes.buffer, file.bytes.byteOffset);
      const lengths = places.map((at) => view.getUint16(at + 28, true));
      const twins = places.flatMap((at, one) =>
        places.flatMap((other, two) =>
          one !== two && lengths[one] === lengths[two] ? [[at, other, lengths[one]!] as const] : [],
        ),
      );
      if (twins.length === 0) return null;
      const [at, other, length] = dice.pick(twins);
      file.bytes = file.bytes.slice();
      file.bytes.copyWithin(at + 46, other + 46, other + 46 + length);
      return `${at}`;
    },
  },
];

/** Where the central directory has its entries. */
function entriesAt(bytes: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = bytes.length - 46; at >= 0; at--) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2)
      found.push(at);
  }
  return found;
}
