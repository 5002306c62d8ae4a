import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Argument } from '../../src/functions/arguments';
import {
  grantFundAmount,
  grantGroupAmount,
  grantManagementAmount,
  grantModelAmount,
} from '../../src/functions/model-amounts';
import { problemOf } from './problem';

type Row = readonly Argument[];

const group = ([cost, corporations, homeVisit]: Row): number =>
  grantGroupAmount(cost, corporations, homeVisit);
const model = ([kind, cost, units, terminals]: Row): number =>
  grantModelAmount(kind, cost, [units, terminals]);
const fund = ([kind, cost]: Row): number => grantFundAmount(kind, cost);
const management = ([cost]: Row): number => grantManagementAmount(cost);

describe('GRANT_GROUP_AMOUNT', () => {
  it.each([
    // 対象経費, 構成法人数, 訪問介護法人数 → 補助額
    [[4500000, 3, 1], 3600000], // 3,600,000 against 3,900,000
    [[5000000, 3, 1], 3900000], // 4,000,000 against 3,900,000
    [[5000000, 3], 3600000],
    [[5000000, 3, 0], 3600000],
    [[5000000, 3, null], 3600000],
    [[2999999, 2, 2], 2399999], // 円未満切捨て
    [[20000000, 10, 10], 12000000], // 15,000,000 → 1グループの上限
    [[20000000, 10], 12000000],
    [[20000000, 9, 4], 12000000], // 10,800,000 + 1,200,000
    [[20000000, 9, 3], 11700000],
    [['４，５００，０００', '３', '１'], 3600000],
    [[0, 2], 0],
  ])('%j = %d', (row: Row, amount) => {
    expect(group(row)).toBe(amount);
  });

  it.each([
    [[null, 3], 'notAvailable', '対象経費がない'],
    [['', 3], 'notAvailable', '対象経費がない'],
    [[4500000], 'notAvailable', '構成法人数がない'],
    [[4500000, 0], 'notAvailable', '構成法人数がない'],
    [[4500000, ''], 'notAvailable', '構成法人数がない'],
    [[-1, 3], 'value', '対象経費「-1」'],
    [['450万円', 3], 'value', '対象経費「450万円」'],
    [['#N/A', 3], 'value', '対象経費「#N/A」'],
    [[4500000.5, 3], 'value', '対象経費「4500000.5」'],
    [[4500000, 2.5], 'value', '構成法人数「2.5」'],
    [[4500000, -3], 'value', '構成法人数「-3」'],
    [[4500000, '三'], 'value', '構成法人数「三」'],
    [[4500000, true], 'value', '構成法人数「true」'],
    [[4500000, 3, -1], 'value', '訪問介護法人数「-1」'],
    [[4500000, 3, 4], 'value', '構成法人数3を超えて'],
    [[4500000, Number.MAX_SAFE_INTEGER], 'value', '大きすぎる'],
  ])('%j gives #%s: %s', (row: Row, kind, text) => {
    const problem = problemOf(() => group(row));
    expect(problem.kind).toBe(kind);
    expect(problem.message).toContain(text);
  });

  it('never exceeds its 基準額, and one more corporation never lowers it', () => {
    const money = fc.integer({ min: 0, max: 100_000_000 });
    fc.assert(
      fc.property(money, fc.integer({ min: 1, max: 30 }), fc.nat(30), (cost, members, visiting) => {
        const homeVisit = Math.min(visiting, members);
        const amount = grantGroupAmount(cost, members, homeVisit);
        expect(amount).toBeLessThanOrEqual(Math.min(1200000 * members + 300000 * homeVisit, 12000000));
        expect(amount).toBeLessThanOrEqual((cost * 4) / 5);
        expect(grantGroupAmount(cost, members + 1, homeVisit)).toBeGreaterThanOrEqual(amount);
      }),
    );
  });
});

describe('GRANT_MANAGEMENT_AMOUNT', () => {
  it.each([
    [437500, 350000],
    [437501, 350000],
    [437499, 349999],
    [100000, 80000],
    [1, 0],
    [0, 0],
    ['２００，０００', 160000],
  ])('%j = %d', (cost: Argument, amount) => {
    expect(management([cost])).toBe(amount);
  });

  it.each([
    [null, 'notAvailable'],
    [undefined, 'notAvailable'],
    ['', 'notAvailable'],
    [-100, 'value'],
    ['約40万', 'value'],
    [false, 'value'],
  ])('%j gives #%s', (cost: Argument, kind) => {
    expect(problemOf(() => management([cost])).kind).toBe(kind);
  });
});

