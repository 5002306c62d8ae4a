import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { Area, CellValue } from '../../src/base/cells';
import { mergesMatter } from '../../src/table/find/merge-need';
import { readInputs } from '../../src/workbook/read/inputs';
import { openXlsx } from '../../src/workbook/xlsx/adapter';

const SAMPLE = 'samples/未来県_定着支援_申請一覧.xlsx';

/** 受付番号, 事業, 支出額 as a list without tables of Excel's; every row is full. */
const full: readonly (readonly CellValue[])[] = [
  ['受付番号', '事業', '支出額'],
  ['A-1', '定着支援', 100],
  ['A-2', '定着支援', 200],
];
const table = (row: number): Area => ({ row, column: 0, rows: 3, columns: 3 });
const title = (text: CellValue): CellValue[] => [text, null, null];

it.each<[string, readonly (readonly CellValue[])[], readonly Area[], boolean]>([
  ['a full list', full, [], false],
  ['a title over a table of Excel', [title('申請一覧'), ...full], [table(1)], false],
  ['a title over a list', [title('申請一覧'), ...full], [], true],
  ['a blank below a 受付番号 of a list', [...full, [null, '定着支援', 300]], [], true],
  [
    'a blank below a 受付番号 of a table',
    [...full, [null, '定着支援', 300]],
    [{ ...table(0), rows: 4 }],
    false,
  ],
  ['a blank beside a header of a list', [['受付番号', '事業', null], ...full.slice(1)], [], true],
  [
    'a group over two headers that say something with it alone',
    [
      ['受付', null, '事業'],
      ['番号', '日', null],
      ['A-1', 46_000, '定着支援'],
    ],
    [],
    true,
  ],
  ['a unit beside a blank over a table', [title('単位：千円'), ...full], [table(1)], true],
  ['a unit beside a text over a table', [['単位：千円', '（税込）', null], ...full], [table(1)], false],
  ['a unit below a table', [...full, title('単位：千円')], [table(0)], false],
  [
    'notes that are no list',
    [title('記入要領'), title('受付番号は半角で記入'), [null, '事業', null]],
    [],
    false,
  ],
])('%s', (_, values, tables, matter) => {
  const area = { row: 0, column: 0, rows: values.length, columns: 3 };
  expect(mergesMatter({ sheet: '申請', visible: true, area, values }, tables)).toBe(matter);
});

it('a header row that the clerk has chosen makes a list of a sheet whose headers say nothing', () => {
  const values = [
    ['番号', '金額', null],
    ['A-1', 100, null],
  ];
  const area = { row: 3, column: 1, rows: 2, columns: 3 };
  const sheet = { sheet: '一覧', visible: true, area, values };
  expect(mergesMatter(sheet, [])).toBe(false);
  expect(mergesMatter(sheet, [], [3])).toBe(true);
});

it('the lists of drop-downs on a hidden sheet are no list, but one with 受付番号 is', () => {
  const area = { row: 0, column: 0, rows: 3, columns: 3 };
  const lists = [
    ['事業', '経費区分', '丸'],
    ['定着支援', '見守り', '○'],
    ['連携モデル', null, null],
  ];
  expect(mergesMatter({ sheet: 'リスト', visible: false, area, values: lists }, [])).toBe(false);
  const values = [['受付番号', '事業', '支出額'], ...lists.slice(1)];
  expect(mergesMatter({ sheet: '控え', visible: false, area, values }, [])).toBe(true);
});

it('asks for the merges of no sheet of a workbook whose lists are tables', async () => {
  const port = openXlsx(new Uint8Array(await readFile(SAMPLE)));
  const asked: string[] = [];
  const read = { describe: () => port.describe(), readFormulas: port.readFormulas.bind(port) };
  await readInputs({
    ...port,
    ...read,
    read: async (names, matter) => {
      const sheets = await port.read(names);
      for (const [name, cells] of sheets) if (matter?.(name, cells) === true) asked.push(name);
      return sheets;
    },
  });
  expect(asked).toEqual([]);
});
