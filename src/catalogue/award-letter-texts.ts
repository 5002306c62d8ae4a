import { grouped } from './amounts/figures';
import { SHEETS } from './sheets/headers';

/** What is said of 採択通知 where it is made. */
export const awardLetterTexts = {
  made: (letters: number): string =>
    `採択・補欠・不採択などの通知 ${grouped(letters)}件分を、シート「${SHEETS.awardLetters}」に差込印刷のデータとして作りました。`,
  none: `採択が決まった申請がないため、シート「${SHEETS.awardLetters}」は作っていません。採択は、「設定」に予算額のある事業で決まります。`,
  open: (count: number): string => `採択が決まっていない申請 ${grouped(count)}件は、入れていません。`,
  dropped: `前に作ったシート「${SHEETS.awardLetters}」は、古くなったため消しました。`,
} as const;
