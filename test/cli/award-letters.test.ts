import { describe, expect, it } from 'vitest';
import { awardLetterTexts } from '../../src/catalogue/award-letter-texts';
import { SHEETS } from '../../src/catalogue/sheets/headers';
import { readCommand } from '../../src/cli/arguments';
import { awardLetters } from '../../src/cli/award-letters';
import { runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { awardCases, awardSheets } from '../cases/award-cases';
import { readRecords, workbookBytes } from '../cases/workbooks';

const now = new Date('2026-06-30T05:00:00Z');

describe('process --award-letters', () => {
  it('is asked for by name', () => {
    const asked = ['process', 'in.xlsx', '-o', 'out.xlsx', '--award-letters'];
    expect(readCommand(asked)).toMatchObject({ name: 'process', awardLetters: true });
    expect(() => readCommand(['check', 'in.xlsx', '--award-letters'])).toThrow('--award-letters');
  });

  it.each(awardCases)('$id: a letter for each row of 採択 that is decided', async (entry) => {
    const workbook = openXlsx(await workbookBytes(awardSheets(entry)));
    const { outcome } = await runWrite(workbook, { now }, true);
    const said = await awardLetters(workbook, outcome);
    const bytes = await workbook.save();
    const rows = Object.entries(entry.expect.採択).filter(
      ([, { 採択, 順位 }]) => 採択 !== null && 順位 !== undefined,
    );
    if (rows.length === 0) {
      expect(said[0]).toBe(awardLetterTexts.none);
      return;
    }
    expect(said[0]).toBe(awardLetterTexts.made(rows.length));
    const letters = await readRecords(bytes, SHEETS.awardLetters);
    expect(
      Object.fromEntries(letters.map((row) => [row['受付番号'], [row['採択'], row['採択額'] ?? 0]])),
    ).toEqual(Object.fromEntries(rows.map(([number, { 採択, 採択額 = 0 }]) => [number, [採択, 採択額]])));
  });
});
