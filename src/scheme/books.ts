import type { Rule, Scheme } from './types';

/** The rule books of one run: of one workbook, or of one call of a custom function. */
export interface Books {
  /** That of the year asked for: whatever names no year of its own goes by it. */
  readonly primary: Scheme;
  /** Every book, the primary one first and the others oldest first. */
  readonly all: readonly Scheme[];
  /** The book of a fiscal year (令和); null where there is none. */
  of(fiscalYear: number): Scheme | null;
}

/** The books of a run whose year is that of `primary`. */
export function booksOf(primary: Scheme, books: readonly Scheme[]): Books {
  const all = [primary, ...books.filter((book) => book !== primary)];
  return { primary, all, of: (fiscalYear) => schemeOf(fiscalYear, all) };
}

/** The rule book of a fiscal year (令和); null where there is none. */
export function schemeOf(fiscalYear: number, books: readonly Scheme[]): Scheme | null {
  return books.find((book) => book.fiscalYear === fiscalYear) ?? null;
}

/** What a finding of a year (令和) is about; null where no book of that year has the rule. */
export function ruleOf(
  { fiscalYear, rule }: { readonly fiscalYear: number; readonly rule: string },
  books: readonly Scheme[],
): Rule | null {
  return schemeOf(fiscalYear, books)?.rules[rule] ?? null;
}

/**
 * The newest of rule books that stand oldest first.
 * @throws Error where there is none.
 */
export function newestOf(books: readonly Scheme[]): Scheme {
  const newest = books.at(-1);
  if (newest === undefined) throw new Error('there is no rule book');
  return newest;
}

/**
 * The book of a workbook whose 設定 names no 年度: the first one, whatever books come after, so that what was
 * computed by it stays.
 * @throws Error where there is none.
 */
export function initialOf(books: readonly Scheme[]): Scheme {
  const [initial] = books;
  if (initial === undefined) throw new Error('there is no rule book');
  return initial;
}

/** The book of the fiscal year that a day (ISO) belongs to; null where there is none. */
export function bookOn<Book extends { readonly year: Scheme['year'] }>(
  day: string,
  books: readonly Book[],
): Book | null {
  return books.find(({ year }) => year.from <= day && day <= year.to) ?? null;
}
