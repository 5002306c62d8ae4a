import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeCodec } from '../../../src/cli/codec';
import { decoded, encoded } from '../../../src/ooxml/package/byte-text';
import { portableCodec } from '../../../src/ooxml/package/codec';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { richWorkbook } from '../../fixtures/rich-workbook';
import { partsOf } from './files';
import { ALL_OPS } from './ops';

const CODECS = [
  ['of every place', portableCodec],
  ['of the command line', nodeCodec],
] as const;

/** Letters of every length in UTF-8. */
const text = fc.string({ unit: fc.constantFrom('a', '<', 'é', '介', '𠮷', '\u0000', '\uffff') });
const content = fc.uint8Array({ maxLength: 5_000 });

const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

describe.each(CODECS)('the codec %s', (_, codec) => {
  it('gives back what it has packed, at once and aside, and what the other one has', async () => {
    await fc.assert(
      fc.asyncProperty(content, async (bytes) => {
        for (const [, other] of CODECS) {
          expect(same(codec.inflate(other.deflate(bytes), bytes.length), bytes)).toBe(true);
          const aside = await other.deflateAside(bytes);
          expect(same(codec.inflate(aside, bytes.length), bytes)).toBe(true);
        }
        expect(codec.crc32(bytes)).toBe(portableCodec.crc32(bytes));
      }),
      { numRuns: 50 },
    );
  });

  it('packs large parts into the same bytes each time', async () => {
    const large = new TextEncoder().encode('<c r="A1" s="3" t="s"><v>12345</v></c>'.repeat(60_000));
    const [one, two] = await Promise.all([codec.deflateAside(large), codec.deflateAside(large)]);
    expect(same(one, two)).toBe(true);
    // nothing is kept beside what is given
    expect(one.buffer.byteLength).toBe(one.length);
    expect(same(codec.inflate(one, large.length), large)).toBe(true);
  });

  it('refuses what is not packed, and what is no UTF-8', () => {
    expect(() => codec.inflate(Uint8Array.of(1, 2, 3, 4), 100)).toThrow();
    // cut off, overlong, half of a pair, and a byte that leads nothing
    for (const bytes of [[0xe4, 0xbb], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0x80]])
      expect(() => codec.toByteText(Uint8Array.from(bytes))).toThrow(TypeError);
  });

  it('has a character for each byte', () => {
    fc.assert(
      fc.property(text, (usual) => {
        const bytes = new TextEncoder().encode(usual);
        const byteText = codec.toByteText(bytes);
        expect(byteText).toHaveLength(bytes.length);
        expect(byteText).toBe(encoded(usual));
        expect(decoded(byteText)).toBe(usual);
        expect(new Uint8Array(codec.fromByteText(byteText))).toEqual(bytes);
      }),
    );
  });
});

it('a workbook says the same in every part, whichever codec has packed it', async () => {
  const [one, two] = await Promise.all(
    CODECS.map(async ([, codec]) => {
      const workbook = openXlsx(richWorkbook(), codec);
      await workbook.apply(ALL_OPS);
      return partsOf(await workbook.save());
    }),
  );
  expect(Object.keys(one ?? {})).toEqual(Object.keys(two ?? {}));
  expect(one).toEqual(two);
});
