import { CATEGORY_HEADERS, TOTAL } from '../../catalogue/headers';
import { kindsOn } from '../../grant/programmes';
import type { Books } from '../../scheme';
import { booksIn, byName, namesOfKinds } from '../books';
import { sumBy, type Block, type ReportAmount, type ReportInput } from '../input';

/** 区分別集計: 定着支援 by 補助区分, and a total. Amounts in yen; what is undetermined is left out of the sums. */
export function categoryBlock(input: ReportInput, books: Books): Block {
  const technology = namesOfKinds(books.all, kindsOn('categories'));
  const amounts = input.amounts.filter(({ programme }) => technology.includes(programme));
  const categories = byName(booksIn(input, books).map((book) => book.technology.costCategories));
  const names = new Set([
    ...categories.map(({ name }) => name),
    // what stands in 算定 is counted, whatever the books of today say
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
