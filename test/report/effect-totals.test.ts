import { beforeAll, describe, expect, it } from 'vitest';
import { type CellValue, isFormula, shown } from '../../src/base/cells';
import type { SheetContent } from '../../src/base/sheet-content';
import { INDICATORS } from '../../src/catalogue/sheets/headers';
import { GRANT_STAGE } from '../../src/functions/table-functions';
import { isTag, parseTags, targetOf, valueAt } from '../../src/report/tags';
import { effectCharts } from '../../src/workbook/ministry/effects/effect-charts';
import { withoutSingleRows } from '../../src/workbook/ministry/overview/outside';
import { runWrite } from '../../src/workbook/run/procedure';
import { runUndo } from '../../src/workbook/run/undo';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { matrixOf, type Row } from '../cases/cases';
import { workbookBytes } from '../cases/workbooks';
import { applicationOf, lineOf } from '../grant/rows';
import { type MemorySheet, type MemoryWorkbook, memoryWorkbook } from '../memory/workbook';
import { convert, hasOffice } from '../workbook/xlsx/soffice';

const NOW = { now: new Date('2028-04-10T05:00:00Z') };
const NUMBERS = ['T1', 'T2', 'T3'];
const SHEET = '効果集計';

const indicators = (figures: Row): Row =>
  Object.fromEntries(INDICATORS.map((name) => [name, figures[name] ?? null]));

const reported = (receipt: string, year: CellValue, wages: CellValue, figures: Row): Row => ({
  受付番号: receipt,
  年度: year,
  ...indicators(figures),
  賃金還元: wages,
  提出日: '2028-03-01',
});

const REPORTS = [
  reported('T1', 9, '無', { 総業務時間: 900.3, 収支: 20, 離職者数: 1 }),
  reported('T2', '令和9年度', 'あり', { 総業務時間: '６００', 収支: 5 }),
  reported('T3', 'R9', null, { 総業務時間: 70 }),
  reported('T1', 10, '該当なし', { 総業務時間: 800.1, 職員数: 3, 離職者数: 4 }),
  reported('X9', 9, '無', { 総業務時間: 3.3 }),
];

const sheets = (reports: readonly Row[] = REPORTS): MemorySheet[] => [
  {
    name: '申請',
    values: matrixOf(
      NUMBERS.map((number, at) =>
        applicationOf('定着支援', number, {
          事業所名: `みらいの里${number}`,
          事業所番号: ['13A0100019', '13A0100027', '13A0100035'][at] ?? '',
          サービス種類: at === 1 ? '15' : '51',
        }),
      ),
    ),
  },
  {
    name: '経費',
    values: matrixOf(NUMBERS.map((number) => lineOf(number, 1, '見守り', 300_000, { 台数: 1 }))),
  },
  {
    name: '計画',
    values: matrixOf([
      { 受付番号: 'T1', 課題: '記録', ...indicators({ 総業務時間: 1000.1, 収支: 10, 離職者数: 1 }) },
      { 受付番号: 'T2', 課題: '記録', ...indicators({ 総業務時間: 500.2, 収支: '約10' }) },
    ]),
  },
  { name: '効果報告', values: matrixOf([...reports]) },
];

const contentOf = (port: MemoryWorkbook): SheetContent => {
  const content = port.sheet(SHEET);
  if (content === null) throw new Error('no sheet');
  return content;
};

/** Some columns of a block, of the rows that are meant. */
function pick(
  block: readonly (readonly CellValue[])[],
  headers: readonly string[],
  isMeant: (row: readonly CellValue[]) => boolean,
): CellValue[][] {
  const [first = [], ...rows] = block;
  return rows.filter(isMeant).map((row) => headers.map((header) => row[first.indexOf(header)] ?? null));
}

let port: MemoryWorkbook;
beforeAll(async () => {
  port = memoryWorkbook(sheets());
  await runWrite(port, NOW, true);
});

const blockAt = (at: number): readonly (readonly CellValue[])[] => contentOf(port).blocks[at]?.values ?? [];

