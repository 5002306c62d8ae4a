import { expect, it } from 'vitest';
import type { Desk } from '../desk';
import { readUntil } from '../suites/suite';
import type { ProductSuite } from '../product/pane';
import { fault } from '../robust/stand';

const NOTES = '記入要領';

const set = (desk: Desk, cell: string, text: string) =>
  desk.page.evaluate(([sheet, at, what]) => window.workbench?.setCell(sheet, at, what), [
    NOTES,
    cell,
    text,
  ] as const);

const shown = async (desk: Desk, cell: string, wanted: unknown) =>
  (await readUntil(desk, NOTES, cell, ([row]) => row?.[0] === wanted))[0]?.[0];

export const functionsSuite: ProductSuite = (desk) => {
  it('再計算・修復 writes a call again whose value says #CALC! while the cell shows #NAME? (5865)', async () => {
    await set(desk(), 'J50', '=_xldudf_GRANT_STAFF(10.4)');
    await fault(desk(), 'calcForName', true);
    expect(await shown(desk(), 'J50', '#CALC!')).toBe('#CALC!');
    await desk().page.locator('[data-control="Hojo.Repair"]').click();
    expect(await shown(desk(), 'J50', 10)).toBe(10);
    await fault(desk(), 'calcForName', false);
  });

  it('a hidden pane, whose timers come once a second, answers its functions (6936)', async () => {
    await fault(desk(), 'lateTimers', true);
    for (let n = 0; n < 5; n += 1) await set(desk(), `J${51 + n}`, `=GRANT_STAFF(${n + 20.6})`);
    for (let n = 0; n < 5; n += 1) expect(await shown(desk(), `J${51 + n}`, n + 21)).toBe(n + 21);
    await fault(desk(), 'lateTimers', false);
  });
};
