import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Assertion, assertionFormula, assertions } from '../../scripts/self-check-assertions';
import { STEPS_ROW } from '../../scripts/self-check-steps';
import { makeSelfCheck } from '../../scripts/self-check-workbook';
import { displayWidth } from '../../src/base/row-heights';
import { selfCheckTexts as texts } from '../../src/catalogue/functions/function-check-texts';
import { excelCheckTexts } from '../../src/catalogue/sheets/excel-check-texts';
import { functionHelp } from '../../src/help';
import { callAsExcel, functionEntries, type FunctionEntry } from './excel';

let entries: readonly FunctionEntry[];
let sheet: ExcelJS.Worksheet;
let steps: ExcelJS.Worksheet | undefined;

beforeAll(async () => {
  entries = await functionEntries();
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await makeSelfCheck()).buffer as ArrayBuffer);
  const found = workbook.getWorksheet(texts.sheet);
  if (found === undefined) throw new Error('no sheet');
  sheet = found;
  steps = workbook.getWorksheet(excelCheckTexts.sheet);
});

/** What Excel would show of a result. */
function partOf(result: unknown, part: Assertion['part']): unknown {
  if (typeof result === 'object' && result !== null && 'error' in result)
    return texts.error(String(result.error));
  if (part === 'whole') return result;
  const block = result as unknown[][];
  if (part === 'rows') return block.length;
  if (part === 'columns') return block[0]?.length;
  return block[part[0] - 1]?.[part[1] - 1];
}

describe('自己点検', () => {
  it('has assertions over every function, of values, of blocks and of errors', () => {
    for (const { name } of functionHelp) {
      const own = assertions.filter((each) => each.name === name);
      expect(own.length, name).toBeGreaterThan(1);
      expect(
        own.some(({ expected }) => String(expected).startsWith(texts.error(''))),
        name,
      ).toBe(true);
      expect(
        own.some(({ expected }) => !String(expected).startsWith(texts.error(''))),
        name,
      ).toBe(true);
    }
  });

  it.each(assertions.map((each) => [assertionFormula(each), each] as const))(
    '%s',
    async (_, { name, args, part, expected }) => {
      const entry = entries.find((each) => each.name === name)!;
      for (const empty of [0, null] as const) {
        expect(partOf(await callAsExcel(entry, args, empty), part)).toBe(expected);
      }
    },
  );

  it('holds each as a live formula beside its text and its expectation', () => {
    const header = sheet.getColumn(1).values.findIndex((value) => value === texts.headers[0]);
    expect(header).toBeGreaterThan(0);
    assertions.forEach((assertion, index) => {
      const row = sheet.getRow(header + 1 + index);
      const formula = assertionFormula(assertion);
      expect(row.getCell(2).value).toBe(assertion.name);
      expect(row.getCell(4).value).toBe(formula);
      expect(row.getCell(5).value).toBe(assertion.expected);
      expect(`=${row.getCell(6).formula}`).toBe(formula);
      expect(row.getCell(7).formula).toContain(`F${header + 1 + index}`);
    });
    expect(sheet.getRow(header + 1 + assertions.length).getCell(2).value).toBeNull();
  });

  it('colours every judgement and the total, green only for 合格', () => {
    const formats = (
      sheet as unknown as { conditionalFormattings: { ref: string; rules: { formulae: string[] }[] }[] }
    ).conditionalFormattings;
    expect(formats.map(({ ref }) => ref)).toEqual([`G12:G${11 + assertions.length}`, 'C4']);
    for (const { rules } of formats) {
      expect(rules).toHaveLength(3);
      expect(rules[0]?.formulae[0]).toMatch(/^\$[CG]\$?\d+="(?:合格|すべて合格)"$/);
    }
  });

  it('has each step that needs a real Excel, with what to expect and a choice that stays in the workbook', () => {
    excelCheckTexts.steps.forEach(({ about, doing, expected }, index) => {
      const row = steps?.getRow(STEPS_ROW + 1 + index);
      const own = [1, 2, 3, 4, 5].map((column) => row?.getCell(column).value ?? null);
      expect(own).toEqual([index + 1, about, doing, expected, null]);
      expect(row?.getCell(5).dataValidation).toMatchObject({ type: 'list', formulae: ['"○,×,－"'] });
    });
    expect(excelCheckTexts.steps.every(({ doing }) => !doing.startsWith('='))).toBe(true);
  });

  it('tries everything that Excel is reported to do and that is met here', () => {
    const reported = excelCheckTexts.steps.flatMap(({ reported: text }) => text.match(/\d{3,}/g) ?? []);
    const met = '5918 3788 224 1226 747 5865 6355 3568 3179 3888 4066 6936 1860'.split(' ');
    expect([...reported].sort()).toEqual([...met].sort());
    const doubts = ['「元に戻す」', '名前空間', '綴り'];
    const all = excelCheckTexts.steps.map(({ about, reported: text }) => about + text).join('\n');
    expect(doubts.filter((doubt) => !all.includes(doubt))).toEqual([]);
  });

  it('shows every text whole, in programs too that do not fit rows when they open a file', () => {
    const LINE = 15;
    const tooLow = (
      of: ExcelJS.Worksheet | undefined,
      first: number,
      columns: readonly number[],
    ): string[] => {
      const found: string[] = [];
      of?.eachRow((row, n) => {
        for (const column of n < first ? [] : columns) {
          const cell = row.getCell(column);
          const width = of.getColumn(column).width ?? 0;
          const lines = Math.ceil(displayWidth(cell.text) / width);
          if (lines > 1 && (row.height ?? 0) < lines * LINE) found.push(`${of.name}!${cell.address}`);
        }
      });
      return found;
    };
    expect(tooLow(steps, STEPS_ROW + 1, [2, 3, 4, 7])).toEqual([]);
    expect(tooLow(sheet, 12, [3, 4, 5])).toEqual([]);
    // what is filled in stands beside its label, and hides none of it
    const [first] = excelCheckTexts.environment;
    expect(steps?.getRow(5).getCell(2).value).toBe(first);
    expect(displayWidth(first)).toBeLessThanOrEqual(
      (steps?.getColumn(2).width ?? 0) + (steps?.getColumn(3).width ?? 0),
    );
    expect(steps?.getRow(5).getCell(4).border).toMatchObject({ bottom: { style: 'thin' } });
  });

  it('says at the top how to open it', () => {
    const notes = [6, 7, 8, 9].map((row) => String(sheet.getCell(row, 2).value));
    expect(notes).toEqual([...texts.notes]);
    expect(notes.join('')).toContain('#NAME?');
  });
});
