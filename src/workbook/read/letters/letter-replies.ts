import { groupBy } from '../../../base/group-by';
import type { FindingRow } from '../../../report/columns/finding';
import type { LetterRecord, LetterState } from '../../../report/columns/letter-record';
import { answerTo, type LetterAnswer, pointsAsked, stateAfter } from '../../../report/letter-reply';
import { receiptKey } from '../../../table/cells/receipts';
import type { AnswerWrite } from '../../port';
import type { Found } from '../found';
import { at, lastOf, type LetterSheet, recordOf, textAt } from './letter-sheet';

/** An application that was sent back, beside what was asked of it. */
export interface LetterReply extends LetterAnswer<FindingRow> {
  /** Of its 受付番号. */
  readonly key: string;
  readonly applicant: string;
  readonly record: LetterRecord;
  /** Its row of 差戻し記録, from 0 below the header. */
  readonly index: number;
  /** How many points were asked. */
  readonly asked: number;
  /** 取下げ: nothing is asked of it any more. */
  readonly withdrawn: boolean;
  /** 状態 as it follows from that, and 回答日; what a clerk has entered stays. */
  readonly state: LetterState;
  readonly answeredOn: string;
}

/**
 * The last 差戻し of each application that is in 発送 or 回答, beside what is found now.
 * @param today 回答日 of what has none
 * @param about keys of the 受付番号 looked at, 済 among them; all that are open unless given
 */
export function repliesIn(
  { rows, date1904 }: LetterSheet,
  { findings, applications }: Found,
  today: string,
  about?: ReadonlySet<string>,
): LetterReply[] {
  const own = groupBy(findings, ({ receiptNumber }) => receiptKey(receiptNumber));
  return [...lastOf(rows ?? [])].flatMap(([key, { row, index }]): LetterReply[] => {
    const record = recordOf(row, date1904);
    const asked = record === null ? 0 : pointsAsked(record.issues);
    if (record === null || asked === 0 || !(about?.has(key) ?? record.state !== '済')) return [];
    const application = applications.get(key);
    if (application === undefined) return [];
    const { withdrawn, determined, establishmentName, corporationName } = application;
    const answer = answerTo(record.issues, withdrawn ? [] : (own.get(key) ?? []), determined);
    const state = stateAfter(record, answer);
    const answeredOn = record.answeredOn || (record.state === '済' ? '' : today);
    const applicant = establishmentName || corporationName;
    return [{ ...answer, key, applicant, record, index, asked, withdrawn, state, answeredOn }];
  });
}

/** The last 差戻し of each application, where it waits for an answer or has not all of it. */
export const recordsOpenIn = ({ rows, date1904 }: LetterSheet): LetterRecord[] =>
  [...lastOf(rows ?? []).values()].flatMap(({ row }) => {
    const record = recordOf(row, date1904);
    return record === null || record.state === '済' ? [] : [record];
  });

/** The cells of 差戻し記録 that follow; those that somebody changes meanwhile are not written over. */
export function stateWrites({ sheet, rows }: LetterSheet, replies: readonly LetterReply[]): AnswerWrite[] {
  const cells = replies.flatMap(({ index, record, state, answeredOn }): AnswerWrite['cells'] => {
    const row = rows?.[index];
    if (row === undefined || record.state === '済') return [];
    const cell = (column: number, value: string) =>
      textAt(row, column) === value ? [] : [{ row: index + 1, column, value, before: row[column] ?? null }];
    return [...(record.answeredOn === '' ? cell(at.answeredOn, answeredOn) : []), ...cell(at.state, state)];
  });
  return sheet === null || cells.length === 0 ? [] : [{ op: 'answer', sheet, cells }];
}
