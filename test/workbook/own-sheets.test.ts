import { describe, expect, it } from 'vitest';
import { SHEETS } from '../../src/catalogue/sheets/headers';
import { SHEET_MARKS } from '../../src/workbook/marks';
import { holdsOurs, isSheetMark } from '../../src/workbook/own-sheets';
import { runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { sheetsOf, workedCases } from '../cases/cases';
import { readCells, workbookBytes } from '../cases/workbooks';

const caseSheets = (id: string) => {
  const entry = workedCases.find((each) => each.id === id);
  if (entry === undefined) throw new Error(id);
  return sheetsOf(entry);
};

const now = new Date('2026-06-15T01:30:00Z');

/** A workbook in which a sheet of the clerk's carries a name of ours. */
async function marked(sheet: string, mark: string, own: readonly (readonly (string | null)[])[] = []) {
  const sheets = own.length === 0 ? caseSheets('C07') : [...caseSheets('C07'), { name: sheet, values: own }];
  const workbook = openXlsx(await workbookBytes(sheets));
  await workbook.apply([{ op: 'mark', name: mark, sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } }]);
  return openXlsx(await workbook.save());
}

describe("a name of ours on a sheet of the clerk's", () => {
  it.each(Object.entries(SHEET_MARKS))('%s: 申請 is read, and stays as it is', async (kind, mark) => {
    const plain = openXlsx(await workbookBytes(caseSheets('C07')));
    const wanted = await runWrite(plain, { now }, true);
    const workbook = await marked('申請', mark);
    const { outcome } = await runWrite(workbook, { now }, true);
    expect(outcome.totals).toEqual(wanted.outcome.totals);
    const output = await workbook.save();
    expect(await readCells(output, '申請')).toEqual(await readCells(await plain.save(), '申請'));
    const name = kind in SHEETS ? SHEETS[kind as keyof typeof SHEETS] : null;
    const made = (await plain.describe()).sheets.map((sheet) => sheet.name);
    // a record of what was taken in is none of a report's
    if (name !== null && made.includes(name)) {
      expect(await readCells(output, name)).toEqual(await readCells(await plain.save(), name));
      const own = (await openXlsx(output).describe()).marks.filter((each) => each.name === mark);
      expect(own.map(({ sheet }) => sheet)).toEqual([name]);
    }
  });

  it.each([
    ['記入要領', SHEET_MARKS.amounts, [['記入要領'], ['申請書の書き方']]],
    ['申請の控え', SHEET_MARKS.amounts, [['受付番号', '事業', '受付日']]],
    [
      'メモ',
      SHEET_MARKS.log,
      [
        ['日時', '相手', '内容'],
        ['6月1日', '市', '電話'],
      ],
    ],
    ['総括', SHEET_MARKS.summary, [['令和8年度 総括'], ['長寿福祉課']]],
    ['上に空きのある控え', SHEET_MARKS.summary, [[], [], ['', '担当', '山田']]],
    ['上に空きのある記録', SHEET_MARKS.log, [[], [], ['6月1日', '市', '電話']]],
    [
      '番号の列から始まる一覧',
      SHEET_MARKS.summary,
      [
        ['#', '氏名'],
        ['1', '山田'],
      ],
    ],
  ] as const)('%s is not written over, nor taken away with 元に戻す', async (sheet, mark, cells) => {
    const workbook = await marked(sheet, mark, cells);
    const { outcome } = await runWrite(workbook, { now }, true);
    const before = (await readCells(await workbook.save(), sheet)).map((row) => row.slice(0, 3));
    expect(before).toEqual(cells.map((row) => [...row]));
    await workbook.apply(outcome.inverse);
    const { sheets } = await workbook.describe();
    expect(sheets.map(({ name }) => name)).toContain(sheet);
    expect(sheets.map(({ name }) => name)).not.toContain(SHEETS.summary);
  });
});

describe('a sheet of ours stays ours', () => {
  it('also where a later version has made it', () => {
    const area = { row: 0, column: 0, rows: 2, columns: 2 };
    expect(holdsOurs('KAIGO_HOJO_SHEET_ADOPTION', [['採択'], ['受付番号', '採択額']], area)).toBe(true);
  });

  it.each([
    [
      'with another name and title',
      (cells: (string | number | null)[][]) =>
        cells.map((row, n) => (n === 0 ? ['令和8年度 総括表（案）'] : row)),
    ],
    ['emptied by a clerk', () => [[null]]],
    [
      'with an answer that has not come',
      (cells: (string | number | null)[][]) => cells.map((row, n) => (n === 0 ? ['#BUSY!'] : row)),
    ],
  ])('%s', async (_, change) => {
    const workbook = openXlsx(await workbookBytes(caseSheets('C07')));
    await runWrite(workbook, { now }, true);
    const cells = (await readCells(await workbook.save(), SHEETS.summary)) as (string | number | null)[][];
    const mark = SHEET_MARKS.summary;
    await workbook.apply([
      {
        op: 'sheet',
        content: {
          name: SHEETS.summary,
          cells: change(cells),
          blocks: [],
          table: null,
          styles: [],
          widths: [],
          frozenRows: 0,
          mark,
        },
      },
    ]);
    const again = openXlsx(await workbook.save());
    await runWrite(again, { now }, true);
    const { sheets, marks } = await again.describe();
    expect(sheets.filter(({ name }) => name.includes(SHEETS.summary))).toHaveLength(1);
    expect(marks.filter(({ name }) => isSheetMark(name) && name === mark)).toHaveLength(1);
    expect(await readCells(await again.save(), SHEETS.summary)).toEqual(cells);
  });
});
