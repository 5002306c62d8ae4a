/** The adapter under Microsoft's own office.js, over the workbench: what passes here is not proved for Excel. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Area } from '../../../src/base/cells';
import type { SheetContent } from '../../../src/base/sheet-content';
import type { Change } from '../../../src/workbook/host';
import type { ColumnsWrite, WriteOp } from '../../../src/workbook/port';
import type { Desk } from '../../workbench/desk';
import { openDesk } from '../../workbench/open-desk';
import type { Adapter } from './entry';

declare global {
  var adapter: Adapter;
  var heard: Change[];
  var heardLater: Change[];
  var stopWatch: () => Promise<void>;
  var rows: unknown[];
  var rowsLater: unknown[];
  var stopRows: () => Promise<void>;
}

let desk: Desk;
let sheet: string;
let count = 0;

beforeAll(async () => {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL('entry.ts', import.meta.url))],
    bundle: true,
    write: false,
    target: 'es2020',
  });
  desk = await openDesk({ bare: true });
  const body = bundle.outputFiles[0]?.text ?? '';
  // from the pane's own origin: its policy forbids inline scripts
  await desk.page.route('**/adapter.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
  await desk.pane.addScriptTag({ url: '/adapter.js' });
});
afterAll(() => desk?.close());

/** A sheet of its own for each test: a title, and a table of three applications from A3. */
beforeEach(async () => {
  count += 1;
  sheet = `申請${count}`;
  await desk.pane.evaluate(
    (name) =>
      Excel.run(async (context) => {
        const made = context.workbook.worksheets.add(name);
        made.getRange('A1').values = [['令和8年度 申請']];
        made.getRange('A3:C6').values = [
          ['受付番号', '法人名', '支出額'],
          ['R8-1', '髙橋会', 300000],
          ['R8-2', '𠮷田会', 250000],
          ['R8-3', '', ''],
        ];
        made.tables.add(made.getRange('A3:C6'), true).name = name;
        await context.sync();
      }),
    sheet,
  );
});

const apply = (...ops: WriteOp[]) =>
  desk.pane.evaluate(
    (list) =>
      adapter.port.apply(list).then(
        () => null,
        (e) => e.code ?? String(e),
      ),
    ops,
  );
const describeBook = () => desk.pane.evaluate(() => adapter.port.describe());
/** Merges too where they are said to matter. */
const read = (name: string, merges = false) =>
  desk.pane.evaluate(async ([of, matter]) => (await adapter.port.read([of], () => matter)).get(of) ?? null, [
    name,
    merges,
  ] as const);
/** How many requests there were since the last question. */
const requestsMade = () => desk.page.evaluate(() => window.workbench?.faults.requests());
const tableOf = async (name: string) => (await describeBook()).tables.find((table) => table.name === name);

const columns = (): ColumnsWrite => ({
  op: 'columns',
  sheet,
  table: sheet,
  row: 2,
  column: 3,
  headers: ['判定', '算定額', '算定根拠'],
  styles: ['center', 'yen', 'wrap'],
  widths: [8, 14, 40],
  values: [
    ['適', 240000, '=1+1'],
    ['不備', null, '0012'],
    ['要確認', 0, '1-2'],
  ],
  mark: `KAIGO_HOJO_T${count}`,
});

const dropColumns = (): WriteOp => ({
  op: 'dropColumns',
  sheet,
  table: sheet,
  row: 2,
  column: 3,
  columns: 3,
  bodyRows: 3,
  mark: `KAIGO_HOJO_T${count}`,
});

const content = (part: Partial<SheetContent> = {}): SheetContent => ({
  name: `算定${count}`,
  cells: [
    ['受付番号', '補助額'],
    ['R8-1', 240000],
    ['合計', { formula: 'SUM(B2:B2)', value: 240000 }],
  ],
  blocks: [],
  table: null,
  styles: [{ area: { row: 0, column: 0, rows: 1, columns: 2 }, style: 'header' }],
  widths: [14, 14],
  frozenRows: 1,
  mark: `KAIGO_HOJO_SHEET_T${count}`,
  ...part,
});

