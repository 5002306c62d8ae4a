import { describe, expect, it } from 'vitest';
import { ruleBookDigest } from '../../src/scheme/digest';
import { r8 } from '../../src/scheme/r8';
import type { Scheme } from '../../src/scheme/types';

describe('a rule book that differs', () => {
  const changed = (change: (scheme: Scheme) => Partial<Scheme>): Promise<string> =>
    ruleBookDigest({ ...r8, ...change(r8) });

  it.each<[string, (scheme: Scheme) => Partial<Scheme>]>([
    ['a year', ({ fiscalYear }) => ({ fiscalYear: fiscalYear + 1 })],
    ['a rule less', ({ rules: { 'R1-52': _, ...rules } }) => ({ rules })],
    [
      'a clause',
      ({ rounding }) => ({ rounding: { ...rounding, source: { document: 'n001', clause: '別紙1 5' } } }),
    ],
    [
      'a rounding unit',
      ({ rounding: { source } }) => ({ rounding: { value: { unit: 100, allowed: [100] }, source } }),
    ],
    ['the order of 事業', ({ programmes }) => ({ programmes: [...programmes].reverse() })],
  ])('by %s has another fingerprint', async (_what, change) => {
    expect(await changed(change)).not.toBe(await ruleBookDigest(r8));
  });

  it('only in the order in which its parts were written has the same', async () => {
    const reversed = Object.fromEntries(Object.entries(r8).reverse()) as unknown as Scheme;
    expect(await ruleBookDigest(reversed)).toBe(await ruleBookDigest(r8));
    expect(await ruleBookDigest(r8)).toMatch(/^[0-9a-f]{64}$/);
  });
});
