import { describe, expect, it } from 'vitest';
import { clauseText } from '../../src/catalogue/clauses';
import { settingTextsOf } from '../../src/catalogue/settings';
import { makeReference } from '../../src/reference';
import { findClauses } from '../../src/reference/clause';
import { referenceDocuments } from '../../src/reference/notices/documents';
import { r8 } from '../../src/scheme/r8';

/** Every clause that the wording of 令和8年度 names is one of the notices. */

const reference = makeReference(referenceDocuments);
const { texts, services } = r8;
const functions = Object.entries(await texts.functions());

const clausesIn = (text: string): string[] =>
  text.match(/(?:別紙\d|基金要綱) ?[^。（）]*(?:（[^）]*）[①-⑳]?)?/g) ?? [];
const unknownIn = (text: string): string[] =>
  findClauses(reference, text).flatMap(({ clause, section }) => (section === null ? [clause] : []));

const noted = Object.entries(texts.columns).flatMap(([table, notes]) =>
  Object.entries(notes).map(([field, note]) => [table, field, note] as const),
);

describe('the note of a column', () => {
  it.each(noted)('%s %s names its clause', (_table, _field, note) => {
    expect(note).toMatch(/^\S{4}.*。/);
    expect(clausesIn(note).length).toBeGreaterThan(0);
    expect(clausesIn(note).flatMap(unknownIn)).toEqual([]);
  });
});

describe('the heading', () => {
  it.each(Object.entries(texts.bands))('of the columns from %s on names its clause', (_field, text) => {
    expect(clausesIn(text)).toHaveLength(1);
    expect(clausesIn(text).flatMap(unknownIn)).toEqual([]);
  });

  /** 介護ソフト① of 別紙1 4 留意事項（介護ソフト）①. */
  const bare = (text: string): string => text.replace(/[（）\n]/g, '');

  it.each(Object.entries(texts.codes))('of the services of %s names the clause of its list', (list, text) => {
    const [, clause = '?'] = /（(.+)）$/.exec(text) ?? [];
    expect(bare(services[list as keyof typeof texts.codes].source.clause)).toContain(clause);
    expect(text).toMatch(/^\S{4}/);
  });
});

describe('the clauses', () => {
  it.each(functions)('of %s are in the notices', (_name, { clause }) => {
    expect(clause).toMatch(/^(別紙|基金要綱)/);
    expect(unknownIn(clause)).toEqual([]);
  });

  it.each(
    settingTextsOf(r8).map(({ key, basis, explanation }) => [key, clauseText(basis), explanation] as const),
  )('of the setting %s are in the notices, or said not to be', (_key, clause, explanation) => {
    expect(clause).toMatch(/\S{2}/);
    if (!clause.startsWith('通知に定めなし')) expect(unknownIn(clause)).toEqual([]);
    expect(explanation).toMatch(/\S{4}.*。$/);
  });

  it('of what no notice settles name the reading', () => {
    const settings = new Map(settingTextsOf(r8).map(({ key, basis }) => [key, basis]));
    for (const [key, reading] of [
      ['roundingUnit', 'A-09'],
      ['deductDonations', 'A-18'],
      ['taxBasis', 'A-18'],
    ] as const) {
      expect(clauseText(settings.get(key)!)).toBe(`通知に定めなし（${reading}）`);
      expect(Object.keys(r8.readings)).toContain(reading);
    }
  });
});
