import { beforeAll, describe, expect, it } from 'vitest';
import { excelErrorTexts } from '../../../src/catalogue/errors/office-errors';
import { rolledBack } from '../../../src/catalogue/errors/work-errors';
import { pane as words } from '../../../src/catalogue/pane';
import { fromTo, someOf } from '../../series';
import { SAMPLE, sampleBytes } from '../product/grid';
import { openBook, type ProductSuite, steps } from '../product/pane';
import { smallSampleWithoutBudget } from './small-sample';
import {
  differences,
  expectStanding,
  fault,
  held,
  requests,
  said,
  type Standing,
  standing,
  stop,
  write,
  type Writing,
} from './stand';

/** Codes that Excel gives in turn to whichever request fails. */
const CODES = ['GeneralException', 'AccessDenied', 'RequestAborted', 'Timeout', 'FilteredRangeConflict'];
/**
 * The report of the sample is written in two requests, with a look at the tables behind each. Actions of each after which it fails: every one at first, where
 * sheets are made and marked, then in ever longer steps.
 */
const BROKEN_OFF: readonly (readonly [fromTheEnd: number, after: readonly number[]])[] = [
  [3, [0, 1, 2, 3, 5, 13, 233]],
  [1, [0, 55]],
];
/** As in a plain run: what was begun before the first cell is written. */
const QUESTION = 1;

const TOO_LARGE = 'RequestPayloadSizeLimitExceeded';
/** How often a request of 4 MB at most is halved until the sample takes several. */
const HALVED = 6;

