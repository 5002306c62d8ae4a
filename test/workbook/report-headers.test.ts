import { describe, expect, it } from 'vitest';
import { SHEETS } from '../../src/catalogue/sheets/headers';
import { REPORT_SHEETS } from '../../src/workbook/ministry/report-sheets';
import { runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { sheetsOf, workedCases } from '../cases/cases';
import { readCells, readRecords, workbookBytes } from '../cases/workbooks';

const now = new Date('2026-06-15T01:30:00Z');
const CASE = workedCases.find(({ id }) => id === 'C07')!;
const GROUP = workedCases.find(({ id }) => id === 'G05')!;

type Renaming = (header: string) => string;

/** The workbook after a report, with other headers in the tables of a case. */
async function reported(entry: typeof CASE, rename: Renaming, times = 1): Promise<Uint8Array> {
  const sheets = sheetsOf(entry).map(({ name, values: [headers = [], ...rows] }) => ({
    name,
    values: [
      name === '設定' ? headers : headers.map((header) => rename(String(header))),
      ...rows.map((row) =>
        row.map((cell, at) => (headers[at] === '支出額' && typeof cell === 'number' ? cell * times : cell)),
      ),
    ],
  }));
  const workbook = openXlsx(await workbookBytes(sheets));
  const run = await runWrite(workbook, { now }, true);
  expect(run.outcome.sheets.filter(({ agrees }) => !agrees)).toEqual([]);
  return workbook.save();
}

/** The sheets of a report without the lines about how they were made. */
async function figures(bytes: Uint8Array): Promise<unknown[]> {
  const sheets = await Promise.all(REPORT_SHEETS.map((name) => readCells(bytes, name)));
  const isNote = (row: (string | number)[]): boolean => row.filter((cell) => cell !== '').length === 1;
  const trimmed = (row: (string | number)[]): string => row.join('\t').trimEnd();
  return sheets.map((rows) =>
    rows
      .filter((row) => !isNote(row))
      .map(trimmed)
      .filter((row) => row !== ''),
  );
}

describe('a report on tables whose headers are marked', { timeout: 120_000 }, () => {
  const MARKED: readonly (readonly [string, Renaming])[] = [
    ['※ behind', (header) => `${header}※`],
    ['* before', (header) => `*${header}`],
    ['● before', (header) => `●${header}`],
    ['① before', (header) => `①${header}`],
    ['1. before', (header) => `1. ${header}`],
    ['【必須】 behind', (header) => `${header}【必須】`],
    ['（任意） behind', (header) => `${header}（任意）`],
    ['a mark at some', (header) => (header === '支出額' || header === '受付番号' ? `${header}※` : header)],
    ['円 at amounts', (header) => (/額/.test(header) ? `${header}（円）` : header)],
  ];

  it.each(MARKED)('%s: has the figures of plain headers', async (_, rename) => {
    for (const entry of [CASE, GROUP])
      expect(await figures(await reported(entry, rename))).toEqual(
        await figures(await reported(entry, (header) => header)),
      );
  });

  it.each([
    ['in the header', (header: string) => (header === '支出額' ? '支出額（千円）' : header)],
    ['beside a second column', (header: string) => (header === '品名' ? '支出予定額' : header)],
  ])('what is asked of costs is no amount of a report: %s', async (_, rename) => {
    const output = await reported(CASE, rename);
    const total = (await readRecords(output, SHEETS.summary, 6)).at(-1) ?? {};
    const devices = (await readRecords(output, SHEETS.devices, 6)).at(-1) ?? {};
    expect(Object.keys(total)).toContain('総事業費');
    expect([total['総事業費'], devices['支出額']].map((cell) => cell || 0)).toEqual([0, 0]);
  });
});
