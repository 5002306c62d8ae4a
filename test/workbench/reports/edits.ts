import { expect, it } from 'vitest';
import { HEADER_ROW } from '../../../samples/input-sheets';
import { officeErrors } from '../../../src/catalogue/errors/office-errors';
import { changedMeanwhile } from '../../../src/catalogue/errors/work-errors';
import { pane as words } from '../../../src/catalogue/pane';
import { button, type ProductSuite } from '../product/pane';
import { ended, fault, held, requests, write } from '../robust/stand';

/** The last requests of a run: the look at all that was read, events off, the write, events on with a look at it. */
const LAST = 4;

/** Excel on the web tells of no pick from a drop-down (OfficeDev/office-js 3888, 4066). */
export const editsSuite: ProductSuite = (desk) => {
  const read = async (address: string) =>
    (await desk().page.evaluate((at) => window.workbench?.readCells('経費', at), address)) ?? [];
  const letter = (column: number): string => String.fromCharCode(65 + column);
  /** 支出額 of a line whose 対象経費 is just that, and the cell of the latter. */
  const place = { row: 0, cost: '', eligible: '' };
  const pick = (yen: number) =>
    desk().page.evaluate(([at, what]) => window.workbench?.setCell('経費', at, what), [
      place.cost,
      String(yen),
    ] as const);
  const eligible = async () => (await read(place.eligible))[0]?.[0];
  const behind = () => desk().pane.getByText(words.sources.behind(1));
  /** A clerk comes back from the grid, and is told. */
  const comeBack = async (): Promise<void> => {
    await desk().pane.evaluate(() => window.dispatchEvent(new Event('focus')));
    await behind().first().waitFor();
  };
  let all = 0;

  it('a pick that no event tells of is said when the clerk comes back to the pane', async () => {
    expect(await write(desk(), 'fill')).toBeNull();
    const rows = await read(`A${HEADER_ROW}:Z${HEADER_ROW + 30}`);
    const [cost, own] = ['支出額', '対象経費'].map((name) => rows[0]?.indexOf(name) ?? -1) as [
      number,
      number,
    ];
    const at = rows.findIndex(
      (row) => typeof row[own] === 'number' && row[own] > 0 && row[own] === row[cost],
    );
    place.row = HEADER_ROW + at;
    place.cost = `${letter(cost)}${place.row}`;
    place.eligible = `${letter(own)}${place.row}`;
    await fault(desk(), 'missEdits', true);
    await pick(111_000);
    expect(await behind().count()).toBe(0);
    await comeBack();
  });

  it('a write assesses it anew: no amount of before stands in the workbook', async () => {
    await pick(112_000);
    expect(await write(desk(), 'fill')).toBeNull();
    all = await requests(desk());
    expect(await eligible()).toBe(112_000);
  });

  it('a write stops where it happens between reading and writing', async () => {
    await pick(113_000);
    await comeBack();
    await held(desk(), 'fill', all - LAST + 1);
    await pick(114_000);
    await fault(desk(), 'release');
    const { code, message } = changedMeanwhile(words.sources.changedRow('経費', place.row));
    expect(await ended(desk(), words.outcome.filled)).toMatchObject({ code, message });
    expect(await eligible()).toBe(112_000);
    expect(await write(desk(), 'fill')).toBeNull();
    expect(await eligible()).toBe(114_000);
  });

  it('元に戻す puts back what was ours beside such a pick', async () => {
    await pick(115_000);
    await button(desk(), words.action.undo).click();
    await expect.poll(eligible).toBe(112_000);
  });

  it('元に戻す says so where rows have changed places, and does it once they stand as they stood', async () => {
    expect(await write(desk(), 'fill')).toBeNull();
    expect(await eligible()).toBe(115_000);
    const row = (at: number): string => `A${at}:Z${at}`;
    const change = () => fault(desk(), 'swapRows', '経費', row(place.row), row(place.row + 1));
    const undo = async () => {
      await button(desk(), words.action.undo).click();
      return ended(desk(), words.outcome.undone);
    };
    await change();
    expect(await undo()).toEqual({ code: 'TableMoved', ...officeErrors.undoMoved('経費') });
    await change();
    expect(await undo()).toBeNull();
    expect(await eligible()).toBe(112_000);
  });

  it('a write stops where a setting is picked between reading and writing', async () => {
    const settings = (await desk().page.evaluate(() => window.workbench?.readCells('設定', 'A1:B40'))) ?? [];
    const row = settings.findIndex(([item]) => item === '端数処理単位') + 1;
    await held(desk(), 'fill', all - LAST + 1);
    await desk().page.evaluate((at) => window.workbench?.setCell('設定', `B${at}`, '100'), row);
    await fault(desk(), 'release');
    const { code, message } = changedMeanwhile(words.sources.changedRow('設定', row));
    expect(await ended(desk(), words.outcome.filled)).toMatchObject({ code, message });
    expect(await eligible()).toBe(112_000);
    await fault(desk(), 'missEdits', false);
  });
};
