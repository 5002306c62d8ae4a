import { describe, expect, it } from 'vitest';
import { schemes } from '../../src/scheme';
import { r8 } from '../../src/scheme/r8';
import { highestRate } from '../../src/scheme/rates';
import type { ServiceGroups, StaffBand } from '../../src/scheme/types';
import { rateAtMost } from '../../src/scheme/units';

const listsOf = ({ services }: typeof r8): [string, ServiceGroups][] =>
  Object.entries(services).filter(
    (entry): entry is [string, ServiceGroups] => 'value' in entry[1] && Array.isArray(entry[1].value),
  );

const twice = (names: readonly string[]): string[] => names.filter((name, at) => names.indexOf(name) !== at);

/** How many bands a staff count falls into. */
const bandsFor = (bands: readonly StaffBand[], staff: number): number =>
  bands.filter(({ from, to }) => from <= staff && (to === null || staff <= to)).length;

describe.each(schemes.map((scheme) => [scheme.version, scheme] as const))('%s', (_version, scheme) => {
  const { programmes, technology, services, rules } = scheme;

  it('has bands of 職員数 without gap or overlap, from 1 person on', () => {
    const bands = technology.staffBands.value;
    expect(bands[0]?.from).toBe(1);
    bands.slice(1).forEach(({ from }, at) => {
      expect(from).toBe((bands[at]?.to ?? Number.NaN) + 1);
    });
    expect(bands.at(-1)?.to).toBeNull();
    expect(bandsFor(bands, 0)).toBe(0);
    for (let staff = 1; staff <= 1000; staff += 1)
      expect([staff, bandsFor(bands, staff)]).toEqual([staff, 1]);
  });

  it('has a 3欄 above every 2欄, by the same amount in each band and for 一律', () => {
    const pairs = [...technology.staffBands.value, technology.flatContract.value];
    const additions = new Set(pairs.map(({ software, withAdoption }) => withAdoption - software));
    expect([...additions]).toEqual([technology.packageAdoptionBonus.value]);
  });

  it('names no 事業 and no 補助区分 twice, and no 経費区分 twice in a 事業', () => {
    expect(twice(programmes.map(({ name }) => name))).toEqual([]);
    expect(twice(technology.costCategories.map(({ name }) => name))).toEqual([]);
    for (const { name, categories } of programmes) {
      expect([name, twice((categories ?? []).map((category) => category.name))]).toEqual([name, []]);
    }
  });

  it('sums every 経費区分 in a 補助区分 that exists', () => {
    const known = technology.costCategories.map(({ name }) => name);
    for (const { categories } of programmes) {
      for (const { name, costCategory } of categories ?? []) {
        if (costCategory !== null)
          expect([name, known]).toEqual([name, expect.arrayContaining([costCategory])]);
      }
    }
  });

  it('leaves out what is never eligible by a rule that exists, and nothing else', () => {
    for (const { categories } of programmes) {
      for (const { name, kind, excludedBy } of categories ?? []) {
        const rule = excludedBy === undefined ? undefined : rules[excludedBy];
        expect([name, rule !== undefined]).toEqual([name, kind === 'never']);
      }
    }
  });

  it('asks for 掲載 of devices and software of 定着支援, and of 機器 of 面的支援モデル', () => {
    for (const { kind: programme, categories } of programmes) {
      for (const { name, kind, listings } of categories ?? []) {
        const asked =
          (programme === 'technology' && (kind === 'device' || kind === 'software')) ||
          (programme === 'areaModel' && name === '機器');
        expect([name, listings !== null && listings.length > 0]).toEqual([name, asked]);
      }
    }
  });

  it('lists only services that have a name, each once in a list', () => {
    for (const [list, { value }] of listsOf(scheme)) {
      expect([list, value.flat().filter((code) => !Object.hasOwn(services.names, code))]).toEqual([list, []]);
      expect([list, twice(value.flat())]).toEqual([list, []]);
    }
    for (const code of [...services.welfareActHomes, ...services.homeVisit, ...services.preventiveSupport]) {
      expect(Object.hasOwn(services.names, code)).toBe(true);
    }
    expect(Object.values(services.names).filter((name) => name.trim() === '')).toEqual([]);
  });

  it('takes no service for an 居宅サービス and a 地域密着型サービス at once', () => {
    const community = new Set(services.communityBased.value.flat());
    expect(services.linkBonus.value.flat().filter((code) => community.has(code))).toEqual([]);
  });

  it.each(['subsidyRate', 'modelRate', 'fundRate'] as const)(
    'has a 事業 for the setting %s, and none above its limit',
    (setting) => {
      const rates = programmes.flatMap(({ rate }) => (rate?.setting === setting ? [rate.value] : []));
      const highest = highestRate(scheme, setting);
      expect(rates).toContain(highest);
      for (const rate of rates) expect(rateAtMost(rate, highest!)).toBe(true);
    },
  );

  it('tells for how many years an effect report is due, by a clause', () => {
    for (const { name, effectReportYears, effectReportSource } of programmes) {
      expect([name, effectReportSource !== null]).toEqual([name, effectReportYears > 0]);
    }
  });

  it('rounds by a unit that may be chosen', () => {
    expect(scheme.rounding.value.allowed).toContain(scheme.rounding.value.unit);
  });
});

