import { describe, expect, it } from 'vitest';
import { makeReference, textsOf, withDescendants } from '../../src/reference';
import { findClauses } from '../../src/reference/clause';
import { referenceDocuments } from '../../src/reference/notices/documents';
import { schemes } from '../../src/scheme';
import { citationOf, quotesOf } from '../../src/scheme/citations';

/** Whatever a finding quotes stands word by word in the clause that it cites, in every case of it and every 事業. */

const reference = makeReference(referenceDocuments);
/** Line breaks, blanks and the width of signs differ between the notice's copies. */
const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

const wordsOf = (clause: string): string =>
  findClauses(reference, clause)
    .flatMap(({ section }) => (section === null ? [] : withDescendants(section)))
    .flatMap((section) => [section.heading, ...textsOf(section)])
    .map(bare)
    .join('');

/** … stands for words that are left out. */
function isQuotedFrom(clause: string, quote: string): boolean {
  const words = wordsOf(clause);
  let from = 0;
  return quote.split('…').every((part) => {
    const at = words.indexOf(bare(part), from);
    from = at + 1;
    return part !== '' && at >= 0;
  });
}

describe.each(schemes.map((scheme) => [scheme.version, scheme] as const))('%s', (_version, scheme) => {
  const quoting = Object.entries(scheme.rules).filter(([, rule]) => quotesOf(rule).length > 0);

  it.each(quoting)('%s', (_id, rule) => {
    const cases = ['', ...Object.keys(rule.ofVariant ?? {})];
    for (const variant of cases) {
      for (const { name } of scheme.programmes) {
        const { source, quote } = citationOf(rule, variant, name);
        if (quote === null || source === null) continue;
        expect([variant, name, source.clause, quote, isQuotedFrom(source.clause, quote)]).toEqual([
          ...[variant, name, source.clause, quote],
          true,
        ]);
      }
    }
  });

  it('no rule quotes without a clause', () => {
    expect(quoting.filter(([, { source }]) => source === null)).toEqual([]);
  });
});

describe('a quote', () => {
  it.each<[string, string, boolean]>([
    ['別紙1 4 留意事項', '開発に要する経費は補助対象とはならない', true],
    ['別紙3 3(1)ア', '小規模法人…を1以上含む、複数の法人', true],
    // in another order, with other words, of another clause, and none at all
    ['別紙3 3(1)ア', 'を1以上含む、複数の法人…小規模法人', false],
    ['別紙1 4 留意事項', '開発に要する経費は補助対象となる', false],
    ['別紙3 3(1)ア', '民間のコンサルティング会社は除く', false],
    ['別紙1 4 留意事項', '', false],
  ])('of %s: 「%s」 %j', (clause, quote, isThere) => {
    expect(isQuotedFrom(clause, quote)).toBe(isThere);
  });
});
