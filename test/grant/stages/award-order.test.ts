import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../src/grant/stages/award-order';
import { type Applicant, assessmentsOf } from './awarded';

const ranked = (applicants: readonly Applicant[]) =>
  assessmentsOf(applicants).map((assessment, at) => ({
    assessment,
    points: applicants[at]?.points ?? null,
  }));

const numbersInOrder = (applicants: readonly Applicant[]): string[] =>
  inOrder(ranked(applicants)).map(({ assessment }) => assessment.application.receiptNumber);

const named = (receiptNumber: string, more: Partial<Applicant> = {}): Applicant => ({
  ...{ receiptNumber, planned: 1_000 },
  ...more,
});

const anyOrder = <Value>(values: readonly Value[]) =>
  fc.shuffledSubarray([...values], { minLength: values.length });

describe('受付番号 as the last of what ranks', () => {
  it.each<readonly [note: string, expected: readonly string[]]>([
    ['numbers as numbers', ['2', '9', '10', '99', '100']],
    ['numbers behind text as numbers', ['R8-2', 'R8-9', 'R8-10', 'R8-0099', 'R8-100']],
    ['the first number before the second', ['R7-10', 'R8-1', 'R8-2', 'R10-1']],
    ['leading zeros say nothing', ['0001', '02', '3', '0004']],
    ['zeros within and behind a number are of it', ['R8-105', 'R8-150', 'R8-1005', 'R8-1050', 'R8-1500']],
    ['a number before text, and what ends before what goes on', ['A', 'A1', 'A1-1', 'A1-2', 'A2', 'AB', 'B']],
    ['text by its characters', ['乙1', '甲1', '甲2']],
    ['text behind a number', ['1', '1A', '1B', '2', '10', '10A']],
    ['0 is a number, however often it is written', ['0', '00-A', '0-B', '01', '2']],
    ['longer than what a number holds', ['90071992547409931', '90071992547409932', '190071992547409931']],
  ])('%s', (_, expected) => {
    fc.assert(
      fc.property(anyOrder(expected), (numbers) => {
        expect(numbersInOrder(numbers.map((each) => named(each)))).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('one number written in two ways by its text, and the very same by its row', () => {
    expect(numbersInOrder([named('R8-1'), named('R8-01')])).toEqual(['R8-01', 'R8-1']);
    const twice = ranked([named('R8-1', { planned: 1 }), named('R8-1', { planned: 2 })]);
    for (const rows of [twice, [...twice].reverse()]) {
      expect(inOrder(rows).map(({ assessment }) => assessment.application.row)).toEqual([0, 1]);
    }
  });
});
