import { grouped } from '../amounts/figures';

/** What was taken, in the clerk's words. */
interface Taken {
  readonly tables: readonly { readonly name: string; readonly place: string; readonly rows: number }[];
  /** Rows left out, by why (Y-04). */
  readonly left: readonly { readonly reason: string; readonly rows: number }[];
  /** Rows that wait for an answer (Y-03). */
  readonly held: number;
  readonly unread: readonly string[];
  /** Tables of which it is asked whether they are used (Y-01). */
  readonly waiting: readonly string[];
  readonly unused: readonly string[];
}

const REASONS: Readonly<Record<string, string>> = {
  sum: '合計',
  example: '記入例',
  note: '備考など',
  header: '見出しの繰り返し',
  unnumbered: '番号のない行',
};

/** More names than these are counted. */
const MOST_NAMES = 8;

const names = (all: readonly string[]): string =>
  all.length > MOST_NAMES
    ? `${all.slice(0, MOST_NAMES).join('・')}ほか${grouped(all.length - MOST_NAMES)}`
    : all.join('・');

/** Texts of what was read, and of the questions about it. */
export const readingTexts = {
  names: {
    applications: '申請',
    lines: '経費',
    members: '構成員',
    flat: '申請・経費',
    products: '製品',
    earlierGrants: '過年度交付',
    decisions: '交付決定',
    changes: '変更',
    settlements: '確定',
  },
  taken({ tables, left, held, unread, waiting, unused }: Taken): string {
    const read = tables.map(({ name, place, rows }) =>
      place === name ? `${name} ${grouped(rows)}行` : `${name}「${place}」${grouped(rows)}行`,
    );
    const sums = new Map<string, number>();
    for (const { reason, rows } of left) sums.set(reason, (sums.get(reason) ?? 0) + rows);
    const rows = [...sums].map(([reason, count]) => `${REASONS[reason] ?? reason} ${grouped(count)}行`);
    if (held > 0) rows.push(`受付番号が空欄 ${grouped(held)}行`);
    return [
      `読み取り: ${read.join('、')}。`,
      ...(rows.length > 0 ? [`除いた行: ${rows.join('、')}。`] : []),
      ...(waiting.length > 0 ? [`使うかどうかの回答を待っている表: ${names(waiting)}。`] : []),
      ...(unread.length > 0 ? [`申請・経費などとして読まなかった表: ${names(unread)}。`] : []),
      ...(unused.length > 0 ? [`使わない列: ${names(unused)}。`] : []),
    ].join('');
  },
  question: (key: string, message: string, answers: readonly string[], cell: string): string =>
    `質問 ${cell} ${message}「${key}」に ${answers.join('・')} のどれかを記入してください。`,
} as const;
