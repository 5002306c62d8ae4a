import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST_LINES, type PricedLine, unitPrice, unitPrices } from '../../src/report/figures/unit-prices';
import { runs } from '../grant/random/runs';

const line = (cost: number, units = 1, part: Partial<PricedLine> = {}): PricedLine => ({
  receiptNumber: 'A1',
  lineNumber: '1',
  category: '見守り',
  itemName: '',
  cost,
  units,
  ...part,
});

const anyLine = fc
  .record({
    cost: fc.integer({ min: 1, max: 1_000_000_000_000 }),
    units: fc.integer({ min: 1, max: 100_000 }),
    at: fc.nat(),
  })
  .map(({ cost, units, at }) => line(cost, units, { receiptNumber: `A${at}`, lineNumber: String(at % 7) }));

/** QUARTILE.INC in integers of unlimited size, rounded down. */
function quartile(prices: readonly number[], quarter: bigint): bigint {
  const sorted = prices.map(BigInt).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const quarters = BigInt(sorted.length - 1) * quarter;
  const below = sorted[Number(quarters / 4n)] ?? 0n;
  const above = sorted[Number((quarters + 3n) / 4n)] ?? 0n;
  return (below * 4n + (above - below) * (quarters % 4n)) / 4n;
}

const prices = (...each: readonly number[]) =>
  each.map((price, at) => line(price, 1, { lineNumber: String(at + 1) }));

describe('単価', () => {
  it('is 支出額 ÷ 台数, and what is less than a yen is left out', () => {
    expect(unitPrice({ cost: 1_000_000, units: 3 })).toBe(333_333);
    expect(unitPrice({ cost: 2, units: 3 })).toBe(0);
  });

  it('has the quartiles of QUARTILE.INC, whatever the order of rows', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 40 }), (lines) => {
        const { prices: kinds, outliers } = unitPrices(lines, []);
        const own = lines.map(unitPrice);
        expect(kinds).toEqual([
          {
            name: '見守り',
            count: lines.length,
            least: Math.min(...own),
            lowerQuartile: Number(quartile(own, 1n)),
            median: Number(quartile(own, 2n)),
            upperQuartile: Number(quartile(own, 3n)),
            most: Math.max(...own),
            outliers: outliers.length,
          },
        ]);
        expect(unitPrices([...lines].reverse(), [])).toEqual({ prices: kinds, outliers });
      }),
      runs(300),
    );
  });

  it('of four lines lies between them, rounded down to whole yen', () => {
    const [kind] = unitPrices(prices(100, 201, 300, 402), []).prices;
    expect(kind).toMatchObject({
      least: 100,
      lowerQuartile: 175,
      median: 250,
      upperQuartile: 325,
      most: 402,
    });
  });

  it('far above its kind is named: above Q3 + 1.5 × (Q3 − Q1) and above 1.5 × 中央値', () => {
    const usual = [100, 110, 120, 130, 140, 150, 160];
    // Q1 = 117, Q3 = 152 of eight lines with the last: the limit is 204.5
    expect(unitPrices(prices(...usual, 204), []).outliers).toEqual([]);
    const { outliers, prices: kinds } = unitPrices(prices(...usual, 400), []);
    expect(outliers).toMatchObject([{ price: 400, median: 135, line: { lineNumber: '8' } }]);
    expect(kinds).toMatchObject([{ outliers: 1 }]);
  });

  it('is not far above where nearly all cost the same and it costs little more', () => {
    const same = Array.from({ length: 9 }, () => 30_000);
    expect(unitPrices(prices(...same, 30_001), []).outliers).toEqual([]);
    expect(unitPrices(prices(...same, 45_001), []).outliers).toHaveLength(1);
  });

  it('of fewer lines than say something names none', () => {
    const few = Array.from({ length: LEAST_LINES - 2 }, () => 100);
    expect(unitPrices(prices(...few, 9_000), []).outliers).toEqual([]);
    expect(unitPrices(prices(...few, 100, 9_000), []).outliers).toHaveLength(1);
  });

  it('stands by 経費区分 in the order given, the furthest above its kind first', () => {
    const kind = (category: string, most: number) =>
      [100, 100, 100, 100, 100, 100, 100, most].map((cost, at) =>
        line(cost, 1, { category, lineNumber: String(at) }),
      );
    const { prices: kinds, outliers } = unitPrices(
      [...kind('見守り', 200), ...kind('インカム', 900)],
      ['移乗支援', 'インカム', '見守り'],
    );
    expect(kinds.map(({ name }) => name)).toEqual(['インカム', '見守り']);
    expect(outliers.map((one) => one.line.category)).toEqual(['インカム', '見守り']);
  });
});
