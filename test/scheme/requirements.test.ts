import { describe, expect, it } from 'vitest';
import { makeReference, textsOf } from '../../src/reference';
import { findClause } from '../../src/reference/clause';
import { referenceDocuments } from '../../src/reference/notices/documents';
import { schemes } from '../../src/scheme';
import { r8 } from '../../src/scheme/r8';
import { contractRules, ownRules } from './contract';

/** What each rule asks, with the severities of the contract; and what stands beside the rules in the book. */

const SEVERITIES = ['不備', '要確認', '注意', '情報'];

describe.each(schemes.map((scheme) => [scheme.version, scheme] as const))('%s', (_version, scheme) => {
  it.each(Object.entries(scheme.rules))('%s says what it asks', (_id, { requirement, severities }) => {
    expect(requirement).toMatch(/^\S.{4,}こと$/u);
    expect(severities.length).toBeGreaterThan(0);
    expect(severities.filter((severity) => !SEVERITIES.includes(severity))).toEqual([]);
    expect(new Set(severities).size).toBe(severities.length);
  });

  it('no two rules ask the same, but for those of different 事業', () => {
    const asked = Object.values(scheme.rules).map(({ requirement }) => requirement);
    const twice = asked.filter((text, at) => asked.indexOf(text) !== at);
    expect(new Set(twice)).toEqual(
      new Set(['業務改善計画を提出していること', '介護生産性向上総合相談センターに相談していること']),
    );
  });
});

describe('令和8年度', () => {
  it.each(Object.entries({ ...contractRules, ...ownRules }))('%s can be %j', (id, severities) => {
    expect([...(r8.rules[id]?.severities ?? [])].sort()).toEqual([...severities].sort());
  });

  it('is the fiscal year of its notice', () => {
    expect([r8.fiscalYear, r8.year.from, r8.year.to]).toEqual([8, '2026-04-01', '2027-03-31']);
    const { number = '', date } = r8.documents['n001'] ?? {};
    expect(date).toBe('2026-04-07');
    expect(r8.version).toBe(`令和8年度 第1版（${number} 令和8年4月7日）`);
  });

  it('a reading has settings where it says that a setting decides, and only there', () => {
    for (const [id, { reading, settings }] of Object.entries(r8.readings)) {
      expect([id, settings.length > 0]).toEqual([id, reading.includes('設定')]);
    }
    expect(
      Object.entries(r8.readings).flatMap(([id, { settings }]) => settings.map((key) => [id, key])),
    ).toEqual([
      ['A-01', 'linkStartTreatment'],
      ['A-07', 'aggregation'],
      ['A-09', 'roundingUnit'],
      ['A-10', 'flatContractBonus'],
      ['A-18', 'taxBasis'],
      ['A-18', 'deductDonations'],
      ['A-21', 'countNonCare'],
    ]);
  });

  it('quotes in the message of R1-51 what 6⑤ says', () => {
    const text = textsOf(findClause(makeReference(referenceDocuments), '別紙1 6⑤')!).join('');
    const parts = r8.texts.findings['R1-51'].split('…');
    expect(parts).toHaveLength(2);
    for (const part of parts) expect([part, part !== '' && text.includes(part)]).toEqual([part, true]);
    expect(r8.texts.findings['R1-53']).toMatch(/令和8年4月以後.+いません$/);
  });
});

/** The clauses that ask something of the prefecture itself, in the order of the notices. */
const DUTIES: readonly (readonly [programmes: string, clauses: readonly string[]])[] = [
  ['定着支援', ['4', '6①', '6②', '6③（適正利用）', '6⑪', '7(1)', '7(2)'].map((each) => `別紙1 ${each}`)],
  ['面的支援モデル', ['別紙2 3(1)エ']],
  ['連携モデル', ['別紙2 3(2)エ', '別紙2 3(2)オ']],
  ['面的支援モデル', ['別紙2 4(1)ア', '別紙2 4(1)イ']],
  ['協働化', ['別紙3 3(1)エ(iii)', '別紙3 3(1)エ(iv)']],
  ['協働化・経営改善', ['別紙3 4(1)', '別紙3 4(2)']],
  ['モデル施設', ['基金要綱 3(1)②ア']],
  ['モデル施設・魅力発信', ['基金要綱 3(3)', '基金要綱 3(5)']],
  ['第三者支援', ['5(2)', '5(2)', '5(5)②', '5(6)'].map((each) => `基金要綱 ${each}`)],
  [
    'モデル施設・第三者支援・革新会議・魅力発信・相談センター',
    ['6(1)', '6(1)', '6(2)'].map((each) => `基金要綱 ${each}`),
  ],
];

describe('the duties of the prefecture', () => {
  it('are those of these clauses, each with a name for its tick', async () => {
    const duties = await r8.texts.duties();
    expect(duties.map(({ programmes, source }) => [programmes.join('・'), source.clause])).toEqual(
      DUTIES.flatMap(([programmes, clauses]) => clauses.map((clause) => [programmes, clause])),
    );
    for (const { item, text } of duties) expect([item, text]).toEqual([expect.stringMatching(/\S{4}/), text]);
  });
});
