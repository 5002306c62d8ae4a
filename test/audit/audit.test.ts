import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { auditTexts } from '../../src/catalogue/sheets/audit-texts';
import { auditWrites } from '../../src/workbook/audit';
import type { SheetWrite } from '../../src/workbook/port';
import { runWrite } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { matrixOf } from '../cases/cases';
import { workbookBytes } from '../cases/workbooks';
import { applicationOf, lineOf } from '../grant/rows';
import { ALL } from '../series';
import { hasOffice, sheetsAsCsv } from '../workbook/xlsx/soffice';
import { randomWorkbook } from './random-workbook';

const SAMPLE = new URL('../../samples/未来県_定着支援_申請一覧.xlsx', import.meta.url);
/** What the file says beside each formula, so that only a recalculation can give the right figure. */
const SPOILT = -7;

/** Functions of Excel 2016 that the formulas may use. */
const ALLOWED = new Set(
  ['SUM', 'MIN', 'MAX', 'INT', 'LOOKUP', 'ROUND', 'IF', 'OR', 'AND', 'ABS', 'SUMPRODUCT'].concat(
    'EXACT',
    'ISNUMBER',
    'SEARCH',
  ),
);

const MANY = ALL ? 600 : 200;

interface Audited {
  readonly bytes: Uint8Array;
  readonly ops: readonly SheetWrite[];
  readonly computed: readonly (number | null)[];
  readonly planned: readonly (number | null)[];
}

async function audited(input: Uint8Array, spoil = true): Promise<Audited> {
  const workbook = openXlsx(input);
  const { assessed } = await runWrite(workbook, { now: new Date(0) }, true);
  const ops = auditWrites(assessed);
  await workbook.apply(spoil ? ops.map(spoilt) : ops);
  const { assessments } = assessed.result;
  return {
    bytes: await workbook.save(),
    ops,
    computed: assessments.map(({ computed }) => computed),
    planned: assessments.map(({ planned }) => planned),
  };
}

const spoilt = ({ op, content }: SheetWrite): SheetWrite => ({
  op,
  content: {
    ...content,
    cells: content.cells.map((row) =>
      row.map((cell) =>
        cell !== null && typeof cell === 'object' ? { formula: cell.formula, value: SPOILT } : cell,
      ),
    ),
  },
});

