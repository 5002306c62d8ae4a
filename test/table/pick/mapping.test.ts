import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/base/cells';
import { answersIn, NO_CONTEXT } from '../../../src/table/find/answers';
import type { Grid } from '../../../src/table/find/grid';
import { locateTables } from '../../../src/table/find/locate';
import { type ColumnMapping } from '../../../src/table/find/mapping';
import { type MappingPlan, planMapping } from '../../../src/table/pick/plan-mapping';
import { type TableMapping, tableMapping } from '../../../src/table/pick/table-mapping';
import { locateSettings } from '../../../src/table/settings/settings';
import { gridOf } from '../../cases/engine';
import { readAll } from '../read-all';
import { applications, ODD_HEADERS, ODD_LINES, ODD_MAPPING, oddLines, SETTINGS } from './odd-workbook';

const settingsWith = (answers: MappingPlan['answers']): (readonly CellValue[])[] => [
  ...SETTINGS,
  ...answers.map(({ key, answer }) => [key, answer]),
];

function planned(
  mapping: TableMapping,
  grids: readonly Grid[],
  before: MappingPlan['answers'] = [],
  mappings: readonly ColumnMapping[] = [],
): MappingPlan {
  const settings = locateSettings([gridOf('設定', settingsWith(before))], [])?.rows ?? [];
  const plan = planMapping(mapping, { grids, tables: [], mappings, settings, blocks: new Map() });
  if ('problem' in plan) throw new Error(JSON.stringify(plan.problem));
  return plan;
}

const figures = (grids: readonly Grid[]) => {
  const { result, asked } = readAll(grids);
  return {
    asked,
    figures: result.assessments.map(({ application, verdict, computed }) => [
      application.receiptNumber,
      verdict,
      computed,
    ]),
  };
};

const list = gridOf('申請', applications);
/** The same lines under the contract's headers. */
const CONTRACT = ['受付番号', '明細番号', '経費区分', '品名', '支出額', '台数'];
const ordinary = gridOf('経費', [CONTRACT, ...ODD_LINES]);
const settings = (answers: MappingPlan['answers'] = []): Grid => gridOf('設定', settingsWith(answers));
const SETTLED = figures([list, ordinary, settings()]);

/** What comes of the sheets once a mapping is remembered. */
const settled = (mapping: TableMapping, grids: readonly Grid[]) =>
  figures([...grids, settings(planned(mapping, grids).answers)]);

