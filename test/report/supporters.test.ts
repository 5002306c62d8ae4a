import { beforeAll, describe, expect, it } from 'vitest';
import { type CellValue, isFormula, shown } from '../../src/base/cells';
import { atOnce } from '../../src/base/pieces';
import type { SheetContent } from '../../src/base/sheet-content';
import { grantStage } from '../../src/functions/stage';
import { GRANT_STAGE } from '../../src/functions/table-functions';
import { effectCharts } from '../../src/workbook/ministry/effects/effect-charts';
import { withoutSingleRows } from '../../src/workbook/ministry/overview/outside';
import { runWrite } from '../../src/workbook/run/procedure';
import { writeEffectSheet } from '../../src/workbook/run/stage-sheets';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { matrixOf, type Row } from '../cases/cases';
import { workbookBytes } from '../cases/workbooks';
import { applicationOf, lineOf } from '../grant/rows';
import { type MemorySheet, type MemoryWorkbook, memoryWorkbook } from '../memory/workbook';
import { convert, hasOffice } from '../workbook/xlsx/soffice';

const NOW = { now: new Date('2027-04-10T05:00:00Z') };
const SHEET = '効果集計';
const CAPTION = '支援にあたった業務改善支援事業者（公表用）';
const NAMES = ['千歳デイ', 'こもれびの家', '瑞光の郷', null, 'えがおデイ', '泰山センター', '訪問の里'];

/** Of 第三者支援 F1 to F4 are granted something and F5, supported on site twice only, is 不備; M1 is モデル施設. */
const applications = (): Row[] => {
  const of = (programme: string, number: string, at: number, own: Row = {}): Row => ({
    ...applicationOf(programme, number),
    事業所名: NAMES[at] ?? null,
    事業所番号: `13700000${String(at + 1)}${String(at + 1)}`,
    サービス種類: '15',
    ...own,
  });
  return [
    ...[1, 2, 3, 4].map((n) => of('第三者支援', `F${String(n)}`, n - 1)),
    of('第三者支援', 'F5', 4, { 実地支援回数: 2 }),
    of('モデル施設', 'M1', 5, { サービス種類: '51' }),
    of('定着支援', 'T1', 6, { サービス種類: '51' }),
  ];
};

const WHOLE: Row = { 課題: '二重の記録', 目標: '半減', 期待効果: '残業の縮減', プロセス: '見える化' };

const PLANS: Row[] = [
  { 受付番号: 'F1', ...WHOLE, 業務改善支援事業者: '㈱改善' },
  { 受付番号: 'F2', ...WHOLE, プロセス: null, 業務改善支援事業者: null },
  { 受付番号: 'F3', ...WHOLE, 業務改善支援事業者: '株式会社 改善' },
  // no plan, but a name
  { 受付番号: 'F4', 業務改善支援事業者: '乙研究所' },
  { 受付番号: 'F5', ...WHOLE, 業務改善支援事業者: '丙会' },
  { 受付番号: 'M1', ...WHOLE, 業務改善支援事業者: null },
];

const EFFECTS: Row[] = [{ 受付番号: 'T1', 年度: 9, 収支: 5, 賃金還元: '無', 提出日: '2028-03-01' }];

const without = (column: string, rows: readonly Row[]): Row[] =>
  rows.map((row) => Object.fromEntries(Object.entries(row).filter(([header]) => header !== column)));

const sheets = (plans: readonly Row[] = PLANS, effects: readonly Row[] = []): MemorySheet[] => [
  { name: '申請', values: matrixOf(applications()) },
  {
    name: '経費',
    values: matrixOf([
      ...[1, 2, 3, 4, 5].map((n) => lineOf(`F${String(n)}`, 1, '支援費', 400_000)),
      lineOf('M1', 1, 'コンサル', 900_000),
      lineOf('T1', 1, '見守り', 300_000, { 台数: 1 }),
    ]),
  },
  { name: '計画', values: matrixOf([...plans]) },
  ...(effects.length === 0 ? [] : [{ name: '効果報告', values: matrixOf([...effects]) }]),
];

const LISTED = [
  ['業務改善支援事業者', '事業所数', '事業所名'],
  ['㈱改善', 2, '千歳デイ'],
  [null, null, '瑞光の郷'],
  ['乙研究所', 1, 'F4'],
  ['（記載なし）', 1, 'こもれびの家'],
];