/** A sheet's body as LibreOffice has calculated it, by column. */
async function recalculated(bytes: Uint8Array): Promise<(sheet: string, column: number) => string[]> {
  const sheets = await sheetsAsCsv(bytes, { recalculate: true });
  return (sheet, column) =>
    (sheets.get(sheet) ?? '')
      .split('\n')
      .slice(5)
      .filter((text) => text !== '')
      .map((text) => text.split(',')[column]?.replace(/"/g, '') ?? '');
}

type Sheets = ReturnType<typeof randomWorkbook>;

/** The one 事業所 of all applications had something in the year before. */
function withEarlierGrants(sheets: Sheets): Sheets {
  const [head = [], first = []] = sheets.find(({ name }) => name === '申請')?.values ?? [];
  const number = first[head.indexOf('事業所番号')] ?? null;
  const earlier = Object.entries({ 機器30: 350_000, ソフト: 400_000, 協働化: 500_000, 第三者支援: 100_000 });
  return [
    ...sheets.map((sheet) =>
      sheet.name === '設定' ? { ...sheet, values: [...sheet.values, ['過年度分の扱い', '控除']] } : sheet,
    ),
    {
      name: '過年度交付',
      values: matrixOf(
        earlier.map(([補助区分, 交付額]) => ({ 年度: 7, 事業所番号: number, 補助区分, 交付額 })),
      ),
    },
  ];
}

const text = (amount: number | null): string => (amount === null ? '' : String(amount));

describe.skipIf(!hasOffice)('LibreOffice recomputes the audit copy', { timeout: 240_000 }, () => {
  it.each([
    ['of the sample', () => new Uint8Array(readFileSync(SAMPLE))],
    ['of random applications of every 事業', () => workbookBytes(randomWorkbook(MANY, 20_260_407))],
    [
      'of random applications whose 寄付金等 are taken off the 総事業費',
      () => workbookBytes(randomWorkbook(MANY / 2, 20_260_408, '総事業費から')),
    ],
    [
      'of random applications whose 基準額 are reduced by what was granted in earlier years',
      () => workbookBytes(withEarlierGrants(randomWorkbook(MANY / 2, 20_260_409))),
    ],
  ])('%s and agrees to the yen', async (_name, input) => {
    const { bytes, computed, planned } = await audited(await input());
    const column = await recalculated(bytes);
    expect(column('監査_申請', 6)).toEqual(computed.map(text));
    expect(column('監査_申請', 7)).toEqual(planned.map(text));
    for (const [sheet, at] of [
      ['監査_申請', 9],
      ['監査_申請', 11],
      ['監査_算定', 9],
      ['監査_経費', 8],
    ] as const) {
      const differences = column(sheet, at);
      expect(differences.length).toBeGreaterThan(0);
      expect(new Set(differences), sheet).toEqual(new Set(['0']));
    }
    expect(computed.filter((amount) => amount !== null && amount > 0).length).toBeGreaterThan(
      computed.length / 2,
    );
  });

  it('and shows what an input that was changed afterwards would come to', async () => {
    const { bytes } = await audited(
      await workbookBytes([
        { name: '申請', values: matrixOf([applicationOf('定着支援', 'A'), applicationOf('経営改善', 'B')]) },
        {
          name: '経費',
          values: matrixOf([
            lineOf('A', 1, '見守り', 300_000, { 台数: 1 }),
            lineOf('B', 1, '支援費', 100_000),
          ]),
        },
      ]),
    );
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer);
    const sheet = book.getWorksheet('経費');
    const at = matrixOf([lineOf('A', 1, '見守り', 0)])[0]?.indexOf('支出額') ?? -1;
    if (sheet !== undefined) sheet.getCell(2, at + 1).value = 350_000;
    const column = await recalculated(new Uint8Array(await book.xlsx.writeBuffer()));
    // 350,000×4/5＝280,000 against the 240,000 that was written; the other application is as it was
    expect(column('監査_申請', 6)).toEqual(['280000', '80000']);
    expect(column('監査_申請', 9)).toEqual(['40000', '0']);
  });
});

describe('the audit copy', { timeout: 300_000 }, () => {
  it('uses functions of Excel 2016 only, and none of ours', async () => {
    const { ops } = await audited(await workbookBytes(randomWorkbook(200, 7)), false);
    const formulas = ops.flatMap(({ content }) =>
      content.cells.flatMap((row) =>
        row.flatMap((cell) => (cell !== null && typeof cell === 'object' ? [cell.formula] : [])),
      ),
    );
    const used = new Set(formulas.flatMap((formula) => formula.match(/[A-Z][A-Z0-9.]*(?=\()/g) ?? []));
    expect([...used].filter((name) => !ALLOWED.has(name))).toEqual([]);
    expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(8_192);
  });

  it.each([
    ['the sample', () => new Uint8Array(readFileSync(SAMPLE))],
    ['random applications', () => workbookBytes(randomWorkbook(400, 11))],
    ['寄付金等 taken off the 総事業費', () => workbookBytes(randomWorkbook(400, 12, '総事業費から'))],
  ])('says 一致 beside its formulas too, before anybody recalculates: %s', async (_name, input) => {
    const { ops } = await audited(await input(), false);
    const said = ops.flatMap(({ content }) =>
      content.cells.flatMap((row) =>
        row[0] === auditTexts.differences
          ? [row.slice(1).map((cell) => (typeof cell === 'object' ? cell?.value : cell))]
          : [],
      ),
    );
    expect(said).toEqual(Array(3).fill([0, auditTexts.agrees]));
  });

  it('is left aside when it is read as an input again', async () => {
    const { bytes } = await audited(await workbookBytes(randomWorkbook(20, 5)), false);
    const again = await runWrite(openXlsx(bytes), { now: new Date(0) }, true);
    expect(again.outcome.changedCells).toBe(0);
  });
});
