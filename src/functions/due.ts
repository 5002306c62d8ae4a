import { functionTexts as texts } from '../catalogue/function-texts';
import { effectReportYears } from '../grant/effect-reports';
import { schemeOf, schemes } from '../scheme';
import type { Scheme } from '../scheme/types';
import { notGiven, outOfDomain } from './argument-error';
import { fiscalYearArgument, type Argument } from './arguments';
import { programmeNamed } from './requirements';

/** The years (令和) in which effect reports are due after a grant of a year, one below the other. */
export function grantDue(
  programme: Argument,
  fiscalYear: Argument,
  books: readonly Scheme[] = schemes,
): number[][] {
  const year = fiscalYearArgument(fiscalYear);
  const scheme = schemeOf(year, books);
  if (scheme === null) {
    const years = books.map((book) => book.fiscalYear);
    throw outOfDomain(texts.noRuleBook(year, years));
  }
  const named = programmeNamed(programme, scheme);
  const due = effectReportYears(named, year);
  if (due.length === 0) throw notGiven(texts.noEffectReports(named.name));
  return due.map((each) => [each]);
}
