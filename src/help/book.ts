import { rateText, yenText } from '../catalogue/amounts/figures';
import { noticeRateText } from '../catalogue/settings';
import { schemes } from '../scheme';
import type { FunctionWords } from '../scheme/text-types';
import type { CategoryKind, ProgrammeKind, Scheme } from '../scheme/types';
import type { Example } from './types';

/** What the help of the functions takes from the rule book that it is about. */

/** By fiscal year. */
const WORDS = new Map(
  await Promise.all(
    schemes.map(async ({ fiscalYear, texts }) => [fiscalYear, await texts.functions()] as const),
  ),
);

/** Clause and examples of a function. @throws Error where the book has none */
export function wordsOf({ fiscalYear, version }: Scheme, name: string): FunctionWords {
  const words = WORDS.get(fiscalYear)?.[name];
  if (words === undefined) throw new Error(`${version} has no words on ${name}`);
  return words;
}

/** The examples that were worked out by hand for the year. */
export const examplesOf = (scheme: Scheme, name: string): readonly Example[] =>
  wordsOf(scheme, name).examples;

/** An example for the first 経費区分 of a kind; none in a year without one. */
export function forCategory(
  { programmes }: Scheme,
  kind: CategoryKind,
  make: (name: string) => Example,
): Example[] {
  const categories = programmes.flatMap((programme) =>
    programme.kind === 'technology' ? (programme.categories ?? []) : [],
  );
  const found = categories.find((category) => category.kind === kind);
  return found === undefined ? [] : [make(found.name)];
}

/** An example for the first 事業 of a kind; none in a year without one. */
export function forProgramme(
  scheme: Scheme,
  kind: ProgrammeKind,
  make: (name: string) => Example,
): Example[] {
  const [name] = namesOf(scheme, kind);
  return name === undefined ? [] : [make(name)];
}

/** The 事業 of a kind. */
const namesOf = ({ programmes }: Scheme, kind: ProgrammeKind): string[] =>
  programmes.filter((programme) => programme.kind === kind).map(({ name }) => name);

/** 補助率 of the first 事業 of a kind; null where it has none. */
function rateOf({ programmes }: Scheme, kind: ProgrammeKind): Scheme['programmes'][number]['rate'] {
  return programmes.find((programme) => programme.kind === kind)?.rate ?? null;
}

/** 1/2 of the cost, or all of it. */
export function shareOf(scheme: Scheme, kind: ProgrammeKind): string {
  const rate = rateOf(scheme, kind);
  return rate === null ? '対象経費' : `対象経費の${rateText(rate.value)}`;
}

/** That the rate is that of the notice; nothing where there is none. */
export function rateOfNotice(scheme: Scheme, kind: ProgrammeKind): string[] {
  const rate = rateOf(scheme, kind);
  if (rate === null) return [];
  return [`補助率は通知の${noticeRateText(rate.value)}です。都道府県の設定で下げた補助率は使いません。`];
}

/** 1,000円未満切捨てなど */
export const roundingOf = ({ rounding }: Scheme): string => `${yenText(rounding.value.unit)}未満切捨てなど`;

/** 定着支援と面的支援モデルは3年間、協働化と経営改善は1年間 */
export function reportYears({ programmes }: Scheme): string {
  const years = [...new Set(programmes.map(({ effectReportYears }) => effectReportYears))].filter(Boolean);
  const named = years.map((count) => {
    const names = programmes.filter(({ effectReportYears }) => effectReportYears === count);
    return `${names.map(({ name }) => name).join('と')}は${count}年間`;
  });
  return named.join('、');
}
