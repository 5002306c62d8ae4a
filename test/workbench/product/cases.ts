import { describe, expect, it } from 'vitest';
import { SHEETS } from '../../../src/catalogue/sheets/headers';
import { TIME_CELL } from '../../../src/workbook/ministry/ministry-sheet';
import { runWrite } from '../../../src/workbook/run/procedure';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { type WorkedCase, workedCases } from '../../cases/cases';
import { mostCases } from '../../cases/merged';
import { caseBytes } from '../../cases/workbooks';
import { someOf } from '../../series';
import { expectSheets, readGrid, sheetsOfFile } from './grid';
import { openBook, type ProductSuite, steps } from './pane';

/** Of those that need a workbook of their own: by a setting, or by a limit over all applications. */
const IDS = ['C07b', 'S15b', 'P05', 'E02b', 'M04'];

const caseOf = (id: string) => {
  const entry = workedCases.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(id);
  return entry;
};

/** Worked cases as workbooks of plain ranges, opened one after another. */
export const cases: ProductSuite = (desk) => {
  /** Opens a case, carries it out in the product and on the file, and compares our sheets and columns. */
  async function carryOut(entry: WorkedCase, withReport: boolean): Promise<void> {
    const bytes = await caseBytes(entry);
    const file = openXlsx(bytes);
    await runWrite(file, { now: new Date('2026-06-30T05:00:00Z') }, withReport);
    const expected = await sheetsOfFile(await file.save());
    await openBook(desk(), `${entry.id}.xlsx`, bytes);
    await (withReport ? steps.all(desk()) : steps.fill(desk()));
    const { amounts, findings, summary, categories } = SHEETS;
    await expectSheets(desk(), expected, ['申請', '経費', amounts, findings]);
    if (withReport) await expectSheets(desk(), expected, [summary, categories], TIME_CELL);
  }

  /** Holds what stands in 申請 against the figures that were worked out by hand. */
  async function expectFigures({ 申請: applications, expect: figures }: WorkedCase): Promise<void> {
    const [header = [], ...rows] = await readGrid(desk(), '申請', applications.length + 1, 50);
    const column = (name: string) => rows.map((row) => row[header.indexOf(name)]);
    const blank = (amount: number | null) => amount ?? '';
    expect(column('算定額')).toEqual(figures.算定額.map(blank));
    expect(column('交付予定額')).toEqual(figures.交付予定額.map(blank));
    expect(column('判定')).toEqual(figures.判定);
  }

  describe('worked cases in the product', () => {
    it('nearly all of them in one workbook', async () => {
      const all = mostCases();
      await carryOut(all, false);
      await expectFigures(all);
    });

    it.each(someOf(IDS, 2))('%s in a workbook of its own', async (id) => {
      await carryOut(caseOf(id), false);
      await expectFigures(caseOf(id));
    });

    it('make the ministry sheets from plain ranges too', async () => {
      await carryOut(caseOf('C17'), true);
      expect((await readGrid(desk(), SHEETS.summary, 3, 2))[2]?.[1]).toBe('一致');
    });
  });
};
