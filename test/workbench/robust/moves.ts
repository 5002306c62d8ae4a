import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { officeErrors } from '../../../src/catalogue/errors/office-errors';
import { rolledBack } from '../../../src/catalogue/errors/work-errors';
import { ALL, fromTo, someOf } from '../../series';
import { PATIENCE } from '../desk';
import { SAMPLE } from '../product/grid';
import { openBook, type ProductSuite, steps } from '../product/pane';
import { smallSample } from './small-sample';
import {
  differences,
  ended,
  fault,
  held,
  meanwhile,
  OUTCOME,
  requests,
  requestsOfCheck,
  type Standing,
  standing,
  write,
} from './stand';

const TOO_LARGE = 'RequestPayloadSizeLimitExceeded';
/** How often a request of 4 MB at most is halved until this workbook takes several. */
const HALVED = 8;

/** Rows that move on 経費, in the middle of its table: what a second user does, or a clerk at the wrong moment. */
const MOVES = {
  'a row inserted': (desk) => fault(desk(), 'insertRow', '経費', 9),
  'a row deleted': (desk) => fault(desk(), 'deleteRow', '経費', 9),
  'rows sorted': (desk) => fault(desk(), 'swapRows', '経費', 'A6:R6', 'A12:R12'),
} satisfies Record<string, (desk: Parameters<ProductSuite>[0]) => Promise<unknown>>;

/** What a clerk sees of a workbook: without the time of a run, and the looks of empty cells. */
const visible = (workbook: Standing): Standing =>
  new Map(
    // styles are numbered in the order in which they came up
    [...workbook]
      .filter(([name]) => name !== 'xl/styles.xml')
      .map(([name, xml]) => [
        name,
        xml
          .replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, '')
          .replace(/<c r="[A-Z]+\d+" s="\d+"\/>| spans="[\d:]+"/g, '')
          .replace(/ s="\d+"/g, '')
          .replace(/<row [^>]*>(?=<\/row>)<\/row>|<row [^>]*\/>/g, ''),
      ]),
  );

/** The tables move while amounts are written beside them: no amount ever stays beside another row. */
export const moves: ProductSuite = (desk) => {
  let small: Uint8Array;
  /** Requests of a 算定 on the fresh workbook: those of its reading, and all of them. At its end it writes and looks. */
  let [reading, all] = [0, 0];
  /** All of a second one, after an edit. */
  let again = 0;

  beforeAll(async () => {
    small = await smallSample();
    await fresh();
    reading = await requestsOfCheck(desk());
    expect(await write(desk(), 'fill')).toBeNull();
    all = await requests(desk());
    await edit();
    expect(await write(desk(), 'fill')).toBeNull();
    again = await requests(desk());
  });

  const edit = () => fault(desk(), 'remoteEdit', '経費', 'H7', '123456');

  const fresh = async (): Promise<void> => {
    await openBook(desk(), SAMPLE, small);
    await steps.check(desk());
  };

  /** The workbook once everything that follows from a move is calculated. */
  const settled = async (): Promise<Standing> => {
    let now = await standing(desk());
    return vi.waitUntil(
      async () => {
        const before = now;
        now = await standing(desk());
        return differences(before, now).length === 0 && now;
      },
      { timeout: PATIENCE, interval: 100 },
    );
  };

  const TAKEN_BACK = rolledBack({ code: 'RowsMoved', ...officeErrors.rowsMoved('経費') }, '');
  const REFUSED = { code: 'TableMoved', ...officeErrors.tableMoved('経費') };

  describe.each(Object.entries(MOVES))('%s', (name, happen) => {
    let alone: Standing;

    beforeAll(async () => {
      await fresh();
      await happen(desk);
      alone = await settled();
    });

    beforeEach(fresh);

    it('at any request of a first 算定: nothing of ours stays', async () => {
      const ends = new Set<string>();
      // one of them from the first request after the reading on, the others where it begins to be written
      const early = name === 'a row inserted' ? someOf(fromTo(reading + 1, all - 4), 3) : [];
      for (const n of [...early, ...someOf(fromTo(all - 3, all - 1), 2), all]) {
        const told = await meanwhile(desk(), 'fill', n, () => happen(desk));
        ends.add(told?.code ?? 'written');
        expect([TAKEN_BACK, REFUSED], `request ${n}`).toContainEqual(told);
        expect(differences(visible(alone), visible(await settled())).slice(0, 5), `request ${n}`).toEqual([]);
        await fresh();
      }
      expect([...ends].sort()).toEqual(['RowsMoved', 'TableMoved']);
    });

    it('between the requests of a write that needs several: all is taken back', async () => {
      const first = all - 1 + HALVED;
      // the first piece, a look, and the second piece
      await held(desk(), 'fill', first + 2, async () => {
        for (let n = all - 1; n < first; n += 1) await fault(desk(), 'failRequest', n, TOO_LARGE);
      });
      await happen(desk);
      await fault(desk(), 'release');
      expect(await ended(desk(), OUTCOME.fill)).toEqual(TAKEN_BACK);
      expect(differences(visible(alone), visible(await settled())).slice(0, 5)).toEqual([]);
    });

    it.runIf(ALL || name === 'rows sorted')(
      'while columns of an earlier 算定 are written anew: they stand as before, each beside its row',
      async () => {
        expect(await write(desk(), 'fill')).toBeNull();
        await edit();
        await happen(desk);
        const before = await settled();
        await fresh();
        expect(await write(desk(), 'fill')).toBeNull();
        await edit();
        const told = await meanwhile(desk(), 'fill', again - 1, () => happen(desk));
        expect(told).toEqual(TAKEN_BACK);
        expect(differences(visible(before), visible(await settled())).slice(0, 5)).toEqual([]);
      },
    );
  });
};
