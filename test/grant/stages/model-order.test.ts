import { describe, expect, it } from 'vitest';
import type { Row } from '../../cases/cases';
import { applicationOf, assessTables, lineOf, memberOf } from '../rows';

const NUMBERS = ['A1', 'A2', 'A3', 'A4'];

/** Four モデル, of which the one in the first row came last; 受付番号 of those beyond the third. */
function beyondThird(settings: Row): string[] {
  const { assessments } = assessTables({
    settings: { 都道府県: '13', 税区分: '税込', 寄付金等の控除: 'しない', ...settings },
    applications: NUMBERS.map((number, at) =>
      applicationOf('面的支援モデル', number, { 受付日: `2026-06-0${String(9 - at)}` }),
    ),
    lines: NUMBERS.map((number) => lineOf(number, 1, '研修', 1_000_000)),
    members: NUMBERS.flatMap((number) => [
      memberOf(number, `甲会${number}`, '11'),
      memberOf(number, `乙会${number}`, '15'),
    ]),
  });
  return assessments.flatMap(({ application, findings }) =>
    findings.some(({ rule }) => rule === 'R2-02') ? [application.receiptNumber] : [],
  );
}

describe('R2-02', () => {
  it('counts in row order, and where there is 採択 in its order', () => {
    expect(beyondThird({})).toEqual(['A4']);
    expect(beyondThird({ '予算額:面的支援モデル': 100_000_000 })).toEqual(['A1']);
    expect(beyondThird({ '予算額:定着支援': 100_000_000 })).toEqual(['A4']);
  });
});
