import { describe, expect, it } from 'vitest';
import { bookOn, booksOf, initialOf, newestOf, ruleOf, schemeOf } from '../../src/scheme/books';
import { citationOf, otherClauses, quotesOf } from '../../src/scheme/citations';
import { r8 } from '../../src/scheme/r8';
import { notice } from '../../src/scheme/r8/documents';
import type { Rule } from '../../src/scheme/types';
import { r9 } from '../years/r9';

/** Which book a year, a day and a finding have; what a rule cites in its cases. */

describe('a book', () => {
  it.each<[day: string, year: number | null]>([
    ['2026-03-31', null],
    ['2026-04-01', 8],
    ['2027-03-31', 8],
    ['2027-04-01', 9],
    ['2028-03-31', 9],
    ['2028-04-01', null],
  ])('of %s: %j', (day, year) => {
    expect(bookOn(day, [r8, r9])?.fiscalYear ?? null).toBe(year);
  });

  it('of a year, whichever is the primary one', () => {
    for (const primary of [r8, r9]) {
      const books = booksOf(primary, [r8, r9]);
      expect([books.primary, books.all[0], books.all.length]).toEqual([primary, primary, 2]);
      expect([books.of(8), books.of(9), books.of(10)]).toEqual([r8, r9, null]);
    }
    expect([schemeOf(9, [r8, r9]), schemeOf(7, [r8, r9])]).toEqual([r9, null]);
  });

  it('the newest is the last, the initial one the first, and none is an error', () => {
    expect([newestOf([r8, r9]), initialOf([r8, r9])]).toEqual([r9, r8]);
    expect(() => newestOf([])).toThrow('there is no rule book');
    expect(() => initialOf([])).toThrow('there is no rule book');
  });

  it('has the rule of a finding of its year, else nothing', () => {
    expect(ruleOf({ fiscalYear: 8, rule: 'L-07' }, [r8, r9])).toBe(r8.rules['L-07']);
    expect(ruleOf({ fiscalYear: 7, rule: 'L-07' }, [r8, r9])).toBeNull();
    expect(ruleOf({ fiscalYear: 8, rule: 'L-99' }, [r8, r9])).toBeNull();
  });
});

const rule: Rule = {
  severities: ['不備'],
  requirement: '',
  source: notice('別紙1 1'),
  quote: '甲',
  ofProgramme: { 協働化: notice('別紙3 1') },
  ofVariant: {
    own: { source: notice('別紙1 2'), quote: '乙' },
    silent: { quote: null },
    split: { ofProgramme: { 協働化: notice('別紙3 2') }, quote: '甲' },
  },
};

describe('a rule cites', () => {
  it.each<[variant: string, programme: string, clause: string, quote: string | null]>([
    ['', '定着支援', '別紙1 1', '甲'],
    ['', '協働化', '別紙3 1', '甲'],
    ['own', '定着支援', '別紙1 2', '乙'],
    ['own', '協働化', '別紙1 2', '乙'],
    ['silent', '定着支援', '別紙1 1', null],
    ['silent', '協働化', '別紙3 1', null],
    ['split', '定着支援', '別紙1 1', '甲'],
    ['split', '協働化', '別紙3 2', '甲'],
  ])('in the case %j of %s: %s 「%s」', (variant, programme, clause, quote) => {
    const cited = citationOf(rule, variant, programme);
    expect([cited.source?.clause, cited.quote]).toEqual([clause, quote]);
  });

  it('these beside its own clause, each with what it is for, and quotes each text once', () => {
    expect(otherClauses(rule).map(({ of, source }) => [of, source.clause])).toEqual([
      ['', '別紙1 2'],
      ['協働化', '別紙3 1'],
      ['協働化', '別紙3 2'],
    ]);
    expect(quotesOf(rule)).toEqual(['甲', '乙']);
    const bare: Rule = { severities: ['不備'], requirement: '', source: null };
    expect([otherClauses(bare), quotesOf(bare), citationOf(bare, 'x', '')]).toEqual([
      ...[[], []],
      { source: null, quote: null },
    ]);
  });
});

describe('R6-02 of 令和8年度', () => {
  it.each([
    ['noPlan', '定着支援', '別紙1 7(1)'],
    ['noPlan', '面的支援モデル', '別紙2 4(1)ア'],
    ['noPlan', '協働化', '別紙3 4(1)'],
    ['noReport', '定着支援', '別紙1 7(2)'],
    ['noReport', '面的支援モデル', '別紙2 4(1)イ'],
    ['noReport', '協働化', '別紙3 4(2)'],
    ['noReport', '経営改善', '別紙3 4(2)'],
  ])('%s of %s rests on %s', (variant, programme, clause) => {
    expect(citationOf(r8.rules['R6-02']!, variant, programme).source?.clause).toBe(clause);
  });
});

it('parts of a value that stand in another clause name it', () => {
  const { collaboration, thirdParty } = r8.models;
  expect(collaboration.parts?.leastCorporations?.clause).toBe('別紙3 3(1)ア');
  expect(thirdParty.parts?.leastVisits?.clause).toBe('基金要綱 5(3)');
});
