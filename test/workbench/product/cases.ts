import { describe, expect, it } from 'vitest';
import { SHEETS } from '../../../src/catalogue/headers';
import { runWrite } from '../../../src/workbook/procedure';
import { TIME_CELL } from '../../../src/workbook/ministry-sheet';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { workedCases } from '../../cases/cases';
import { caseBytes } from '../../cases/workbooks';
import { expectSheets, readGrid, sheetsOfFile } from './grid';
import type { ProductSuite } from './pane';
import { openBook, steps } from './pane';

/** Of every kind one or more; the engine's own tests take all of them. */
const IDS = [
  'C02',
  'C07',
  'C15',
  'S05b',
  'S11',
  'S15b',
  'P03',
  'P06',
  'Q06',
  'Q14',
  'R03',
  'E02b',
  'M05',
  'G07',
  'M04',
];

const caseOf = (id: string) => {
  const entry = workedCases.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(id);
  return entry;
};

/** Worked cases as workbooks of plain ranges, opened one after another. */
export const cases: ProductSuite = (desk) => {
  /** Opens a case, carries it out in the product and on the file, and compares our sheets and columns. */
  async function carryOut(id: string, withReport: boolean): Promise<Uint8Array> {
    const bytes = await caseBytes(caseOf(id));
    const file = openXlsx(bytes);
    await runWrite(file, { now: new Date('2026-06-30T05:00:00Z') }, withReport);
    const expected = await sheetsOfFile(await file.save());
    await openBook(desk(), `${id}.xlsx`, bytes);
    await (withReport ? steps.all(desk()) : steps.fill(desk()));
    const { amounts, findings, summary, categories } = SHEETS;
    await expectSheets(desk(), expected, ['申請', '経費', amounts, findings]);
    if (withReport) await expectSheets(desk(), expected, [summary, categories], TIME_CELL);
    return bytes;
  }

  describe('worked cases in the product', () => {
    it.each(IDS)('%s', async (id) => {
      await carryOut(id, false);
      const { 申請: applications, expect: figures } = caseOf(id);
      const [header = [], ...rows] = await readGrid(desk(), '申請', applications.length + 1, 50);
      const column = (name: string) => rows.map((row) => row[header.indexOf(name)]);
      const blank = (amount: number | null) => amount ?? '';
      expect(column('算定額')).toEqual(figures.算定額.map(blank));
      expect(column('交付予定額')).toEqual(figures.交付予定額.map(blank));
      expect(column('判定')).toEqual(figures.判定);
    });

    it('make the ministry sheets from plain ranges too', async () => {
      await carryOut('C17', true);
      expect((await readGrid(desk(), SHEETS.summary, 3, 2))[2]?.[1]).toBe('一致');
    });
  });
};