describe('a table that a clerk has picked is read as she says, by 設定 alone', () => {
  it('headers of her own on a sheet of another name', () => {
    const odd = gridOf('見積明細', oddLines);
    expect(locateTables([list, odd], [])).toEqual({ problem: { kind: 'noTable', table: '経費' } });
    const plan = planned(ODD_MAPPING, [list, odd]);
    expect(plan).toEqual({
      answers: [
        { key: '読み方:表:見積明細', answer: '経費' },
        { key: '読み方:列:整理No.', answer: '受付番号' },
        { key: '読み方:列:見積明細:枝番', answer: '明細番号' },
        { key: '読み方:列:区分', answer: '経費区分' },
        { key: '読み方:列:機種名', answer: '品名' },
        { key: '読み方:列:見積金額', answer: '支出額' },
        { key: '読み方:列:見積明細:数量', answer: '台数' },
      ],
      placed: [],
      dropped: [],
    });
    // 375,000 × 2 × 4/5 and 375,000 × 4/5
    expect(SETTLED.figures.map(([number, , amount]) => [number, amount])).toEqual([
      ['R8-001', 600_000],
      ['R8-002', 300_000],
    ]);
    expect(figures([list, odd, settings(plan.answers)])).toEqual(SETTLED);
  });

  it('a header that another sheet has too is said of this sheet alone: 申請 stays what it was', () => {
    const [headers = [], ...rows] = applications;
    const other = gridOf('申請', [[...headers, '区分'], ...rows.map((row) => [...row, '法人'])]);
    const odd = gridOf('見積明細', oddLines);
    expect(planned(ODD_MAPPING, [other, odd]).answers).toContainEqual({
      key: '読み方:列:見積明細:区分',
      answer: '経費区分',
    });
    expect(settled(ODD_MAPPING, [other, odd])).toEqual(SETTLED);
  });

  it('an answer about 区分 of every table makes no flat one of 申請', () => {
    const [headers = [], ...rows] = applications;
    const other = gridOf('申請', [[...headers, '区分'], ...rows.map((row) => [...row, '法人'])]);
    const lines = gridOf('経費', [['受付番号', '明細番号', '区分', '品名', '支出額', '台数'], ...ODD_LINES]);
    expect(figures([other, lines, settings([{ key: '読み方:列:区分', answer: '経費区分' }])])).toEqual(
      SETTLED,
    );
  });

  it('two header rows, merged or not', () => {
    const two = gridOf('明細', [
      ['整理No.', '枝番', '区分', '見積', null, null],
      [null, null, null, '機種', '金額', '数量'],
      ...ODD_LINES,
    ]);
    const mapping: TableMapping = {
      sheet: '明細',
      headerRow: 2,
      kind: '経費',
      columns: {
        ...{ 受付番号: '整理No.', 明細番号: '枝番', 経費区分: '区分' },
        ...{ 品名: '機種', 支出額: '金額', 台数: '数量' },
      },
    };
    expect(settled(mapping, [list, two])).toEqual(SETTLED);
  });

  it('a column whose header names another one, and that one left aside', () => {
    const grid = gridOf('見積', [
      ['受付番号', '明細番号', '経費区分', '品名', '見積合計', '台数', '支出額'],
      ...ODD_LINES.map((row) => [...row, 1]),
    ]);
    const columns = {
      ...{ 受付番号: '受付番号', 明細番号: '明細番号', 経費区分: '経費区分' },
      ...{ 品名: '品名', 支出額: '見積合計', 台数: '台数' },
    };
    const mapping: TableMapping = { sheet: '見積', headerRow: 1, kind: '経費', columns };
    const plan = planned(mapping, [list, grid]);
    expect(plan.answers).toEqual([
      { key: '読み方:表:見積', answer: '経費' },
      { key: '読み方:列:見積合計', answer: '支出額' },
      { key: '読み方:列:見積:支出額', answer: '使わない' },
    ]);
    expect(figures([list, grid, settings(plan.answers)])).toEqual(SETTLED);
  });

  it('a header row that is not found by itself is remembered with its number', () => {
    const grid = gridOf('見積', [
      ['受付番号', '明細番号', '経費区分', '品名', '支出額', '台数'],
      ...ODD_LINES.map((row) => row.map((cell) => (typeof cell === 'number' ? cell * 2 : cell))),
      [null],
      ODD_HEADERS,
      ...ODD_LINES,
    ]);
    const mapping: TableMapping = { ...ODD_MAPPING, sheet: '見積', headerRow: 6 };
    const plan = planned(mapping, [list, grid]);
    expect(plan.answers[0]).toEqual({ key: '読み方:表:見積:6行目', answer: '経費' });
  });

  it('a sheet that would be a stage after 申請 by its headers', () => {
    const grid = gridOf('実績の一覧', [
      ['受付番号', '明細番号', '種類', '品名', '実支出額', '台数'],
      ...ODD_LINES,
    ]);
    const mapping: TableMapping = {
      sheet: '実績の一覧',
      headerRow: 1,
      kind: '経費',
      columns: {
        ...{ 受付番号: '受付番号', 明細番号: '明細番号', 経費区分: '種類' },
        ...{ 品名: '品名', 支出額: '実支出額', 台数: '台数' },
      },
    };
    expect(settled(mapping, [list, grid])).toEqual(SETTLED);
  });

  it('申請と経費 in one table', () => {
    const [first = [], second = []] = applications.slice(1);
    const headers = (applications[0] ?? []).map((header) => (header === '事業' ? 'メニュー' : header));
    const flat = gridOf('一覧', [
      [...headers, '枝番', '区分', '機種名', '見積金額', '数量'],
      ...ODD_LINES.map((row) => [...(row[0] === 'R8-001' ? first : second), ...row.slice(1)]),
    ]);
    const own = Object.fromEntries(
      headers.map((header) => [header === 'メニュー' ? '事業' : String(header), String(header)]),
    );
    const { 受付番号: _number, ...lines } = ODD_MAPPING.columns;
    const mapping: TableMapping = {
      ...{ sheet: '一覧', headerRow: 1, kind: '申請と経費' },
      columns: { ...own, ...lines },
    };
    expect(settled(mapping, [flat])).toEqual(SETTLED);
  });

  it('構成員 that have only names', () => {
    const members = gridOf('名簿', [
      ['整理No.', '団体'],
      ['R8-001', '社会福祉法人 未来会'],
    ]);
    const columns = { 受付番号: '整理No.', 法人名: '団体' };
    const mapping: TableMapping = { sheet: '名簿', headerRow: 1, kind: '構成員', columns };
    const plan = planned(mapping, [list, ordinary, members]);
    const rows = locateSettings([settings(plan.answers)], [])?.rows ?? [];
    const tables = locateTables([list, ordinary, members], [], [], {
      context: { ...NO_CONTEXT, answers: answersIn(rows) },
    });
    if ('problem' in tables) throw new Error(JSON.stringify(tables.problem));
    expect(tables.members?.parts.map(({ grid, rows: found }) => [grid.sheet, found])).toEqual([
      ['名簿', [1]],
    ]);
  });
});

