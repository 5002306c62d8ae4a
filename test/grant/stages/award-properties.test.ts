import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/grant/input/cell';
import type { AwardOutcome } from '../../../src/grant/stages/award-records';
import { runs } from '../random/runs';
import { type Applicant, awarded, decision, listed } from './awarded';

const OUTCOMES: readonly AwardOutcome[] = ['採択', '一部採択', '補欠', '採択相当', '不採択'];

const applicant = fc.record({
  planned: fc.oneof(fc.integer({ min: 1, max: 400_000 }), fc.constant(0), fc.constant(null)),
  priority: fc.boolean(),
  receivedOn: fc.constantFrom(null, '2026-06-01', '2026-06-02'),
  points: fc.constantFrom(null, 10, 20.5),
  deficient: fc.constantFrom(false, false, false, true),
});

const hand = fc.option(
  fc.record({ outcome: fc.constantFrom(...OUTCOMES), amount: fc.integer({ min: 1, max: 500_000 }) }),
  { freq: 3 },
);

const anyCase = fc.record({
  rows: fc.array(fc.record({ applicant, hand }), { maxLength: 30 }),
  setting: fc.record({
    budget: fc.integer({ min: 0, max: 3_000_000 }),
    partial: fc.boolean(),
    unit: fc.constantFrom(1, 100, 1_000),
    points: fc.constantFrom('', '点数'),
  }),
});

type Case = typeof anyCase extends fc.Arbitrary<infer T> ? T : never;

const numbered = ({ rows }: Case) =>
  rows.map((row, at) => ({ ...row, applicant: { ...row.applicant, receiptNumber: `A${String(at + 1)}` } }));

type Numbered = ReturnType<typeof numbered>;

const run = (rows: Numbered, setting: Case['setting']) =>
  awarded(
    rows.map(({ applicant: own }): Applicant => own),
    setting,
    rows.flatMap(({ applicant: { receiptNumber }, hand: own }) =>
      own === null ? [] : [decision(receiptNumber, read(own.outcome), own.amount)],
    ),
  );

describe('採択, whoever applies', () => {
  it('gives those not decided by hand no more than by-hand decisions leave of 予算額', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const [programme] = run(numbered(one), one.setting).programmes;
        const sum = (byHand: boolean) =>
          (programme?.entries ?? [])
            .filter(({ cause }) => (cause === 'byHand') === byHand)
            .reduce((total, { amount }) => total + (amount ?? 0), 0);
        expect(sum(false)).toBeLessThanOrEqual(Math.max(0, one.setting.budget - sum(true)));
      }),
      runs(300),
    );
  });

  it('passes nobody over: of those not decided by hand, nobody gets more of what was asked than one before', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const [programme] = run(numbered(one), one.setting).programmes;
        const queue = (programme?.entries ?? []).filter(({ cause }) => cause !== 'byHand');
        const states = queue.map(({ outcome }) => ['採択', '一部採択', '補欠'].indexOf(outcome ?? ''));
        expect(states).toEqual([...states].sort((a, b) => a - b));
        expect(states.filter((state) => state === 1).length).toBeLessThanOrEqual(1);
        // and the first who gets less could not have had all
        const first = queue.find(({ outcome }) => outcome !== '採択');
        if (first !== undefined) expect(first.planned).toBeGreaterThan(first.room ?? Infinity);
      }),
      runs(300),
    );
  });

  it('does not depend on the order of rows, and 累計 ends at Σ 採択額', () => {
    fc.assert(
      fc.property(anyCase, fc.infiniteStream(fc.nat()), (one, keys) => {
        const rows = numbered(one);
        const shuffled = rows
          .map((row) => ({ row, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        const result = run(rows, one.setting);
        expect(listed(run(shuffled, one.setting))).toEqual(listed(result));
        const [programme] = result.programmes;
        const largest = Math.max(0, ...(programme?.entries ?? []).map(({ running }) => running ?? 0));
        expect(largest).toBe(programme?.awarded);
      }),
      runs(200),
    );
  });
});
