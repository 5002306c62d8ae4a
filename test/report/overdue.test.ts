import { describe, expect, it } from 'vitest';
import type { LetterRecord, LetterState } from '../../src/report/columns/letter-record';
import { daysPast, overdueOn } from '../../src/report/overdue';

/** 期限 | 状態 | 基準日 | 経過日数 (null: not to be urged) */
const TABLE: readonly (readonly [string, LetterState, string, number | null])[] = [
  ['2026-06-29', '発送', '2026-06-28', null],
  ['2026-06-29', '発送', '2026-06-29', null],
  ['2026-06-29', '発送', '2026-06-30', 1],
  ['2026-06-29', '発送', '2026-07-02', 3],
  ['2026-12-28', '発送', '2027-01-04', 7],
  ['2028-02-28', '発送', '2028-03-01', 2],
  ['2026-06-29', '回答', '2026-07-02', null],
  ['2026-06-29', '済', '2026-07-02', null],
  ['', '発送', '2026-07-02', null],
  ['通知の日から14日以内', '発送', '2026-07-02', null],
  ['2026-02-31', '発送', '2026-07-02', null],
  ['2026-13-01', '発送', '2026-07-02', null],
  ['2026-06-29', '発送', '', null],
];

const record = (receiptNumber: string, deadline: string, state: LetterState): LetterRecord => ({
  ...{ receiptNumber, deadline, state, sentOn: '2026-06-15', answeredOn: '' },
  issues: 'R1-53、L-03（明細1・2）',
});

describe('督促', () => {
  it.each(TABLE)('期限 %s, %s, on %s: %s', (deadline, state, day, days) => {
    const urged = overdueOn([record('T1', deadline, state)], day);
    expect(urged.map((one) => [one.days, one.points])).toEqual(days === null ? [] : [[days, 2]]);
  });

  it('has those first who have been silent longest', () => {
    const all = [record('T1', '2026-06-29', '発送'), record('T2', '2026-06-10', '発送')];
    expect(overdueOn(all, '2026-07-02').map((one) => [one.record.receiptNumber, one.days])).toEqual([
      ['T2', 22],
      ['T1', 3],
    ]);
  });

  it('counts no days from words', () => {
    expect(daysPast('6月末', '2026-07-02')).toBeNull();
  });
});
