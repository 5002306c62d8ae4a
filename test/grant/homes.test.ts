import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  grantFundAmount,
  grantGroupAmount,
  grantManagementAmount,
  grantModelAmount,
} from '../../src/functions/model-amounts';
import { homes, kindsOn } from '../../src/grant/programmes';
import { schemes } from '../../src/scheme';
import { r9 } from '../years/r9';
import { answered } from './readings/reading';
import { applicationOf, assessTables, lineOf, memberOf } from './rows';

/** Each kind of 事業 has one home, and what a function computes is what the engine computes. */

describe.each(Object.entries(homes))('the home of %s', (kind, home) => {
  it('is of its kind, and its requirements are rules of every book that has such a 事業', () => {
    expect(home.kind).toBe(kind);
    for (const { programmes, rules } of [...schemes, r9]) {
      if (!programmes.some((programme) => programme.kind === kind)) continue;
      expect(home.concerns.filter(({ rule }) => !Object.hasOwn(rules, rule))).toEqual([]);
    }
    const ids = home.concerns.map(({ rule }) => rule);
    expect(ids).toEqual([...new Set(ids)].sort());
  });
});

/**
 * 業務改善計画: of all but those that are entered as they are; with the application 別紙1 6⑧, 別紙2 4(1)イ, 別紙3 4(1).
 * What stands once: 「介護事業所等ごとに」, 「１事業者グループあたり」, 「介護事業者等ごとに」, 基金 3(2)②ア and 5(4).
 */
it.each([
  ['technology', true, true, 'establishment', undefined],
  ['areaModel', true, true, undefined, 'listed'],
  ['linkModel', true, undefined, undefined, 'listed'],
  ['collaboration', true, true, 'group', 'counted'],
  ['management', true, undefined, 'corporation', undefined],
  ['modelFacility', true, undefined, 'fund', undefined],
  ['thirdParty', true, undefined, 'fund', undefined],
  ['asEntered', false, undefined, undefined, undefined],
] as const)(
  '%s: 計画 %j, with the application %j; once %j; 構成員 %j',
  (kind, hasPlan, due, once, members) => {
    const home = homes[kind];
    expect([home.hasPlan, home.planWithApplication, home.once, home.members]).toEqual([
      ...[hasPlan, due, once, members],
    ]);
    expect(home.prefectureCeiling === undefined).toBe(kind !== 'areaModel' && kind !== 'linkModel');
  },
);

it('a ministry sheet lists the kinds that say so', () => {
  expect(kindsOn('categories')).toEqual(['technology']);
  expect(kindsOn('models')).toEqual(['areaModel', 'linkModel', 'modelFacility']);
  expect(kindsOn('groups')).toEqual(['collaboration']);
});

it('the calculation switches on a kind in few places', () => {
  const KIND =
    /(?:kind (?:===|!==)|case) '(?:technology|areaModel|linkModel|collaboration|management|modelFacility|thirdParty|asEntered)'/;
  const files = readdirSync('src/grant', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const switching = files.filter((path) => KIND.test(readFileSync(`src/grant/${path}`, 'utf8')));
  expect(files.length).toBeGreaterThan(40);
  expect(switching.sort()).toEqual([
    ...['checks/identity.ts', 'checks/overlaps.ts', 'prefecture.ts', 'what-if/touched.ts'],
  ]);
});

describe('a function and the engine give one amount', () => {
  const computed = (
    programme: string,
    category: string,
    cost: number,
    own = {},
    members = 0,
  ): number | null => {
    const result = assessTables({
      settings: { ...answered, 端数処理単位: 1 },
      applications: [applicationOf(programme, 'A1')],
      lines: [lineOf('A1', 1, category, cost, own)],
      members: Array.from({ length: members }, (_, at) =>
        memberOf('A1', `法人${at}`, '51', at === 0 ? { 小規模: '○', 代表: '○' } : {}),
      ),
    });
    return result.assessments[0]?.computed ?? null;
  };

  it.each([1, 99_999, 437_501, 3_000_000, 17_000_001, 40_000_000])('of %d円', (cost) => {
    expect(grantModelAmount('面的支援モデル', cost, [null, null])).toBe(
      computed('面的支援モデル', '機器', cost),
    );
    expect(grantModelAmount('連携モデル', cost, [null, null])).toBe(computed('連携モデル', 'システム', cost));
    const terminals = computed('連携モデル', '端末', cost, { 台数: 3 });
    expect(grantModelAmount('連携モデル', cost, [3, cost])).toBe(terminals);
    expect(grantManagementAmount(cost)).toBe(computed('経営改善', '支援費', cost));
    expect(grantFundAmount('モデル施設', cost)).toBe(computed('モデル施設', '機器', cost));
    expect(grantFundAmount('第三者支援', cost)).toBe(computed('第三者支援', '支援費', cost));
    expect(grantGroupAmount(cost, 3, null)).toBe(computed('協働化', '合同研修', cost, {}, 3));
  });
});
