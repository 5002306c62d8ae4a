import { expect, it } from 'vitest';
import { runCheck } from '../../src/workbook/run/procedure';
import { memoryWorkbook } from '../memory/workbook';

const SHEETS = [
  {
    name: '申請',
    values: [
      ['受付番号', '事業', 'メモ', '法人名'],
      ['A-1', '定着支援', '控え', '未来会'],
    ],
  },
  {
    name: '経費',
    values: [
      ['受付番号', '明細番号', '経費区分', '支出額'],
      ['A-1', 1, '見守り', 300_000],
    ],
  },
  {
    name: '設定',
    values: [
      ['項目', '値', '説明'],
      ['税区分', '税込', '説明'],
    ],
  },
];

it('are the columns that amounts depend on, with what they held, and the row below each table', async () => {
  const { outcome } = await runCheck(memoryWorkbook(SHEETS), { now: new Date('2026-06-30T05:00:00Z') });
  const read = outcome.inputs.map(({ sheet, area, value }) => [
    sheet,
    area.column,
    ...Array.from({ length: area.rows }, (_, n) => value(area.row + n)),
  ]);
  expect(read.sort()).toEqual(
    [
      ['申請', 0, '受付番号', 'A-1', null],
      ['申請', 1, '事業', '定着支援', null],
      ['申請', 3, '法人名', '未来会', null],
      ['経費', 0, '受付番号', 'A-1', null],
      ['経費', 1, '明細番号', 1, null],
      ['経費', 2, '経費区分', '見守り', null],
      ['経費', 3, '支出額', 300_000, null],
      ['設定', 0, '項目', '税区分', null],
      ['設定', 1, '値', '税込', null],
    ].sort(),
  );
});
