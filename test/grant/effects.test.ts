import { describe, expect, it } from 'vitest';
import { type Effect, effectsOf } from '../../src/grant/explain/effects';
import { yen } from '../../src/scheme/units';
import type { Row } from '../cases/cases';
import { assessed } from './built';
import { assessedCase, type Line } from './findings/said';
import { memberOf } from './rows';

/** What would change a 補助額, row by row. */
const effects = (
  programme: string,
  lines: readonly Line[],
  application: Row = {},
  settings: Row = {},
): Effect[] => {
  const assessment = assessed(programme, lines, application, settings);
  return assessment.categories.flatMap((row) => effectsOf(row, assessment));
};

describe('the cost', () => {
  const watch = (cost: number | null, units: number | null = 1, settings: Row = {}): Effect[] =>
    effects('定着支援', [['見守り', cost, { 台数: units }]], {}, settings);

  it.each<[number, Row, Effect[]]>([
    // × 4/5 against 300,000 a 台
    [374_999, {}, [{ kind: 'costFree', until: yen(1) }]],
    [375_000, {}, [{ kind: 'costBound', over: yen(0) }]],
    [375_001, {}, [{ kind: 'costBound', over: yen(0) }]],
    [0, {}, [{ kind: 'costFree', until: yen(375_000) }]],
    // × 2/3 reaches 300,000 at 450,000
    [449_999, { 補助率: '2/3' }, [{ kind: 'costFree', until: yen(1) }]],
    // × 7/10: 428,571 gives 299,999, 428,572 gives 300,000
    [1, { 補助率: '7/10' }, [{ kind: 'costFree', until: yen(428_571) }]],
  ])('of %d with %j', (cost, settings, expected) => {
    expect(watch(cost, 1, settings)).toEqual(expected);
  });

  it('counts yen for yen where there is no rate', () => {
    expect(effects('連携モデル', [['システム', 1_000_000]])).toEqual([
      { kind: 'costFree', until: 7_500_000 },
    ]);
    expect(effects('連携モデル', [['システム', 9_000_000]])).toEqual([{ kind: 'costBound', over: 500_000 }]);
  });

  it('nothing is said of what is undetermined, or has no 基準額', () => {
    expect(watch(null)).toEqual([]);
    expect(watch(500_000, null)).toEqual([]);
    expect(watch(500_000, 1, { 補助率: '9/10' })).toEqual([]);
    expect(effects('事務費', [['委託', 1_000]])).toEqual([]);
    const assessment = assessed('定着支援', [['見守り', 500_000, { 台数: 1 }]]);
    const [row] = assessment.categories;
    if (row === undefined) throw new Error('no row');
    expect(effectsOf({ ...row, amount: null }, assessment)).toEqual([]);
  });
});

describe('the cost that would reach the 基準額', () => {
  it('is not told where it is more than a number holds exactly', () => {
    const assessment = assessed('定着支援', [['見守り', 1_000, { 台数: 1 }]]);
    const [row] = assessment.categories;
    if (row?.expression.kind !== 'cap' || row.expression.amount.kind !== 'scale') throw new Error('no row');
    const { amount } = row.expression;
    const of = (denominator: number): Effect[] => {
      const expression = { ...row.expression, amount: { ...amount, rate: { numerator: 1, denominator } } };
      return effectsOf({ ...row, expression } as typeof row, assessment);
    };
    // 300,000 a 台, at 1/2 and at 1/10^11 of the cost
    expect(of(2)).toEqual([{ kind: 'costFree', until: 599_000 }]);
    expect(of(100_000_000_000)).toEqual([]);
  });
});

describe('one 台 more', () => {
  it.each<[number, number, number | null]>([
    // 500,000 × 4/5 = 400,000 of 300,000
    [500_000, 1, 100_000],
    [1_000_000, 1, 300_000],
    [1_000_000, 2, 200_000],
    [750_000, 2, null],
    [100_000, 1, null],
  ])('of %d and %d台: %j', (cost, units, gain) => {
    const said = effects('定着支援', [['見守り', cost, { 台数: units }]]).slice(1);
    expect(said).toEqual(gain === null ? [] : [{ kind: 'unit', gain }]);
  });
});

