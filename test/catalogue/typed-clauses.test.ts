import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReference } from '../../src/reference';
import { findClauses } from '../../src/reference/clause';
import { referenceDocuments } from '../../src/reference/notices/documents';
import { search } from '../../src/reference/search';

/** A search looks with every sign that is typed: a clause is half written then, and its brackets are not closed. */

const reference = makeReference(referenceDocuments);
const named = (text: string) => findClauses(reference, text).map(({ section }) => section?.key ?? null);

describe('a clause that is being typed', () => {
  it.each<[string, (string | null)[]]>([
    ['別紙1 5(', ['別紙1 5']],
    ['別紙1 5（ア', [null]],
    ['別紙1 5（ア）', ['別紙1 5(ア)']],
    ['別紙1 6③（', ['別紙1 6③（適正利用）']],
    ['別紙3 3(1)ウ(', ['別紙3 3(1)ウ']],
    ['(', [null]],
    ['・', []],
  ])('%s', (text, keys) => {
    expect(named(text)).toEqual(keys);
  });

  it('never keeps the search from ending, whichever sign is the last', () => {
    for (const { key } of reference.sections) {
      for (let end = 1; end <= key.length; end += 1) expect(named(key.slice(0, end)).length).toBeLessThan(3);
    }
  });

  it('nor does any other text', () => {
    const sign = fc.constantFrom(...'別紙1表25アウ③()（）「」※・、 　行なxivⅡー。'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 12 }), (text) => {
        expect(search(reference, text).hits).toBeInstanceOf(Array);
      }),
    );
  });
});
