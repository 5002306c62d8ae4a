import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/base/pieces';
import { valueOf } from '../../../src/grant/input/cell';
import { award } from '../../../src/grant/stages/award';
import { FIGURES, figuresOf } from '../../../src/grant/what-if/figures';
import { outcomeOf } from '../../../src/grant/what-if/ground';
import { compareStandings, scenarioPieces } from '../../../src/grant/what-if/scenarios';
import { touchedBy } from '../../../src/grant/what-if/touched';
import { variedPieces } from '../../../src/grant/what-if/varied';
import { runs } from '../random/runs';
import { anyWorkbook, type RandomWorkbook } from '../random/workbook';
import { applicationOf, lineOf } from '../rows';
import { type Change, ready } from './what-if';

const RUNS = runs(100);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.constant('パッケージ上限額'), fc.integer({ min: 4_000_000, max: 10_000_000 })),
  fc.tuple(fc.constantFrom('補助率', 'モデル補助率', '基金補助率'), fc.constantFrom('1/2', '1/3', '1/5')),
  fc.tuple(fc.constant('端数処理単位'), fc.constantFrom(1, 100, 1000)),
  fc.tuple(fc.constant('集計単位'), fc.constantFrom('補助区分', '経費区分', '明細')),
  fc.tuple(fc.constantFrom('限度台数:見守り', '限度台数:インカム'), fc.integer({ min: 1, max: 9 })),
  fc.tuple(fc.constantFrom('予算額:定着支援', '予算額:経営改善'), fc.integer({ min: 0, max: 30_000_000 })),
  fc.tuple(fc.constant('寄付金等の控除'), fc.constantFrom('する', 'しない', '総事業費から')),
);
const changes = fc.array(change, { minLength: 1, maxLength: 4 });

/** Single devices of 100,000 yen times the position, each below its 基準額. */
const devices = (numbers: readonly string[], settings: RandomWorkbook['settings'] = {}): RandomWorkbook => ({
  settings: { 都道府県: '13', 税区分: '税込', 寄付金等の控除: 'しない', ...settings },
  applications: numbers.map((number) => applicationOf('定着支援', number)),
  lines: numbers.map((number, at) => lineOf(number, 1, '見守り', (at + 1) * 100_000, { 台数: 10 })),
  members: [],
});

const NONE = { planned: 0, granted: 0, served: 0, capped: 0, deficient: 0, undetermined: 0, overLimit: 0 };