describe('charts', () => {
  it('are known to be there before anything is written', async () => {
    expect(await desk.pane.evaluate(() => adapter.port.drawsCharts?.())).toBe(true);
  });
});

describe('reading', () => {
  it('tells sheets, tables and used ranges', async () => {
    const book = await describeBook();
    expect(book.sheets.find(({ name }) => name === sheet)).toEqual({
      name: sheet,
      visible: true,
      protected: false,
      used: { row: 0, column: 0, rows: 6, columns: 3 },
    });
    expect(await tableOf(sheet)).toEqual({
      name: sheet,
      sheet,
      area: { row: 2, column: 0, rows: 4, columns: 3 },
      totalsRow: false,
    });
  });

  it('gives null for an empty cell, and merged rectangles', async () => {
    await desk.pane.evaluate(
      (name) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).getRange('A1:C1').merge();
          await context.sync();
        }),
      sheet,
    );
    const cells = await read(sheet, true);
    expect(cells?.values[5]).toEqual(['R8-3', null, null]);
    expect(cells?.values[4]).toEqual(['R8-2', '𠮷田会', 250000]);
    expect(cells?.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 3 }]);
    expect((await read(sheet))?.merges).toEqual([]);
  });

  it('gives merged rectangles as ranges, however many: one address for all ends at 8,192 characters', async () => {
    await desk.pane.evaluate(
      (name) =>
        Excel.run(async (context) => {
          const made = context.workbook.worksheets.getItem(name);
          made.getRange('E1:G900').values = Array.from({ length: 900 }, (_, n) => [n + 1, '', n + 1]);
          made.getRange('E1:F900').merge(true);
          await context.sync();
        }),
      sheet,
    );
    const merges = (await read(sheet, true))?.merges ?? [];
    expect(merges.map(({ row }) => row).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 900 }, (_, n) => n),
    );
    expect(merges.every(({ column, rows, columns }) => column === 4 && rows === 1 && columns === 2)).toBe(
      true,
    );
  });
});

describe('columns', () => {
  it('widen the table, keep words as words, and carry a mark', async () => {
    expect(await apply(columns())).toBeNull();
    expect((await tableOf(sheet))?.area).toEqual({ row: 2, column: 0, rows: 4, columns: 6 });
    expect((await read(sheet))?.values.slice(2)).toEqual([
      ['受付番号', '法人名', '支出額', '判定', '算定額', '算定根拠'],
      ['R8-1', '髙橋会', 300000, '適', 240000, '=1+1'],
      ['R8-2', '𠮷田会', 250000, '不備', null, '0012'],
      ['R8-3', null, null, '要確認', 0, '1-2'],
    ]);
    expect((await describeBook()).marks).toContainEqual({
      name: `KAIGO_HOJO_T${count}`,
      sheet,
      area: { row: 2, column: 3, rows: 1, columns: 3 },
    });
  });

  it('are taken back without a trace', async () => {
    const before = [await describeBook(), await read(sheet)];
    await apply(columns());
    expect(await apply(dropColumns())).toBeNull();
    expect([await describeBook(), await read(sheet)]).toEqual(before);
  });

  it('are refused where a clerk has written, and on a protected sheet; nothing changes', async () => {
    await desk.pane.evaluate(
      (name) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).getRange('E5').values = [['メモ']];
          await context.sync();
        }),
      sheet,
    );
    const before = [await describeBook(), await read(sheet)];
    expect(await apply(columns())).toBe('TargetOccupied');
    expect([await describeBook(), await read(sheet)]).toEqual(before);
    await desk.pane.evaluate(
      (name) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).protection.protect();
          await context.sync();
        }),
      sheet,
    );
    expect(await apply(columns())).toBe('SheetProtected');
    expect((await read(sheet))?.values).toEqual((before[1] as { values: unknown }).values);
  });
});

