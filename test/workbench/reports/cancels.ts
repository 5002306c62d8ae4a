import { expect, it } from 'vitest';
import { columnName } from '../../../src/base/a1';
import { reportForms } from '../../../src/report';
import type { Said } from '../../../workbench/host/functions/custom-functions';
import type { ProductSuite } from '../product/pane';
import { fault, standing } from '../robust/stand';

/** ms without a call: all of an edit have been made. */
const QUIET = 200;

/** Excel gives up a call whose tables have changed before it asks anew, or after (office-js docs 5664). */
export const cancelsSuite: ProductSuite = (desk) => {
  /** An amount that the reports add up. */
  let planned = '';
  const edit = (yen: number) =>
    desk().page.evaluate(([at, text]) => window.workbench?.setCell('申請', at, text), [
      planned,
      String(yen),
    ] as const);
  const valuesOf = (names: readonly string[]) =>
    desk().pane.evaluate(
      (all) =>
        Excel.run(async (context) => {
          const used = all.map((name) =>
            context.workbook.worksheets.getItem(name).getUsedRange(true).load('values'),
          );
          await context.sync();
          return used.map(({ values }) => values as unknown[][]);
        }),
      names,
    );
  /** What the calls of the reports come to, by sheet. */
  const blocks = async (): Promise<unknown[][][]> => {
    // waits until everything has been answered
    await standing(desk());
    return valuesOf(reportForms.map(({ name }) => name));
  };
  const said = async () => (await fault(desk(), 'functionsSaid')) as Said[];
  /** Waits until the functions have been called, and are called no more. */
  const called = async (): Promise<void> => {
    for (let any = false; ;) {
      const now = (await said()).includes('call');
      if (any && !now) return;
      any ||= now;
      await new Promise((resolve) => setTimeout(resolve, QUIET));
    }
  };

  it('an amount that the reports of before add up', async () => {
    const [rows = []] = await valuesOf(['申請']);
    const head = rows.findIndex((cells) => cells.includes('交付予定額'));
    const column = rows[head]?.indexOf('交付予定額') ?? -1;
    const row = rows.findIndex((cells) => Number(cells[column]) > 0) + 1;
    expect(row).toBeGreaterThan(head + 1);
    planned = `${columnName(column)}${row}`;
  });

  it.each([
    ['before', 222_000],
    ['after', 223_000],
  ] as const)('given up %s: the reports say what the tables say', async (when, yen) => {
    await edit(111_000);
    const earlier = await blocks();
    await fault(desk(), 'cancelCalls', when);
    // results come late: the calls of one edit are under way when the next is made
    await fault(desk(), 'lateTimers', true);
    await said();
    await edit(yen + 100_000);
    await called();
    await edit(yen);
    await fault(desk(), 'lateTimers', false);
    const now = await blocks();
    const order = (await said()).filter((what) => what !== 'answers');
    const [cancelled, asked] = [order.indexOf('cancel'), order.indexOf('call')];
    expect(Math.min(cancelled, asked), order.join(' ')).toBe(0);
    expect(cancelled < asked).toBe(when === 'before');
    await fault(desk(), 'cancelCalls', null);
    expect(now).not.toEqual(earlier);
    // the same amounts again, while nothing is under way
    await edit(111_000);
    expect(await blocks()).toEqual(earlier);
    await edit(yen);
    expect(await blocks()).toEqual(now);
  });
};
