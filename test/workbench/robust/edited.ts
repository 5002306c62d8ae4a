import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HEADER_ROW } from '../../../samples/input-sheets';
import { changedMeanwhile } from '../../../src/catalogue/errors/work-errors';
import { pane as words } from '../../../src/catalogue/pane';
import { ALL, fromTo, someOf } from '../../series';
import { SAMPLE } from '../product/grid';
import { button, openBook, type ProductSuite, steps } from '../product/pane';
import { smallSample } from './small-sample';
import { ended, fault, held, meanwhile, OUTCOME, requests, said, write } from './stand';

/** The request of a 算定 that writes, from its last on: that one switches events on again and looks. */
const WRITES = 1;

/**
 * A cost that somebody else edits while a run is under way, at each of its requests. Until events are off and from then
 * on that they are on again, Excel tells of it; with `missEdits` it tells of none, and only the looks are left.
 */
export const edited: ProductSuite = (desk) => {
  let small: Uint8Array;
  /** A line of 経費 whose 対象経費 is what was spent. */
  const place = { row: 0, cost: '', eligible: '' };
  /** Requests of a first 算定, of taking that back, and of one after an edit. */
  const all = { first: 0, undo: 0, again: 0 };

  const read = async (address: string) =>
    (await desk().page.evaluate((at) => window.workbench?.readCells('経費', at), address)) ?? [];
  const letter = (column: number): string => String.fromCharCode(65 + column);
  const costs = async () => [(await read(place.cost))[0]?.[0], (await read(place.eligible))[0]?.[0]];
  let yen = 100_000;
  const edit = () => fault(desk(), 'remoteEdit', '経費', place.cost, String((yen += 1)));
  const behind = () => desk().pane.getByText(words.sources.behind(1));
  /** The same of a 点検, of which nothing stands in the workbook. */
  const stale = () => desk().pane.getByText(words.sources.stale(1));
  const undo = () => button(desk(), words.action.undo);
  const REFUSED = () => changedMeanwhile(words.sources.changedRow('経費', place.row));

  const fresh = async (): Promise<void> => {
    await openBook(desk(), SAMPLE, small);
    await steps.check(desk());
  };

  beforeAll(async () => {
    small = await smallSample();
    await fresh();
    expect(await write(desk(), 'fill')).toBeNull();
    all.first = await requests(desk());
    const rows = await read(`A${HEADER_ROW}:Z${HEADER_ROW + 30}`);
    const [cost = -1, own = -1] = ['支出額', '対象経費'].map((name) => rows[0]?.indexOf(name));
    const at = rows.findIndex((row) => Number(row[own]) > 200_000 && row[own] === row[cost]);
    place.row = HEADER_ROW + at;
    place.cost = `${letter(cost)}${place.row}`;
    place.eligible = `${letter(own)}${place.row}`;
    await undo().click();
    await said(desk(), words.outcome.undone);
    all.undo = await requests(desk());
    expect(await write(desk(), 'fill')).toBeNull();
    await edit();
    expect(await write(desk(), 'fill')).toBeNull();
    all.again = await requests(desk());
  });

  describe.each([false, true])('edits that are not told of: %s', (untold) => {
    beforeEach(() => fault(desk(), 'missEdits', untold));

    const writes = (['first', 'again'] as const).filter((which) => ALL || (which === 'again') === untold);
    it.each(writes)(
      'a cost edited at any request of a 算定 (%s) is in its amounts, or said to be newer than they',
      { timeout: 900_000 },
      async (which) => {
        const last = all[which];
        for (const n of [...someOf(fromTo(1, last - 1 - WRITES), 4), ...fromTo(last - WRITES, last)]) {
          await fresh();
          if (which === 'again') {
            await steps.fill(desk());
            await edit();
          }
          const told = await meanwhile(desk(), 'fill', n, edit);
          const [cost, eligible] = await costs();
          if (told !== null) expect(told, `request ${n}`).toEqual(REFUSED());
          else if (cost !== eligible) expect(await behind().count(), `request ${n}`).toBeGreaterThan(0);
          // from the write on: nothing is read any more but by the look
          if (n >= last - WRITES) expect([told, cost === eligible], `request ${n}`).toEqual([null, false]);
        }
      },
    );

    it('a cost edited while a 算定 is taken back is said to be newer than what was checked', async () => {
      const writing = all.first - WRITES;
      await fresh();
      const fails = () => fault(desk(), 'failRequest', writing, 'GeneralException');
      expect(await write(desk(), 'fill', fails)).not.toBeNull();
      const last = await requests(desk());
      expect(last).toBeGreaterThan(writing + 2);
      for (const n of someOf(fromTo(writing + 1, last), 3)) {
        await fresh();
        await held(desk(), 'fill', n, fails);
        await edit();
        await fault(desk(), 'release');
        expect(await ended(desk(), OUTCOME.fill), `request ${n}`).not.toBeNull();
        expect(await stale().count(), `request ${n}`).toBeGreaterThan(0);
      }
    });

    it('a cost edited while 元に戻す is under way is said to be newer than what was checked', async () => {
      for (const n of someOf(fromTo(1, all.undo), 3)) {
        await fresh();
        await steps.fill(desk());
        await requests(desk());
        const arrived = fault(desk(), 'holdRequest', n);
        await undo().click();
        await arrived;
        await edit();
        await fault(desk(), 'release');
        expect(await ended(desk(), words.outcome.undone), `request ${n}`).toBeNull();
        expect(await stale().count(), `request ${n}`).toBeGreaterThan(0);
      }
    });
  });
};
