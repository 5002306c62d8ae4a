import type { Books } from '../scheme';
import type { Programme, ProgrammeKind, Scheme } from '../scheme/types';
import type { ReportApplication, ReportInput } from './input';

/** What a block has to know of an application to find its rule book. */
type Dated = Pick<ReportApplication, 'programme' | 'fiscalYear'>;

/**
 * The book that an application goes by: that of its 年度, and where the table does not say which (a formula written
 * by hand, without 受付日) the first that has its 事業.
 */
export function bookOf({ programme, fiscalYear }: Dated, { primary, all, of }: Books): Scheme {
  if (fiscalYear !== null) return of(fiscalYear) ?? primary;
  return all.find(({ programmes }) => programmes.some(({ name }) => name === programme)) ?? primary;
}

/** The 事業 of an application in its own book; null where that has none of the name (ID-02). */
export function programmeOf(application: Dated, books: Books): Programme | null {
  const { programmes } = bookOf(application, books);
  return programmes.find(({ name }) => name === application.programme) ?? null;
}

/** The books that are there in a workbook: the primary one, and those that an application goes by. */
export function booksIn({ applications, withdrawn }: ReportInput, books: Books): Scheme[] {
  const used = new Set([...applications, ...withdrawn].map((application) => bookOf(application, books)));
  return books.all.filter((book) => book === books.primary || used.has(book));
}

/** Each once by its name, in the order of the primary book and then of the others. */
export function byName<T extends { readonly name: string }>(lists: readonly (readonly T[])[]): T[] {
  const first = new Map<string, T>();
  for (const each of lists.flat()) if (!first.has(each.name)) first.set(each.name, each);
  return [...first.values()];
}

/** A 事業 as a list shows it, with the 経費区分 of every year that is there. */
export interface ListedProgramme {
  readonly name: string;
  readonly categories: readonly { readonly name: string }[];
}

/** The 事業 of the books that are there. */
export function programmesIn(input: ReportInput, books: Books): ListedProgramme[] {
  const lists = booksIn(input, books).map(({ programmes }) => programmes);
  return byName(lists).map(({ name }) => ({
    name,
    categories: byName(
      lists.map((list) => list.find((programme) => programme.name === name)?.categories ?? []),
    ),
  }));
}

/** Names of the 事業 of these kinds in any of the books. */
export const namesOfKinds = (books: readonly Scheme[], kinds: readonly ProgrammeKind[]): string[] =>
  byName(books.map(({ programmes }) => programmes.filter(({ kind }) => kinds.includes(kind)))).map(
    ({ name }) => name,
  );
