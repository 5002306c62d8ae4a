import { beforeAll, describe, expect, it } from 'vitest';
import { excelErrorTexts } from '../../../src/catalogue/errors/office-errors';
import { rolledBack } from '../../../src/catalogue/errors/work-errors';
import { pane as words } from '../../../src/catalogue/pane';
import type { WritingRequest } from '../../../workbench/page/faults';
import { fromTo, someOf } from '../../series';
import { SAMPLE } from '../product/grid';
import { openBook, type ProductSuite, steps } from '../product/pane';
import { smallSample } from './small-sample';
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
  writes,
  type Writing,
} from './stand';

/** Codes that Excel gives in turn to whichever request fails. */
const CODES = ['GeneralException', 'AccessDenied', 'RequestAborted', 'Timeout', 'FilteredRangeConflict'];
/**
 * Actions after which a request of the report fails that writes: every one at first, where sheets are made and marked,
 * then in ever longer steps.
 */
const BROKEN_OFF = { first: [0, 1, 2, 3, 5, 13, 233], further: [0, 55] } as const;
/** As in a plain run: what was begun before the first cell is written. */
const QUESTION = 1;

const TOO_LARGE = 'RequestPayloadSizeLimitExceeded';
/** How often a request of 4 MB at most is halved until the sample takes several. */
const HALVED = 8;

/** How many requests a run takes, and which of them write. */
interface Taken {
  readonly all: number;
  readonly writing: readonly WritingRequest[];
}
const NONE: Taken = { all: 0, writing: [] };
const firstOf = ({ writing }: Taken): number => writing[0]?.n ?? 0;

/** A request that fails, and 中止: nothing is left half done. */
export const syncs: ProductSuite = (desk) => {
  /** A first run of each that goes through, and a report where 算定 has been written before. */
  let [fill, report, later] = [NONE, NONE, NONE];
  /** Carries a run out that goes through. */
  const taken = async (step: Writing): Promise<Taken> => {
    expect(await write(desk(), step)).toBeNull();
    const writing = await writes(desk());
    return { all: await requests(desk()), writing };
  };
  const failing =
    (n: number, code: string, after = 0) =>
    () =>
      fault(desk(), 'failRequest', n, code, after);

  const told = (code: string) => {
    const plain = { code, ...(excelErrorTexts[code] ?? { message: '', action: '' }) };
    return [plain, rolledBack(plain, '')];
  };

  describe('a failing sync', () => {
    let before: Standing;

    beforeAll(async () => {
      const small = await smallSample();
      await openBook(desk(), SAMPLE, small);
      before = await standing(desk());
      await steps.check(desk());
      fill = await taken('fill');
      later = await taken('report');
      await openBook(desk(), SAMPLE, small);
      await steps.check(desk());
      report = await taken('report');
      await openBook(desk(), SAMPLE, small);
      await steps.check(desk());
    });

    it('leaves the workbook as it was, whichever request it is, and says so', async () => {
      expect(report.writing.length).toBeGreaterThan(1);
      for (const n of someOf(fromTo(QUESTION + 1, report.all), 3)) {
        const code = CODES[n % CODES.length] ?? '';
        const message = await write(desk(), 'report', failing(n, code));
        expect(told(code), `request ${n}`).toContainEqual(message);
        await expectStanding(desk(), before, `request ${n} of ${report.all}`);
      }
    });

    it('leaves it as it was when it breaks off in the middle of writing', { timeout: 900_000 }, async () => {
      for (const [at, { n }] of report.writing.entries()) {
        for (const after of someOf(at === 0 ? BROKEN_OFF.first : BROKEN_OFF.further, 3)) {
          const when = `request ${n} of ${report.all}, after ${after} actions`;
          const message = await write(desk(), 'report', failing(n, 'GeneralException', after));
          expect(message, when).toEqual(told('GeneralException')[1]);
          await expectStanding(desk(), before, when);
        }
      }
    });

    it('is taken in smaller pieces when it was too large', async () => {
      const tooLarge = failing(firstOf(fill), TOO_LARGE);
      expect(await write(desk(), 'fill', tooLarge)).toBeNull();
      expect(await requests(desk())).toBe(fill.all + 1);
    });

    it('leaves what an earlier run has made as it was too', { timeout: 900_000 }, async () => {
      const filled = await standing(desk());
      for (const n of someOf(fromTo(QUESTION + 1, later.all), 3)) {
        expect(await write(desk(), 'report', failing(n, 'GeneralException')), `request ${n}`).not.toBeNull();
        await expectStanding(desk(), filled, `request ${n} of ${later.all}`);
      }
      // the sheets of the report are made first: it breaks off before and after each gets its mark
      for (const after of someOf([0, 2, 5, 13], 2)) {
        const message = await write(desk(), 'report', failing(firstOf(later), 'GeneralException', after));
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
      await openBook(desk(), SAMPLE, await smallSample());
      await steps.check(desk());
    };

    beforeAll(async () => {
      await fresh();
      before = await standing(desk());
      expect(await write(desk(), 'report')).toBeNull();
      written = await standing(desk());
    });

    /** Which writing request of the report fails, after how many actions, and what its way back is about then. */
    const TWICE = [
      ['last', 55, 'writing'],
      ['first', 233, 'writing'],
      ['first', 55, 'reading'],
    ] as const;

    it.each(someOf(TWICE, TWICE.length))(
      'the %s request, after %i actions, and its way back in the midst of %s',
      async (which, after, about) => {
        const first = report.writing.at(which === 'first' ? 0 : -1)?.n ?? 0;
        const once = failing(first, 'GeneralException', after);
        await fresh();
        expect(await write(desk(), 'report', once)).toEqual(told('GeneralException')[1]);
        const back = (await writes(desk())).find(({ n }) => n > first) ?? { n: 0, actions: 0 };
        const twice = async (): Promise<void> => {
          await once();
          // its first request switches events on, its second one reads
          if (about === 'reading') await failing(first + 2, 'GeneralException')();
          else await failing(back.n, 'GeneralException', Math.floor(back.actions / 2))();
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
      await openBook(desk(), SAMPLE, await smallSample());
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
        const first = firstOf({ fill, report }[step]);
        await held(desk(), step, first + HALVED + 2, async () => {
          for (let n = 0; n < HALVED; n += 1) await failing(first + n, TOO_LARGE)();
        });
        await stop(desk());
        await fault(desk(), 'release');
        await said(desk(), words.outcome.cancelled);
        await expectStanding(desk(), before);
      },
    );
  });
};
