import { describe, expect, it } from 'vitest';
import { runCheck } from '../../src/workbook/run/procedure';
import { matrixOf } from '../cases/cases';
import { applicationOf, lineOf } from '../grant/rows';
import { type MemorySheet, memoryWorkbook } from '../memory/workbook';

/** The line that says what was taken: a table of which it is asked is neither read nor left aside. */

const applications = (...numbers: string[]) =>
  matrixOf(numbers.map((number) => applicationOf('定着支援', number)));
const lines = matrixOf([lineOf('A', 1, '見守り', 375_000, { 台数: 1 })]);

async function lineOfReading(sheets: readonly MemorySheet[]): Promise<string> {
  const { outcome } = await runCheck(memoryWorkbook(sheets), { now: new Date('2026-06-30T05:00:00Z') });
  return outcome.reading.taken;
}

describe('the line of the reading', () => {
  it('a table of last year waits for an answer', async () => {
    expect(
      await lineOfReading([
        { name: '申請', values: applications('A') },
        { name: 'R7申請', values: applications('A', 'B') },
        { name: '経費', values: lines },
      ]),
    ).toBe('読み取り: 申請 1行、申請「R7申請」1行、経費 1行。使うかどうかの回答を待っている表: R7申請。');
  });

  it('a table of something else was not read', async () => {
    expect(
      await lineOfReading([
        { name: '申請', values: applications('A') },
        { name: '経費', values: lines },
        {
          name: '名簿',
          values: [
            ['受付番号', '法人名'],
            ['A', '未来会'],
          ],
        },
      ]),
    ).toBe('読み取り: 申請 1行、経費 1行。申請・経費などとして読まなかった表: 名簿。');
  });
});
