import type {
  Compliance,
  Contract,
  ImprovementSupport,
  SecurityAction,
  YesNo,
} from '../../grant/input/records';
import type { Listing } from '../../scheme/types';

/** The words that the contract allows in a cell, with spellings that mean the same. */
export interface WordList<T> {
  /** By spelling. */
  readonly values: ReadonlyMap<string, T>;
  /** The contract's own word for each value: any other spelling is said to be read (Y-06). */
  readonly own: ReadonlyMap<T, string>;
  /** Words that a remark may stand behind: 「有（県単独）」. */
  readonly beginnings: readonly Beginning<T>[];
  /** Spellings of which a clerk must judge whether they mean that (L-08). */
  readonly judged: ReadonlySet<string>;
}

export interface Beginning<T> {
  readonly word: string;
  readonly value: T;
  /** What must not stand behind it: there it says something else. */
  readonly unless: RegExp;
}

/** Each value with its spellings, the contract's own first. */
export function words<T>(
  entries: readonly (readonly [T, readonly [string, ...string[]]])[],
  beginnings: readonly Beginning<T>[] = [],
  judged: readonly string[] = [],
): WordList<T> {
  return {
    values: new Map(
      entries.flatMap(([value, spellings]) => spellings.map((spelling) => [spelling, value] as const)),
    ),
    own: new Map(entries.map(([value, [first]]) => [value, first])),
    beginnings,
    judged: new Set(judged),
  };
}

/** Circles that Japanese keyboards and fonts offer for ○ (after NFKC). */
const CIRCLES = ['○', '◯', '〇', '⚪', '●', '⭕'];
/** What stands in a box that is ticked. */
export const TICKS = [...CIRCLES, '✓', '✔', '☑', 'レ', 'TRUE'];
export const CROSSES = ['FALSE', '×', '✕', '✖'];
export const DASHES = ['-', '―', 'ー'];

/** 有無 and ありません begin with 有 and あり all the same; so do 有償 and the like. */
const NOT_YES = /^[無償料効限線害]|無|なし|ない|ません|[?？]|不明|確認中/u;
export const NOT_NO = /^[償料効限線害記回]|有|あり|ある|では|とは|[?？]|不明|確認中/u;

export const YES: readonly Beginning<'yes'>[] = ['有', 'あり'].map((word) => ({
  word,
  value: 'yes',
  unless: NOT_YES,
}));
const NO: readonly Beginning<'no'>[] = ['無', 'なし'].map((word) => ({ word, value: 'no', unless: NOT_NO }));
const MARKED: readonly Beginning<boolean>[] = [
  ...YES.map((beginning) => ({ ...beginning, value: true })),
  ...NO.map((beginning) => ({ ...beginning, value: false })),
];

const YES_WORDS = ['有', 'あり', '有り', ...TICKS] as const;
const NO_WORDS = ['無', 'なし', '無し', '無い', '×', '✕', 'FALSE'] as const;

export const yesNo = words<YesNo>(
  [
    ['yes', YES_WORDS],
    ['no', NO_WORDS],
  ],
  [...YES, ...NO],
);

export const compliance = words<Compliance>(
  [
    ['yes', YES_WORDS],
    ['no', NO_WORDS],
    ['unlisted', ['未掲載']],
  ],
  [...YES, ...NO],
);

export const mark = words<boolean>(
  [
    [true, ['○', ...TICKS, '有', 'あり', '有り']],
    [false, ['無', 'なし', '無し', ...CROSSES, ...DASHES]],
  ],
  MARKED,
);

/** Behind 取下げ: it is not, or not yet, or not any more. */
const NOT_WITHDRAWN = /無|なし|ない|ません|せず|撤回|取消|取り消|中止|未|予定|検討|否|不要|[?？]/u;
const WITHDRAWN = ['取下げ', '取下', '取り下げ', '取り下'] as const;

export const withdrawn = words<boolean>(
  [
    [true, ['○', ...TICKS, '有', 'あり', '有り', '済', '済み', ...WITHDRAWN, '取下げ済', '取下済', '辞退']],
    [false, ['無', 'なし', '無し', '無い', '未', ...CROSSES, ...DASHES]],
  ],
  [...MARKED, ...WITHDRAWN.map((word) => ({ word, value: true, unless: NOT_WITHDRAWN }))],
);

export const contract = words<Contract>(
  [
    ['perStaff', ['職員数連動', '職員数連動型', '職員数に連動', '従量']],
    ['flat', ['その他', '一律', '月額', '定額']],
  ],
  [],
  ['月額', '定額'],
);

export const securityAction = words<SecurityAction>([
  ['oneStar', ['一つ星', '★一つ星', '★', '1つ星', 'ひとつ星']],
  ['twoStar', ['二つ星', '★★二つ星', '★★', '2つ星', 'ふたつ星']],
  ['equivalent', ['同等対策']],
]);

export const improvementPlan = words<'submitted' | 'notSubmitted'>([
  ['submitted', ['提出済', '提出済み']],
  ['notSubmitted', ['未提出']],
]);

export const improvementSupport = words<ImprovementSupport>([
  ['consulting', ['コンサル', 'コンサルティング']],
  ['training', ['研修']],
  ['none', ['無', 'なし', '無し']],
]);

export const listing = words<Listing>([
  ['tais', ['TAIS', 'ア']],
  ['equivalent', ['同水準', 'ウ1', 'ウ①']],
  ['other', ['その他', 'ウ2', 'ウ②']],
]);

/** What stands for no 寄付金等 at all. */
export const noAmount: ReadonlySet<string> = new Set([
  ...['-', '−', '‐', '–', '—', '―', '─', 'ー', 'なし', '無', '無し'],
]);
