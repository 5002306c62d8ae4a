import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AGREES } from '../../src/catalogue/sheets/headers';
import { sheetTexts } from '../../src/catalogue/sheets/sheet-texts';
import { REPORT_SHEETS } from '../../src/workbook/ministry/report-sheets';
import { runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { randomWorkbook } from '../audit/random-workbook';
import { workbookBytes } from '../cases/workbooks';
import { ALL } from '../series';
import { convert, hasOffice } from '../workbook/xlsx/soffice';

const now = new Date('2026-06-30T05:00:00Z');

/** Every 検算 of the ministry sheets, by LibreOffice's own calculation, as `sheet: result`. */
async function reconciled(input: Uint8Array): Promise<string[]> {
  const workbook = openXlsx(input);
  await runWrite(workbook, { now }, true);
  const saved = await convert(await workbook.save(), 'xlsx', { recalculate: true });
  const reopened = openXlsx(saved.get('book.xlsx') ?? new Uint8Array());
  const sheets = await reopened.read(REPORT_SHEETS);
  return [...sheets].flatMap(([name, { values }]) =>
    values
      .filter(([label]) => label === sheetTexts.reconcile)
      .map(([, result]) => `${name}: ${String(result)}`),
  );
}

describe.skipIf(!hasOffice)('検算, as LibreOffice calculates it', { timeout: 240_000 }, () => {
  it.each([
    [
      'the sample',
      () => Promise.resolve(new Uint8Array(readFileSync('samples/未来県_定着支援_申請一覧.xlsx'))),
    ],
    ['random applications of every 事業', () => workbookBytes(randomWorkbook(ALL ? 400 : 150, 20_261_121))],
  ])('agrees in every ministry sheet of %s', async (_, input) => {
    const results = await reconciled(await input());
    expect(new Set(results.map((text) => text.split(':')[0]))).toEqual(new Set(REPORT_SHEETS));
    expect(results.filter((text) => !text.endsWith(`: ${AGREES}`))).toEqual([]);
  });
});
