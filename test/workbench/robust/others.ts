import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { APPLICATION_COLUMNS, columnLetter } from '../../../samples/columns';
import { officeErrors } from '../../../src/catalogue/errors/office-errors';
import { changedMeanwhile, locateProblem } from '../../../src/catalogue/errors/work-errors';
import { pane as words } from '../../../src/catalogue/pane';
import { applicationOutput } from '../../../src/report/columns/application';
import { headersOf } from '../../../src/report/columns/column';
import { SAMPLE } from '../product/grid';
import { openBook, type ProductSuite, steps } from '../product/pane';
import { LAST_ROW, smallSample } from './small-sample';
import {
  differences,
  expectStanding,
  fault,
  meanwhile,
  requestsOfCheck,
  type Standing,
  standing,
  type Told,
  write,
} from './stand';

const told = (code: string, text: Omit<Told, 'code'>): Told => ({ code, ...text });

/** Requests of a first write before it writes; the last one looks at everything that was read. */
const LOOKS = 4;

/** Columns of 申請 in the sample, and how many of ours stand behind them. */
const [OWN, OURS] = [APPLICATION_COLUMNS.length, headersOf(applicationOutput).length];

/** A column of the contract that the amounts do not need, and one that they do. */
const [OPTIONAL, NEEDED] = ['I4', 'H4'];

/** What somebody else does to the workbook between two steps, or while a step is under way. */
export const others: ProductSuite = (desk) => {
  /** Requests of a 点検 whose end is the last reading; the next one belongs to the writing. */
  let reading = 0;
  let small: Uint8Array;

  beforeAll(async () => {
    small = await smallSample();
  });

  describe('meanwhile', () => {
    beforeEach(async () => {
      await openBook(desk(), SAMPLE, small);
      await steps.check(desk());
      reading = await requestsOfCheck(desk());
    });

    const after = async (happens: () => Promise<unknown>): Promise<Standing> => {
      await happens();
      // the calculation that opening began may end before the one that this asks for has begun
      let now = await standing(desk());
      await expect
        .poll(
          async () => {
            const before = now;
            now = await standing(desk());
            return differences(before, now);
          },
          { interval: 500 },
        )
        .toEqual([]);
      return now;
    };

    it('a table renamed between two steps is found by its columns', async () => {
      await fault(desk(), 'renameTable', '申請', '申請一覧');
      expect(await write(desk(), 'report')).toBeNull();
      expect((await standing(desk())).get('xl/tables/table1.xml')).toContain(
        `ref="A4:${columnLetter(OWN + OURS)}${LAST_ROW}"`,
      );
    });

    it('a table renamed before it was written to is named, and nothing is written', async () => {
      const rename = () => fault(desk(), 'renameTable', '申請', '申請一覧');
      const message = await meanwhile(desk(), 'fill', reading + 1, rename);
      expect(message).toEqual(told('TableMissing', officeErrors.tableMissing('申請')));
      const renamed = await standing(desk());
      expect(renamed.get('xl/tables/table1.xml')).toContain(
        `displayName="申請一覧" ref="A4:${columnLetter(OWN)}${LAST_ROW}"`,
      );
      await fault(desk(), 'renameTable', '申請一覧', '申請');
      await openBook(desk(), SAMPLE, small);
      const fresh = await after(() => fault(desk(), 'renameTable', '申請', '申請一覧'));
      expect(differences(fresh, renamed)).toEqual([]);
    });

    it('a needed column deleted between two steps is named', async () => {
      const deleted = await after(() => fault(desk(), 'deleteColumns', '経費', NEEDED));
      const problem = locateProblem({
        kind: 'missingColumns',
        table: '経費',
        sheet: '経費',
        columns: ['支出額'],
      });
      expect(await write(desk(), 'report')).toEqual(problem);
      await expectStanding(desk(), deleted);
    });

    it.each([1, 2, 3])('a column deleted before it was written to: nothing is written (%i)', async (n) => {
      const deletion = () => fault(desk(), 'deleteColumns', '経費', OPTIONAL);
      const message = await meanwhile(desk(), 'fill', reading + n, deletion);
      expect(message).toEqual(told('TableMoved', officeErrors.tableMoved('経費')));
      const now = await standing(desk());
      expect(await write(desk(), 'report')).toBeNull();
      await openBook(desk(), SAMPLE, small);
      expect(differences(await after(deletion), now)).toEqual([]);
    });

    it('a second user who writes while the tables are read: nothing is written, and the row is named', async () => {
      const edit = () => fault(desk(), 'remoteEdit', '経費', 'H6', '654321');
      const message = await meanwhile(desk(), 'fill', reading, edit);
      expect(message).toEqual(changedMeanwhile(words.sources.changedRow('経費', 6)));
      const now = await standing(desk());
      expect(await write(desk(), 'report')).toBeNull();
      const written = await standing(desk());
      expect(written.get('xl/worksheets/sheet2.xml')).toContain('<v>654321</v>');
      await openBook(desk(), SAMPLE, small);
      // a grid that has just opened may not calculate the sums over the cell yet; the same edit again does
      await expect
        .poll(async () => differences(await after(edit), now), { timeout: 180_000, interval: 500 })
        .toEqual([]);
    });

    it('a second user who writes before anything is written: nothing is, and the row is named', async () => {
      const edit = () => fault(desk(), 'remoteEdit', '経費', 'H6', '654321');
      const message = await meanwhile(desk(), 'fill', reading + LOOKS, edit);
      expect(message).toEqual(changedMeanwhile(words.sources.changedRow('経費', 6)));
    });

    it('a second user who writes once it is being written: the pane says that a row was changed since', async () => {
      const edit = () => fault(desk(), 'remoteEdit', '経費', 'H6', '654321');
      expect(await meanwhile(desk(), 'fill', reading + LOOKS + 1, edit)).toBeNull();
      await desk().pane.getByText(words.sources.behind(1)).first().waitFor();
      expect(await write(desk(), 'report')).toBeNull();
    });
  });
};
