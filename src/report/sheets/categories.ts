import { TOTAL } from '../../catalogue/sheets/headers';
import { kindsOn } from '../../grant/programmes';
import type { Books } from '../../scheme';
import { booksIn, byName, namesOfKinds } from '../books';
import { look } from '../columns/column';
import { COUNT, plainBlock, reportColumns, YEN } from '../columns/report';
import { type Block, type ReportAmount, type ReportInput, sumBy } from '../input';

interface Row {
  readonly name: string;
  readonly amounts: readonly ReportAmount[];
}

/** 区分別集計; amounts in yen. */
export const categoryColumns = reportColumns<Row>()({
  name: { header: '補助区分', look: look('text', 14), cell: ({ name }) => name },
  count: { header: '件数', look: COUNT, cell: ({ amounts }) => amounts.length },
  units: {
    header: '台数',
    look: look('count', 9),
    cell: ({ amounts }) => sumBy(amounts, ({ units }) => units),
  },
  eligibleCost: {
    header: '対象経費',
    look: YEN,
    cell: ({ amounts }) => sumBy(amounts, ({ eligibleCost }) => eligibleCost),
  },
  subsidised: {
    header: '補助率額',
    look: YEN,
    cell: ({ amounts }) => sumBy(amounts, ({ subsidised }) => subsidised),
  },
  base: { header: '基準額', look: YEN, cell: ({ amounts }) => sumBy(amounts, ({ base }) => base) },
  amount: { header: '補助額', look: YEN, cell: ({ amounts }) => sumBy(amounts, ({ amount }) => amount) },
  capped: {
    header: '上限適用件数',
    look: look('count', 12),
    cell: ({ amounts }) => amounts.filter(({ capped }) => capped).length,
  },
});

/** 区分別集計: 定着支援 by 補助区分, and a total. What is undetermined is left out of the sums. */
export function categoryBlock(input: ReportInput, books: Books): Block {
  const technology = namesOfKinds(books.all, kindsOn('categories'));
  const amounts = input.amounts.filter(({ programme }) => technology.includes(programme));
  const categories = byName(booksIn(input, books).map((book) => book.technology.costCategories));
  const names = new Set([
    ...categories.map(({ name }) => name),
    // what stands in 算定 is counted, whatever the books of today say
    ...amounts.map(({ costCategory }) => costCategory),
  ]);
  const rows = [...names].map((name): Row => ({
    name,
    amounts: amounts.filter(({ costCategory }) => costCategory === name),
  }));
  return plainBlock(categoryColumns, [...rows, { name: TOTAL, amounts }]);
}