describe('what cannot be named stays where it stands', () => {
  it('a column without a header, and one of two that bear the same, by a name over the cell', () => {
    const grid = gridOf('見積明細', [['整理No.', '枝番', '区分', '額', '額', null], ...ODD_LINES]);
    const columns = {
      ...{ 受付番号: '整理No.', 明細番号: '枝番', 経費区分: '区分' },
      ...{ 品名: 'D列', 支出額: 'E列', 台数: 'F列' },
    };
    const plan = planned({ sheet: '見積明細', headerRow: 1, kind: '経費', columns }, [list, grid]);
    const at = { table: 'lines', sheet: '見積明細', row: 0 } as const;
    expect(plan.placed).toEqual([
      { ...at, field: 'itemName', column: 3 },
      { ...at, field: 'cost', column: 4 },
      { ...at, field: 'units', column: 5 },
    ]);
  });
});

describe('picked anew', () => {
  const odd = gridOf('見積明細', oddLines);
  const before = planned(ODD_MAPPING, [list, odd]).answers;

  it('the same again changes nothing', () => {
    const rows = settingsWith(planned(ODD_MAPPING, [list, odd], before).answers);
    expect(figures([list, odd, gridOf('設定', rows)])).toEqual(SETTLED);
  });

  it('a column less, and a table that was not to be used', () => {
    const { 台数: _units, ...columns } = ODD_MAPPING.columns;
    const answers = planned(
      { ...ODD_MAPPING, columns },
      [list, odd],
      [...before, { key: '読み方:表:見積明細:9行目', answer: '使わない' }],
    ).answers;
    expect(answers).toContainEqual({ key: '読み方:列:見積明細:数量', answer: '使わない' });
    expect(answers).toContainEqual({ key: '読み方:表:見積明細:9行目', answer: '' });
    expect(answers).toContainEqual({ key: '読み方:表:見積明細', answer: '経費' });
  });

  it('a row that no longer holds the header: the one that does', () => {
    const moved = gridOf('見積明細', [[null], ...oddLines]);
    const answers = before.map(({ key, answer }) => ({
      key: key === '読み方:表:見積明細' ? '読み方:表:見積明細:3行目' : key,
      answer,
    }));
    expect(figures([list, moved, settings(answers)])).toEqual(SETTLED);
  });
});

describe('what cannot be followed is said', () => {
  const odd = gridOf('見積明細', oddLines);
  const problem = (mapping: TableMapping) =>
    planMapping(mapping, { grids: [list, odd], tables: [], mappings: [], settings: [], blocks: new Map() });

  it('a sheet or a column that is not there, one column for two, a needed one that is missing', () => {
    const { 支出額: _cost, ...lacking } = ODD_MAPPING.columns;
    expect([
      problem({ ...ODD_MAPPING, sheet: '見積' }),
      problem({ ...ODD_MAPPING, columns: { ...ODD_MAPPING.columns, 台数: '個数' } }),
      problem({ ...ODD_MAPPING, columns: { ...ODD_MAPPING.columns, 事業: '区分' } }),
      problem({ ...ODD_MAPPING, columns: { ...ODD_MAPPING.columns, 台数: '枝番' } }),
      problem({ ...ODD_MAPPING, columns: lacking }),
    ]).toEqual([
      { problem: { kind: 'noSheet', sheet: '見積' } },
      { problem: { kind: 'noColumn', column: '個数' } },
      { problem: { kind: 'noColumn', column: '事業' } },
      { problem: { kind: 'twice', column: '枝番' } },
      { problem: { kind: 'lacking', columns: ['支出額'] } },
    ]);
  });

  it('data of another shape is refused at the edge', () => {
    expect(tableMapping.safeParse(ODD_MAPPING).success).toBe(true);
    for (const wrong of [
      { ...ODD_MAPPING, headerRow: 0 },
      { ...ODD_MAPPING, headerRow: 1.5 },
      { ...ODD_MAPPING, kind: '使う' },
      { ...ODD_MAPPING, sheet: '' },
      { ...ODD_MAPPING, columns: { 受付番号: 3 } },
      { ...ODD_MAPPING, more: true },
    ])
      expect(tableMapping.safeParse(wrong).success).toBe(false);
  });
});