describe('もし〜なら', { timeout: 300_000 }, () => {
  it('comes to what the whole assessment comes to, though it assesses only what a setting reaches', () => {
    fc.assert(
      fc.property(anyWorkbook, changes, changes, (workbook, one, other) => {
        const { ground, present, with: having, whole } = ready(workbook);
        // from a scenario to the next, as a curve goes
        const first = atOnce(variedPieces(ground, present, having(one)));
        const second = atOnce(variedPieces(ground, first, having(other)));
        expect(first.outcomes).toEqual(whole(having(one)));
        expect(second.outcomes).toEqual(whole(having(other)));
      }),
      RUNS,
    );
  });

  it('serves those whom 採択 awards without decisions by hand, and all of a 事業 without 予算額', () => {
    const budget = fc.integer({ min: 0, max: 20_000_000 });
    fc.assert(
      fc.property(anyWorkbook, budget, budget, fc.boolean(), (workbook, technology, management, partial) => {
        const { ground, with: having, assessed } = ready(workbook);
        const books = having([
          ['予算額:定着支援', technology],
          ['予算額:経営改善', management],
          ['一部交付', partial ? 'する' : 'しない'],
        ]);
        const { settings } = books.primary;
        const result = assessed(books);
        const { programmes } = award(result, settings, { decisions: [], points: new Map() });
        const awarded = programmes.flatMap(({ entries }) =>
          entries.filter(({ amount }) => (amount ?? 0) > 0),
        );
        const free = result.assessments.filter(
          ({ planned, application }) =>
            (planned ?? 0) > 0 && !settings.budgets.has(valueOf(application.programme) ?? ''),
        );
        const outcomes = result.assessments.map(outcomeOf);
        expect(figuresOf(ground, { books, outcomes }).served).toBe(awarded.length + free.length);
      }),
      RUNS,
    );
  });

  it('has no difference anywhere for a scenario equal to its base, the present or another', () => {
    fc.assert(
      fc.property(anyWorkbook, changes, (workbook, own) => {
        const { ground, present, with: having } = ready(workbook);
        const before = JSON.stringify(present.outcomes);
        const made = atOnce(scenarioPieces(ground, present, [having([]), having(own), having(own)]));
        const [, same] = compareStandings(ground, [present, ...made], 0);
        expect(same).toMatchObject({ difference: NONE, raised: 0, lowered: 0, largest: [] });
        const [, , base, twin] = compareStandings(ground, [present, ...made], 2);
        expect(twin).toEqual(base);
        expect(twin).toMatchObject({ difference: NONE, raised: 0, lowered: 0, largest: [] });
        expect(JSON.stringify(present.outcomes)).toBe(before);
      }),
      RUNS,
    );
  });

  it('is the same whatever the order of rows, where no rule counts by row', () => {
    fc.assert(
      fc.property(anyWorkbook, changes, (workbook, own) => {
        const byRow = workbook.applications.some(({ 事業 }) => /モデル/.test(String(事業)));
        const said = (of: RandomWorkbook) => {
          const { ground, present, with: having } = ready(of);
          const made = atOnce(scenarioPieces(ground, present, [having(own)]));
          return compareStandings(ground, [present, ...made], 0).map(({ largest, ...rest }) => ({
            ...rest,
            largest: largest.map(({ position, before, after }) => [
              ground.applications[position]?.receiptNumber,
              before,
              after,
            ]),
          }));
        };
        const turned = {
          ...workbook,
          applications: byRow ? workbook.applications : [...workbook.applications].reverse(),
          lines: [...workbook.lines].reverse(),
        };
        expect(said(turned)).toEqual(said(workbook));
      }),
      RUNS,
    );
  });

  it('leaves alone what a setting cannot reach', () => {
    const workbook = devices(['A1', 'A2']);
    const packaged = {
      ...workbook,
      applications: [...workbook.applications, applicationOf('定着支援', 'A3')],
      lines: [
        ...workbook.lines,
        lineOf('A3', 1, '介護ソフト', 4_000_000, { パッケージ: '○' }),
        lineOf('A3', 2, '見守り', 2_000_000, { 台数: 10, パッケージ: '○' }),
      ],
    };
    const { ground, present, with: having } = ready(packaged);
    const at = (value: number) =>
      atOnce(variedPieces(ground, present, having([['パッケージ上限額', value]])));
    const reached = (from: number, to: Change) => {
      const standing = at(from);
      return touchedBy(ground, standing.books, having([['パッケージ上限額', from], to]), standing.outcomes);
    };
    expect(reached(4_000_000, ['パッケージ上限額', 5_000_000])).toEqual([2]);
    // 4/5 of 6,000,000 is below 5,000,000 already
    expect(reached(5_000_000, ['パッケージ上限額', 6_000_000])).toEqual([]);
    expect(reached(5_000_000, ['パッケージ上限額', 4_900_000])).toEqual([2]);
    expect(reached(5_000_000, ['予算額:定着支援', 1])).toEqual([]);
    expect(reached(5_000_000, ['限度台数:インカム', 1])).toEqual([]);
    expect(reached(5_000_000, ['補助率', '1/2'])).toEqual([0, 1, 2]);
    expect(reached(5_000_000, ['基金補助率', '1/3'])).toEqual([]);
  });

  it('shows the ten largest differences with their applications, and how many get more or less', () => {
    const numbers = Array.from({ length: 12 }, (_, at) => `A${at + 1}`);
    const { ground, present, with: having } = ready(devices(numbers));
    const made = atOnce(scenarioPieces(ground, present, [having([['補助率', '1/2']])]));
    const [, halved] = compareStandings(ground, [present, ...made], 0);
    expect(halved).toMatchObject({ raised: 0, lowered: 12 });
    expect(halved?.largest.map(({ position }) => position)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
    expect(halved?.largest[0]).toMatchObject({ before: 960_000, after: 600_000 });
    expect(halved?.difference.planned).toBe(-2_340_000);
  });

  it('serves in the order of 受付番号, its numbers as numbers, until 予算額 lasts no longer', () => {
    // 80,000, 160,000 and 240,000: R8-2 and R8-9 before R8-10
    const numbers = ['R8-2', 'R8-10', 'R8-9'];
    const served = (settings: RandomWorkbook['settings']): number => {
      const { ground, present } = ready(devices(numbers, settings));
      return figuresOf(ground, present).served;
    };
    expect(served({})).toBe(3);
    expect(served({ '予算額:定着支援': 480_000 })).toBe(3);
    expect(served({ '予算額:定着支援': 320_000 })).toBe(2);
    // the next does not fit, and the smaller one behind it does not jump the queue
    expect(served({ '予算額:定着支援': 300_000 })).toBe(1);
    expect(served({ '予算額:定着支援': 300_000, 一部交付: 'する' })).toBe(2);
    expect(served({ '予算額:定着支援': 80_999, 一部交付: 'する' })).toBe(1);
    expect(served({ '予算額:定着支援': 0 })).toBe(0);
    expect(served({ '予算額:経営改善': 0 })).toBe(3);
  });

  it('counts 限度台数, which no amount depends on, by the applications above it', () => {
    const { ground, present, with: having } = ready(devices(['A1', 'A2']));
    const made = atOnce(scenarioPieces(ground, present, [having([['限度台数:見守り', 5]])]));
    const [, limited] = compareStandings(ground, [present, ...made], 0);
    expect(limited?.difference).toEqual({ ...NONE, overLimit: 2 });
    expect(FIGURES.every((key) => Number.isSafeInteger(limited?.figures[key]))).toBe(true);
  });
});
