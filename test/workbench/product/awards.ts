import { describe, expect, it } from 'vitest';
import { SHEETS } from '../../../src/catalogue/sheets/headers';
import { TIME_CELL } from '../../../src/workbook/ministry/ministry-sheet';
import { runWrite } from '../../../src/workbook/run/procedure';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { type AwardCase, awardCases, awardSheets, expectedOf, shownBy } from '../../cases/award-cases';
import { workbookBytes } from '../../cases/workbooks';
import { someOf } from '../../series';
import type { Desk } from '../desk';
import { type Cells, expectSheets, readGrid, sheetsOfFile } from './grid';
import { openBook, type ProductSuite, steps } from './pane';

const IDS = awardCases.map(({ id }) => id);

const caseOf = (id: string): AwardCase => {
  const entry = awardCases.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(id);
  return entry;
};

const recordsOf = ([headers = [], ...rows]: Cells) =>
  rows.map((row) => Object.fromEntries(headers.map((header, at) => [String(header), row[at]])));

const MANY = { rows: 40, columns: 60 } as const;

/** The rows of a sheet that has these headers, as Excel shows them. */
const shownIn = async (desk: Desk, sheet: string) =>
  recordsOf(await readGrid(desk, sheet, MANY.rows, MANY.columns)).filter((row) => row['受付番号'] !== '');

/** Worked cases of 採択, opened one after another. */
export const awards: ProductSuite = (desk) => {
  describe('採択 in the product', () => {
    it.each(someOf(IDS, 6))('%s', async (id) => {
      const entry = caseOf(id);
      await openBook(desk(), `${id}.xlsx`, await workbookBytes(awardSheets(entry)));
      await steps.fill(desk());
      const hasBudget = Object.keys(entry.設定).some((item) => item.startsWith('予算額'));
      const shown = shownBy(entry, {
        applications: await shownIn(desk(), '申請'),
        awards: hasBudget ? await shownIn(desk(), SHEETS.awards) : null,
        findings: await shownIn(desk(), SHEETS.findings),
      });
      expect(shown).toEqual(expectedOf(entry));
    });

    it('採択一覧 is a live call that shows what a file holds', async () => {
      const bytes = await workbookBytes(awardSheets(caseOf('S14')));
      const file = openXlsx(bytes);
      await runWrite(file, { now: new Date('2026-06-30T05:00:00Z') }, true);
      await openBook(desk(), 'S14.xlsx', bytes);
      await steps.all(desk());
      await expectSheets(
        desk(),
        await sheetsOfFile(await file.save()),
        [SHEETS.awards, SHEETS.awardList],
        TIME_CELL,
      );
    });
  });
};
