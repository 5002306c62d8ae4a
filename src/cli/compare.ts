import { cliTexts } from '../catalogue/cli';
import { comparisonLines } from '../report/rule-book-compare';
import { schemeOf, schemes } from '../scheme';
import type { Scheme } from '../scheme/types';
import { UsageError } from './usage-error';

/**
 * What differs between the rule books of two fiscal years (令和), in lines for a clerk.
 * @throws UsageError where there is no rule book of one of the years.
 */
export async function comparison(
  [before, after]: readonly [number, number],
  books: readonly Scheme[] = schemes,
): Promise<string[]> {
  const bookOf = (year: number): Scheme => {
    const book = schemeOf(year, books);
    if (book === null) throw new UsageError(cliTexts.noYear(books.map(({ fiscalYear }) => fiscalYear)));
    return book;
  };
  const [old, now] = [bookOf(before), bookOf(after)];
  return comparisonLines(
    { scheme: old, duties: await old.texts.duties() },
    { scheme: now, duties: await now.texts.duties() },
  );
}