describe('令和8年度 as the notice has it', () => {
  const { services } = r8;

  it('has 16 services in 6④ and 43 in 6⑤, 居宅療養管理指導 counted once', () => {
    expect(services.committee.value).toHaveLength(16);
    expect(services.dataLink.value).toHaveLength(43);
  });

  it.each([
    ['committee', '21 22 23 24 25 26 2A 2B 32 33 35 36 37 51 52 54 55 73 75 77'],
    [
      'dataLink',
      '11 12 13 14 15 16 17 21 22 23 24 25 26 27 28 2A 2B 31 34 38 39 43 46 62 63 64 66 67 69 71 72 73 74 75 76 77 78 A1 A2 A3 A4 A5 A6 A7 A8',
    ],
    ['linkBonus', '11 12 13 14 15 16 17 21 22 23 24 25 26 27 2A 2B 31 33 34 35 43 46 62 63 64 66 67'],
    ['communityBased', '28 32 36 37 38 39 54 68 69 71 72 73 74 75 76 77 78 79'],
    ['standardSpec', '11 12 13 14 15 16 17 21 22 23 24 25 26 27 2A 2B 31 33 34 35 43 46 62 63 64 66 67'],
    ['lifeLink', '51 52 54 55'],
    ['homeServices', '11 12 13 14 15 16 17 21 22 23 24 25 26 27 2A 2B 31 33 34 35 62 63 64 66 67'],
    ['carePlanning', '43 46'],
  ] as const)('has these services in %s', (list, codes) => {
    expect([...services[list].value.flat()].sort().join(' ')).toBe(codes);
  });

  it.each([
    ['定着支援', '4/5', 3],
    ['面的支援モデル', '1/1', 3],
    ['連携モデル', '', 0],
    ['協働化', '4/5', 1],
    ['経営改善', '4/5', 1],
    ['モデル施設', '1/2', 0],
    ['第三者支援', '1/2', 0],
    ['相談体制', '', 0],
    ['事務費', '', 0],
    ['革新会議', '', 0],
    ['魅力発信', '', 0],
    ['相談センター', '', 0],
  ])('%s has the rate %s and %i effect reports', (name, rate, years) => {
    const programme = r8.programmes.find((entry) => entry.name === name);
    const value = programme?.rate?.value;
    expect(value === undefined ? '' : `${value.numerator}/${value.denominator}`).toBe(rate);
    expect(programme?.effectReportYears).toBe(years);
  });

  it('has twelve 事業', () => {
    expect(r8.programmes).toHaveLength(12);
  });
});
