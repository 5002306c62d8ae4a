import type { Basis } from '../scheme/citations';
import type { Source } from '../scheme/types';

/** Of a rule that is a check of the data and not of a notice. */
const OUR_OWN = '（データの点検）';
const NOT_IN_NOTICE = '通知に定めなし';

/** A clause and words of it: 別紙1 6⑦「…」. */
export const clauseWithWords = (clause: string, words: string): string => `${clause}「${words}」`;

/** 根拠 without the words that are quoted: 別紙1 5(イ)（A-07）. '' where nothing is cited. */
export function clauseName(basis: Basis | null): string {
  if (basis === null) return '';
  if (basis.kind === 'data') return OUR_OWN;
  const name = basis.kind === 'open' ? NOT_IN_NOTICE : basis.source.clause;
  return basis.reading === null ? name : `${name}（${basis.reading}）`;
}

/** The name of a table in its notice: 表3 of 別紙1 表3. */
export const tableName = ({ clause }: Source): string => clause.slice(clause.lastIndexOf(' ') + 1);

/** 根拠条項 as one line: the clause, and the notice's own words where they are quoted. */
export function clauseText(basis: Basis | null): string {
  const quote = basis?.kind === 'clause' ? basis.quote : null;
  return quote === null ? clauseName(basis) : clauseWithWords(clauseName(basis), quote);
}
