import { grouped } from './amounts/figures';

/** A finding as far as it is named in one line. */
interface Named {
  readonly rule: string;
  readonly place: { readonly address: string } | null;
}

type State = '発送' | '回答' | '済';

/** What a resubmission answers, as far as it is said. */
interface Reply {
  readonly record: { readonly receiptNumber: string; readonly state: State; readonly answeredOn: string };
  readonly asked: number;
  readonly resolved: readonly unknown[];
  readonly remaining: readonly unknown[];
  readonly fresh: readonly unknown[];
  readonly unread: boolean;
  readonly withdrawn: boolean;
  readonly state: State;
  readonly answeredOn: string;
}

/** Of a file that is not taken over yet it is said what would remain. */
export type When = 'before' | 'after';

const named = ({ rule, place }: Named): string => (place === null ? rule : `${rule} ${place.address}`);

/** What came back beside what was asked (差戻し). */
export const letterReplyTexts = {
  title: '差戻しとの照合',
  named,
  who: (receiptNumber: string, applicant: string): string =>
    applicant === '' ? receiptNumber : `${receiptNumber} ${applicant}`,
  sentence: (text: string): string => `${text}。`,
  more: (count: number): string => `ほか${grouped(count)}件`,
  partial: 'この申請の行を一部外しているため、取り込んだあとに照合します。',
  /** @param places of what remains, in brackets; '' where they are shown otherwise */
  outcome: ({ asked, resolved, remaining, withdrawn }: Reply, when: When, places = ''): string => {
    const [left, gone] = [remaining.length, resolved.length];
    const brackets = places === '' ? '' : `（${places}）`;
    const remains = when === 'before' ? '残ります' : '残っています';
    const all = `差戻しで求めた${grouped(asked)}件`;
    if (withdrawn) return `取下げのため、${all}の補正は要りません`;
    if (left === 0) return when === 'before' ? `${all}は、すべて解消します` : `${all}は、すべて解消しました`;
    if (gone === 0) return `${all}${brackets}は、そのまま${remains}`;
    return `${all}のうち、${grouped(gone)}件が解消し、${grouped(left)}件${brackets}が${remains}`;
  },
  fresh: ({ fresh }: Reply, places = ''): string =>
    `新たな指摘が${grouped(fresh.length)}件${places === '' ? '' : `（${places}）`}あります。差戻しでは求めていません`,
  /** What becomes of 状態, and what stays as it was entered. */
  state: ({ record, state, answeredOn, remaining, unread }: Reply): string => {
    if (record.state === '済')
      return remaining.length === 0 ? '状態：済' : '状態は「済」と入力されているため、変えません';
    const day = record.answeredOn === '' ? `回答日 ${answeredOn}` : `回答日は入力済みの ${answeredOn} のまま`;
    const why =
      remaining.length === 0 && unread
        ? '。読み取れない値があり、ほかの指摘が隠れているかもしれないため、「済」にはしません'
        : '';
    return record.state === state
      ? `状態：${state}のまま${why}`
      : `状態：${record.state} → ${state}（${day}）${why}`;
  },
} as const;

/** What a file answers of one application, on one line. */
export const replyLine = (
  reply: Reply & {
    readonly remaining: readonly { readonly findings: readonly Named[] }[];
    readonly fresh: readonly Named[];
  },
  when: When,
): string => {
  const words = letterReplyTexts;
  const places = (findings: readonly Named[]): string => findings.map(named).join('、');
  return [
    `${reply.record.receiptNumber}: ${words.outcome(
      reply,
      when,
      places(reply.remaining.flatMap(({ findings }) => findings)),
    )}`,
    ...(reply.fresh.length === 0 ? [] : [words.fresh(reply, places(reply.fresh))]),
    words.state(reply),
  ].join('。');
};
