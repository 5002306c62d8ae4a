import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { concernsTables } from '../../../src/workbook/concerns-tables';
import type { Change } from '../../../src/workbook/host';
import { watchChanges } from '../../../src/workbook/office/look/watch';
import { fakeEvent, stubExcel } from './excel';

afterEach(() => vi.unstubAllGlobals());

describe('a watch', () => {
  const onChanged = fakeEvent();
  const sheets = [{ id: 'S1', name: '申請' }];
  let heard: Change[] = [];
  let stop: () => Promise<void>;

  beforeEach(async () => {
    heard = [];
    const worksheets = { onChanged, items: sheets, load: () => undefined };
    stubExcel({ workbook: { worksheets }, sync: () => Promise.resolve() });
    stop = await watchChanges((change) => heard.push(change));
  });
  afterEach(() => stop());

  const raise = (event: object) =>
    onChanged.raise({
      worksheetId: 'S1',
      address: 'B5',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'Unknown',
      ...event,
    });
  const cell = { sheet: '申請', area: { row: 4, column: 1, rows: 1, columns: 1 }, moved: false };

  it('tells what a clerk types, and what a second user writes', async () => {
    await raise({});
    await raise({ source: 'Remote' });
    // the same add-in, in the second user's Excel
    await raise({ source: 'Remote', triggerSource: 'ThisLocalAddin' });
    expect(heard).toEqual([cell, cell, cell]);
  });

  it('does not tell own writes', async () => {
    await raise({ triggerSource: 'ThisLocalAddin' });
    expect(heard).toEqual([]);
  });

  it('tells each rectangle of a change, and of an address that is none the sheet', async () => {
    await raise({ address: 'B5,D7:E8' });
    await raise({ address: '' });
    expect(heard.map(({ area }) => area)).toEqual([
      cell.area,
      { row: 6, column: 3, rows: 2, columns: 2 },
      null,
    ]);
  });

  it('tells rows that move the others, on a sheet that was made since', async () => {
    sheets.push({ id: 'S2', name: '経費' });
    await raise({ worksheetId: 'S2', address: '9:10', changeType: 'RowInserted' });
    expect(heard).toMatchObject([{ sheet: '経費', moved: true, area: { row: 8, rows: 2 } }]);
  });

  it('ends with its disposal', async () => {
    await stop();
    await raise({});
    expect(heard).toEqual([]);
    expect(onChanged.handlers.size).toBe(0);
  });
});

describe('a change', () => {
  // rows 4–9, columns C–F
  const tables = [{ address: "'R8 申請'!C4:F9" }, { address: '設定' }];
  const at = (row: number, column: number, moved = false, sheet = 'R8 申請'): Change => ({
    sheet,
    area: { row: row - 1, column, rows: 1, columns: 1 },
    moved,
  });

  it.each([
    ['the header', at(4, 2), true],
    ['a cell of the last row', at(9, 5), true],
    ['the row below, where the table grows', at(10, 3), true],
    ['a row further below, added after that', at(12, 3), true],
    ['the title above', at(3, 3), false],
    ['a note to the right', at(6, 6), false],
    ['a note to the left', at(6, 1), false],
    ['a row inserted above', at(2, 0, true), true],
    ['a row inserted far below', at(30, 0, true), false],
    ['a column inserted to the left', at(1, 1, true), true],
    ['a column inserted far to the right', at(1, 20, true), false],
    ['an unknown place of the sheet', { sheet: 'R8 申請', area: null, moved: false }, true],
    ['another sheet', at(6, 3, false, 'メモ'), false],
    ['a sheet that is read as a whole', at(99, 20, false, '設定'), true],
  ])('of %s', (_, change, expected) => {
    expect(concernsTables(change, tables)).toBe(expected);
  });
});
