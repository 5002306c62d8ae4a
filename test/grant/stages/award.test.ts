import { describe, expect, it } from 'vitest';
import { findingMessage } from '../../../src/catalogue/findings';
import { read, unreadable } from '../../../src/grant/input/cell';
import { awardChanges } from '../../../src/grant/stages/award-changes';
import { checkAwards } from '../../../src/grant/stages/award-findings';
import { r8 } from '../../../src/scheme/r8';
import { type Applicant, awarded, decision, listed } from './awarded';

const each = (planned: number, ...numbers: string[]): Applicant[] =>
  numbers.map((receiptNumber) => ({ receiptNumber, planned }));

const findingsOf = (result: ReturnType<typeof awarded>) =>
  checkAwards(result, { points: new Map() }, r8, '採択').map(({ rule, receiptNumber, variant }) =>
    [rule, receiptNumber, variant].join(' '),
  );

describe('採択', () => {
  it('goes down to where the next does not fit, and no smaller one jumps the queue', () => {
    const result = awarded([...each(240_000, 'A1', 'A2'), ...each(60_000, 'A3')], { budget: 300_000 });
    expect(listed(result)).toEqual([
      ['A1', '採択', 240_000, 240_000],
      ['A2', '補欠', 0, 240_000],
      ['A3', '補欠', 0, 240_000],
    ]);
    expect(result.programmes[0]).toMatchObject({ awarded: 240_000, left: 60_000 });
    expect(result.programmes[0]?.entries.map(({ cause }) => cause)).toEqual(['within', 'short', 'behind']);
  });

  it('with 一部交付 gives the next what is left, rounded down; nothing after it', () => {
    const applicants = each(240_000, 'A1', 'A2', 'A3');
    expect(listed(awarded(applicants, { budget: 250_999, partial: true }))).toEqual([
      ['A1', '採択', 240_000, 240_000],
      ['A2', '一部採択', 10_000, 250_000],
      ['A3', '補欠', 0, 250_000],
    ]);
    expect(listed(awarded(applicants, { budget: 240_999, partial: true }))[1]).toEqual([
      'A2',
      '補欠',
      0,
      240_000,
    ]);
  });

  it('ranks 優先, then points, then 受付日, then numbers as numbers', () => {
    const result = awarded(
      [
        { receiptNumber: 'R-10', planned: 1 },
        { receiptNumber: 'R-9', planned: 1 },
        { receiptNumber: 'R-11', planned: 1, receivedOn: '2026-06-02' },
        { receiptNumber: 'R-12', planned: 1, receivedOn: '2026-06-01' },
        { receiptNumber: 'R-13', planned: 1, points: 3 },
        { receiptNumber: 'R-14', planned: 1, points: 30.5 },
        { receiptNumber: 'R-15', planned: 1, priority: true },
      ],
      { budget: 100, points: '点数' },
    );
    expect(listed(result).map(([number]) => number)).toEqual([
      'R-15',
      'R-14',
      'R-13',
      'R-12',
      'R-11',
      'R-9',
      'R-10',
    ]);
  });

  it('has no row for 不備, 0 and undetermined', () => {
    const applicants: Applicant[] = [
      { receiptNumber: 'A1', planned: null },
      { receiptNumber: 'A2', planned: 0 },
      { receiptNumber: 'A3', planned: 5, deficient: true },
    ];
    expect(listed(awarded(applicants, { budget: 100 }))).toEqual([]);
  });

  it('counts by-hand decisions first, and says where they pass 予算額', () => {
    const applicants = each(240_000, 'A1', 'A2', 'A3');
    const one = awarded(applicants, { budget: 300_000 }, [decision('A3', read('採択'))]);
    expect(listed(one)).toEqual([
      ['A1', '補欠', 0, 240_000],
      ['A2', '補欠', 0, 240_000],
      ['A3', '採択', 240_000, 240_000],
    ]);
    expect(findingsOf(one)).toEqual([]);
    const two = awarded(applicants, { budget: 300_000 }, [
      decision('A1', read('採択')),
      decision('A3', read('採択')),
    ]);
    expect(findingsOf(two)).toEqual(['S4-06 A3 over']);
    expect(two.programmes[0]).toMatchObject({ awarded: 480_000, left: -180_000 });
  });

  it('takes 手修正額 as how much; of 補欠, 採択相当 and 不採択 nothing', () => {
    const result = awarded(each(240_000, 'A1', 'A2', 'A3', 'A4'), { budget: 900_000 }, [
      decision('A1', read('一部採択'), 100_000),
      decision('A2', null, 50_000),
      decision('A3', read('採択相当'), 70_000),
      decision('A4', read('採択'), 250_000),
    ]);
    expect(listed(result).map(([, outcome, amount]) => [outcome, amount])).toEqual([
      ['一部採択', 100_000],
      ['一部採択', 50_000],
      ['採択相当', 0],
      ['採択', 250_000],
    ]);
    expect(findingsOf(result)).toEqual(['S4-06 A3 unused', 'S4-06 A4 abovePlanned']);
  });

  it('quotes 手修正額 like any cell: on one line, and cut off where it is long', () => {
    const result = awarded(each(240_000, 'A1'), { budget: 900_000 }, [
      decision('A1', read('補欠'), unreadable(`約\n${'９'.repeat(70)}円`)),
    ]);
    const [finding] = checkAwards(result, { points: new Map() }, r8, '採択');
    expect(finding && findingMessage(finding)).toContain(
      `手修正額「約 ${'９'.repeat(58)}…」は使っていません`,
    );
  });

  it.each([
    ['word', decision('A2', unreadable('たぶん'))],
    ['amount', decision('A2', read('採択'), unreadable('10万'))],
    ['amount', decision('A2', null, 0)],
    ['missing', decision('A2', read('一部採択'))],
  ])('decides nothing of a 事業 in which a by-hand entry cannot be used: %s', (variant, entry) => {
    const result = awarded(each(240_000, 'A1', 'A2', 'A3'), { budget: 900_000 }, [
      entry,
      decision('A3', read('採択')),
    ]);
    expect(listed(result)[0]).toEqual(['A1', null, null, null]);
    expect(listed(result)[2]?.slice(0, 3)).toEqual(['A3', '採択', 240_000]);
    expect(result.programmes[0]).toMatchObject({ awarded: null, left: null });
    expect(findingsOf(result)).toEqual([`S4-06 A2 ${variant}`]);
  });

  it('leaves open from the cut on what depends on a setting out of range, and all that depends on the order', () => {
    const applicants = each(240_000, 'A1', 'A2', 'A3');
    const result = awarded(applicants, { budget: 300_000, partial: null });
    expect(listed(result).map(([, outcome]) => outcome)).toEqual(['採択', null, null]);
    expect(listed(awarded(applicants, { budget: 300_000, points: null }))).toEqual([]);
  });

  it('keeps what a clerk has decided about those that are not ranked, and says it', () => {
    const result = awarded(
      [...each(240_000, 'A1'), { receiptNumber: 'A2', planned: 10, deficient: true }],
      { budget: 300_000 },
      [
        decision('A1', read('不採択')),
        decision('A1', read('採択')),
        decision('A2', read('採択')),
        decision('Z9', null, 5),
      ],
    );
    expect(listed(result)).toEqual([['A1', '不採択', 0, 0]]);
    expect(result.idle.map(({ decision: { receiptNumber }, why }) => [receiptNumber, why])).toEqual([
      ['A1', 'twice'],
      ['A2', 'noAmount'],
      ['Z9', 'unknown'],
    ]);
    expect(findingsOf(result)).toEqual(['S4-06 A1 twice', 'S4-06 A2 noAmount', 'L-01 Z9 unknown']);
  });

  it('tells who moves up when somebody leaves', () => {
    const before = new Map([
      ['A1', { outcome: '採択', amount: 240_000 }],
      ['A2', { outcome: '補欠', amount: 0 }],
      ['A3', { outcome: '補欠', amount: 0 }],
    ] as const);
    const changes = awardChanges(awarded(each(240_000, 'A2', 'A3'), { budget: 300_000 }), before);
    expect(changes.raised.map(({ assessment }) => assessment.application.receiptNumber)).toEqual(['A2']);
    expect(changes.lowered).toEqual([]);
    expect(changes.freed).toEqual([{ receiptNumber: 'A1', amount: 240_000 }]);
  });

  it('tells who gets less, and of nobody whose amount is open, new or as before', () => {
    const before = new Map([
      ['A1', { outcome: '採択', amount: 240_000 }],
      ['A2', { outcome: '採択', amount: 240_000 }],
      ['A3', { outcome: '採択', amount: 240_000 }],
      ['X1', { outcome: '一部採択', amount: 1_000 }],
      ['X2', { outcome: '補欠', amount: 0 }],
      ['X3', { outcome: '不採択', amount: 0 }],
    ] as const);
    const names = (
      entries: readonly {
        readonly assessment: { readonly application: { readonly receiptNumber: string } };
      }[],
    ) => entries.map(({ assessment }) => assessment.application.receiptNumber);
    const changes = awardChanges(
      awarded(each(240_000, 'A1', 'A2', 'A3', 'N1'), { budget: 300_000, partial: true }),
      before,
    );
    expect([names(changes.raised), names(changes.lowered)]).toEqual([[], ['A2', 'A3']]);
    expect(changes.freed).toEqual([{ receiptNumber: 'X1', amount: 1_000 }]);
    const open = awardChanges(awarded(each(240_000, 'A1', 'A2'), { budget: 300_000, partial: null }), before);
    expect([names(open.raised), names(open.lowered)]).toEqual([[], []]);
    const raised = awardChanges(
      awarded(each(240_000, 'N1', 'A1'), { budget: 900_000 }),
      new Map([['A1', { outcome: '補欠', amount: 0 }]]),
    );
    expect(names(raised.raised)).toEqual(['A1']);
  });

  it('numbers 順位 from 1, and has no 累計 behind what is not determined', () => {
    const [programme] = awarded(each(240_000, 'A1', 'A2', 'A3'), { budget: 900_000 }, [
      decision('A2', read('一部採択')),
      decision('A3', read('採択')),
    ]).programmes;
    expect(programme?.entries.map(({ rank, running }) => [rank, running])).toEqual([
      [1, null],
      [2, null],
      [3, null],
    ]);
    const [known] = awarded(each(1_000, 'A1', 'A2'), { budget: 900_000 }).programmes;
    expect(known?.entries.map(({ rank, running }) => [rank, running])).toEqual([
      [1, 1_000],
      [2, 2_000],
    ]);
  });
});