async function made(input: readonly MemorySheet[]): Promise<MemoryWorkbook> {
  const port = memoryWorkbook(input);
  const { outcome } = await runWrite(port, NOW, true);
  expect(outcome.sheets.filter(({ agrees }) => !agrees)).toEqual([]);
  return port;
}

const captionsOf = (content: SheetContent | null): (string | null)[] =>
  (content?.blocks ?? []).map(({ row, column }) => {
    const cell = content?.cells[row - 1]?.[column];
    return typeof cell === 'string' ? cell : null;
  });

const checksOf = (content: SheetContent | null) =>
  (content?.cells ?? []).filter(([first]) => first === '検算');

describe('業務改善支援事業者 on 効果集計', () => {
  let port: MemoryWorkbook;
  beforeAll(async () => {
    port = await made(sheets());
  });

  it('are listed for publication before any effect is reported, by what is granted', () => {
    const content = port.sheet(SHEET);
    expect(captionsOf(content)).toEqual([CAPTION]);
    expect(content?.blocks.map(({ values }) => values)).toEqual([LISTED]);
    expect(effectCharts(content?.cells ?? [])).toEqual([]);
  });

  it('have their 検算 against what the check grants', () => {
    const [check = [], ...others] = checksOf(port.sheet(SHEET));
    expect(others).toEqual([]);
    const [, cell = null, note] = check;
    expect([shown(cell), note]).toEqual([
      '一致',
      '業務改善支援事業者ごとの事業所数の計を、交付予定額のある第三者支援の申請の件数と照合',
    ]);
    expect(isFormula(cell) && cell.formula).toMatch(
      /^=IF\(ROUND\(SUM\(\$B\$\d+:\$B\$\d+\)-4,2\)=0,"一致",ROUND\(SUM\(\$B\$\d+:\$B\$\d+\)-4,2\)\)$/u,
    );
  });

  it('are one live call without 効果報告, which gives the same', async () => {
    const [block] = port.sheet(SHEET)?.blocks ?? [];
    expect(block?.call).toMatch(/^=GRANT_STAGE\("業務改善支援事業者",.+,\{8\},,,,,,計画![^,]+&""\)$/u);
    const matrix = async (name: string): Promise<CellValue[][]> =>
      ((await port.read([name])).get(name)?.values ?? []).map((row) => [...row]);
    const none = undefined;
    const plans = (await matrix('計画')).map((row) => row.map((cell) => String(cell ?? '')));
    const form = '業務改善支援事業者';
    const [applications, settings] = [await matrix('申請'), [[8]]];
    const rows = await GRANT_STAGE(form, applications, settings, none, none, none, none, none, plans);
    expect(rows.map((row) => row.map((cell: CellValue) => (cell === '' ? null : cell)))).toEqual(LISTED);
    expect(() => atOnce(grantStage(form, { applications, settings }))).toThrow(
      '様式「業務改善支援事業者」を作るには、表「計画」が要ります。',
    );
  });

  it('stand before 外れ値, and go outside where those do not', async () => {
    const content = (await made(sheets(PLANS, EFFECTS))).sheet(SHEET);
    expect(captionsOf(content).map((caption) => caption?.slice(0, 3))).toEqual([
      ...['集計：', '賃金還', '比較で', '支援に', '外れ値'],
    ]);
    expect(content?.blocks[3]?.values).toEqual(LISTED);
    expect(checksOf(content).map(([, cell = null]) => shown(cell))).toEqual(['一致', '一致', '一致']);
    if (content === null) throw new Error('no sheet');
    expect(captionsOf(withoutSingleRows(content)).at(-1)).toBe(CAPTION);
  });

  it.each<readonly [text: string, plans: readonly Row[], effects: readonly Row[], blocks: number | null]>([
    ['計画 has no column for them', without('業務改善支援事業者', PLANS), [], null],
    ['nor with effects reported', without('業務改善支援事業者', PLANS), EFFECTS, 4],
    ['nobody is named and no effect reported', [PLANS[1] ?? {}], [], null],
    ['nobody is named: all are without a name', [PLANS[1] ?? {}], EFFECTS, 5],
    ['somebody is named, but of what is not granted', [PLANS[4] ?? {}], [], null],
    ['or of another 事業', [{ ...PLANS[5], 業務改善支援事業者: '丙会' }], [], null],
  ])('are there only where there is something to publish: %s', async (_, plans, effects, blocks) => {
    const content = (await made(sheets(plans, effects))).sheet(SHEET);
    expect(content?.blocks.length ?? null).toBe(blocks);
  });

  it.each([
    ...[
      '業務改善支援事業者名',
      '業務改善支援事業者（名称）',
      '※ 支援事業者',
      '支援者名',
      '支援にあたった業務改善支援事業者',
    ],
    ...['業務コンサルタント', 'コンサルタント名'],
  ])('are found under %s', async (header) => {
    const plans = PLANS.map(({ 業務改善支援事業者: name = null, ...plan }) => ({ ...plan, [header]: name }));
    expect((await made(sheets(plans))).sheet(SHEET)?.blocks[0]?.values).toEqual(LISTED);
  });

  it('stand nowhere where nothing of 第三者支援 is granted', async () => {
    const [first, second, third] = sheets(PLANS, EFFECTS);
    if (!first || !second || !third) throw new Error('no sheets');
    const own = { ...first, values: matrixOf(applications().filter((row) => row['事業'] !== '第三者支援')) };
    const content = (await made([own, second, third, { name: '効果報告', values: matrixOf(EFFECTS) }])).sheet(
      SHEET,
    );
    expect(captionsOf(content)).not.toContain(CAPTION);
    expect(content?.blocks).toHaveLength(4);
  });

  it('are written by themselves too, and a second time change nothing', async () => {
    const own = memoryWorkbook(sheets());
    await runWrite(own, NOW, false);
    expect(await writeEffectSheet(own, NOW)).toMatchObject({ sheet: SHEET });
    expect(own.sheet(SHEET)?.blocks.map(({ values }) => values)).toEqual([LISTED]);
    expect(await writeEffectSheet(own, NOW)).toMatchObject({ changedCells: 0 });
    expect((await runWrite(port, NOW, true)).outcome.changedCells).toBe(0);
  });
});

