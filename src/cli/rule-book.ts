import { cliTexts } from '../catalogue/cli';
import { ruleBookXlsx } from '../documents/printed/rule-book';
import { describeRuleBook } from '../report/rule-book';
import { newest, schemeOf, schemes } from '../scheme';
import { ruleBookDigest } from '../scheme/digest';
import { UsageError } from './usage-error';

/**
 * The printed rule book of a fiscal year (令和), or of the newest one, as the bytes of an .xlsx file.
 * @throws UsageError where there is no rule book of that year.
 */
export async function ruleBookBytes(year: number | null): Promise<Uint8Array> {
  const scheme = year === null ? newest : schemeOf(year, schemes);
  if (scheme === null) throw new UsageError(cliTexts.noYear(schemes.map(({ fiscalYear }) => fiscalYear)));
  const duties = await scheme.texts.duties();
  return ruleBookXlsx(describeRuleBook(scheme, await ruleBookDigest(scheme), duties));
}
