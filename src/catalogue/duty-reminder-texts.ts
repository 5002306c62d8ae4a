import { grouped } from './amounts/figures';
import { japaneseDate } from './settings/letter-settings';
import { SHEETS } from './sheets/headers';
import { letterTexts } from './sheets/letter-frame';

const SHEET = SHEETS.dutyReminders;

/** A report that is overdue, as far as it is said. */
interface Overdue {
  readonly receiptNumber: string;
  readonly establishmentName: string;
  /** 業務改善計画, 効果報告 R9. */
  readonly report: string;
  /** 2028-03-31, or the paper that it was to come in with. */
  readonly deadline: string;
  /** true: `deadline` is a day. */
  readonly isDay: boolean;
  readonly daysOver: number;
}

/** A letter to a corporation. */
interface Letter {
  readonly addressee: string;
  readonly day: string;
  readonly missing: readonly Overdue[];
  readonly prefecture: string;
  readonly contact: string;
}

/** 督促 of 業務改善計画, 効果報告 and 事後評価, in the pane and on the command line. */
export const dutyReminderTexts = {
  made: (letters: number, reports: number, day: string): string =>
    `${day} の時点で期限を過ぎて提出のない報告${grouped(reports)}件（${grouped(letters)}法人）を、シート「${SHEET}」に差込印刷のデータとして作りました。`,
  none: (day: string): string =>
    `${day} の時点で、期限を過ぎて提出のない報告はありません。シート「${SHEET}」は作りません。`,
  dropped: `前に作ったシート「${SHEET}」は、削除しました。`,
  noDay: `設定の「提出状況の基準日」が読み取れないため、シート「${SHEET}」は作っていません。設定を確かめてください。`,
  line: (corporation: string, missing: readonly Overdue[]): string =>
    `  ${corporation}: ${missing.map(({ receiptNumber, report }) => `${receiptNumber} ${report}`).join('、')}`,
  /** A report of a letter, on a line of its own. */
  missing: ({ receiptNumber, establishmentName, report, deadline, isDay, daysOver }: Overdue): string =>
    [
      `${receiptNumber}${establishmentName === '' ? '' : ` ${establishmentName}`}`,
      report,
      isDay ? `期限 ${japaneseDate(deadline)}（${grouped(daysOver)}日超過）` : `期限 ${deadline}`,
    ].join('　'),
  letter: ({ addressee, day, missing, prefecture, contact }: Letter): string =>
    [
      addressee,
      '',
      ...(prefecture === '' ? [] : [prefecture, '']),
      '補助金に係る報告の提出について（お願い）',
      '',
      `　下記の報告は、${japaneseDate(day)}現在、期限を過ぎておりますが、提出を確認できておりません。`,
      '　お手数をおかけしますが、速やかにご提出くださいますようお願いいたします。行き違いですでにご提出いただいている場合は、ご容赦ください。',
      '',
      letterTexts.begin,
      '',
      ...missing.map((each) => dutyReminderTexts.missing(each)),
      '',
      ...(contact === '' ? [] : [letterTexts.contact(contact)]),
      letterTexts.end,
    ].join('\n'),
} as const;
