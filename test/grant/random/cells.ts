import fc from 'fast-check';
import type { CellValue } from '../../../src/base/cells';
import type { Row } from '../../cases/cases';

/** How a cell is filled: `good` alone, or now and then blank or one of the bad ones. */
export type Filling = <T extends CellValue>(
  good: fc.Arbitrary<T>,
  ...bad: CellValue[]
) => fc.Arbitrary<CellValue>;

export const clean: Filling = (good) => good;

export const messy: Filling = (good, ...bad) =>
  fc.oneof(
    { weight: 12, arbitrary: good },
    { weight: 1, arbitrary: fc.constantFrom<CellValue>(null, ...bad) },
  );

/** An application as it is generated: without 受付番号 and 明細番号, which its place in the workbook gives. */
export interface Entry {
  readonly application: Row;
  readonly lines: readonly Row[];
  readonly members: readonly Row[];
}

/** Yen around the places where an amount of the notice is reached, and anywhere else. */
export const cost: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 12_000_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 374_999, 375_000, 375_001, 437_501, 600_001, 1_250_000) },
  { weight: 1, arbitrary: fc.integer({ min: 12_000_000, max: 1_000_000_000_000 }) },
);

export const BAD_COSTS: readonly CellValue[] = [
  '30万円',
  -5,
  100.5,
  '３００，０００',
  '#N/A',
  true,
  '1,234,000',
];
export const BAD_UNITS: readonly CellValue[] = [0, 1.5, -2, '二台', '３'];

export const units: fc.Arbitrary<number> = fc.integer({ min: 1, max: 40 });

/** 他補助, and 寄付金等 of at most the cost. */
export const marks = (fill: Filling): fc.Arbitrary<Row> =>
  fc.record({
    他補助: fill(fc.constantFrom<CellValue>(null, null, null, null, '無', '有'), '？'),
    donated: fill(fc.constantFrom<CellValue>(null, null, null, 0, 1, 50, 100), -1, 101, '不明'),
  });

/** 寄付金等 as a percentage of the cost, so that a clean line never gives more away than it costs. */
export function donation(spent: CellValue, percent: CellValue): CellValue {
  if (typeof percent !== 'number' || typeof spent !== 'number') return percent;
  return percent <= 1 ? Math.min(percent, Math.max(spent, 0)) : Math.floor((spent * percent) / 100);
}

export const yesNo = (fill: Filling): fc.Arbitrary<CellValue> =>
  fill(fc.constantFrom('有', '有', '有', '無'), 'たぶん', 0);

export const date = (fill: Filling): fc.Arbitrary<CellValue> =>
  fill(
    fc.constantFrom<CellValue>(
      '2026-03-31',
      '2026-04-01',
      '2026/7/1',
      '令和9年3月31日',
      '2027-04-01',
      46_174,
    ),
    '来月',
    '2026-02-30',
  );

/** 総事業費: left out more often than not. */
export const total = (fill: Filling): fc.Arbitrary<CellValue> =>
  fill(
    fc.oneof(fc.constant(null), fc.constant(null), fc.integer({ min: 0, max: 20_000_000 })),
    '約百万円',
    -1,
    0.5,
  );

/** 申請額: left out more often than not. */
export const claim = (fill: Filling): fc.Arbitrary<CellValue> =>
  fill(
    fc.oneof(fc.constant(null), fc.constant(null), fc.integer({ min: 0, max: 4_000_000 })),
    '百万',
    -1,
    0.5,
  );