describe('a sheet', () => {
  it('is made with its formulas and its table, replaced, and taken back', async () => {
    const before = await describeBook();
    const table = { name: `表${count}`, area: { row: 0, column: 0, rows: 2, columns: 2 } };
    expect(await apply({ op: 'sheet', content: content({ table }) })).toBeNull();
    expect((await read(`算定${count}`))?.values).toEqual([
      ['受付番号', '補助額'],
      ['R8-1', 240000],
      ['合計', 240000],
    ]);
    const shorter = content({
      table,
      cells: [
        ['受付番号', '補助額'],
        ['R8-9', 1000],
      ],
    });
    expect(await apply({ op: 'sheet', content: shorter })).toBeNull();
    expect((await read(`算定${count}`))?.values).toEqual(shorter.cells);
    const mark = `KAIGO_HOJO_SHEET_T${count}`;
    expect(await apply({ op: 'dropSheet', name: `算定${count}`, mark })).toBeNull();
    expect(await describeBook()).toEqual(before);
  });

  it('of a clerk with the same name is never replaced', async () => {
    expect(await apply({ op: 'sheet', content: content({ name: sheet }) })).toBe('SheetNameTaken');
  });
});

describe('watching', () => {
  it('hears a clerk and not the add-in', async () => {
    await desk.pane.evaluate(async () => {
      globalThis.heard = [];
      globalThis.stopWatch = await adapter.watchChanges((change) => heard.push(change));
    });
    const changes = () => desk.pane.evaluate(() => heard);
    expect(await apply(columns())).toBeNull();
    await desk.page.evaluate((name) => window.workbench?.setCell(name, 'B6', '新しい会'), sheet);
    // Events come in the order of the edits: the add-in's would stand before the clerk's.
    await expect.poll(changes).not.toEqual([]);
    const area = { row: 5, column: 1, rows: 1, columns: 1 };
    expect(await changes()).toEqual([{ sheet, area, moved: false }]);
    await desk.page.evaluate((name) => window.workbench?.faults.remoteEdit(name, 'B5', '別の会'), sheet);
    await expect.poll(changes).toHaveLength(2);
    await desk.pane.evaluate(async () => {
      await stopWatch();
      globalThis.heardLater = [];
      globalThis.stopWatch = await adapter.watchChanges((change) => heardLater.push(change));
    });
    await desk.page.evaluate((name) => window.workbench?.setCell(name, 'B6', '次の会'), sheet);
    // Another listener has heard it, so the one that was stopped would have, too.
    await expect.poll(() => desk.pane.evaluate(() => heardLater.length)).toBe(1);
    expect(await changes()).toHaveLength(2);
    await desk.pane.evaluate(() => stopWatch());
  });
});

describe('the selected row', () => {
  it('is told as a clerk moves, on another sheet too', async () => {
    const other = sheet.replace('申請', '移動先');
    await desk.pane.evaluate(async (name) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.add(name);
        await context.sync();
      });
      globalThis.rows = [];
      globalThis.stopRows = await adapter.watchSelection((row) => rows.push(row));
    }, other);
    const select = (name: string, cell: string) =>
      desk.page.evaluate(([of, at]) => window.workbench?.select(of, at), [name, cell] as const);
    const told = () => desk.pane.evaluate(() => rows);
    await select(sheet, 'B5');
    await expect.poll(told).toEqual([{ sheet, row: 4 }]);
    await select(sheet, 'C5');
    await select(other, 'A9');
    await expect.poll(told).toHaveLength(2);
    expect(await told()).toEqual([
      { sheet, row: 4 },
      { sheet: other, row: 8 },
    ]);
    expect(await desk.pane.evaluate(() => adapter.selectedRow())).toEqual({ sheet: other, row: 8 });
    await desk.pane.evaluate(async () => {
      await stopRows();
      globalThis.rowsLater = [];
      globalThis.stopRows = await adapter.watchSelection((row) => rowsLater.push(row));
    });
    await select(sheet, 'B6');
    await expect.poll(() => desk.pane.evaluate(() => rowsLater.length)).toBe(1);
    expect(await told()).toHaveLength(2);
    await desk.pane.evaluate(() => stopRows());
  });
});

