import { describe, expect, it } from 'vitest';
import { r8 } from '../../src/scheme/r8';

/** Short and collective names of services, and the services that they stand for (rules.md 1.2, 別紙1 6④ and 6⑤). */

const { names, aliases } = r8.services;

/** Alone, or all whose names begin with it and a bracket. */
const ALL = '…';

const table: readonly (readonly [alias: string, services: string])[] = [
  ['短期入所療養介護', ALL],
  ['介護予防短期入所療養介護', ALL],
  ['介護予防短期入所療養介護(介護老人保健施設)', '介護予防短期入所療養介護(老健)'],
  ['介護予防短期入所療養介護(介護療養型医療施設等)', '介護予防短期入所療養介護(病院等)'],
  ['地域密着型特定施設(短期利用)', '地域密着型特定施設入居者生活介護(短期利用)'],
  ['介護予防特定施設', '介護予防特定施設入居者生活介護'],
  ['地域密着型特定施設', '地域密着型特定施設入居者生活介護'],
  ['小規模多機能(短期利用)', '小規模多機能型居宅介護(短期利用)'],
  ['介護予防小規模多機能(短期利用)', '介護予防小規模多機能型居宅介護(短期利用)'],
  ['複合型サービス(看護小規模多機能型居宅介護)', '看護小規模多機能型居宅介護'],
  ['看護小規模多機能(短期利用)', '看護小規模多機能型居宅介護(短期利用)'],
  ['訪問型サービス', ALL],
  ['訪問型(みなし)', '訪問型サービス(みなし)'],
  ['訪問型(独自)', '訪問型サービス(独自)'],
  ['訪問型(独自/定率)', '訪問型サービス(独自/定率)'],
  ['訪問型(独自/定額)', '訪問型サービス(独自/定額)'],
  ['通所型サービス', ALL],
  ['通所型(みなし)', '通所型サービス(みなし)'],
  ['通所型(独自)', '通所型サービス(独自)'],
  ['通所型(独自/定率)', '通所型サービス(独自/定率)'],
  ['通所型(独自/定額)', '通所型サービス(独自/定額)'],
  ['生活支援サービス', ALL],
  ['ケアハウス', '軽費老人ホーム'],
];

describe('a name that stands for other names', () => {
  it.each(table)('%s: %s', (alias, expected) => {
    const services = (aliases[alias] ?? []).map((code) => names[code]);
    const all = Object.values(names).filter((name) => name.startsWith(`${alias}(`));
    expect([...services].sort()).toEqual(expected === ALL ? all.sort() : [expected]);
    expect(services.length).toBeGreaterThan(0);
  });

  it('is one of these, and no service’s own', () => {
    expect(Object.keys(aliases)).toEqual(table.map(([alias]) => alias));
    expect(Object.values(names).filter((name) => Object.hasOwn(aliases, name))).toEqual([]);
  });
});