describe('職員数 and 連携事業所数 of ソフト', () => {
  const software = (own: Row, cost = 5_000_000): Effect[] =>
    effects('定着支援', [['介護ソフト', cost]], { サービス種類: '11', 常勤換算: 10, ...own }).slice(1);
  const staff = (from: number, gain: number) => ({ kind: 'staff', from, gain });
  const link = (establishments: number, gain = 50_000) => ({ kind: 'link', establishments, gain });

  it.each<[string, Row, number | undefined, object[]]>([
    ['10名, none linked', {}, undefined, [staff(11, 500_000), link(5)]],
    ['11名', { 常勤換算: 11 }, undefined, [staff(21, 500_000), link(5)]],
    ['30名', { 常勤換算: 30 }, undefined, [staff(31, 500_000), link(5)]],
    ['31名', { 常勤換算: 31 }, undefined, [link(5)]],
    ['4 linked', { 連携事業所数: 4 }, undefined, [staff(11, 500_000), link(1)]],
    ['a number that is not read (L-08)', { 連携事業所数: 4.5 }, undefined, []],
    ['5 linked', { 連携事業所数: 5 }, undefined, [staff(11, 500_000)]],
    ['一律', { 契約方式: 'その他' }, undefined, [link(5)]],
    ['一律 with 5 linked', { 契約方式: 'その他', 連携事業所数: 5 }, undefined, []],
    ['not of 居宅サービス', { サービス種類: '51' }, undefined, [staff(11, 500_000)]],
    ['居宅サービス among others', { サービス種類: '51・11' }, undefined, [staff(11, 500_000), link(5)]],
    ['no サービス種類', { サービス種類: null }, undefined, [staff(11, 500_000)]],
    // 1,280,000 × 4/5 = 1,024,000 of 1,000,000
    ['no more than the share of the cost', {}, 1_280_000, [staff(11, 24_000), link(5, 24_000)]],
    ['nothing below the 基準額', {}, 1_000_000, []],
  ])('%s', (_text, own, cost, expected) => {
    expect(software(own, cost)).toEqual(expected);
  });

  it('介護ソフト beside lines of other 補助区分', () => {
    const lines: Line[] = [
      ['見守り', 100, { 台数: 1 }],
      ['介護ソフト', 5_000_000],
      ['バックオフィスソフト', 10, { 掲載: 'その他', 判断理由: '給与計算' }],
    ];
    expect(effects('定着支援', lines, { サービス種類: '11', 常勤換算: 31 })).toContainEqual(link(5));
  });

  it('バックオフィスソフト beside a package that has the 介護ソフト', () => {
    const marked = { パッケージ: '○' };
    const lines: Line[] = [
      ['介護ソフト', 9_000_000, marked],
      ['見守り', 1_000_000, { ...marked, 台数: 1 }],
      ['バックオフィスソフト', 5_000_000, { 掲載: 'その他', 判断理由: '給与計算' }],
    ];
    const own = { サービス種類: '11', 常勤換算: 31 };
    const said = effects('定着支援', lines, own, { パッケージ上限額: 4_000_000 });
    expect(said.map(({ kind }) => kind)).toEqual(['costBound', 'costBound']);
  });

  it('バックオフィスソフト alone, which links no care plans', () => {
    const office: Line = ['バックオフィスソフト', 5_000_000, { 掲載: 'その他', 判断理由: '給与計算' }];
    expect(effects('定着支援', [office], { サービス種類: '11', 常勤換算: 31 })).toEqual([
      { kind: 'costBound', over: 1_500_000 },
    ]);
  });

  it('一律 that the prefecture does not add to, and 5 linked', () => {
    const flat = { サービス種類: '11', 契約方式: 'その他', 連携事業所数: 5 };
    const said = effects('定着支援', [['介護ソフト', 5_000_000]], flat, { '加算:一律契約': 'しない' });
    expect(said).toEqual([{ kind: 'costBound', over: 1_500_000 }]);
  });

  it('第3欄 stays 第3欄', () => {
    const lines: Line[] = [
      ['介護ソフト', 4_000_000],
      ['定着促進費用', 1_000_000],
    ];
    // 4,000,000 of 1,150,000, and 1,650,000 from 11名 on
    expect(effects('定着支援', lines, { サービス種類: '51', 常勤換算: 10 })).toEqual([
      { kind: 'costBound', over: 2_850_000 },
      { kind: 'staff', from: 11, gain: 500_000 },
    ]);
  });

  it('a package has neither', () => {
    const marked = { パッケージ: '○' };
    const lines: Line[] = [
      ['介護ソフト', 9_000_000, marked],
      ['見守り', 1_000_000, { ...marked, 台数: 1 }],
    ];
    expect(effects('定着支援', lines, { サービス種類: '11' }, { パッケージ上限額: 4_000_000 })).toEqual([
      { kind: 'costBound', over: 4_000_000 },
    ]);
  });
});

describe('one member corporation more', () => {
  const group = (names: string, cost: number, services = '15'): Effect[] => {
    const members = names
      .split('')
      .map((name, at) => memberOf('A1', name, services, at === 0 ? { 小規模: '○', 代表: '○' } : {}));
    const assessment = assessedCase({ programme: '協働化', lines: [['合同研修', cost]], members });
    return assessment.categories.flatMap((row) => effectsOf(row, assessment));
  };

  it('adds 1,200,000円, as far as the cost and the limit of a group go', () => {
    expect(group('甲乙', 20_000_000)).toEqual([
      { kind: 'costBound', over: 13_600_000 },
      { kind: 'corporation', gain: 1_200_000 },
    ]);
    // 3,500,000 × 4/5 = 2,800,000 of 2,400,000
    expect(group('甲乙', 3_500_000)).toEqual([
      { kind: 'costBound', over: 400_000 },
      { kind: 'corporation', gain: 400_000 },
    ]);
    expect(group('甲乙丙丁戊己庚辛壬', 20_000_000)).toEqual([
      { kind: 'costBound', over: 5_200_000 },
      { kind: 'corporation', gain: 1_200_000 },
    ]);
    expect(group('甲乙丙丁戊己庚辛壬癸', 20_000_000)).toEqual([{ kind: 'costBound', over: 4_000_000 }]);
  });

  it('is said once, also where some have 訪問介護', () => {
    // 1,200,000 × 2 + 300,000 × 2
    expect(group('甲乙', 20_000_000, '11')).toEqual([
      { kind: 'costBound', over: 13_000_000 },
      { kind: 'corporation', gain: 1_200_000 },
    ]);
  });
});
