import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/base/pieces';
import { curvePieces, MOST_STEPS } from '../../../src/grant/what-if/curve';
import { type Figures, figuresOf } from '../../../src/grant/what-if/figures';
import { variedPieces } from '../../../src/grant/what-if/varied';
import type { RandomWorkbook } from '../random/workbook';
import { applicationOf, lineOf } from '../rows';
import { onceReady } from './what-if';

/** Packages of 6,000,000 and 11,000,000 yen: 4,800,000 and 8,800,000 by the rate, and a single device. */
const PACKAGES: RandomWorkbook = {
  settings: { 都道府県: '13', 税区分: '税込', 寄付金等の控除: 'しない', パッケージ上限額: 7_000_000 },
  applications: ['A1', 'A2', 'A3'].map((number) => applicationOf('定着支援', number)),
  lines: [
    lineOf('A1', 1, '介護ソフト', 4_000_000, { パッケージ: '○' }),
    lineOf('A1', 2, '見守り', 2_000_000, { 台数: 10, パッケージ: '○' }),
    lineOf('A2', 1, '介護ソフト', 9_000_000, { パッケージ: '○' }),
    lineOf('A2', 2, '見守り', 2_000_000, { 台数: 10, パッケージ: '○' }),
    lineOf('A3', 1, '見守り', 100_000, { 台数: 1 }),
  ],
  members: [],
};

const CEILINGS = Array.from({ length: MOST_STEPS }, (_, step) => 4_000_000 + step * 100_000);

describe('the curve of a setting', () => {
  const packages = onceReady(PACKAGES);
  const stepsOf = (item: string, values: readonly (string | number)[]) =>
    values.map((value) => packages().with([[item, value]]));
  const told = (item: string, values: readonly (string | number)[]) => {
    const points: Figures[] = [];
    const { ground, present } = packages();
    atOnce(curvePieces(ground, present, stepsOf(item, values), (figures) => points.push(figures)));
    return points;
  };

  it('is at each of its 61 steps what the whole assessment comes to, up and down', () => {
    const { ground, whole } = packages();
    for (const values of [CEILINGS, [...CEILINGS].reverse()]) {
      const expected = stepsOf('パッケージ上限額', values).map((books) =>
        figuresOf(ground, { books, outcomes: whole(books) }),
      );
      expect(told('パッケージ上限額', values)).toEqual(expected);
    }
  });

  it('rises with パッケージ上限額 until no package is held down', () => {
    const points = told('パッケージ上限額', CEILINGS);
    expect(points.map(({ capped }) => capped)).toEqual(
      CEILINGS.map((ceiling) => [4_800_000, 8_800_000].filter((amount) => amount > ceiling).length),
    );
    expect(points[0]?.planned).toBe(8_080_000);
    expect(points[10]?.planned).toBe(9_880_000);
    expect(points.at(-1)?.planned).toBe(13_680_000);
  });

  it('serves more with 予算額, and amounts stay', () => {
    const points = told('予算額:定着支援', [0, 4_800_000, 11_800_000, 12_000_000]);
    expect(points.map(({ served }) => served)).toEqual([0, 1, 2, 3]);
    expect(new Set(points.map(({ planned }) => planned))).toEqual(new Set([11_880_000]));
  });

  it('has no more than 61 steps', () => {
    const steps = [...CEILINGS, 10_000_000];
    expect(() => told('パッケージ上限額', steps)).toThrow(new RangeError('62 steps'));
  });

  it('names the step whose settings are not there', () => {
    const [first] = stepsOf('パッケージ上限額', [4_000_000]);
    const steps = { length: 2, at: (step: number) => (step === 0 ? first : undefined) };
    const { ground, present } = packages();
    const run = () => atOnce(curvePieces(ground, present, steps, () => undefined));
    expect(run).toThrow(new RangeError('no step 1'));
  });

  it('keeps what was found where the settings are as they were', () => {
    const { ground, present, with: having } = packages();
    const { outcomes } = atOnce(variedPieces(ground, present, having([])));
    expect(outcomes).toBe(present.outcomes);
  });
});
