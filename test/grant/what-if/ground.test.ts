import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/base/pieces';
import { read } from '../../../src/grant/input/cell';
import type { Settings } from '../../../src/grant/input/settings';
import { type Books, groundPieces, type Outcome } from '../../../src/grant/what-if/ground';
import { touchedBy } from '../../../src/grant/what-if/touched';
import { r8 } from '../../../src/scheme/r8';
import type { Scheme } from '../../../src/scheme/types';
import { rate } from '../../../src/scheme/units';
import { gridOf, submissionOf } from '../../cases/engine';
import { type RandomWorkbook, sheetsOfWorkbook } from '../random/workbook';
import { applicationOf, lineOf, twoMembers } from '../rows';

/** What もし〜なら knows of applications, and whom a setting reaches where no workbook of this year says it. */

const WORKBOOK: RandomWorkbook = {
  settings: {
    ...{ 都道府県: '13', 税区分: '税込', 寄付金等の控除: 'しない' },
    ...{ '限度台数:見守り': 5, '限度台数:インカム': 3 },
  },
  applications: [
    applicationOf('定着支援', 'パッケージ'),
    applicationOf('経営改善', '経営'),
    applicationOf('面的支援モデル', '面的'),
    applicationOf('面的支援モデル', '見守りのある面的'),
    applicationOf('研究開発', '不明'),
  ],
  lines: [
    lineOf('パッケージ', 1, '介護ソフト', 1_000_000, { パッケージ: '○' }),
    lineOf('経営', 1, '支援費', 300_000),
    lineOf('面的', 1, '機器', 1_000_000),
    lineOf('見守りのある面的', 1, '見守り', 1_000_000),
  ],
  members: [...twoMembers('面的'), ...twoMembers('見守りのある面的')],
};

/** 経営改善 gets half, whatever a setting allows. */
const HALF: Scheme = {
  ...r8,
  programmes: r8.programmes.map((programme) =>
    programme.kind === 'management' && programme.rate !== null
      ? { ...programme, rate: { ...programme.rate, value: rate(1, 2) } }
      : programme,
  ),
};

const NOTHING: Outcome = {
  ...{ planned: null, capped: false, deficient: false },
  ...{ undetermined: false, overLimit: false, priority: false },
};

const submitted = () =>
  submissionOf(sheetsOfWorkbook(WORKBOOK).map(({ name, values }) => gridOf(name, values)));

/** Whom it reaches that settings change, in the first book or in another. */
function reached(change: Partial<Settings>, base: Partial<Settings> = {}, inOther = false): string[] {
  const { submission, settings } = submitted();
  const ground = atOnce(groundPieces(submission, [HALF, r8]));
  const own = { ...settings, ...base };
  const booksOf = (changed: Settings): Books =>
    inOther
      ? { primary: { scheme: HALF, settings: own }, others: [{ scheme: r8, settings: changed }] }
      : { primary: { scheme: HALF, settings: changed }, others: [{ scheme: r8, settings: own }] };
  const outcomes = ground.applications.map(() => NOTHING);
  return touchedBy(ground, booksOf(own), booksOf({ ...own, ...change }), outcomes).map(
    (at) => ground.applications[at]?.receiptNumber ?? '',
  );
}

describe('whom a setting reaches', () => {
  const EVERYBODY = WORKBOOK.applications.map((row) => String(row['受付番号']));

  it.each<[from: Settings['subsidyRate'], to: Settings['subsidyRate'], isReached: boolean]>([
    [rate(4, 5), rate(3, 4), false],
    [rate(3, 4), rate(1, 2), false],
    [rate(4, 5), rate(1, 3), true],
    [rate(1, 3), rate(4, 5), true],
    [null, rate(3, 4), true],
    [rate(3, 4), null, true],
  ])('a rate from %j to %j, of whom a clause gives half', (from, to, isReached) => {
    const { submission, settings } = submitted();
    const ground = atOnce(groundPieces(submission, [HALF]));
    const booksOf = (subsidyRate: Settings['subsidyRate']): Books => ({
      primary: { scheme: HALF, settings: { ...settings, subsidyRate } },
      others: [],
    });
    const outcomes = ground.applications.map(() => NOTHING);
    const at = ground.applications.findIndex(({ receiptNumber }) => receiptNumber === '経営');
    expect(touchedBy(ground, booksOf(from), booksOf(to), outcomes).includes(at)).toBe(isReached);
  });

  it('is said of the settings of each book', () => {
    expect(reached({ roundingUnit: 1 }, { roundingUnit: 1000 }, true)).toEqual(EVERYBODY);
    expect(reached({}, {}, true)).toEqual([]);
  });

  it.each<Partial<Settings>>([
    { prefectureName: '未来県' },
    { submissionOmits: new Set(['法人番号']) as never },
    { errors: ['x'] as never },
    { doubts: ['x'] as never },
  ])('is nobody where no amount depends on it: %j', (change) => {
    expect(reached(change)).toEqual([]);
  });

  it('is nobody where the same limits only stand in another order', () => {
    const { settings } = submitted();
    expect(settings.unitLimits.size).toBe(2);
    expect(reached({ unitLimits: new Map([...settings.unitLimits].reverse()) })).toEqual([]);
  });

  it('is all of 面的支援モデル where one of them is reached', () => {
    const { settings } = submitted();
    const names = reached({ unitLimits: new Map([...settings.unitLimits, ['見守り', 9]]) });
    expect(names).toEqual(['面的', '見守りのある面的']);
  });

  it('is every package where there was no パッケージ上限額, or is none', () => {
    expect(reached({ packageCeiling: 6_000_000 as never }, { packageCeiling: null })).toEqual(['パッケージ']);
    expect(reached({ packageCeiling: null }, { packageCeiling: 6_000_000 as never })).toEqual(['パッケージ']);
  });
});

describe('what is known of applications', () => {
  it('is of what 事業 they are, in any book; of an unknown one, or beyond them, of none', () => {
    const ground = atOnce(groundPieces(submitted().submission, [HALF, r8]));
    expect(Array.from({ length: 6 }, (_, at) => ground.isOf(at, () => true))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(ground.isOf(1, ({ kind }) => kind !== 'management')).toBe(false);
    expect(ground.isOf(1, ({ rate: own }) => own?.value.denominator === 2)).toBe(true);
    expect(ground.isOf(1, ({ rate: own }) => own?.value.denominator === 5)).toBe(true);
  });

  it('is in what order 採択 would take them, by their points', () => {
    const { submission } = submitted();
    const points = new Map(
      submission.applications.map(({ row }, at) => [row, read([3, 9, 1, 9, 5][at] ?? 0)] as const),
    );
    const { order, applications } = atOnce(groundPieces({ ...submission, awardPoints: points }, [r8]));
    const pointsOf = order.map((at) => points.get(applications[at]?.row ?? -1));
    expect(pointsOf).toEqual([9, 9, 5, 3, 1].map((value) => read(value)));
  });
});
