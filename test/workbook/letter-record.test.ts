import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { SHEETS } from '../../src/catalogue/sheets/headers';
import type { WorkbookPort } from '../../src/workbook/port';
import {
  readLetterRecords,
  recordAnswered,
  recordSent,
  takeRecordBack,
} from '../../src/workbook/run/letter-record';
import { runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { matrixOf } from '../cases/cases';
import { readCells, workbookBytes } from '../cases/workbooks';
import { applicationOf, lineOf } from '../grant/rows';
import { memoryWorkbook } from '../memory/workbook';

const now = new Date('2026-11-30T05:00:00Z');
const sheets: { name: string; values: CellValue[][] }[] = [
  { name: '申請', values: matrixOf([applicationOf('定着支援', 'T1'), applicationOf('定着支援', '0012')]) },
  { name: '経費', values: matrixOf([lineOf('T1', 1, '見守り', 375_000, { 台数: 1 })]) },
];
const letters = [
  { receiptNumber: 'T1', issues: 'R1-53、L-03（明細2）' },
  { receiptNumber: '0012', issues: '=1+1' },
];
const sent = { today: '2026-11-30', deadline: '2026-12-14' };

const opened = async () => openXlsx(await workbookBytes(sheets));
const PORTS: readonly (readonly [string, () => Promise<WorkbookPort>])[] = [
  ['in memory', () => Promise.resolve(memoryWorkbook(sheets))],
  ['in a file', opened],
];

describe.each(PORTS)('差戻し記録 %s', (_, open) => {
  it('has a row for each letter that was sent, with 期限 and what it asks about', async () => {
    const port = await open();
    expect(await readLetterRecords(port)).toEqual([]);
    const { changed } = await recordSent(port, letters, sent);
    expect(changed).toBe(2);
    expect(await readLetterRecords(port)).toEqual([
      {
        receiptNumber: 'T1',
        sentOn: '2026-11-30',
        deadline: '2026-12-14',
        issues: 'R1-53、L-03（明細2）',
        answeredOn: '',
        state: '発送',
      },
      expect.objectContaining({ receiptNumber: '0012', issues: '=1+1', state: '発送' }),
    ]);
  });

  it('does not record the same letter twice on a day, and one with another 期限 anew', async () => {
    const port = await open();
    await recordSent(port, letters, sent);
    expect((await recordSent(port, letters, sent)).changed).toBe(0);
    const again = await recordSent(port, letters.slice(0, 1), { ...sent, deadline: '' });
    expect(again.records.map(({ receiptNumber, deadline }) => [receiptNumber, deadline])).toEqual([
      ['T1', '2026-12-14'],
      ['0012', '2026-12-14'],
      ['T1', ''],
    ]);
  });

  it('says of the last 発送 of an application that it was answered, and of no other row', async () => {
    const port = await open();
    await recordSent(port, letters, { today: '2026-11-01', deadline: '' });
    await recordSent(port, letters.slice(0, 1), sent);
    const { changed, records } = await recordAnswered(port, ['T1', '不明'], '2026-12-03');
    expect(changed).toBe(1);
    expect(records.map(({ state, answeredOn }) => [state, answeredOn])).toEqual([
      ['発送', ''],
      ['発送', ''],
      ['回答', '2026-12-03'],
    ]);
    expect((await recordAnswered(port, ['T1'], '2026-12-04')).changed).toBe(0);
  });

  it('is taken back: the rows, and the sheet where it was made for them', async () => {
    const port = await open();
    const first = await recordSent(port, letters, sent);
    const second = await recordAnswered(port, ['T1'], '2026-12-03');
    await takeRecordBack(port, second.back);
    expect((await readLetterRecords(port)).map(({ state }) => state)).toEqual(['発送', '発送']);
    await takeRecordBack(port, first.back);
    expect((await port.describe()).sheets.map(({ name }) => name)).toEqual(['申請', '経費']);
  });

  it('is not taken back over what a clerk has entered since', async () => {
    const port = await open();
    const { back } = await recordSent(port, letters, sent);
    await recordAnswered(port, ['T1'], '2026-12-03');
    await expect(takeRecordBack(port, back)).rejects.toMatchObject({ code: 'CellChanged' });
    expect((await readLetterRecords(port)).map(({ state }) => state)).toEqual(['回答', '発送']);
  });

  it('is no input, and a run leaves it as it is', async () => {
    const port = await open();
    await recordSent(port, letters, sent);
    const before = await readLetterRecords(port);
    await runWrite(port, { now }, true);
    expect(await readLetterRecords(port)).toEqual(before);
  });
});

describe('差戻し記録 as a sheet', () => {
  it('holds texts: no 受付番号 becomes a number and nothing a formula', async () => {
    const port = await opened();
    await recordSent(port, letters, sent);
    expect((await readCells(await port.save(), SHEETS.letterRecord)).slice(0, 3)).toEqual([
      ['受付番号', '発送日', '期限', '指摘', '回答日', '状態'],
      ['T1', '2026-11-30', '2026-12-14', 'R1-53、L-03（明細2）', '', '発送'],
      ['0012', '2026-11-30', '2026-12-14', '=1+1', '', '発送'],
    ]);
  });

  it('comes to the same bytes when the same is recorded again', async () => {
    const port = await opened();
    await recordSent(port, letters, sent);
    const once = await port.save();
    const again = openXlsx(once);
    await recordSent(again, letters, sent);
    expect(await again.save()).toEqual(once);
  });

  it('is not written over a sheet of the clerk’s that bears its name', async () => {
    const port = memoryWorkbook([...sheets, { name: SHEETS.letterRecord, values: [['メモ']] }]);
    await expect(recordSent(port, letters, sent)).rejects.toThrow(SHEETS.letterRecord);
    expect(port.written).toEqual([]);
  });

  it('goes away again where its making broke off', async () => {
    const port = memoryWorkbook(sheets);
    const broken: WorkbookPort = {
      ...port,
      apply: async (ops) => {
        await port.apply(ops);
        if (ops.some(({ op }) => op === 'sheet')) throw new Error('broken off');
      },
    };
    await expect(recordSent(broken, letters, sent)).rejects.toThrow('broken off');
    expect((await port.describe()).sheets.map(({ name }) => name)).toEqual(['申請', '経費']);
  });
});
