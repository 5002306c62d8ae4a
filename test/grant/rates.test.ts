import { describe, expect, it } from 'vitest';
import { settingTextsOf } from '../../src/catalogue/settings';
import { assess } from '../../src/grant/assess';
import { rateOf } from '../../src/grant/explain/rate';
import { r8 } from '../../src/scheme/r8';
import { highestRate } from '../../src/scheme/rates';
import { type Rate, rate } from '../../src/scheme/units';
import { readSettingsFor } from '../../src/table/settings/settings';
import { r9 } from '../years/r9';
import { answered } from './readings/reading';
import { applicationOf, lineOf, memberOf, submissionOf } from './rows';

/** A 事業 gets the lesser of its own rate and the prefecture's setting, whatever other 事業 share the setting. */

const settingsWith = (value: string | null) =>
  readSettingsFor(value === null ? [] : [{ item: '補助率', value, row: 0, column: 1, itemColumn: 0 }], r9);

const programmeNamed = (name: string) => {
  const found = r9.programmes.find((programme) => programme.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

describe('the rate of a 事業', () => {
  // in 令和9年度 of the tests 定着支援 has 3/4, 伴走支援 1/2, 協働化 and 経営改善 4/5
  it.each<[string | null, string, Rate | null]>([
    [null, '定着支援', rate(3, 4)],
    [null, '伴走支援', rate(1, 2)],
    [null, '協働化', rate(4, 5)],
    [null, '経営改善', rate(4, 5)],
    ['4/5', '定着支援', rate(3, 4)],
    ['4/5', '協働化', rate(4, 5)],
    ['7/10', '定着支援', rate(7, 10)],
    ['7/10', '協働化', rate(7, 10)],
    ['7/10', '伴走支援', rate(1, 2)],
    ['2/5', '伴走支援', rate(2, 5)],
    // a cell that reads as another fraction of the same value
    ['6/8', '定着支援', rate(6, 8)],
    // out of range: S-01
    ['9/10', '定着支援', null],
    ['9/10', '協働化', null],
  ])('at 補助率 %s, of %s', (value, name, expected) => {
    expect(rateOf(programmeNamed(name), settingsWith(value))).toEqual(expected);
  });

  it('is none where the notice has none', () => {
    expect(rateOf(programmeNamed('連携モデル'), settingsWith('1/2'))).toBeNull();
  });

  it('leaves the setting as high as the highest of them, and says which are lower', () => {
    expect(highestRate(r9, 'subsidyRate')).toEqual(rate(4, 5));
    const allowed = (scheme: typeof r8): string | undefined =>
      settingTextsOf(scheme).find(({ key }) => key === 'subsidyRate')?.allowed;
    expect(allowed(r9)).toBe('4/5 以下の分数（定着支援は3/4まで、伴走支援は1/2まで）');
    expect(allowed(r8)).toBe('4/5 以下の分数');
  });
});

it('each 事業 of one workbook is computed at its own', () => {
  const { submission, settings } = submissionOf({
    settings: answered,
    applications: [
      applicationOf('定着支援', 'A1'),
      applicationOf('協働化', 'A2'),
      applicationOf('経営改善', 'A3'),
      applicationOf('経営改善', 'A4', { 事業: '伴走支援' }),
    ],
    lines: [
      lineOf('A1', 1, '見守り', 300_000, { 台数: 1 }),
      lineOf('A2', 1, '合同研修', 300_000),
      lineOf('A3', 1, '支援費', 300_000),
      lineOf('A4', 1, '支援費', 300_000),
    ],
    members: [memberOf('A2', '甲会', '51', { 小規模: '○', 代表: '○' }), memberOf('A2', '乙会', '51')],
  });
  const { assessments } = assess(submission, settings, r9);
  expect(assessments.map(({ computed }) => computed)).toEqual([225_000, 240_000, 240_000, 150_000]);
  expect(assessments.flatMap(({ categories }) => categories.map((row) => row.rate))).toEqual([
    ...[rate(3, 4), rate(4, 5), rate(4, 5), rate(1, 2)],
  ]);
});
