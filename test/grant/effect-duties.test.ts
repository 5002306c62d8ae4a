import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK, read } from '../../src/grant/input/cell';
import { effectDuties } from '../../src/grant/joint/effect-duties';
import type { EffectRecord } from '../../src/grant/joint/effect-records';
import { FISCAL_YEAR_END, reportDueOn } from '../../src/grant/joint/effect-reports';
import { r8 } from '../../src/scheme/r8';
import type { Programme } from '../../src/scheme/types';

const programme = (name: string): Programme => r8.programmes.find((each) => each.name === name)!;

const reported = (fiscalYear: number | null, row = 0): EffectRecord => ({
  ...{ row, receiptNumber: 'A1', fiscalYear, balance: BLANK, wages: read('no') },
});

const duties = (name: string, today: string, effects: readonly EffectRecord[] = []) =>
  effectDuties(programme(name), 8, effects, FISCAL_YEAR_END, today).map(
    ({ fiscalYear, dueOn, state }) => `R${fiscalYear} ${dueOn} ${state}`,
  );

describe('効果報告 that is owed (rules.md 4)', () => {
  it.each<[id: string, programme: string, today: string, effects: EffectRecord[], owed: string[]]>([
    ['S56', '定着支援', '2028-03-31', [], ['R9 2028-03-31 due', 'R10 2029-03-31 due', 'R11 2030-03-31 due']],
    ['S57', '定着支援', '2028-04-01', [], ['R9 2028-03-31 overdue', 'R10 2029-03-31 due', 'R11 2030-03-31 due']],
    ['S58', '定着支援', '2028-04-01', [reported(9)], ['R9 2028-03-31 in', 'R10 2029-03-31 due', 'R11 2030-03-31 due']],
    ['S59', '協働化', '2028-04-01', [], ['R9 2028-03-31 overdue']],
    ['S60', '経営改善', '2027-10-01', [], ['R9 2028-03-31 due']],
    ['S61', '面的支援モデル', '2027-10-01', [], ['R9 2028-03-31 due', 'R10 2029-03-31 due', 'R11 2030-03-31 due']],
    ['none', '連携モデル', '2031-01-01', [], []],
    ['no year', '経営改善', '2028-04-01', [reported(null)], ['R9 2028-03-31 overdue']],
    ['of another year', '経営改善', '2028-04-01', [reported(10)], ['R9 2028-03-31 overdue']],
  ])('%s: %s on %s', (_id, name, today, effects, owed) => {
    expect(duties(name, today, effects)).toEqual(owed);
  }); // prettier-ignore

  it('counts the days since the day, over a leap year too, and takes the first row of a year', () => {
    const over = (today: string) =>
      effectDuties(programme('定着支援'), 8, [], FISCAL_YEAR_END, today).map(({ daysOver }) => daysOver);
    expect(over('2028-03-31')).toEqual([0, 0, 0]);
    expect(over('2029-04-01')).toEqual([366, 1, 0]);
    const twice = [reported(9, 4), reported(9, 7)];
    const [first] = effectDuties(programme('協働化'), 8, twice, FISCAL_YEAR_END, '2030-01-01');
    expect(first).toMatchObject({ state: 'in', daysOver: 0, effect: { row: 4 } });
  });

  it.each([
    [{ month: 3, day: 31 }, '2028-03-31'],
    [{ month: 4, day: 1 }, '2028-04-01'],
    [{ month: 12, day: 28 }, '2028-12-28'],
    [{ month: 3, day: 30 }, '2029-03-30'],
    [{ month: 1, day: 31 }, '2029-01-31'],
  ])('R9 with 効果報告期限 %j is due on %s', (deadline, due) => {
    expect(reportDueOn(9, deadline)).toBe(due);
  });

  it('a year is in as soon as it is reported, and nothing is overdue that was not due before', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.subarray([9, 10, 11]),
        fc.integer({ min: 1, max: 12 }),
        (days, years, month) => {
          const today = new Date(Date.UTC(2027, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
          const deadline = { month, day: 15 };
          const effects = years.map((year) => reported(year));
          const found = effectDuties(programme('定着支援'), 8, effects, deadline, today);
          expect(found.map(({ fiscalYear }) => fiscalYear)).toEqual([9, 10, 11]);
          for (const { fiscalYear, state, dueOn, daysOver } of found) {
            expect(state === 'in').toBe(years.includes(fiscalYear));
            expect(state === 'overdue').toBe(!years.includes(fiscalYear) && today > dueOn);
            expect(daysOver > 0).toBe(state === 'overdue');
            expect(dueOn >= reportDueOn(fiscalYear, FISCAL_YEAR_END)).toBe(true);
          }
        },
      ),
    );
  });
});
