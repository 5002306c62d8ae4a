import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import type { TableMapping } from '../../src/table/pick/table-mapping';
import type { WorkbookPort } from '../../src/workbook/port';
import { procedure } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { readCells, workbookBytes } from '../cases/workbooks';
import { memoryWorkbook } from '../memory/workbook';
import {
  applications,
  ODD_HEADERS,
  ODD_LINES,
  ODD_MAPPING,
  oddLines,
  SETTINGS,
} from '../table/pick/odd-workbook';

const now = new Date('2026-06-30T05:00:00Z');
const copied = (cells: readonly (readonly CellValue[])[]) => cells.map((row) => [...row]);

const odd = [
  { name: '申請', values: copied(applications) },
  { name: '見積明細', values: copied(oddLines) },
];
const withSettings = [...odd, { name: '設定', values: copied(SETTINGS) }];

const figures = async (workbook: WorkbookPort) => {
  const { totals, lines } = await procedure.check(workbook, { now });
  return { lines, computed: totals.computed };
};
const names = async (workbook: WorkbookPort) => (await workbook.describe()).sheets.map(({ name }) => name);

// 375,000 × 4/5, three lines of two each: the costs are those of the line
const SETTLED = { lines: 3, computed: 900_000 };

describe('a table that a clerk has picked', { timeout: 100_000 }, () => {
  it('is read so from then on, by whoever opens the file, until it is taken back', async () => {
    const workbook = openXlsx(await workbookBytes(withSettings));
    await expect(figures(workbook)).rejects.toMatchObject({ code: 'NoTable' });
    const inverse = await procedure.adopt(workbook, ODD_MAPPING);
    expect(await figures(workbook)).toEqual(SETTLED);
    const saved = await workbook.save();
    expect(await figures(openXlsx(saved))).toEqual(SETTLED);
    expect((await readCells(saved, '設定')).slice(4)).toEqual([
      ['読み方:表:見積明細', '経費'],
      ['読み方:列:整理No.', '受付番号'],
      ['読み方:列:見積明細:枝番', '明細番号'],
      ['読み方:列:区分', '経費区分'],
      ['読み方:列:機種名', '品名'],
      ['読み方:列:見積金額', '支出額'],
      ['読み方:列:見積明細:数量', '台数'],
    ]);
    expect(await procedure.adopt(workbook, ODD_MAPPING)).toEqual([]);
    await procedure.undo(workbook, inverse, { now });
    await expect(figures(workbook)).rejects.toMatchObject({ code: 'NoTable' });
  });

  it('has 算定 and 厚労省報告 made of it, twice the same', async () => {
    const workbook = memoryWorkbook(withSettings);
    await procedure.adopt(workbook, ODD_MAPPING);
    const { sheets } = await procedure.report(workbook, { now });
    expect(sheets.length).toBeGreaterThan(5);
    expect(sheets.filter(({ agrees }) => !agrees)).toEqual([]);
    expect((await procedure.report(workbook, { now })).changedCells).toBe(0);
  });

  it('where there is no 設定, that is made, and goes again', async () => {
    const workbook = openXlsx(await workbookBytes(odd));
    const inverse = await procedure.adopt(workbook, ODD_MAPPING);
    expect(await names(workbook)).toEqual(['申請', '見積明細', '設定']);
    expect((await procedure.check(workbook, { now })).lines).toBe(3);
    await procedure.undo(workbook, inverse, { now });
    expect(await names(workbook)).toEqual(['申請', '見積明細']);
    expect((await workbook.describe()).marks).toEqual([]);
  });

  it('columns without a header are known by names over their cells, which go again', async () => {
    const bare = [
      odd[0]!,
      {
        name: '見積明細',
        values: copied([ODD_HEADERS.map((header) => (header === '見積金額' ? null : header)), ...ODD_LINES]),
      },
      withSettings[2]!,
    ];
    const mapping: TableMapping = {
      ...ODD_MAPPING,
      headerRow: 1,
      columns: { ...ODD_MAPPING.columns, 支出額: 'E列' },
    };
    const workbook = openXlsx(await workbookBytes(bare));
    const inverse = await procedure.adopt(workbook, mapping);
    expect(await figures(openXlsx(await workbook.save()))).toEqual(SETTLED);
    expect((await workbook.describe()).marks.map(({ name }) => name)).toEqual([
      'KAIGO_HOJO_COLUMN_LINES_cost',
    ]);
    await procedure.undo(workbook, inverse, { now });
    expect((await workbook.describe()).marks).toEqual([]);
    await expect(figures(workbook)).rejects.toMatchObject({ code: 'NoTable' });
  });

  it('nothing is written where it cannot be followed, and it is said why', async () => {
    const workbook = memoryWorkbook(withSettings);
    await expect(procedure.adopt(workbook, { ...ODD_MAPPING, headerRow: 1 })).rejects.toMatchObject({
      code: 'MappingColumn',
    });
    await expect(procedure.adopt(workbook, { ...ODD_MAPPING, sheet: '見積' })).rejects.toMatchObject({
      code: 'MappingSheet',
    });
    expect((await workbook.read(['設定'])).get('設定')?.values).toHaveLength(SETTINGS.length);
  });
});

describe('a workbook in which a table is not found', () => {
  const refusal = async (sheets: Parameters<typeof memoryWorkbook>[0]) => {
    const error: unknown = await procedure.check(memoryWorkbook(sheets), { now }).then(
      () => null,
      (cause: unknown) => cause,
    );
    return error as { readonly code: string; readonly message: string; readonly action: string };
  };

  it('is refused with what may be that table, by its headers, and without a value of it', async () => {
    const { code, message, action } = await refusal(odd);
    expect([code, message]).toEqual(['NoTable', '表「経費」が見つかりません。']);
    expect(action).toContain(
      'シート「見積明細」の3行目からの表ではありませんか（見当：受付番号=整理No.、明細番号=枝番、経費区分=区分、支出額=見積金額）。',
    );
    expect(action).toContain('読み方:表:シート名 = 経費');
    expect(action).not.toContain('375000');
    expect(action).not.toContain('R8-001');
  });

  it('is refused with the way on, also where nothing looks like a table', async () => {
    const { code, action } = await refusal([{ name: 'メモ', values: [['打合せの記録'], ['6月1日']] }]);
    expect(code).toBe('NoTable');
    expect(action).toContain('「準備」にある「表を選ぶ」で読めるようになります');
  });
});