describe('業務改善支援事業者 on 業務改善計画', () => {
  const planned = async (plans: readonly Row[]): Promise<Record<string, Record<string, CellValue>>> => {
    const [headers = [], ...rows] =
      (await made(sheets(plans))).sheet('業務改善計画')?.blocks[0]?.values ?? [];
    return Object.fromEntries(
      rows.map((row) => [
        String(row[0]),
        Object.fromEntries(
          ['計画の記載', '業務改善支援事業者'].map((header) => [
            header,
            row[headers.indexOf(header)] ?? null,
          ]),
        ),
      ]),
    );
  };

  it('stand beside what 計画 says; a plan of 第三者支援 without one lacks it', async () => {
    expect(await planned(PLANS)).toEqual({
      合計: { 計画の記載: 5, 業務改善支援事業者: null },
      F1: { 計画の記載: '○', 業務改善支援事業者: '㈱改善' },
      F2: { 計画の記載: '○（プロセス・業務改善支援事業者の記載なし）', 業務改善支援事業者: null },
      F3: { 計画の記載: '○', 業務改善支援事業者: '株式会社 改善' },
      F4: { 計画の記載: null, 業務改善支援事業者: '乙研究所' },
      F5: { 計画の記載: '○', 業務改善支援事業者: '丙会' },
      M1: { 計画の記載: '○', 業務改善支援事業者: null },
      T1: { 計画の記載: null, 業務改善支援事業者: null },
    });
  });

  it('are not missed where 計画 has no column for them', async () => {
    const rows = await planned(without('業務改善支援事業者', PLANS));
    expect(rows['F1']).toEqual({ 計画の記載: '○', 業務改善支援事業者: null });
    expect(rows['F2']).toEqual({ 計画の記載: '○（プロセスの記載なし）', 業務改善支援事業者: null });
  });
});

describe.skipIf(!hasOffice)('検算, as LibreOffice calculates it', { timeout: 240_000 }, () => {
  it('agrees', async () => {
    const file = openXlsx(await workbookBytes(sheets()));
    await runWrite(file, NOW, true);
    const saved = await convert(await file.save(), 'xlsx', { recalculate: true });
    const bytes = saved.get('book.xlsx') ?? new Uint8Array();
    for (const name of [SHEET, '業務改善計画']) {
      const values = (await openXlsx(bytes).read([name])).get(name)?.values ?? [];
      expect(values.filter(([label]) => label === '検算').map(([, result]) => result)).toEqual(['一致']);
    }
  });
});