describe('効果集計', () => {
  it('rolls up each year and indicator, over pairs alone', () => {
    expect(
      pick(
        blockAt(0),
        ['年度', '報告数', '比較数', '計画', '実績', '差', '増減率(%)', '改善', '悪化', '比較不可'],
        (row) => row[1] === '全体' && row[3] === '総業務時間',
      ),
    ).toEqual([
      ['令和9年度', 3, 2, 1500.3, 1500.3, 0, 0, 1, 1, 1],
      ['令和10年度', 1, 1, 1000.1, 800.1, -200, -20, 1, 0, 0],
      ['令和11年度', 0, 0, null, null, null, null, 0, 0, 0],
    ]);
    expect(
      pick(blockAt(0), ['方向', '改善', '変わらない'], (row) => row[3] === '職員数').slice(0, 1),
    ).toEqual([['－', null, 0]]);
  });

  it('by 事業 and by サービス種類', () => {
    expect(
      pick(
        blockAt(0),
        ['区分', '名称', '報告数', '計画'],
        (row) => row[0] === '令和9年度' && row[1] !== '全体' && row[3] === '総業務時間',
      ),
    ).toEqual([
      ['事業', '定着支援', 3, 1500.3],
      ['サービス', '15 通所介護', 1, 500.2],
      ['サービス', '51 介護老人福祉施設', 2, 1000.1],
    ]);
  });

  it('counts 賃金還元 beside 収支', () => {
    expect(
      pick(
        blockAt(1),
        ['還元有', '還元無', '該当なし', '未記入等', '収支が改善', 'うち無', 'R6-01'],
        (row) => row[1] === '全体',
      ),
    ).toEqual([
      [1, 1, 0, 1, 1, 1, 1],
      [0, 0, 1, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0, 0],
    ]);
  });

  it('says what cannot be compared, and what stands in no total', () => {
    expect(
      pick(
        blockAt(2),
        ['年度', '理由', '件数', '実績の和'],
        (row) => row[1] === '収支' || (row[1] === '総業務時間' && row[0] !== '令和10年度'),
      ),
    ).toEqual([
      ['令和9年度', '計画なし', 1, 70],
      ['令和9年度', '計画なし', 1, 0],
      ['令和9年度', '計画の値が数でない', 1, 5],
      ['令和10年度', '実績が空欄', 1, 0],
      [null, '集計外（申請なし）', 1, 3.3],
      [null, '集計外（申請なし）', 1, 0],
    ]);
  });

  it('lists figures to look at with their 受付番号', () => {
    expect(blockAt(3).slice(1)).toEqual([
      ['令和10年度', 'T1', expect.any(String), 'みらいの里T1', '離職者数', 1, 4, 300, '職員数（3）より多い'],
    ]);
  });

  it('agrees with the table, by formulas over it', () => {
    const checks = contentOf(port)
      .cells.filter(([first]) => first === '検算')
      .map(([, check]) => check);
    expect(checks).toHaveLength(1 + INDICATORS.length);
    expect(checks.map(shown)).toEqual(checks.map(() => '一致'));
    const hours = checks.flatMap((cell) => (isFormula(cell) ? [cell.formula] : []))[1];
    // the text that was read as a number stands in the formula itself
    expect(hours).toContain('+600');
    expect(hours).toMatch(/SUMIFS\(効果報告!\$C\$2:\$C\$6,効果報告!\$A\$2:\$A\$6,"<>"/u);
  });

  it('shows a chart for each year of which there are reports', () => {
    expect(effectCharts(contentOf(port).cells).map(({ title }) => title)).toEqual([
      '令和9年度 指標別の報告件数',
      '令和10年度 指標別の報告件数',
    ]);
  });

  it('is four live calls, whose tables give the same', async () => {
    const matrix = async (name: string): Promise<CellValue[][]> =>
      ((await port.read([name])).get(name)?.values ?? []).map((row) => [...row]);
    const texts = (rows: CellValue[][]): string[][] =>
      rows.map((row) => row.map((cell) => String(cell ?? '')));
    const [applications, plans, effects] = [
      await matrix('申請'),
      await matrix('計画'),
      await matrix('効果報告'),
    ];
    const none = undefined;
    for (const { call, values } of contentOf(port).blocks) {
      const [, form = ''] =
        /^=GRANT_STAGE\("([^"]+)",.+,\{8\},,,,,,計画!.+&"",効果報告!.+&""\)$/u.exec(call) ?? [];
      const made = await GRANT_STAGE(
        form,
        applications,
        [[8]],
        none,
        none,
        none,
        none,
        none,
        texts(plans),
        texts(effects),
      );
      expect(made.map((row) => row.map((cell: CellValue) => (cell === '' ? null : cell)))).toEqual(values);
    }
  });

  it.each([
    ['{{効果集計:令和9年度:定着支援:総業務時間:実績}}', 1500.3],
    ['{{効果集計:令和10年度:全体:総業務時間:増減率(%)}}', -20],
    ['{{効果集計:令和9年度+15 通所介護+総業務時間:差}}', 99.8],
  ])('a tag of the official form names a figure of it: %s', (text, value) => {
    const rows = blockAt(0).map((row) =>
      row.map((cell) => (typeof cell === 'number' ? cell : String(cell ?? ''))),
    );
    const [tag] = parseTags(text);
    if (tag === undefined || !isTag(tag)) throw new Error(text);
    const target = targetOf(tag, new Map([[SHEET, rows]]));
    expect('block' in target && target.row !== null && valueAt(target, target.row)).toBe(value);
  });

  it('goes to the ministry without the single reports', () => {
    const outside = withoutSingleRows(contentOf(port));
    expect(outside.blocks).toHaveLength(3);
    expect(JSON.stringify(outside)).not.toContain('みらいの里');
    expect(outside.widths).toHaveLength(35);
  });

  it('is the same in a file, and a second run changes nothing', async () => {
    const file = openXlsx(await workbookBytes(sheets()));
    await runWrite(file, NOW, true);
    const bytes = await file.save();
    const again = openXlsx(bytes);
    expect((await runWrite(again, NOW, true)).outcome.changedCells).toBe(0);
    const values = (await openXlsx(bytes).read([SHEET])).get(SHEET)?.values ?? [];
    const { blocks, cells } = contentOf(port);
    for (const { row, column, values: block } of blocks) {
      const inFile = block.map((line, at) => line.map((_, n) => values[row + at]?.[column + n] ?? null));
      expect(inFile).toEqual(block);
    }
    cells.forEach((line, row) =>
      line.forEach((cell, column) => expect(values[row]?.[column] ?? null).toBe(shown(cell) ?? null)),
    );
    expect((await runWrite(port, NOW, true)).outcome.changedCells).toBe(0);
  });

  it('is not there before the first report, and is taken back', async () => {
    const without = memoryWorkbook(sheets([]).filter(({ name }) => name !== '効果報告'));
    await runWrite(without, NOW, true);
    expect(without.sheet(SHEET)).toBeNull();
    const own = memoryWorkbook(sheets());
    const { inverse } = (await runWrite(own, NOW, true)).outcome;
    await runUndo(own, inverse, NOW);
    expect((await own.describe()).sheets.map(({ name }) => name)).not.toContain(SHEET);
  });
});

describe.skipIf(!hasOffice)('検算, as LibreOffice calculates it', { timeout: 240_000 }, () => {
  // what looks like an empty cell, and is not one to a formula
  const looksBlank = [
    { ...reported('\u3000', 9, null, { 総業務時間: 50, 収支: 7 }), 提出日: null },
    { ...reported('T2', 10, null, {}), 年度: '\u3000', 提出日: ' \n' },
  ];

  it.each([
    ['the reports', REPORTS],
    ['some that look blank', [...REPORTS, ...looksBlank]],
  ])('agrees over %s', async (_, reports) => {
    const file = openXlsx(await workbookBytes(sheets(reports)));
    await runWrite(file, NOW, true);
    const saved = await convert(await file.save(), 'xlsx', { recalculate: true });
    const values = (await openXlsx(saved.get('book.xlsx') ?? new Uint8Array()).read([SHEET])).get(
      SHEET,
    )?.values;
    const results = (values ?? []).filter(([label]) => label === '検算').map(([, result]) => result);
    expect(results).toEqual(['一致', ...INDICATORS.map(() => '一致')]);
  });
});
