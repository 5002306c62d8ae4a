import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHEETS } from '../../src/catalogue/sheets/headers';
import { MARKS } from '../../src/workbook/marks';
import type { WorkbookPort, WriteOp } from '../../src/workbook/port';
import { procedure } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { sheetsOf, technologyCases } from '../cases/cases';
import { workbookBytes } from '../cases/workbooks';
import { cellsOf } from '../memory/cells-of';
import { memoryWorkbook } from '../memory/workbook';

const entry = technologyCases.find(({ 経費 }) => 経費.length > 1);
if (entry === undefined) throw new Error('no case');
const sheets = sheetsOf(entry);

const PORTS = [
  ['in memory', () => Promise.resolve<WorkbookPort>(memoryWorkbook(sheets))],
  ['in a file', async (): Promise<WorkbookPort> => openXlsx(await workbookBytes(sheets))],
] as const;

/** What a clerk types, as another program would put it there. */
async function type(port: WorkbookPort, sheet: string, row: number, column: number, value: string | number) {
  const [[before = null] = []] = await port.readFormulas(sheet, { row, column, rows: 1, columns: 1 });
  await port.apply([{ op: 'answer', sheet, cells: [{ row, column, value, before }] }]);
}

const headers = sheets.find(({ name }) => name === '経費')?.values[0] ?? [];
const COST = headers.indexOf('支出額');

let minutes = 0;
const context = () => ({ now: new Date(Date.UTC(2026, 5, 30, 5, (minutes += 1))) });

async function withoutLog(port: WorkbookPort): Promise<Record<string, string[]>> {
  const { [SHEETS.log]: _, ...rest } = await cellsOf(port);
  return rest;
}

const write = async (port: WorkbookPort, step: 'fill' | 'report') =>
  (await procedure[step](port, context())).inverse;

describe.each(PORTS)('元に戻す, one step after the other, %s', (_, open) => {
  it('算定 → 報告 → an edit → 更新: each leads to what stood there before it', async () => {
    const port = await open();
    const beginning = await withoutLog(port);
    const fill = await write(port, 'fill');
    const filled = await withoutLog(port);
    const report = await write(port, 'report');
    const reported = await withoutLog(port);
    await type(port, '経費', 1, COST, 123_456);
    const edited = await withoutLog(port);
    const update = await write(port, 'report');
    expect(await withoutLog(port)).not.toEqual(edited);
    await procedure.undo(port, update, context());
    expect(await withoutLog(port)).toEqual(edited);
    await procedure.undo(port, report, context());
    const costs = { 経費: (await withoutLog(port))['経費'] };
    expect(await withoutLog(port)).toEqual({ ...filled, ...costs });
    expect(Object.keys(reported)).not.toEqual(Object.keys(filled));
    await procedure.undo(port, fill, context());
    await type(port, '経費', 1, COST, Number(sheets.find(({ name }) => name === '経費')?.values[1]?.[COST]));
    expect(await withoutLog(port)).toEqual(beginning);
  });

  const ours = async (port: WorkbookPort) => {
    const mark = (await port.describe()).marks.find(({ name }) => name === MARKS.applications);
    if (mark === undefined) throw new Error('no columns');
    return mark.area;
  };

  it.each([
    [
      'a cell of our columns',
      (port: WorkbookPort) => ours(port).then(({ row, column }) => ['申請', row + 1, column]),
    ],
    ['a cell of our sheet', () => Promise.resolve([SHEETS.findings, 1, 4])],
    ['a note below our sheet', () => Promise.resolve([SHEETS.amounts, 60, 2])],
    ['a note beside our sheet', () => Promise.resolve([SHEETS.amounts, 2, 30])],
  ] as const)('takes nothing back over %s that somebody has typed, and says where', async (_name, place) => {
    const port = await open();
    const inverse = await write(port, 'fill');
    const [sheet, row, column] = (await place(port)) as [string, number, number];
    await type(port, sheet, row, column, '確認中');
    const before = await cellsOf(port);
    const error = await procedure.undo(port, inverse, context()).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'UndoHindered' });
    expect((error as Error).message).toMatch(new RegExp(`「${sheet}![A-Z]+${row + 1}」`));
    expect(await cellsOf(port)).toEqual(before);
  });

  it('says that a sheet is gone which was to hold again what it held', async () => {
    const port = await open();
    await write(port, 'fill');
    await type(port, '経費', 1, COST, 123_456);
    const inverse = await write(port, 'fill');
    await port.apply([{ op: 'dropSheet', name: SHEETS.amounts, mark: markOfAmounts(inverse) }]);
    const before = await cellsOf(port);
    const undone = procedure.undo(port, inverse, context());
    await expect(undone).rejects.toMatchObject({ code: 'UndoHindered' });
    expect(await cellsOf(port)).toEqual(before);
  });

  it('counts the cells that are looked at and written, and can be cut off before anything is', async () => {
    const port = await open();
    const inverse = await write(port, 'report');
    const before = await cellsOf(port);
    const stop = new AbortController();
    const reports: [number, number][] = [];
    const progress = {
      signal: stop.signal,
      report: (done: number, total: number) => {
        reports.push([done, total]);
        if (done > 0.6 * total) stop.abort();
      },
    };
    await expect(procedure.undo(port, inverse, { ...context(), progress })).rejects.toBeDefined();
    expect(await cellsOf(port)).toEqual(before);
    expect(reports.length).toBeGreaterThan(2);
    expect(reports.map(([done]) => done)).toEqual(reports.map(([done]) => done).sort((a, b) => a - b));
    for (const [done, total] of reports) expect(done).toBeLessThanOrEqual(total);
  });
});

