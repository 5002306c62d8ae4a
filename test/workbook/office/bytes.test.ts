import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/base/pieces';
import { jsonBytes, rowRuns } from '../../../src/workbook/office/plan/bytes';

const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null));

describe('bytes of a request', () => {
  it('never counts less than JSON takes', () => {
    fc.assert(
      fc.property(cell, (value) => {
        expect(jsonBytes(value)).toBeGreaterThanOrEqual(Buffer.byteLength(JSON.stringify(value)) + 1);
      }),
    );
  });

  it('counts three bytes for a kanji and four for one outside the basic plane', () => {
    expect(jsonBytes('介護')).toBe(6 + 3);
    expect(jsonBytes('𠮷')).toBe(4 + 3);
  });

  it('cuts rows into runs that follow each other and stay under the limit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 200 }),
        (rows, limit) => {
          const runs = atOnce(rowRuns(rows, limit));
          expect(runs.flatMap(({ start, end }) => rows.slice(start, end))).toEqual(rows);
          for (const { start, end, bytes } of runs) expect(bytes <= limit || end - start === 1).toBe(true);
        },
      ),
    );
  });
});
