import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../src/base/pieces';
import { assess } from '../../src/grant/assess';
import { budgetsLeft, type Trial, trialFigures, trialPieces } from '../../src/grant/trial';
import { r8 } from '../../src/scheme/r8';
import { readSettings } from '../../src/table/settings/settings';
import { variedRows } from '../../src/table/settings/varied-settings';
import { gridOf, submissionOf } from '../cases/engine';
import { runs } from './random/runs';
import { anyWorkbook, type RandomWorkbook, sheetsOfWorkbook } from './random/workbook';
import { applicationOf, lineOf } from './rows';

const RUNS = runs(100);

const read = (workbook: RandomWorkbook) =>
  submissionOf(sheetsOfWorkbook(workbook).map(({ name, values }) => gridOf(name, values)));

/** The trial of one value of a setting; null: of the settings as they are. */
function tried(workbook: RandomWorkbook, item: string | null, value: string | number = ''): Trial {
  const { submission, settings, rows } = read(workbook);
  const varied = item === null ? settings : readSettings(variedRows(rows, item, value));
  const present = assess(submission, settings, r8);
  return atOnce(trialPieces(submission, present, { scheme: r8, settings: varied, others: [] }));
}

/** A trial without the records themselves. */
const said = ({ largest, byProgramme, ...figures }: Trial) => ({
  ...figures,
  byProgramme: Object.fromEntries([...byProgramme].sort()),
  largest: largest.map(({ application, before, after }) => [application.receiptNumber, before, after]),
});

const shuffled = <T>(rows: readonly T[], order: number): T[] =>
  rows
    .map((row, at) => ({ row, key: ((at + 1) * (order * 2 + 1) * 2_654_435_761) % 4_294_967_296 }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);

const ceiling = fc.integer({ min: 4_000_000, max: 10_000_000 });

/** A package of two devices with 介護ソフト that costs more than any ceiling, and a single device beside it. */
const PACKAGE: RandomWorkbook = {
  settings: { 都道府県: '13', 税区分: '税込', 寄付金等の控除: 'しない' },
  applications: [applicationOf('定着支援', 'A1'), applicationOf('定着支援', 'A2')],
  lines: [
    lineOf('A1', 1, '介護ソフト', 9_000_000, { パッケージ: '○' }),
    lineOf('A1', 2, '見守り', 9_000_000, { 台数: 10, パッケージ: '○' }),
    lineOf('A2', 1, '見守り', 1_000_000, { 台数: 1 }),
  ],
  members: [],
};

describe('試算', { timeout: 300_000 }, () => {
  it('with the settings as they are comes to the figures of the assessment, and changes nothing', () => {
    fc.assert(
      fc.property(anyWorkbook, (workbook) => {
        const { submission, settings } = read(workbook);
        const present = assess(submission, settings, r8);
        const before = JSON.stringify(present);
        const trial = tried(workbook, null);
        expect(trial).toMatchObject({
          ...trialFigures(present.assessments),
          raised: 0,
          lowered: 0,
          largest: [],
        });
        expect(trial.planned).toBe(present.assessments.reduce((sum, { planned }) => sum + (planned ?? 0), 0));
        expect(JSON.stringify(present)).toBe(before);
      }),
      RUNS,
    );
  });

  it('never gives less in all with a higher パッケージ上限額', () => {
    fc.assert(
      fc.property(anyWorkbook, ceiling, ceiling, (workbook, a, b) => {
        const [lower, higher] = [Math.min(a, b), Math.max(a, b)].map((value) =>
          tried(workbook, 'パッケージ上限額', value),
        );
        expect(higher?.planned).toBeGreaterThanOrEqual(lower?.planned ?? Number.NaN);
      }),
      RUNS,
    );
  });

  it('is the same whatever the order of 経費 and 構成員, and of 申請 where no rule counts by row', () => {
    fc.assert(
      fc.property(anyWorkbook, fc.nat(), ceiling, (workbook, order, value) => {
        const lines = shuffled(workbook.lines, order);
        const members = shuffled(workbook.members, order);
        const byRow = workbook.applications.some(({ 事業 }) => /モデル/.test(String(事業)));
        const applications = byRow ? workbook.applications : shuffled(workbook.applications, order);
        const other = { ...workbook, lines, members, applications };
        expect(said(tried(other, 'パッケージ上限額', value))).toEqual(
          said(tried(workbook, 'パッケージ上限額', value)),
        );
      }),
      RUNS,
    );
  });

  it('counts what is undetermined as such: a package without パッケージ上限額 is not 0 yen', () => {
    const { submission, settings, rows } = read(PACKAGE);
    const present = trialFigures(assess(submission, settings, r8).assessments);
    expect(present).toMatchObject({ undetermined: 1, granted: 1, deficient: 1, planned: 300_000 });
    expect(rows.some(({ item }) => item === 'パッケージ上限額')).toBe(false);
    const trial = tried(PACKAGE, 'パッケージ上限額', 5_000_000);
    expect(trial).toMatchObject({ undetermined: 0, granted: 2, deficient: 0, planned: 5_300_000 });
    expect(trial.largest).toMatchObject([
      { application: { receiptNumber: 'A1' }, before: null, after: 5_000_000 },
    ]);
    expect([trial.raised, trial.lowered]).toEqual([1, 0]);
  });

  it('shows the largest differences first, five at most, and how many get more or less', () => {
    const lines = [1, 2, 3, 4, 5, 6, 7].map((n) => lineOf(`A${n}`, 1, '見守り', n * 100_000, { 台数: 3 }));
    const applications = lines.map((_, at) => applicationOf('定着支援', `A${at + 1}`));
    const trial = tried({ ...PACKAGE, applications, lines }, '補助率', '1/2');
    expect(trial.lowered).toBe(7);
    expect(trial.largest.map(({ application }) => application.receiptNumber)).toEqual([
      'A7',
      'A6',
      'A5',
      'A4',
      'A3',
    ]);
    expect(trial.largest[0]).toMatchObject({ before: 560_000, after: 350_000 });
  });

  it('says what is left of 予算額, by 事業, and where it does not last', () => {
    const settings = { ...PACKAGE.settings, '予算額:定着支援': 5_000_000, '予算額:経営改善': 1_000_000 };
    const workbook = { ...PACKAGE, settings };
    const trial = tried(workbook, 'パッケージ上限額', 5_000_000);
    expect([...budgetsLeft(trial, read(workbook).settings)]).toEqual([
      ['定着支援', -300_000],
      ['経営改善', 1_000_000],
    ]);
  });
});