function markOfAmounts(inverse: readonly WriteOp[]): string {
  const op = inverse.find((one) => one.op === 'sheet' && one.content.name === SHEETS.amounts);
  if (op?.op !== 'sheet') throw new Error('算定 was not written');
  return op.content.mark;
}

type Act = 'fill' | 'report' | 'undo' | number;
const acts = fc.array(
  fc.oneof(
    fc.constantFrom<Act[]>('fill', 'report', 'undo', 'undo'),
    fc.integer({ min: 1, max: 900_000 }) as fc.Arbitrary<Act>,
  ),
  { minLength: 4, maxLength: 10 },
);

describe.each(PORTS)('any row of runs, edits and undos, %s', (_, open) => {
  it('leaves a clerk’s cells alone, and all taken back is the beginning', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (steps) => {
        const port = await open();
        const first = Number(sheets.find(({ name }) => name === '経費')?.values[1]?.[COST]);
        const beginning = await withoutLog(port);
        const stack: { inverse: readonly WriteOp[]; before: Record<string, string[]>; cost: number }[] = [];
        let cost = first;
        const undo = async (): Promise<void> => {
          const last = stack.pop();
          if (last === undefined) return;
          await procedure.undo(port, last.inverse, context());
          const now = await withoutLog(port);
          if (last.cost === cost) expect(now).toEqual(last.before);
          expect(Object.keys(now)).toEqual(Object.keys(last.before));
        };
        for (const step of steps) {
          if (typeof step === 'number') await type(port, '経費', 1, COST, (cost = step));
          else if (step === 'undo') await undo();
          else {
            const before = await withoutLog(port);
            const inverse = await write(port, step);
            if (inverse.length > 0) stack.push({ inverse, before, cost });
          }
          const now = await port.readFormulas('経費', { row: 1, column: COST, rows: 1, columns: 1 });
          expect(now).toEqual([[cost]]);
        }
        while (stack.length > 0) await undo();
        await type(port, '経費', 1, COST, first);
        expect(await withoutLog(port)).toEqual(beginning);
      }),
      { numRuns: 12 },
    );
  });
});
