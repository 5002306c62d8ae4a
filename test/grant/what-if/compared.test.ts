import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Outcome, outcomeOf } from '../../../src/grant/what-if/ground';
import { compareStandings } from '../../../src/grant/what-if/scenarios';
import { yen } from '../../../src/scheme/units';
import { applicationOf, assessmentOf, assessTables, lineOf } from '../rows';
import { ready } from './what-if';

const outcome = (planned: number | null): Outcome => ({
  ...{ planned: planned === null ? null : yen(planned), capped: false, deficient: false },
  ...{ undetermined: false, overLimit: false, priority: false },
});

/** Applications with what each comes to at present and in a scenario. */
type Row = readonly [receiptNumber: string, present: number | null, scenario: number | null];

function compared(rows: readonly Row[], base = 0) {
  const { ground, present } = ready({
    settings: { 都道府県: '13', 税区分: '税込', 寄付金等の控除: 'しない' },
    applications: rows.map(([receiptNumber]) => applicationOf('定着支援', receiptNumber)),
    lines: [],
    members: [],
  });
  const standings = ([1, 2] as const).map((at) => ({
    books: present.books,
    outcomes: rows.map((row) => outcome(row[at])),
  }));
  const all = compareStandings(ground, standings, base);
  return all.map(({ raised, lowered, difference, largest }) => ({
    ...{ raised, lowered, planned: difference.planned, granted: difference.granted },
    largest: largest.map(({ position, before, after }) => [rows[position]?.[0], before, after]),
  }));
}

const ROWS: readonly Row[] = [
  ['A1', 1_000, 1_000],
  ['A2', 1_000, 3_000],
  ['A3', 9_000, 2_000],
  ['A4', null, 5_000],
  ['A5', 4_000, null],
  ['A6', null, null],
  ['A7', 0, null],
  ['A8', null, 0],
];

describe('a scenario beside its base', () => {
  it('tells who gets more and who gets less, the largest first', () => {
    const [same, other] = compared(ROWS);
    expect(same).toEqual({ raised: 0, lowered: 0, planned: 0, granted: 0, largest: [] });
    expect(other).toEqual({
      ...{ raised: 2, lowered: 2, planned: -4_000, granted: 0 },
      largest: [
        ['A3', 9_000, 2_000],
        ['A4', null, 5_000],
        ['A5', 4_000, null],
        ['A2', 1_000, 3_000],
        // no yen more or less, but another answer
        ['A7', 0, null],
        ['A8', null, 0],
      ],
    });
  });

  it('and the other way round', () => {
    const [present, same] = compared(ROWS, 1);
    expect(present).toMatchObject({ raised: 2, lowered: 2, planned: 4_000 });
    expect(same).toMatchObject({ raised: 0, lowered: 0, planned: 0, largest: [] });
  });

  it('equal differences by 受付番号 and then by row, whatever the order; ten of them', () => {
    const numbers = Array.from({ length: 12 }, (_, at) => `B${at + 10}`);
    fc.assert(
      fc.property(fc.shuffledSubarray(numbers, { minLength: 12 }), (order) => {
        const [, other] = compared(order.map((number): Row => [number, 1_000, 2_000]));
        expect(other?.largest.map(([number]) => number)).toEqual(numbers.slice(0, 10));
        expect(other?.raised).toBe(12);
      }),
      { numRuns: 20 },
    );
    const [, twice] = compared([
      ['C1', 1_000, 3_000],
      ['B1', 1_000, 2_000],
      ['B1', 2_000, 1_000],
      ['B1', 3_000, 4_000],
    ]);
    expect(twice?.largest.map(([, before]) => before)).toEqual([1_000, 1_000, 2_000, 3_000]);
  });

  it('needs a base that is there', () => {
    expect(() => compared(ROWS, 2)).toThrow(new RangeError('no base 2'));
  });
});

describe('what an application comes to', () => {
  const assessed = (
    own: Readonly<Record<string, string | null>>,
    line: Readonly<Record<string, number | null>> = {},
  ) =>
    outcomeOf(
      assessmentOf(
        assessTables({
          settings: { 都道府県: '13', 税区分: '税込', 寄付金等の控除: 'しない', '限度台数:見守り': 2 },
          applications: [applicationOf('定着支援', 'A1', own)],
          lines: [lineOf('A1', 1, '見守り', 300_000, { 台数: 1, ...line })],
          members: [],
        }),
        'A1',
      ),
    );
  const whole: Outcome = { ...outcome(240_000), priority: true };
  it.each<readonly [note: string, is: Outcome, should: Outcome]>([
    ['faultless', assessed({}), whole],
    ['不備', assessed({ 業務改善計画: '未提出' }), { ...whole, planned: null, deficient: true }],
    [
      'undetermined',
      assessed({}, { 支出額: null }),
      { ...whole, planned: null, deficient: true, undetermined: true, priority: false },
    ],
    ['capped, and above 限度台数', assessed({}, { 支出額: 3_000_000, 台数: 3 }), { ...whole, planned: yen(900_000), capped: true, overLimit: true }],
  ])('%s', (_, is, should) => {
    expect(is).toEqual(should);
  }); // prettier-ignore
});
