import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { schemeOf } from '../../src/scheme';
import { r8 } from '../../src/scheme/r8';
import type { Scheme } from '../../src/scheme/types';
import { rate, yen } from '../../src/scheme/units';
import { readSettings, readSettingsFor } from '../../src/table/settings/settings';

/** Limits of the settings are those of the rule book that is taken. */

const lower = rate(3, 4);
const r9: Scheme = {
  ...r8,
  fiscalYear: 9,
  programmes: r8.programmes.map((programme) =>
    programme.rate?.setting === 'subsidyRate'
      ? { ...programme, rate: { ...programme.rate, value: lower } }
      : programme,
  ),
  technology: {
    ...r8.technology,
    packageCeiling: {
      value: { least: yen(3_000_000), most: yen(5_000_000) },
      source: r8.technology.packageCeiling.source,
    },
  },
  rounding: { value: { unit: 100, allowed: [1, 100] }, source: r8.rounding.source },
};

const rows = (settings: Readonly<Record<string, CellValue>>) =>
  Object.entries(settings).map(([item, value], row) => ({ item, value, row, column: 1, itemColumn: 0 }));
const problemsOf = ({ problems }: ReturnType<typeof readSettings>): string[] =>
  problems.filter(({ kind }) => kind === 'outOfRange').map(({ label, allowed }) => `${label}: ${allowed}`);

describe('a setting that is left blank', () => {
  it.each([
    [8, rate(4, 5), 1000],
    [9, lower, 100],
  ])('is what the book of 令和%i says', (year, subsidyRate, roundingUnit) => {
    const settings = readSettingsFor([], schemeOf(year, [r8, r9])!);
    expect(settings).toMatchObject({ fiscalYear: year, subsidyRate, roundingUnit });
    expect(settings).toMatchObject({ modelRate: rate(1, 1), fundRate: rate(1, 2) });
  });

  it('is null without a problem where the book has no such 事業', () => {
    const book = { ...r8, programmes: r8.programmes.filter(({ kind }) => kind !== 'areaModel') };
    const settings = readSettingsFor([], book);
    expect(settings.modelRate).toBeNull();
    expect(settings.problems.map(({ key }) => key)).not.toContain('modelRate');
  });
});

describe('a setting beyond the book', () => {
  it.each<[number, string, CellValue, string[]]>([
    [8, '補助率', '4/5', []],
    [8, '補助率', '5/6', ['補助率: 4/5 以下の分数']],
    [9, '補助率', '3/4', []],
    [9, '補助率', '4/5', ['補助率: 3/4 以下の分数']],
    [8, 'モデル補助率', '10/10', []],
    [8, '基金補助率', '2/3', ['基金補助率: 1/2 以下の分数']],
    [8, 'パッケージ上限額', 4_000_000, []],
    [8, 'パッケージ上限額', 3_999_999, ['パッケージ上限額: 4,000,000〜10,000,000']],
    [8, 'パッケージ上限額', 10_000_001, ['パッケージ上限額: 4,000,000〜10,000,000']],
    [9, 'パッケージ上限額', 3_000_000, []],
    [9, 'パッケージ上限額', 6_000_000, ['パッケージ上限額: 3,000,000〜5,000,000']],
    [8, '端数処理単位', 1_000, []],
    [9, '端数処理単位', 1_000, ['端数処理単位: 1・100']],
  ])('令和%i年度, %s %s: %j', (year, item, value, problems) => {
    const book = schemeOf(year, [r8, r9])!;
    expect(problemsOf(readSettingsFor(rows({ [item]: value }), book))).toEqual(problems);
  });
});

describe('the book of a workbook', () => {
  const books = [r8, r9];

  it.each<[CellValue, number]>([
    [8, 8],
    ['９', 9],
    [null, 8],
  ])('of 年度 %s is that of 令和%i', (year, fiscalYear) => {
    const settings = readSettings(rows({ 年度: year }), books);
    expect(settings.fiscalYear).toBe(fiscalYear);
    expect(settings.subsidyRate).toEqual(fiscalYear === 9 ? lower : rate(4, 5));
    expect(problemsOf(settings)).toEqual([]);
  });

  it('is the newest where the year has none, and 年度 is named first', () => {
    const settings = readSettings(rows({ 端数処理単位: 7, 年度: 12 }), books);
    expect(settings).toMatchObject({ fiscalYear: null, subsidyRate: lower });
    expect(problemsOf(settings)).toEqual(['年度: 規則集のある年度', '端数処理単位: 1・100']);
  });

  it('is the only one where the first is not among them', () => {
    expect(readSettings([], [r9]).fiscalYear).toBe(9);
  });

  it('can be given, whatever 年度 says', () => {
    const settings = readSettingsFor(rows({ 年度: 8, 補助率: '4/5' }), r9);
    expect(settings).toMatchObject({ fiscalYear: 9, subsidyRate: null });
    expect(problemsOf(settings)).toEqual(['補助率: 3/4 以下の分数']);
  });
});