/** A request that fails, and 中止: nothing is left half done. */
export const syncs: ProductSuite = (desk) => {
  /** Requests of a first run that goes through; the last but one writes, as does the last but three of a report. */
  const all: Record<Writing, number> = { fill: 0, report: 0 };
  /** The same where 算定 has been written before. */
  let later = 0;
  const failing =
    (n: number, code: string, after = 0) =>
    () =>
      fault(desk(), 'failRequest', n, code, after);

  describe('a failing sync', () => {
    let before: Standing;

    beforeAll(async () => {
      const small = await smallSampleWithoutBudget();
      await openBook(desk(), SAMPLE, small);
      before = await standing(desk());
      await steps.check(desk());
      await write(desk(), 'fill');
      all.fill = await requests(desk());
      await write(desk(), 'report');
      later = await requests(desk());
      await openBook(desk(), SAMPLE, small);
      await steps.check(desk());
      await write(desk(), 'report');
      all.report = await requests(desk());
      await openBook(desk(), SAMPLE, small);
      await steps.check(desk());
    });

    const told = (code: string) => {
      const plain = { code, ...(excelErrorTexts[code] ?? { message: '', action: '' }) };
      return [plain, rolledBack(plain, '')];
    };

    it('leaves the workbook as it was, whichever request it is, and says so', async () => {
      expect(all.report).toBeGreaterThan(10);
      for (const n of someOf(fromTo(QUESTION + 1, all.report), 3)) {
        const code = CODES[n % CODES.length] ?? '';
        const message = await write(desk(), 'report', failing(n, code));
        expect(told(code), `request ${n}`).toContainEqual(message);
        await expectStanding(desk(), before, `request ${n} of ${all.report}`);
      }
    });

    it('leaves it as it was when it breaks off in the middle of writing', { timeout: 900_000 }, async () => {
      for (const [fromTheEnd, points] of BROKEN_OFF) {
        for (const after of someOf(points, 3)) {
          const fails = failing(all.report - fromTheEnd, 'GeneralException', after);
          const when = `${fromTheEnd} from the end, after ${after} actions`;
          expect(await write(desk(), 'report', fails), when).toEqual(told('GeneralException')[1]);
          await expectStanding(desk(), before, when);
        }
      }
    });

    it('is taken in smaller pieces when it was too large', async () => {
      const tooLarge = failing(all.fill - 1, TOO_LARGE);
      expect(await write(desk(), 'fill', tooLarge)).toBeNull();
      expect(await requests(desk())).toBe(all.fill + 1);
    });

    it('leaves what an earlier run has made as it was too', { timeout: 900_000 }, async () => {
      const filled = await standing(desk());
      for (const n of someOf(fromTo(QUESTION + 1, later), 3)) {
        expect(await write(desk(), 'report', failing(n, 'GeneralException')), `request ${n}`).not.toBeNull();
        await expectStanding(desk(), filled, `request ${n} of ${later}`);
      }
      // the sheets of the report are made first: it breaks off before and after each gets its mark
      for (const after of someOf([0, 2, 5, 13], 2)) {
        const message = await write(desk(), 'report', failing(later - 1, 'GeneralException', after));
        expect(message, `after ${after}`).toEqual(told('GeneralException')[1]);
        await expectStanding(desk(), filled, `after ${after} actions`);
      }
      expect(await write(desk(), 'report')).toBeNull();
    });
  });

  describe('a failing sync whose way back fails as well', () => {
    let [before, written]: [Standing, Standing] = [new Map(), new Map()];
    /**
     * Without 操作記録, which says what stood there before, without widths, which are given to new columns only, and
     * without the numbers of styles, which come from the order in which they came up.
     */
    const figures = (workbook: Standing): Standing =>
      new Map(
        [...workbook]
          .filter(([name, xml]) => name !== 'xl/styles.xml' && !xml.includes('<t>日時</t>'))
          .map(([name, xml]) => [
            name,
            xml.replace(/<cols>.*?<\/cols>|\d{4}-\d\d-\d\d \d\d:\d\d| s="\d+"/gs, ''),
          ]),
      );

    const fresh = async (): Promise<void> => {
      await openBook(desk(), SAMPLE, await smallSampleWithoutBudget());
      await steps.check(desk());
    };

    beforeAll(async () => {
      await fresh();
      before = await standing(desk());
      expect(await write(desk(), 'report')).toBeNull();
      written = await standing(desk());
    });

    /** The request of the write that fails, from the end, after so many actions; and which request after it. */
    const TWICE = [
      [1, 55, 7],
      [3, 233, 7],
      [3, 55, 2],
    ] as const;

    it.each(someOf(TWICE, TWICE.length))(
      '%i from the end, after %i actions, and the %i. one after it',
      async (fromTheEnd, after, next) => {
        const twice = async (): Promise<void> => {
          const first = all.report - fromTheEnd;
          await failing(first, 'GeneralException', after)();
          await failing(first + next, 'GeneralException')();
        };
        await fresh();
        expect(await write(desk(), 'report', twice)).toMatchObject({ code: 'RollbackFailed' });
        await desk().pane.getByRole('button', { name: words.action.undo, exact: true }).click();
        await said(desk(), words.outcome.undone);
        await expectStanding(desk(), before);

        await fresh();
        expect(await write(desk(), 'report', twice)).toMatchObject({ code: 'RollbackFailed' });
        expect(await write(desk(), 'report')).toBeNull();
        expect(differences(figures(written), figures(await standing(desk()))).slice(0, 5)).toEqual([]);
      },
    );
  });

  describe('中止', () => {
    let before: Standing;

    beforeAll(async () => {
      await openBook(desk(), SAMPLE, sampleBytes);
      before = await standing(desk());
      await steps.check(desk());
    });

    it('ends a 点検 that has not read everything', async () => {
      await requests(desk());
      const arrived = fault(desk(), 'holdRequest', 5);
      await desk().pane.getByRole('button', { name: words.action.checkAgain }).click();
      await arrived;
      await stop(desk());
      await desk().pane.getByText(words.action.cancelling).waitFor();
      await fault(desk(), 'release');
      await said(desk(), words.outcome.cancelled);
      await expectStanding(desk(), before);
    });

    it.each<Writing>(['fill', 'report'])(
      'in the middle of writing, %s: nothing is half written',
      async (step) => {
        // the one request could not be stopped half-way: too large time and again, it goes in pieces
        const writing = all[step] - 1;
        await held(desk(), step, writing + HALVED + 2, async () => {
          for (let n = 0; n < HALVED; n += 1) await failing(writing + n, TOO_LARGE)();
        });
        await stop(desk());
        await fault(desk(), 'release');
        await said(desk(), words.outcome.cancelled);
        await expectStanding(desk(), before);
      },
    );
  });
};
