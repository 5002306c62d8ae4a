import { describe, expect, it } from 'vitest';
import type { WorkbookPort } from '../../src/workbook/port';
import { runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { type AwardCase, awardCases, awardSheets, expectedOf, shownBy } from '../cases/award-cases';
import { readRecords, workbookBytes } from '../cases/workbooks';
import { memoryWorkbook } from '../memory/workbook';

const NOW = { now: new Date('2026-06-30T05:00:00Z') };

/** The rows of a sheet of a port by its headers; null where there is no such sheet. */
async function recordsOf(port: WorkbookPort, name: string) {
  const { sheets } = await port.describe();
  if (!sheets.some((sheet) => sheet.name === name)) return null;
  const [headers = [], ...rows] = (await port.read([name])).get(name)?.values ?? [];
  return rows.map((row) => Object.fromEntries(headers.map((header, at) => [String(header), row[at]])));
}

async function shownIn(entry: AwardCase, port: WorkbookPort) {
  const [applications, awards, findings] = [
    await recordsOf(port, '申請'),
    await recordsOf(port, '採択'),
    await recordsOf(port, '指摘'),
  ];
  return shownBy(entry, { applications: applications ?? [], awards, findings: findings ?? [] });
}

describe('worked cases of 採択', () => {
  it.each(awardCases)('$id in memory: $note', async (entry) => {
    const port = memoryWorkbook(awardSheets(entry));
    await runWrite(port, NOW, false);
    expect(await shownIn(entry, port)).toEqual(expectedOf(entry));
    // by-hand entries are read again from what we have written, and nothing changes
    const { outcome } = await runWrite(port, NOW, false);
    expect(outcome.changedCells).toBe(0);
  });

  it.each(awardCases)('$id in a file: $note', async (entry) => {
    const first = openXlsx(await workbookBytes(awardSheets(entry)));
    await runWrite(first, NOW, false);
    const bytes = await first.save();
    const has = Object.keys(entry.設定).some((item) => item.startsWith('予算額'));
    expect(
      shownBy(entry, {
        applications: await readRecords(bytes, '申請'),
        awards: has ? await readRecords(bytes, '採択') : null,
        findings: await readRecords(bytes, '指摘'),
      }),
    ).toEqual(expectedOf(entry));
    const again = openXlsx(bytes);
    expect((await runWrite(again, NOW, false)).outcome.changedCells).toBe(0);
  });
});
