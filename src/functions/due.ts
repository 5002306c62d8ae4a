import { functionTexts as texts } from '../catalogue/functions/function-texts';
import { effectReportYears } from '../grant/joint/effect-reports';
import { schemes } from '../scheme';
import type { Scheme } from '../scheme/types';
import { notGiven } from './argument-error';
import { type Argument, bookArgument, wordArgument } from './arguments';
import { programmeNamed } from './requirements';

/** The years (令和) in which effect reports are due after a grant of a year, one below the other. */
export function grantDue(
  programme: Argument,
  fiscalYear: Argument,
  books: readonly Scheme[] = schemes,
): number[][] {
  const scheme = bookArgument(wordArgument('年度', fiscalYear), books);
  const named = programmeNamed(programme, scheme);
  const due = effectReportYears(named, scheme.fiscalYear);
  if (due.length === 0) throw notGiven(texts.noEffectReports(named.name));
  return due.map((each) => [each]);
}
