import { describe, expect, it, vi } from 'vitest';
import { SHEETS } from '../../src/catalogue/sheets/headers';
import { lookOf, REPORT_COLUMNS, reportForms } from '../../src/report';
import { runWrite } from '../../src/workbook/run/procedure';
import { matrixOf } from '../cases/cases';
import { applicationOf, lineOf } from '../grant/rows';
import { memoryWorkbook } from '../memory/workbook';

/**
 * One more column is one more entry of a description: here one is put into three descriptions as they are made, and
 * header, rows, totals, looks and what a report is handed all follow. The second file is the test of its figures.
 */
const PLANTED = '試しの列';

type Planting = typeof import('../../src/report/columns/column');

vi.mock('../../src/report/columns/column', async (original) => {
  const actual = await original<Planting>();
  /** The names of the description into which the column is put, and what it is like there. */
  const descriptions: readonly (readonly [known: readonly string[], before: string, column: object])[] = [
    [
      ['ceiling', 'left'],
      'deficient',
      { cell: ({ applications }: { applications: unknown[] }) => applications.length * 3 },
    ],
    [
      ['representative', 'visiting'],
      'representative',
      { cell: () => 4, total: (groups: unknown[]) => groups.length * 4 },
    ],
    [['adopted', 'priority'], 'priority', { cell: () => 5, read: true }],
  ];
  const plant = (columns: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
    const found = descriptions.find(([known]) => known.every((name) => name in columns));
    if (found === undefined) return columns;
    const [, before, column] = found;
    return Object.fromEntries(
      Object.entries(columns).flatMap(([name, own]) =>
        name === before
          ? [
              ['planted', { header: '試しの列', look: actual.look('decimal', 23), ...column }],
              [name, own],
            ]
          : [[name, own]],
      ),
    );
  };
  return { ...actual, columnsOf: () => plant };
});

const workbook = memoryWorkbook([
  {
    name: '申請',
    table: '申請',
    values: matrixOf([
      applicationOf('定着支援', 'T1', { サービス種類: '51', 法人名: '甲会' }),
      applicationOf('協働化', 'G1', { 法人名: '乙会' }),
    ]),
  },
  { name: '経費', table: '経費', values: matrixOf([lineOf('T1', 1, '見守り', 750_000, { 台数: 2 })]) },
]);
const { outcome } = await runWrite(workbook, { now: new Date('2026-06-30T05:00:00Z') }, true);

function sheetOf(name: string) {
  const sheet = workbook.sheet(name);
  if (sheet === null) throw new Error(`no sheet ${name}`);
  const block = sheet.blocks[0];
  const [header = [], ...rows] = block?.values ?? [];
  return { sheet, block, header, rows, at: header.indexOf(PLANTED) };
}

describe('a column more in a 様式', () => {
  it('stands in the summary where it is described, with its rows and its total', () => {
    const { header, rows, at } = sheetOf(SHEETS.summary);
    expect(header[at + 1]).toBe('不備件数');
    const count = header.indexOf('件数');
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) expect(row[at]).toBe(Number(row[count]) * 3);
    expect(rows.at(-1)?.[at]).toBe(6);
  });

  it('stands in a list under its total', () => {
    const { header, rows, at } = sheetOf(SHEETS.groups);
    expect(header[at + 1]).toBe('代表法人');
    expect(rows.map((row) => row[at])).toEqual([4, 4]);
  });

  it.each([SHEETS.summary, SHEETS.groups])('looks in %s as it says', (name) => {
    const { sheet, block, at } = sheetOf(name);
    const column = (block?.column ?? 0) + at;
    expect(sheet.widths[column]).toBe(23);
    const styled = sheet.styles.filter(
      ({ area }) =>
        area.column <= column && column < area.column + area.columns && area.row > (block?.row ?? 0),
    );
    expect(styled.map(({ style }) => style)).toContain('decimal');
    const form = reportForms.find((entry) => entry.name === name);
    expect(form && lookOf(form, PLANTED)).toEqual({ style: 'decimal', width: 23 });
  });

  it('may be left out of the copy for the ministry, and no total disagrees', () => {
    expect(REPORT_COLUMNS).toContain(PLANTED);
    expect(outcome.sheets.filter(({ agrees }) => !agrees)).toEqual([]);
  });
});

describe('a column more beside 申請', () => {
  it('is written, and handed to the reports that read it', () => {
    const beside = workbook.written.flatMap((op) => (op.op === 'columns' && op.sheet === '申請' ? [op] : []));
    expect(beside).toHaveLength(1);
    const [{ headers, values, styles }] = beside as [(typeof beside)[number]];
    const at = headers.indexOf(PLANTED);
    expect(headers[at + 1]).toBe('優先');
    expect(values.map((row) => row[at])).toEqual([5, 5]);
    expect(styles[at]).toBe('decimal');
    expect(sheetOf(SHEETS.summary).block?.call).toContain(`[判定]:[${PLANTED}]`);
  });
});
