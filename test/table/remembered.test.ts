import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../src/base/cells';
import { r8 } from '../../src/scheme/r8';
import { nameCell, yenCell } from '../../src/table/cells/values';
import { locateTables } from '../../src/table/find/locate';
import { readSubmission } from '../../src/table/records/records';
import { gridOf } from '../cases/engine';

const COSTS = ['受付番号', '明細番号', '経費区分', '品名', '台数', '支出額'] as const;

/** Lines with these 品名 and 支出額, as the tables are read. */
function linesOf(rows: readonly (readonly [item: CellValue, cost: CellValue])[]) {
  const applications = gridOf('申請', [
    ['受付番号', '事業', '法人名', '事業所番号', 'サービス種類コード', '受付日'],
    ['R8-0001', '定着支援', '法人', '1370500011', '11', '2026-06-01'],
  ]);
  const lines = rows.map(([item, cost], at): CellValue[] => ['R8-0001', at + 1, '見守り', item, 1, cost]);
  const tables = locateTables([applications, gridOf('経費', [[...COSTS], ...lines])], []);
  if ('problem' in tables) throw new Error(JSON.stringify(tables.problem));
  return readSubmission(tables, r8, false).lines;
}

describe('a cell is read as it stands, whatever stands above it', () => {
  it('in a column of more values than are remembered, and of each again', () => {
    const values = Array.from({ length: 2_500 }, (_, at) => [`品${at}`, at] as const);
    const rows = [...values, ...values.toReversed()];
    expect(linesOf(rows).map(({ itemName, cost }) => [itemName, cost])).toEqual(
      rows.map(([item, cost]) => [nameCell(item), yenCell(cost)]),
    );
  });

  it('with zero under minus zero, the number under its text, and true under its word', () => {
    const rows = [
      ['TRUE', -0],
      [true, 0],
      ['1', '1'],
      [1, 1],
      ['１', '１'],
      [null, null],
      ['', ''],
      ['#N/A', '#N/A'],
    ] as const;
    for (const order of [rows, rows.toReversed()])
      expect(linesOf(order).map(({ itemName, cost }) => [itemName, cost])).toStrictEqual(
        order.map(([item, cost]) => [nameCell(item), yenCell(cost)]),
      );
  });
});
