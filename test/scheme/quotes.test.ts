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

describe('words that are of one clause of several', () => {
  it.each<[rule: string, variant: string, programme: string, clause: string, quote: string | null]>([
    [
      'R1-06',
      'granted',
      'モデル施設',
      '基金要綱 3(5)',
      '他の補助金等を受けて導入する機器及び他の補助金等を活用する事業については、本事業における補助の対象とはならない',
    ],
    [
      'R1-06',
      'granted',
      '経営改善',
      '別紙3 3(2)エ(i)',
      '他の補助金等によって助成されているものについては、本事業の補助対象外とする',
    ],
    // of 車輛 too
    ['R3-05', '', '協働化', '別紙3 3(1)イ', '通信費は対象外…事業所車輛の購入費は対象外'],
    ['R3-15', 'not', '経営改善', '別紙3 3(2)エ(ii)', '厚生労働省等が実施する調査研究事業等に協力すること'],
    // 5(1) is of 第三者支援 alone
    ['R5-03', 'judged', 'モデル施設', '基金要綱 3(1)②ア', null],
    ['R5-03', 'excluded', '第三者支援', '基金要綱 5(1)', '介護保険法に基づく全サービスを対象とする'],
  ])('%s %s of %s', (rule, variant, programme, clause, quote) => {
    const [newest] = schemes.toSorted((a, b) => b.fiscalYear - a.fiscalYear);
    const cited = citationOf(newest!.rules[rule]!, variant, programme);
    expect([cited.source?.clause, cited.quote]).toEqual([clause, quote]);
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
