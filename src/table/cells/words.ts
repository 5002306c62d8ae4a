import type {
  Compliance,
  Contract,
  ImprovementSupport,
  SecurityAction,
  YesNo,
} from '../../grant/input/records';
import type { AwardOutcome } from '../../grant/stages/award-records';
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

const AWARDS: readonly AwardOutcome[] = ['採択', '一部採択', '補欠', '採択相当', '不採択'];

/** 手修正 of 採択. */
export const awardOutcome = words(AWARDS.map((word) => [word, [word]] as const));

/** Circles that Japanese keyboards and fonts offer for ○ (after NFKC). */
const CIRCLES = ['○', '◯', '〇', '⚪', '●', '⭕'];
/** What stands in a box that is ticked. */
const TICKS = [...CIRCLES, '✓', '✔', '☑', 'レ', 'TRUE'];
const CROSSES = ['FALSE', '×', '✕', '✖'];
const DASHES = ['-', '―', 'ー'];

/** 有無 and ありません begin with 有 and あり all the same; so do 有償 and the like. */
const NOT_YES = /^[無償料効限線害]|無|なし|ない|ません|[?？]|不明|確認中/u;
const NOT_NO = /^[償料効限線害記回]|有|あり|ある|では|とは|[?？]|不明|確認中/u;

const YES: readonly Beginning<'yes'>[] = ['有', 'あり'].map((word) => ({
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

/** Behind 提出済 and 済: it is not, or not yet. */
const NOT_SUBMITTED = /無|なし|ない|ません|せず|未|予定|検討|否|不要|不備|差戻|返却|[?？]/u;
const SUBMITTED = [
  '提出済',
  '提出済み',
  '受理',
  '受理済',
  '受領',
  '受領済',
  '済',
  '済み',
  '提出あり',
] as const;

/** 事後評価 of 実績報告. */
export const evaluation = words<'submitted' | 'notSubmitted'>(
  [
    ['submitted', [...SUBMITTED, '提出', ...TICKS, '有', 'あり', '有り']],
    ['notSubmitted', ['未提出', '未', '提出なし', '無', 'なし', '無し', ...CROSSES, ...DASHES]],
  ],
  [
    ...SUBMITTED.map((word) => ({ word, value: 'submitted' as const, unless: NOT_SUBMITTED })),
    ...YES.map(({ word }) => ({ word, value: 'submitted' as const, unless: NOT_SUBMITTED })),
    { word: '未提出', value: 'notSubmitted' as const, unless: NOT_NO },
  ],
);

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
