import type { Asked, IsNone, Text } from '../../grant/findings/cases';
import { quotable } from '../amounts/figures';

/** A text; made from the facts of its case, where that has any. */
type Part<Facts> = string | (IsNone<Facts> extends true ? never : (facts: Facts) => string);

/** A text for each variant; `other` is for those that have none of their own. */
type ByVariant<Cases> =
  | { readonly [V in keyof Cases]: Part<Cases[V]> }
  | ({ readonly [V in keyof Cases]?: Part<Cases[V]> } & { readonly other: string });

type Words<Cases> = Part<Cases[keyof Cases]> | ('' extends keyof Cases ? never : ByVariant<Cases>);

/** What is the matter, and what to do. */
export type FindingText<Cases> = readonly [message: Words<Cases>, action: Words<Cases>];

/** A text for each of the rules, held against their variants and facts. */
export type TextsOf<Rules> = { readonly [R in keyof Rules]: FindingText<Rules[R]> };

export const quoted = ({ text }: Text): string => `「${quotable(text)}」`;

/** What to do about a cell in which a formula has come to nothing. */
export const MEND_CELL = 'セルの数式（参照先）を直すか、正しい値を直接入力してください。';

/** A formula that stands in the file without a value. */
export const NOT_CALCULATED = '数式が計算されていません。';
export const OPEN_IN_EXCEL = 'Excel で開いて保存し直してください。';

/** A date that is written but is none. */
export const unread =
  (item: string) =>
  (facts: Text): string =>
    `${item}${quoted(facts)}は日付として読めません。`;
export const AS_DATE = '日付（例: 2026/7/1、令和8年7月1日）で記入してください。';

/** A requirement whose fulfilment is only asked for: not answered, or answered otherwise. */
export const wished = (item: string, action: string, wanted = ''): FindingText<Asked> => [
  { blank: `${item}が未記入です。`, not: (facts) => `${item}が${quoted(facts)}です${wanted}。` },
  action,
];

/** A requirement that only the answer `wanted` meets. */
export const asked = (item: string, wanted: string, action: string): FindingText<Asked> =>
  wished(item, action, `（${wanted}であることが必要です）`);

export const EXCLUDE =
  '対象経費から除きました。内容を確認し、対象となる経費であれば経費区分を直してください。';
