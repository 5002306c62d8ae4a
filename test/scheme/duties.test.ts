import { describe, expect, it } from 'vitest';
import { dutyKey } from '../../src/catalogue/settings/duty-words';
import { makeReference, textsOf } from '../../src/reference';
import { findClause } from '../../src/reference/clause';
import { referenceDocuments } from '../../src/reference/notices/documents';
import { schemes } from '../../src/scheme';
import { r8 } from '../../src/scheme/r8';
import { headerKey } from '../../src/table/columns';

/** What the notices ask of the prefecture itself: law as data, as every other value. */

const duties = await r8.texts.duties();
const reference = makeReference(referenceDocuments);

/** Bare words: line breaks, blanks and the width of signs differ between the notice's copies. */
const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

describe.each(schemes.map((scheme) => [scheme.version, scheme] as const))('duties of %s', (_, scheme) => {
  it('have an item of their own, a document of the book, and 事業 that there are', async () => {
    const own = await scheme.texts.duties();
    const names = scheme.programmes.map(({ name }) => name);
    expect(new Set(own.map(({ item }) => headerKey(dutyKey(item)))).size).toBe(own.length);
    for (const { item, programmes, source, text, quote } of own) {
      expect(Object.keys(scheme.documents), item).toContain(source.document);
      expect(programmes.length, item).toBeGreaterThan(0);
      expect(names, item).toEqual(expect.arrayContaining([...programmes]));
      expect(text, item).toMatch(/ください。/);
      expect(quote.length, item).toBeGreaterThan(5);
      // they part the settings of a run in 操作記録
      expect(item).not.toMatch(/[=、:：]/);
    }
  });
});

describe('duties of 令和8年度', () => {
  it.each(duties.map((duty) => [duty.source.clause, duty.item, duty] as const))(
    '%s: %s',
    (clause, _, duty) => {
      expect(clause).toMatch({ n001: /^別紙[1-4] /, n002: /^基金要綱 \d/ }[duty.source.document]!);
      const section = findClause(reference, clause);
      expect(section, clause).toBeTruthy();
      expect(bare(textsOf(section!).join(''))).toContain(bare(duty.quote));
    },
  );

  it.each([
    ['別紙1 4', '定着支援'],
    ['別紙1 6①', '定着支援'],
    ['別紙1 6②', '定着支援'],
    ['基金要綱 5(2)', '第三者支援'],
  ])('%s is among those of %s', (clause, programme) => {
    const found = duties.filter(
      ({ source, programmes }) => source.clause === clause && programmes.includes(programme),
    );
    expect(found).not.toEqual([]);
  });

  it('both bodies of 基金要綱 6(1), for every 事業 of 基金', () => {
    const ofFund = r8.programmes.filter(({ source }) => source.document === 'n002').map(({ name }) => name);
    const bodies = duties.filter(({ source }) => source.clause === '基金要綱 6(1)');
    expect(bodies).toHaveLength(2);
    for (const { programmes } of bodies) expect([...programmes].sort()).toEqual([...ofFund].sort());
  });
});
