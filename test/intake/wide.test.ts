import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import type { Assessment } from '../../src/grant/assessment';
import { unfold, type Unfolded } from '../../src/intake/wide';
import { sheetsOf, technologyCases } from '../cases/cases';
import { assessGrids, gridOf } from '../cases/engine';

/** Lists of portals: a row per application, its lines beside each other. */

/** The lines of each application beside it: 支出額1, 支出額2 … by 明細番号. */
function folded(applications: CellValue[][], lines: CellValue[][]): CellValue[][] {
  const [header = [], ...rows] = applications;
  const [names = [], ...own] = lines;
  const at = (name: string) => names.indexOf(name);
  const most = Math.max(...own.map((line) => Number(line[at('明細番号')])));
  const fields = names.filter((name) => name !== '受付番号' && name !== '明細番号');
  const groups = Array.from({ length: most }, (_, n) => n + 1);
  const number = header.indexOf('受付番号');
  return [
    [...header, ...groups.flatMap((group) => fields.map((name) => `${String(name)}${group}`))],
    ...rows.map((row) => [
      ...row,
      ...groups.flatMap((group) => {
        const line = own.find((one) => one[at('受付番号')] === row[number] && one[at('明細番号')] === group);
        return fields.map((name) => line?.[names.indexOf(name)] ?? null);
      }),
    ]),
  ];
}

const of = (sheets: ReturnType<typeof sheetsOf>, name: string): CellValue[][] =>
  sheets.find((sheet) => sheet.name === name)?.values ?? [];

/** Cases of more lines than one, numbered from 1 within their application, none of them twice. */
const foldable = technologyCases
  .filter(({ 経費 }) => {
    const keys = 経費.map((line) => `${String(line['受付番号'])} ${String(line['明細番号'])}`);
    const numbers = 経費.map((line) => line['明細番号']);
    const whole = numbers.every((number) => typeof number === 'number' && number > 0);
    return whole && numbers.includes(2) && new Set(keys).size === keys.length;
  })
  .map((entry) => {
    const sheets = sheetsOf(entry);
    return [entry.id, { sheets, wide: folded(of(sheets, '申請'), of(sheets, '経費')) }] as const;
  });

const figures = ({ eligibleCost, computed, planned, verdict, lines: own }: Assessment) => ({
  eligibleCost,
  computed,
  planned,
  verdict,
  lines: own.length,
});

function unfolded(values: CellValue[][]): Unfolded {
  const made = unfold(gridOf('一覧', values), 0);
  if (made === null || 'twice' in made) throw new Error('no list with the lines beside each other');
  return made;
}

describe('a list with the lines beside each other', () => {
  it.each([
    ['機器1 品名', '機器1 支出額', '機器2 品名', '機器2 支出額'],
    ['機器①（品名）', '機器①（金額）', '機器②（品名）', '機器②（金額）'],
    ['品名１', '支出額１', '品名２', '支出額２'],
    ['1_品名', '1_支出額（円）', '2_品名', '2_支出額（円）'],
    ['機器1', '金額1', '機器2', '金額2'],
  ])('is 申請 and 経費 under %s, %s …', (...headers) => {
    expect(
      unfolded([
        ['受付番号', ...headers, '法人名'],
        ['R8-1', 'リフト', 300000, 'インカム', 20000, 'みらい'],
        ['R8-2', 'センサー', 1, null, '', 'あおば'],
      ]).lines.values,
    ).toEqual([
      ['受付番号', '明細番号', '品名', '支出額'],
      ['R8-1', 1, 'リフト', 300000],
      ['R8-1', 2, 'インカム', 20000],
      ['R8-2', 1, 'センサー', 1],
    ]);
  });

  it('keeps the columns of the application, and knows the row of every line', () => {
    const made = unfolded([
      ['受付番号', '経費区分1', '支出額1', '経費区分2', '支出額2', '法人番号13桁'],
      ['A', '見守り', 5, '移乗支援', 6, '7123456789012'],
      ['B', null, null, '見守り', 7, ''],
    ]);
    expect(made.applications.values[0]?.filter((cell) => cell !== null)).toEqual([
      '受付番号',
      '法人番号13桁',
    ]);
    expect(made.lines.values.slice(1)).toEqual([
      ['A', 1, '見守り', 5],
      ['A', 2, '移乗支援', 6],
      ['B', 2, '見守り', 7],
    ]);
    expect([1, 2, 3].map((row) => made.source(row))).toEqual([1, 1, 2]);
  });

  it.each([
    ['one group alone', ['受付番号', '品名1', '支出額1']],
    ['groups without an amount', ['受付番号', '品名1', '品名2', '台数1', '台数2']],
    ['numbers that are none of a group', ['受付番号', '支出額', '法人番号13桁', '別紙1', '別紙2']],
    ['no 受付番号', ['品名1', '支出額1', '品名2', '支出額2']],
  ])('is none with %s', (_, headers) => {
    expect(unfold(gridOf('一覧', [headers, headers.map(() => 1)]), 0)).toBeNull();
  });

  it('takes neither of two columns that are the same of one group', () => {
    const headers = ['受付番号', '見守り1 支出額', '支出額1', '支出額2'];
    expect(unfold(gridOf('一覧', [headers, ['A', 1, 2, 3]]), 0)).toEqual({
      twice: ['見守り1 支出額', '支出額1'],
    });
  });

  it.each(foldable)('assesses to the same as the tables it stands for: case %s', (_, { sheets, wide }) => {
    const made = unfolded(wide);
    const others = sheets.filter(({ name }) => name !== '申請' && name !== '経費');
    const result = assessGrids([
      made.applications,
      { ...made.lines, sheet: '経費' },
      ...others.map(({ name, values }) => gridOf(name, values)),
    ]);
    const expected = assessGrids(sheets.map(({ name, values }) => gridOf(name, values)));
    expect(result.assessments.map(figures)).toEqual(expected.assessments.map(figures));
  });
});
