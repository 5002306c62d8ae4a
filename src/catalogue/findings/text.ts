import type { Facts } from '../../grant/finding';
import { fiscalYearText, quotable, yenText } from '../figures';

/** What is the matter, and what to do; made from a finding's facts. */
export interface FindingText {
  readonly message: (facts: Facts, variant: string) => string;
  readonly action: (facts: Facts, variant: string) => string;
}

type Part = string | ((facts: Facts, variant: string) => string);

export const entry = (message: Part, action: Part): FindingText => ({
  message: typeof message === 'string' ? () => message : message,
  action: typeof action === 'string' ? () => action : action,
});

/** Picks the text of the finding's variant. */
export const by =
  (texts: Readonly<Record<string, Part>>): ((facts: Facts, variant: string) => string) =>
  (facts, variant) => {
    const text = texts[variant] ?? texts['other'];
    if (text === undefined) throw new Error(`no text for variant ${variant}`);
    return typeof text === 'string' ? text : text(facts, variant);
  };

export const quoted = (facts: Facts): string => `「${quotable(String(facts['text'] ?? ''))}」`;
export const amount = (facts: Facts, name: string): string => yenText(Number(facts[name] ?? 0));

/** 年度 of a day among the facts. */
export const yearOf = (facts: Facts, name: string): string => fiscalYearText(String(facts[name]));

/** A date that is written but is none. */
export const unread =
  (item: string) =>
  (facts: Facts): string =>
    `${item}${quoted(facts)}は日付として読めません。`;
export const AS_DATE = '日付（例: 2026/7/1、令和8年7月1日）で記入してください。';

/** A yes-or-no requirement: blank, or something that is not the answer asked for. */
export const asked = (item: string, wanted: string, action: Part): FindingText =>
  entry(
    by({
      blank: `${item}が未記入です。`,
      other: (facts) => `${item}が${quoted(facts)}です（${wanted}であることが必要です）。`,
    }),
    action,
  );

/** A requirement whose fulfilment is only asked for. */
export const wished = (item: string, action: Part): FindingText =>
  entry(by({ blank: `${item}が未記入です。`, other: (facts) => `${item}が${quoted(facts)}です。` }), action);

export const EXCLUDE =
  '対象経費から除きました。内容を確認し、対象となる経費であれば経費区分を直してください。';
