import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { procedure } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { sheetsOf, technologyCases } from '../cases/cases';
import { readCells, workbookBytes } from '../cases/workbooks';

const now = new Date('2026-06-30T05:00:00Z');
const entry = technologyCases.find(({ 経費, 申請 }) => 経費.length > 2 && 申請.length === 1)!;
const [applications, lines] = ['申請', '経費'].map((name) =>
  sheetsOf(entry).find((sheet) => sheet.name === name)!,
);
const headers = lines!.values[0]!;
const at = (header: string): number => headers.indexOf(header);

/** 経費 with these cells in these rows (from 1, below the header), and 支出額 under this header. */
async function workbook(
  cells: readonly (readonly [row: number, header: string, value: CellValue])[],
  { cost = '支出額', settings = [] as CellValue[][] } = {},
) {
  const values = lines!.values.map((row, n) =>
    row.map((cell, column) => {
      if (n === 0 && column === at('支出額')) return cost;
      return cells.find(([r, header]) => r === n && column === at(header))?.[2] ?? cell;
    }),
  );
  return openXlsx(
    await workbookBytes([
      applications!,
      { name: '経費', values },
      { name: '設定', values: [['項目', '値'], ...settings] },
    ]),
  );
}

const proposed = async (file: ReturnType<typeof openXlsx>) =>
  (await procedure.prepare(file, { now })).proposals;
const shown = async (file: ReturnType<typeof openXlsx>) =>
  (await proposed(file)).map(({ address, written, entered }) => [address.split('!')[1], written, entered]);
const column = (header: string): string => String.fromCharCode(65 + at(header));

describe('what 準備 proposes', { timeout: 100_000 }, () => {
  it('has amounts first, is entered as one change where the cells hold what was read, and taken back as one', async () => {
    const file = await workbook([
      [1, '支出額', '30万円'],
      [2, '経費区分', '〃'],
      [3, '経費区分', '〃'],
    ]);
    const above = lines!.values[1]![at('経費区分')];
    expect(await shown(file)).toEqual([
      [`${column('支出額')}2`, '30万円', 300_000],
      [`${column('経費区分')}3:${column('経費区分')}4`, '〃', above],
    ]);
    const runs = await proposed(file);
    const before = await readCells(await file.save(), '経費');
    const inverse = await procedure.replace(
      file,
      runs.flatMap(({ cells }) => cells),
      { now },
    );
    expect(await proposed(file)).toEqual([]);
    const after = await readCells(await file.save(), '経費');
    expect(after[1]![at('支出額')]).toBe(300_000);
    expect([after[2]![at('経費区分')], after[3]![at('経費区分')]]).toEqual([above, above]);
    await procedure.undo(file, inverse, { now });
    expect(await readCells(await file.save(), '経費')).toEqual(before);
  });

  it('writes nothing at all where one of the cells was changed meanwhile', async () => {
    const file = await workbook([
      [1, '支出額', '30万円'],
      [2, '支出額', '40万円'],
    ]);
    const runs = await proposed(file);
    const cell = { row: 2, column: at('支出額'), value: 350_000, before: '40万円' };
    await file.apply([{ op: 'answer', sheet: '経費', cells: [cell] }]);
    const before = await readCells(await file.save(), '経費');
    await expect(
      procedure.replace(
        file,
        runs.flatMap(({ cells }) => cells),
        { now },
      ),
    ).rejects.toMatchObject({ code: 'CellChanged' });
    expect(await readCells(await file.save(), '経費')).toEqual(before);
  });

  it('is in the unit of the column, and nothing while that is asked', async () => {
    const cells = [[1, '支出額', '30万円']] as const;
    const cost = '支出額（千円）';
    expect(await shown(await workbook(cells, { cost }))).toEqual([]);
    const settings = [['読み方:単位:経費:支出額（千円）', '千円']];
    expect(await shown(await workbook(cells, { cost, settings }))).toEqual([
      [`${column('支出額')}2`, '30万円', 300],
    ]);
    const odd = [[1, '支出額', '1.0005万円']] as const;
    expect(await shown(await workbook(odd, { cost, settings }))).toEqual([]);
  });
});
