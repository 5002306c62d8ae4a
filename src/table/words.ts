import type { Listing } from '../scheme/types';
import type { Compliance, Contract, ImprovementSupport, SecurityAction, YesNo } from '../grant/records';

/** The words that the contract allows in a cell, with spellings that mean the same. */

const words = <T>(entries: readonly (readonly [T, readonly string[]])[]): ReadonlyMap<string, T> =>
  new Map(entries.flatMap(([value, spellings]) => spellings.map((spelling) => [spelling, value] as const)));

/** Circles that Japanese keyboards and fonts offer for ○ (after NFKC). */
const CIRCLES = ['○', '◯', '〇', '⚪', '●'];
const CROSSES = ['FALSE', '×', '✕', '✖', '-', '―', 'ー', '無', 'なし'];

export const yesNo = words<YesNo>([
  ['yes', ['有', 'あり', '有り', ...CIRCLES]],
  ['no', ['無', 'なし', '無し', '無い', '×', '✕']],
]);

export const compliance = words<Compliance>([
  ['yes', ['有', 'あり', '有り', ...CIRCLES]],
  ['no', ['無', 'なし', '無し', '×', '✕']],
  ['unlisted', ['未掲載']],
]);

export const mark = words<boolean>([
  [true, [...CIRCLES, '有', '✓', '✔', 'レ', 'TRUE']],
  [false, CROSSES],
]);

export const withdrawn = words<boolean>([
  [
    true,
    [
      ...CIRCLES,
      '有',
      'あり',
      '有り',
      '✓',
      '✔',
      'レ',
      'TRUE',
      '済',
      '済み',
      '取下げ',
      '取下',
      '取り下げ',
      '取下げ済',
      '取下済',
      '辞退',
    ],
  ],
  [false, [...CROSSES, '無し', '無い', '未']],
]);

export const contract = words<Contract>([
  ['perStaff', ['職員数連動', '職員数連動型']],
  ['flat', ['その他', '一律', '定額']],
]);

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
