import { CATEGORY_HEADERS, TOTAL } from '../../catalogue/headers';
import type { Scheme } from '../../scheme/types';
import { sumBy, type Block, type ReportAmount, type ReportInput } from '../input';

/** 区分別集計: 定着支援 by 補助区分, and a total. Amounts in yen; what is undetermined is left out of the sums. */
export function categoryBlock(input: ReportInput, scheme: Scheme): Block {
  const technology = new Set(
    scheme.programmes.filter(({ kind }) => kind === 'technology').map(({ name }) => name),
  );
  const amounts = input.amounts.filter(({ programme }) => technology.has(programme));
  // a workbook may hold applications of another year, whose book has a 補助区分 that this one has not
  const names = new Set([
    ...scheme.technology.costCategories.map(({ name }) => name),
    ...amounts.map(({ costCategory }) => costCategory),
  ]);
  const rows = [...names].map((name) =>
    categoryRow(
      name,
      amounts.filter(({ costCategory }) => costCategory === name),
    ),
  );
  return [CATEGORY_HEADERS, ...rows, categoryRow(TOTAL, amounts)];
}

function categoryRow(name: string, rows: readonly ReportAmount[]): (string | number)[] {
  return [
    name,
    rows.length,
    sumBy(rows, (row) => row.units),
    sumBy(rows, (row) => row.eligibleCost),
    sumBy(rows, (row) => row.subsidised),
    sumBy(rows, (row) => row.base),
    sumBy(rows, (row) => row.amount),
    rows.filter((row) => row.capped).length,
  ];
}
