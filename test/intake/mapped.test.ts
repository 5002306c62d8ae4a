import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { type Layout, layoutFor, layoutOf, layoutsIn, mappingText } from '../../src/intake/layouts';
import type { FoundLists } from '../../src/intake/lists';
import { mappedOptions, type Mappings, readMappings } from '../../src/intake/mapped';
import { unfoldedLists } from '../../src/intake/unfolded-lists';
import type { TableMapping } from '../../src/table/pick/table-mapping';
import { gridOf } from '../cases/engine';

/** Files whose headers are not the contract's, and amounts that may be in 千円. */

const ODD: CellValue[][] = [
  ['整理No.', '枝番', '区分', '機種名', '見積金額'],
  ['R8-1', '1', '見守り', '見守りセンサー', '375'],
  ['R8-1', '2', 'インカム', 'インカム', '12.5'],
];
const COLUMNS = {
  受付番号: '整理No.',
  明細番号: '枝番',
  経費区分: '区分',
  品名: '機種名',
  支出額: '見積金額',
};
const MAPPING: TableMapping = { sheet: '見積', headerRow: 1, kind: '経費', columns: COLUMNS };

const said = (...mappings: TableMapping[]): Mappings => ({ said: mappings, layouts: [] });
const known = (...layouts: Layout[]): Mappings => ({ said: [], layouts });

function listsOf(values: CellValue[][], mappings: Mappings, name = '見積'): FoundLists {
  const grid = gridOf(name, values);
  const mapped = mappedOptions([grid], mappings);
  if ('problem' in mapped) throw new Error(JSON.stringify(mapped));
  return unfoldedLists([grid], mapped.options);
}

const cells = (lists: FoundLists, field: string, kind = 'lines'): CellValue[] =>
  lists.tables.find((table) => table.kind === kind)?.rows.map((row) => row.cells.get(field) ?? null) ?? [];

describe('a layout that a clerk has explained', () => {
  const layout = layoutOf(gridOf('見積', ODD), MAPPING);

  it('is known again under another name, in any order, below further lines', () => {
    const lists = listsOf(ODD, known(layout), '7月.csv');
    expect(cells(lists, 'cost')).toEqual(['375', '12.5']);
    const turned = ODD.map((row) => [...row].reverse());
    expect(cells(listsOf(turned, known(layout)), 'itemName')).toEqual(['見守りセンサー', 'インカム']);
    const lower = [['出力日', '2026-07-01', null, null, null], [null, null, null, null, null], ...ODD];
    expect(cells(listsOf(lower, known(layout)), 'cost')).toEqual(['375', '12.5']);
  });

  it('is not taken for one with a column more or less', () => {
    const more = ODD.map((row, at) => [...row, at === 0 ? '税抜金額' : '1']);
    expect(layoutFor(gridOf('a', more), [layout])).toBeUndefined();
    const less = ODD.map((row) => row.slice(0, 4));
    expect(layoutFor(gridOf('a', less), [layout])).toBeUndefined();
  });

  it('comes back from 設定 as it was said, and says nothing once somebody has changed it', () => {
    const row = { item: layout.key, value: mappingText(MAPPING) };
    expect(layoutsIn([row])).toEqual([{ ...layout, remembered: true }]);
    expect(layoutsIn([{ ...row, value: '経費' }])).toEqual([]);
    expect(layoutsIn([{ ...row, item: '読み方:表:見積' }])).toEqual([]);
  });

  it('is what --mapping takes, alone or among others', () => {
    expect(readMappings(mappingText(MAPPING))).toEqual([MAPPING]);
    expect(readMappings(`[${mappingText(MAPPING)}]`)).toEqual([MAPPING]);
    expect(readMappings('{"sheet":"a","units":{"支出額":"万円"}}')).toBeNull();
  });

  it('keeps columns without a header of their own where they are', () => {
    const twice = [
      ['整理No.', '枝番', '区分', '金額', '金額'],
      ['R8-1', '1', '見守り', '5', '6'],
    ];
    const mapping = { ...MAPPING, columns: { ...COLUMNS, 支出額: 'E列' } };
    const { 品名: _, ...columns } = mapping.columns;
    const placed = layoutOf(gridOf('a', twice), { ...mapping, columns });
    expect(cells(listsOf(twice, known(placed)), 'cost')).toEqual(['6']);
    const turned = twice.map(([a = null, b = null, ...rest]) => [b, a, ...rest]);
    expect(layoutFor(gridOf('a', turned), [placed])).toBeUndefined();
  });

  it('goes behind what is said for the file', () => {
    const other = { ...MAPPING, columns: { ...COLUMNS, 品名: '区分', 経費区分: '機種名' } };
    const lists = listsOf(ODD, { said: [other], layouts: [layout] });
    expect(cells(lists, 'itemName')).toEqual(['見守り', 'インカム']);
  });

  it('reads any list under any headers as the list itself', () => {
    const names = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
    const header = fc.uniqueArray(fc.stringMatching(/^[甲乙丙丁戊己庚辛]{2,6}$/u), {
      minLength: 5,
      maxLength: 5,
    });
    const row = fc.tuple(
      fc.integer({ min: 1, max: 9999 }).map((n) => `R8-${String(n)}`),
      fc.integer({ min: 1, max: 9 }).map(String),
      fc.constantFrom('見守り', 'インカム', '移乗支援'),
      fc.constantFrom('センサー', 'リフト'),
      fc.integer({ min: 0, max: 9_999_999 }).map(String),
    );
    fc.assert(
      fc.property(
        header,
        fc.uniqueArray(row, { minLength: 1, maxLength: 8, selector: ([a, b]) => `${a} ${b}` }),
        (headers, rows) => {
          const columns = Object.fromEntries(names.map((name, at) => [name, headers[at] ?? '']));
          const plain = listsOf([names, ...rows], said());
          const odd = listsOf([headers, ...rows], said({ ...MAPPING, columns }));
          const rowsOf = (lists: FoundLists) =>
            lists.tables.map(({ kind, rows: own }) => [
              kind,
              own.map(({ key, cells: of }) => [key, [...of]]),
            ]);
          expect(rowsOf(odd)).toEqual(rowsOf(plain));
        },
      ),
    );
  });
});