describe('a read with used ranges that were described before', () => {
  const readAgain = (area: Area) =>
    desk.pane.evaluate(
      async ([name, foreseen]) => {
        const all = await adapter.port.read([name], undefined, new Map([[name, foreseen]]));
        return all.get(name) ?? null;
      },
      [sheet, area] as const,
    );
  const frame: Area = { row: 0, column: 0, rows: 6, columns: 3 };

  it('takes one request where they are right still, and two where cells have come since', async () => {
    const plain = await read(sheet);
    expect(plain?.area).toEqual(frame);
    await requestsMade();
    expect(await readAgain(frame)).toEqual(plain);
    expect(await requestsMade()).toBe(1);
    for (const area of [
      { ...frame, rows: 5 },
      { ...frame, rows: 9, columns: 7 },
    ]) {
      expect(await readAgain(area)).toEqual(plain);
      expect(await requestsMade()).toBe(2);
    }
  });
});

describe('repair', () => {
  const write = (formulas: string[][], cells: string) =>
    desk.pane.evaluate(
      ([name, at, rows]) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).getRange(at).formulas = rows;
          await context.sync();
        }),
      [sheet, cells, formulas] as const,
    );
  const repair = () => desk.pane.evaluate(() => adapter.repairFormulas());

  // the tests' pane registers none of the product's functions
  it('writes in the font, size and lines of the column beside, and shows a sign before a verdict', async () => {
    const looks = (address: string) =>
      desk.pane.evaluate(
        ([name, at]) =>
          Excel.run(async (context) => {
            const range = context.workbook.worksheets.getItem(name).getRange(at);
            const font = range.format.font.load('name,size,bold');
            const sides = ['EdgeBottom', 'EdgeRight', 'EdgeTop'] as const;
            const lines = sides.map((side) => range.format.borders.getItem(side).load('style,weight,color'));
            range.load('numberFormat,values');
            await context.sync();
            return {
              font: [font.name, font.size, font.bold],
              lines: lines.map(({ style, weight, color }) => `${style} ${weight} ${color}`),
              formats: range.numberFormat.flat(),
              values: range.values.flat(),
            };
          }),
        [sheet, address] as const,
      );
    await desk.pane.evaluate(
      (name) =>
        Excel.run(async (context) => {
          const own = context.workbook.worksheets.getItem(name);
          for (const [at, font, size] of [
            ['A3:C3', 'HGゴシックE', 14],
            ['A4:C6', '游明朝', 9],
          ] as const) {
            const { format } = own.getRange(at);
            format.font.name = font;
            format.font.size = size;
            for (const side of ['EdgeBottom', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const) {
              const line = format.borders.getItem(side);
              line.style = 'Continuous';
              line.color = '#0000FF';
            }
          }
          await context.sync();
        }),
      sheet,
    );
    const byValue = [{ 適: 'good', 要確認: 'doubtful', 不備: 'bad' } as const, undefined, undefined];
    expect(await apply({ ...columns(), byValue })).toBeNull();
    const line = 'Continuous Thin #0000FF';
    const header = await looks('E3');
    expect(header).toMatchObject({ font: ['HGゴシックE', 14, true] });
    expect(header.lines.slice(0, 2)).toEqual([line, line]);
    // a second write leaves them
    expect(await apply({ ...columns(), byValue, widths: [8, 14, 40] })).toBeNull();
    expect((await looks('E3')).lines).toEqual(header.lines);
    const body = await looks('D4:D6');
    expect(body).toMatchObject({
      font: ['游明朝', 9, false],
      formats: ['[Color10]"○ "@', '[Color9]"× "@', '[Color53]"△ "@'],
      values: ['適', '不備', '要確認'],
    });
    expect((await looks('E5')).lines.slice(0, 2)).toEqual([line, line]);
    expect(await apply(dropColumns())).toBeNull();
    const gone = await looks('D4');
    expect([gone.lines, gone.formats, gone.values]).toEqual([
      ['None Thin #000000', 'None Thin #000000', 'None Thin #000000'],
      ['General'],
      [''],
    ]);
  });

  it('writes calls of ours again where Excel does not know them, and says where that was no use', async () => {
    await write([['=GRANT_STAFF(1)'], ['=_xldudf_GRANT_STAFF(2)'], ['=NOSUCH(3)']], 'F4:F6');
    const before = await read(sheet);
    await requestsMade();
    expect(await repair()).toEqual({
      found: 2,
      written: 2,
      remaining: [`${sheet}!F4:F5`],
      protectedSheets: [],
    });
    // sheets, frames, cells, the write, and what stands there then
    expect(await requestsMade()).toBe(5);
    const after = await desk.pane.evaluate(
      async (name) => adapter.port.readFormulas(name, { row: 3, column: 5, rows: 3, columns: 1 }),
      sheet,
    );
    const value = '#NAME?';
    expect(after).toEqual([
      [{ formula: '=GRANT_STAFF(1)', value }],
      [{ formula: '=GRANT_STAFF(2)', value }],
      [{ formula: '=NOSUCH(3)', value }],
    ]);
    expect(await read(sheet)).toEqual(before);
    await write([[''], [''], ['']], 'F4:F6');
  });

  it('does so on a large sheet, of which one request holds no four things of each cell', async () => {
    await write([['large']], 'T900');
    await write([['=GRANT_STAFF(1)']], 'F4');
    await write([['=_xldudf_GRANT_STAFF(2)']], 'H7');
    await requestsMade();
    expect(await repair()).toMatchObject({ found: 2, written: 2, remaining: [`${sheet}!F4`, `${sheet}!H7`] });
    expect(await requestsMade()).toBe(6);
    for (const cell of ['F4', 'H7', 'T900']) await write([['']], cell);
  });

  it('tells of no event: neither of its own write, nor of none', async () => {
    await write([['=GRANT_STAFF(1)']], 'F4');
    await desk.pane.evaluate(async () => {
      globalThis.heard = [];
      globalThis.stopWatch = await adapter.watchChanges((change) => heard.push(change));
    });
    await repair();
    await write([['']], 'F4');
    // what a clerk enters is told again
    await desk.page.evaluate((name) => window.workbench?.setCell(name, 'F6', 'x'), sheet);
    await expect.poll(() => desk.pane.evaluate(() => heard.length)).toBe(1);
    expect(await desk.pane.evaluate(() => heard[0]?.area?.row)).toBe(5);
    await desk.pane.evaluate(() => stopWatch());
    await desk.page.evaluate((name) => window.workbench?.setCell(name, 'F6', ''), sheet);
  });

  it('finds nothing in a workbook without such cells', async () => {
    expect(await repair()).toEqual({ found: 0, written: 0, remaining: [], protectedSheets: [] });
  });

  it('leaves a protected sheet as it is, and a cell of text format, and names them', async () => {
    await write([['=GRANT_STAFF(1)'], ['=_xldudf_GRANT_STAFF(2)']], 'F4:F5');
    await desk.pane.evaluate(
      (name) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).getRange('F4').numberFormat = [['@']];
          await context.sync();
        }),
      sheet,
    );
    expect(await repair()).toMatchObject({
      found: 2,
      written: 1,
      remaining: [`${sheet}!F5`, `${sheet}!F4`],
    });
    await desk.page.evaluate((name) => window.workbench?.faults.protectSheet(name, true), sheet);
    expect(await repair()).toEqual({ found: 2, written: 0, remaining: [], protectedSheets: [sheet] });
    await desk.page.evaluate((name) => window.workbench?.faults.protectSheet(name, false), sheet);
    await write([[''], ['']], 'F4:F5');
  });
});

describe('going to a cell', () => {
  it('activates its sheet and selects it', async () => {
    const address = await desk.pane.evaluate(async (name) => {
      await adapter.navigateTo({ sheet: name, row: 4, column: 1 });
      return Excel.run(async (context) => {
        const selected = context.workbook.getSelectedRange().load('address');
        await context.sync();
        return selected.address;
      });
    }, sheet);
    expect(address).toBe(`${sheet}!B5`);
  });
});
