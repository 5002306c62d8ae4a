import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../src/base/pieces';
import { differences } from '../../src/workbook/compare';
import { runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { matrixOf } from '../cases/cases';
import { readCells, workbookBytes } from '../cases/workbooks';
import { applicationOf, lineOf } from '../grant/rows';
import { partsOf, textOf } from './xlsx/files';
import { sheetPart } from './xlsx/sheet-parts';

/** Rows that a file does not have are one and the same array, and are passed over as such. */

describe('cells that are compared', () => {
  const blank = [null, ''];
  const row = ['あ', 1];

  it.each<[string, (typeof row)[] | unknown[][], unknown[][], number]>([
    ['blank rows on both sides', [blank, blank, blank], [blank, blank, blank], 0],
    ['a value between blank rows', [blank, blank, blank], [blank, row, blank], 2],
    ['the same row, then the same beside another', [row, row, row], [row, row, ['あ', 2]], 1],
    ['rows that differ, one after the other', [row, row], [blank, blank], 4],
    ['rows that one side lacks', [row, blank, blank], [row], 0],
  ])('%s', (_what, before, after, count) => {
    expect(atOnce(differences(before as never, after as never))).toBe(count);
  });

  it('but for one cell: it is left out in its own row alone', () => {
    const [old, now] = [
      [row, row, row],
      [blank, blank, blank],
    ];
    expect(atOnce(differences(old as never, now as never, undefined, { row: 1, column: 0 }))).toBe(5);
    const changed = ['い', 1];
    const except = { row: 0, column: 0 };
    expect(atOnce(differences([row, row] as never, [changed, changed] as never, undefined, except))).toBe(1);
  });
});

describe('a table whose last row is the last of the sheet', { timeout: 120_000 }, () => {
  it('is read, written and reported on like any other', async () => {
    const applications = matrixOf([applicationOf('定着支援', 'A'), applicationOf('定着支援', 'B')]);
    const lines = matrixOf([
      lineOf('A', 1, '見守り', 300_000, { 台数: 1 }),
      lineOf('B', 1, '見守り', 100_000, { 台数: 1 }),
    ]);
    const near = await workbookBytes([
      { name: '申請', values: applications },
      { name: '経費', values: lines },
    ]);
    const part = sheetPart(near, '経費');
    const moved = textOf(near, part)
      .replace(/<row r="3"/, '<row r="1048576"')
      .replace(/ r="([A-Z]+)3"/g, ' r="$11048576"')
      .replace(/<dimension [^>]*>/, '');
    const far = zipSync({ ...partsOf(near), [part]: new TextEncoder().encode(moved) });

    const run = async (bytes: Uint8Array) => {
      const workbook = openXlsx(bytes);
      const { outcome } = await runWrite(workbook, { now: new Date('2026-06-30T05:00:00Z') }, true);
      return { outcome, output: await workbook.save() };
    };
    const [one, other] = [await run(near), await run(far)];
    expect(one.outcome.totals.planned).toBe(320_000);
    expect(other.outcome.totals).toEqual(one.outcome.totals);
    expect(other.outcome.sheets).toEqual(one.outcome.sheets);
    expect(await readCells(other.output, '総括表')).toEqual(await readCells(one.output, '総括表'));
    expect((await run(other.output)).outcome.changedCells).toBe(0);
  });
});