describe('GRANT_FUND_AMOUNT', () => {
  it.each([
    [['モデル施設', 9000000], 4500000],
    [['モデル施設', 10000000], 5000000],
    [['モデル施設', 10000002], 5000000],
    [['第三者支援', 599999], 299999],
    [['第三者支援', 600000], 300000],
    [['第三者支援', 900000], 300000],
    [[' 第三者支援 ', '６０００００'], 300000],
  ])('%j = %d', (row: Row, amount) => {
    expect(fund(row)).toBe(amount);
  });

  it.each([
    [['', 1000], 'notAvailable', '種別'],
    [[0, 1000], 'notAvailable', '種別'],
    [['モデル', 1000], 'value', 'モデル施設・第三者支援'],
    [['協働化', 1000], 'value', 'モデル施設・第三者支援'],
    [['革新会議', 1000], 'value', '通知に基準額の定めがない'],
    [['相談センター', 1000], 'value', '計算式がありません'],
    [['モデル施設', null], 'notAvailable', '対象経費'],
    [['モデル施設', '#REF!'], 'value', '#REF!'],
  ])('%j gives #%s: %s', (row: Row, kind, text) => {
    const problem = problemOf(() => fund(row));
    expect(problem.kind).toBe(kind);
    expect(problem.message).toContain(text);
  });
});

describe('GRANT_MODEL_AMOUNT', () => {
  it.each([
    // 種別, 対象経費 (端末経費を含む全体), 端末台数, 端末経費 → 補助額
    [['面的支援モデル', 15000000], 15000000],
    [['面的支援モデル', 25000000], 20000000],
    [['面的支援モデル', 15000000, 0, 0], 15000000], // empty cells on the desktop
    [['連携モデル', 8000000], 8000000],
    [['連携モデル', 9000000], 8500000],
    [['連携モデル', 8000000, 5, 800000], 7700000], // 7,200,000 + min(800,000, 500,000)
    [['連携モデル', 8000000, 8, 800000], 8000000],
    [['連携モデル', 8000000, 10, 800000], 8000000],
    [['連携モデル', 9500000, 5, 1200000], 8500000], // 8,300,000 + 500,000 → 上限
    [['連携モデル', 300000, 2, 300000], 200000], // nothing but terminals
    [['連携モデル', '８，０００，０００', '５', '８００，０００'], 7700000],
    [['連携モデル', 8000000, '', ''], 8000000],
  ])('%j = %d', (row: Row, amount) => {
    expect(model(row)).toBe(amount);
  });

  it.each([
    [['面的支援モデル', 15000000, 5], 'value', '連携モデルだけ'],
    [['面的支援モデル', 15000000, null, 100000], 'value', '連携モデルだけ'],
    [['連携モデル', 8000000, null, 800000], 'notAvailable', '端末台数がない'],
    [['連携モデル', 8000000, 0, 800000], 'notAvailable', '端末台数がない'],
    [['連携モデル', 8000000, 5], 'notAvailable', '端末経費がない'],
    [['連携モデル', 8000000, 5, 0], 'notAvailable', '端末経費がない'],
    [['連携モデル', 8000000, 2.5, 800000], 'value', '端末台数「2.5」'],
    [['連携モデル', 8000000, -5, 800000], 'value', '端末台数「-5」'],
    [['連携モデル', 8000000, 5, -1], 'value', '端末経費「-1」'],
    [['連携モデル', 8000000, 5, '80万'], 'value', '端末経費「80万」'],
    [['連携モデル', 700000, 5, 800000], 'value', '全体の額'],
    [['連携モデル', null], 'notAvailable', '対象経費がない'],
    [['モデル地域', 8000000], 'value', '面的支援モデル・連携モデル'],
    [[null, 8000000], 'notAvailable', '種別'],
    [['事務費', 8000000], 'value', '予算の範囲内で決定'],
  ])('%j gives #%s: %s', (row: Row, kind, text) => {
    const problem = problemOf(() => model(row));
    expect(problem.kind).toBe(kind);
    expect(problem.message).toContain(text);
  });
});
