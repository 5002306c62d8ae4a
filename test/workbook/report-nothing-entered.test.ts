import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { ENTRY_SHEETS } from '../../src/catalogue/sheets/headers';
import { reportTexts } from '../../src/catalogue/sheets/report-texts';
import { runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { sheetsOf, workedCases } from '../cases/cases';
import { readCells, workbookBytes } from '../cases/workbooks';

const CASE = workedCases.find(({ id }) => id === 'C07')!;
const NUMBER = String(CASE.申請[0]?.['受付番号']);
const PLANS = ['受付番号', '課題', '目標', '期待効果'];
const EFFECTS = ['受付番号', '年度', '提出日', '賃金還元'];

interface Sheet {
  readonly name: string;
  readonly values: CellValue[][];
}

const bytesOf = (...more: readonly Sheet[]): Promise<Uint8Array> =>
  workbookBytes([...sheetsOf(CASE), ...more]);

async function report(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = openXlsx(bytes);
  const { outcome } = await runWrite(workbook, { now: new Date('2026-06-15T01:30:00Z') }, true);
  expect(outcome.sheets.filter(({ agrees }) => !agrees)).toEqual([]);
  return workbook.save();
}

/** The lines above the block, a long one over two rows. */
async function notesOn(bytes: Uint8Array, sheet: string): Promise<string> {
  const rows = await readCells(bytes, sheet);
  const headers = rows.findIndex(([first, second]) => first === '受付番号' && second === '事業');
  return rows
    .slice(0, headers)
    .map(([first]) => first)
    .join('');
}

const { plans, effects } = reportTexts.nothingEntered;

describe('業務改善計画 and 効果報告 without what they are made from', { timeout: 60_000 }, () => {
  it('say what to enter, and where, if there is no such table', async () => {
    const made = await report(await bytesOf());
    expect(await notesOn(made, '業務改善計画')).toContain(plans);
    expect(await notesOn(made, '効果報告')).toContain(effects);
  });

  it('say the same of a table without a row, and a second run changes nothing', async () => {
    const input = await bytesOf(
      { name: '計画', values: [PLANS] },
      { name: ENTRY_SHEETS.effects, values: [EFFECTS] },
    );
    const made = await report(input);
    expect(await notesOn(made, '業務改善計画')).toContain(plans);
    expect(await notesOn(made, '効果報告')).toContain(effects);
    expect(await report(made)).toEqual(made);
  });

  it('say nothing once the rows are there, on the very sheets that they name', async () => {
    const named = [...`${plans}${effects}`.matchAll(/シート「(.+?)」/g)].map(([, name]) => name ?? '');
    const [plan = '', effect = ''] = named;
    // 取込み makes the same sheets
    expect(named).toEqual([ENTRY_SHEETS.plans, ENTRY_SHEETS.effects]);
    const before = await report(await bytesOf());
    const filled = await report(
      await bytesOf(
        { name: plan, values: [PLANS, [NUMBER, '夜勤の負担', '記録を減らす', '記録時間の減']] },
        { name: effect, values: [EFFECTS, [NUMBER, 9, '2027-05-10', '有']] },
      ),
    );
    expect(await notesOn(before, '業務改善計画')).not.toEqual(await notesOn(filled, '業務改善計画'));
    for (const [sheet, note, entered] of [
      ['業務改善計画', plans, '夜勤の負担'],
      ['効果報告', effects, '2027-05-10'],
    ] as const) {
      expect(await notesOn(filled, sheet)).not.toContain(note);
      expect((await readCells(filled, sheet)).flat()).toContain(entered);
    }
  });
});
