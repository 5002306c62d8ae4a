import { expect, it } from 'vitest';
import type { Desk } from '../desk';
import type { ProductSuite } from '../product/pane';
import { fault } from '../robust/stand';
import { readUntil } from '../suites/suite';

const NOTES = '記入要領';

const set = (desk: Desk, cell: string, text: string) =>
  desk.page.evaluate(([sheet, at, what]) => window.workbench?.setCell(sheet, at, what), [
    NOTES,
    cell,
    text,
  ] as const);

const shown = async (desk: Desk, cell: string, wanted: unknown) =>
  (await readUntil(desk, NOTES, cell, ([row]) => row?.[0] === wanted))[0]?.[0];

const LONG = '長い結果';
/** 21 columns of 業務改善計画 for each of so many rows: a result that is handed over by itself. */
const LONG_ROWS = 2_600;

/** A sheet with a 申請 that makes a long report, and room for two of them. */
const longTable = (desk: Desk): Promise<void> =>
  desk.pane.evaluate(
    ([name, count]) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add(name);
        const heads = '受付番号,事業,判定,対象経費計,算定額,交付予定額,上限適用,優先,採択'.split(',');
        const rows = Array.from({ length: count }, (_, n) => [
          `R8-${n}`,
          '定着支援',
          '適',
          1,
          1,
          1,
          '',
          '',
          '',
        ]);
        sheet.getRange(`A1:I${count + 1}`).values = [heads, ...rows];
        sheet.getRange(`BF${count + 9}`).values = [['.']];
        await context.sync();
      }),
    [LONG, LONG_ROWS] as const,
  );

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

  it('and hands over long results one after the other, each in a message of its own', async () => {
    await longTable(desk());
    await fault(desk(), 'lateTimers', true);
    await fault(desk(), 'functionsSaid');
    const calls = [
      ['L1', `=GRANT_REPORT("業務改善計画",A1:I${LONG_ROWS},A1:I1)`],
      ['AH1', `=GRANT_REPORT("業務改善計画",A1:I${LONG_ROWS + 1},A1:I1)`],
    ] as const;
    await desk().page.evaluate(
      ([sheet, all]) => all.forEach(([cell, text]) => window.workbench?.setCell(sheet, cell, text)),
      [LONG, calls] as const,
    );
    for (const [cell] of calls) {
      const head = await readUntil(desk(), LONG, cell, ([row]) => row?.[0] === '受付番号');
      expect(head).toEqual([['受付番号']]);
    }
    expect(await fault(desk(), 'functionsSaid')).toEqual(['call', 'call', 'answers', 'answers']);
    await fault(desk(), 'lateTimers', false);
    await desk().pane.evaluate(
      (name) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).delete();
          await context.sync();
        }),
      LONG,
    );
  });
};