describe('amounts that may be in 千円', () => {
  const LINES = ['受付番号', '明細番号', '経費区分', '支出額（千円）'];
  const ROW = ['R8-1', '1', '見守り', '375'];

  it.each<[string, CellValue[][]]>([
    ['its header says so', [LINES, ROW]],
    [
      'a line above it says so',
      [['（単位：千円）', null, null, null], [...LINES.slice(0, 3), '支出額'], ROW],
    ],
    [
      'the headers of lines beside each other say so',
      [
        [
          '受付番号',
          '事業',
          '法人名',
          '機器1 経費区分',
          '機器1 支出額(千円)',
          '機器2 経費区分',
          '機器2 支出額(千円)',
        ],
        ['R8-1', '定着支援', 'みらい', '見守り', '375', 'インカム', '20'],
      ],
    ],
    [
      'a line above lines beside each other says so',
      [
        ['単位：千円', null, null, null, null, null, null],
        ['受付番号', '事業', '法人名', '機器1 経費区分', '機器1 支出額', '機器2 経費区分', '機器2 支出額'],
        ['R8-1', '定着支援', 'みらい', '見守り', '375', 'インカム', '20'],
      ],
    ],
  ])('are asked of where %s, and follow the answer', (_, values) => {
    const open = listsOf(values, said());
    expect(open.doubts).toMatchObject([{ kind: 'unit', table: 'lines', wanted: '支出額', unit: '千円' }]);
  });

  it('are yen times what is answered', () => {
    const lists = listsOf(ODD, said({ ...MAPPING, units: { 支出額: '千円' } }));
    expect(lists.doubts).toEqual([]);
    expect(cells(lists, 'cost')).toEqual([375_000, 12_500]);
    expect(lists.notInYen).toMatchObject([{ wanted: '支出額', header: '見積金額', unit: '千円' }]);
  });

  it('are yen as they stand where that is answered', () => {
    const columns = {
      受付番号: '受付番号',
      明細番号: '明細番号',
      経費区分: '経費区分',
      支出額: '支出額（千円）',
    };
    const mapping = { ...MAPPING, columns, units: { 支出額: '円' } } as const;
    const lists = listsOf([LINES, ROW], said(mapping));
    expect([lists.doubts, cells(lists, 'cost')]).toEqual([[], ['375']]);
  });

  it('of lines beside each other follow what is said of 申請', () => {
    const values = [
      [
        '整理No.',
        '事業',
        '法人名',
        '機器1 経費区分',
        '機器1 支出額(千円)',
        '機器2 経費区分',
        '機器2 支出額(千円)',
      ],
      ['R8-1', '定着支援', 'みらい', '見守り', '375', 'インカム', '20'],
    ];
    const columns = { 受付番号: '整理No.', 事業: '事業', 法人名: '法人名' };
    const lists = listsOf(values, said({ ...MAPPING, kind: '申請', columns, units: { 支出額: '千円' } }));
    expect(lists.doubts).toEqual([]);
    expect(cells(lists, 'cost')).toEqual([375_000, 20_000]);
    expect(cells(lists, 'corporationName', 'applications')).toEqual(['みらい']);
  });
});

describe('columns under names that they may have', () => {
  const listed = (...headers: string[]): FoundLists =>
    listsOf([headers, ['R8-1', '1', '見守り', '5', '6'].slice(0, headers.length)], said());

  it('are asked of, as are two for one', () => {
    expect(listed('受付番号', '明細番号', '経費区分', '見積額').doubts).toMatchObject([
      { kind: 'column', table: 'lines', wanted: '支出額', header: '見積額' },
    ]);
    expect(listed('受付番号', '明細番号', '経費区分', '支出額', '支出予定額').doubts).toMatchObject([
      { kind: 'column', table: 'lines', wanted: '支出額', header: '支出予定額' },
    ]);
    expect(listed('受付番号', '明細番号', '経費区分', '支出額').doubts).toEqual([]);
  });
});
