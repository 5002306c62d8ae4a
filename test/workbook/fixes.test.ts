import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { establishmentCheckDigitAgrees } from '../../src/grant/input/identifiers';
import type { WorkbookPort } from '../../src/workbook/port';
import { procedure } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { sheetsOf, technologyCases } from '../cases/cases';
import { workbookBytes } from '../cases/workbooks';
import { cellsOf } from '../memory/cells-of';
import { memoryWorkbook } from '../memory/workbook';

const now = new Date('2026-06-30T05:00:00Z');
const entry = technologyCases.find(({ 経費, 申請 }) => 経費.length > 2 && 申請.length === 1)!;

/** A number of a 事業所 in 北海道, by its first nine digits and the check digit. */
const NUMBER = Array.from({ length: 10 }, (_, n) => `017010012${n}`).find(establishmentCheckDigitAgrees)!;
const OTHER = NUMBER.slice(0, 9) + String((Number(NUMBER[9]) + 5) % 10);

/** The case with these cells in the first row of 申請 and of 経費. */
const sheetsWith = (cells: Readonly<Record<string, CellValue>>, prefecture: string) => {
  const sheets = ['申請', '経費'].map((name) => {
    const sheet = sheetsOf(entry).find((one) => one.name === name)!;
    const [known = [], ...rows] = sheet.values;
    const missing = name === '申請' && !known.includes('事業所番号') ? ['事業所番号'] : [];
    const headers = [...known, ...missing];
    const values = rows.map((row, n) =>
      headers.map((header, at) => (n === 0 ? (cells[String(header)] ?? row[at] ?? null) : (row[at] ?? null))),
    );
    return { name, values: [headers, ...values] };
  });
  return [
    ...sheets,
    {
      name: '設定',
      values: [
        ['項目', '値'],
        ['都道府県', prefecture],
        ['税区分', '税込'],
        ['寄付金等の控除', 'しない'],
      ],
    },
  ];
};

const fixes = async (port: WorkbookPort) => (await procedure.check(port, { now })).fixes;
const shown = async (port: WorkbookPort) =>
  (await fixes(port)).map(({ kind, header, written, value }) => [kind, header, written, value]);

const CELLS = { 事業所番号: Number(NUMBER), 支出額: '３００，０００', 台数: '２' };

describe.each([
  [
    'in memory',
    (sheets: ReturnType<typeof sheetsWith>) => Promise.resolve<WorkbookPort>(memoryWorkbook(sheets)),
  ],
  [
    'in a file',
    async (sheets: ReturnType<typeof sheetsWith>): Promise<WorkbookPort> =>
      openXlsx(await workbookBytes(sheets)),
  ],
] as const)('cells that can be mended in one way only, %s', (_, open) => {
  it('are mended together, checked again, and taken back as one step', async () => {
    const port = await open(sheetsWith(CELLS, '01'));
    const before = await cellsOf(port);
    const first = await procedure.check(port, { now });
    expect(first.fixes.map(({ kind, written, value }) => [kind, written, value])).toEqual([
      ['leadingZero', String(Number(NUMBER)), NUMBER],
      ['wideNumber', '３００，０００', 300_000],
      ['wideNumber', '２', 2],
    ]);
    expect(first.findings.map(({ rule }) => rule)).toContain('ID-03');
    const inverse = await procedure.replace(port, first.fixes, { now });
    const second = await procedure.check(port, { now });
    expect(second.fixes).toEqual([]);
    expect(second.findings.map(({ rule }) => rule)).not.toContain('ID-03');
    // what was read stays what is read
    expect(second.totals.planned).toBeGreaterThanOrEqual(first.totals.planned);
    expect(second.totals.eligibleCost).toBe(first.totals.eligibleCost);
    await procedure.undo(port, inverse, { now });
    expect(await cellsOf(port)).toEqual(before);
  });

  it('a number of another 都道府県, or with a check digit that does not agree, is not one of them', async () => {
    expect(await shown(await open(sheetsWith({ 事業所番号: Number(NUMBER) }, '13')))).toEqual([]);
    expect(await shown(await open(sheetsWith({ 事業所番号: Number(OTHER) }, '01')))).toEqual([]);
    expect(await shown(await open(sheetsWith({ 事業所番号: NUMBER }, '01')))).toEqual([]);
  });

  it('nor is a text in full width that says more than a number', async () => {
    const cells = { 支出額: '約３０万円', 台数: '２～３', 事業所番号: '１３（再）' };
    expect(await shown(await open(sheetsWith(cells, '01')))).toEqual([]);
    const code = NUMBER.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    expect(await shown(await open(sheetsWith({ 事業所番号: code }, '01')))).toEqual([
      ['wideCode', '事業所番号', code, NUMBER],
    ]);
  });
});
