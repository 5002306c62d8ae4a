import { grouped } from './amounts/figures';
import { SHEETS } from './sheets/headers';

const SHEET = SHEETS.reminders;

/** A letter that is overdue, as far as it is said. */
interface Overdue {
  readonly record: { readonly receiptNumber: string; readonly deadline: string };
  readonly days: number;
  readonly points: number;
}

/** 督促, in the pane and on the command line. */
export const reminderTexts = {
  made: (count: number, day: string): string =>
    `${day} の時点で期限を過ぎて回答のない差戻し${grouped(count)}件を、シート「${SHEET}」に差込印刷のデータとして作りました。`,
  none: (day: string): string =>
    `${day} の時点で、期限を過ぎて回答のない差戻しはありません。シート「${SHEET}」は作りません。`,
  dropped: `前に作ったシート「${SHEET}」は、削除しました。`,
  undated: (count: number): string =>
    `期限が日付でない差戻しが${grouped(count)}件あり、督促には入れていません。「差戻し記録」の期限を確かめてください。`,
  overdue: ({ record, days, points }: Overdue): string =>
    `期限 ${record.deadline}（${grouped(days)}日経過）　指摘${grouped(points)}件`,
  line: (overdue: Overdue): string => `  ${overdue.record.receiptNumber}: ${reminderTexts.overdue(overdue)}`,
  dayForm: (text: string): string => `日付「${text}」は 2026-07-01 の形で指定してください。`,
} as const;
