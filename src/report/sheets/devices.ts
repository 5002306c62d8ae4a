import { groupBy } from '../../base/group-by';
import { mapPieces, type Pieces } from '../../base/pieces';
import { TOTAL } from '../../catalogue/sheets/headers';
import { reportTexts } from '../../catalogue/sheets/report-texts';
import type { Books } from '../../scheme';
import type { Scheme } from '../../scheme/types';
import { bookOf, type ListedProgramme, programmesIn } from '../books';
import { look } from '../columns/column';
import { COUNT, plainBlock, reportColumns, YEN } from '../columns/report';
import { type Block, type ReportApplication, type ReportInput, type ReportLine, sumBy } from '../input';

interface Counted {
  readonly line: ReportLine;
  readonly programme: string;
  /** 台; 0 where the line is excluded or its 経費区分 is not counted in 台. */
  readonly counted: number;
}

interface Row {
  readonly programme: string;
  readonly category: string;
  readonly lines: readonly Counted[];
}

/** 機器別集計; amounts in yen. */
export const deviceColumns = reportColumns<Row>()({
  programme: { header: '事業', look: look('text', 13), cell: ({ programme }) => programme },
  category: { header: '経費区分', look: look('text', 20), cell: ({ category }) => category },
  count: { header: '件数', look: COUNT, cell: ({ lines }) => lines.length },
  units: {
    header: '台数',
    look: look('count', 7),
    cell: ({ lines }) => sumBy(lines, ({ counted }) => counted),
  },
  cost: { header: '支出額', look: YEN, cell: ({ lines }) => sumBy(lines, ({ line }) => line.cost) },
  eligibleCost: {
    header: '対象経費',
    look: YEN,
    cell: ({ lines }) => sumBy(lines, ({ line }) => line.eligibleCost),
  },
  excluded: {
    header: '対象外件数',
    look: COUNT,
    cell: ({ lines }) => lines.filter(({ line }) => line.verdict === '対象外').length,
  },
  deficient: {
    header: '不備件数',
    look: COUNT,
    cell: ({ lines }) => lines.filter(({ line }) => line.verdict === '不備').length,
  },
});

/**
 * 機器別集計: the lines of 経費 by 事業 and 経費区分, in the order of the rule books, and a total. 台数 leaves out
 * what is excluded and 付帯経費; lines that belong to no application are counted nowhere (L-01).
 */
export function* deviceBlock(input: ReportInput, books: Books): Pieces<Block> {
  const { applications, lines } = input;
  const owners = new Map(
    applications.map((application) => [application.receiptNumber, application] as const),
  );
  const uncounted = accessoriesBy(books);
  const counts = yield* mapPieces(lines, (line): Counted | null => {
    const owner = line.receiptNumber === '' ? undefined : owners.get(line.receiptNumber);
    if (owner === undefined) return null;
    const isCounted = line.verdict !== '対象外' && !uncounted(owner).has(line.category);
    return { line, programme: owner.programme, counted: isCounted ? (line.units ?? 0) : 0 };
  });
  const counted = counts.filter((each) => each !== null);
  yield;
  const groups = groupBy(counted, ({ programme, line }) => keyOf(programme, line.category));
  const rows = orderOf(programmesIn(input, books), groups).map((row) =>
    row.category === '' ? { ...row, category: reportTexts.blankCategory } : row,
  );
  return plainBlock(deviceColumns, [...rows, { programme: TOTAL, category: '', lines: counted }]);
}

const keyOf = (programme: string, category: string): string => `${programme}\n${category}`;

/** 付帯経費 in the book of an application. */
function accessoriesBy(books: Books): (application: ReportApplication) => ReadonlySet<string> {
  const known = new Map<Scheme, ReadonlySet<string>>();
  return (application) => {
    const book = bookOf(application, books);
    const names =
      known.get(book) ??
      new Set(
        book.programmes.flatMap(({ categories }) =>
          (categories ?? []).filter(({ kind }) => kind === 'accessory').map(({ name }) => name),
        ),
      );
    known.set(book, names);
    return names;
  };
}

/** 経費区分 of the rule books first, then what else was written (L-02). */
function orderOf(
  programmes: readonly ListedProgramme[],
  groups: ReadonlyMap<string, readonly Counted[]>,
): Row[] {
  const known = programmes.flatMap(({ name, categories }) =>
    categories.map((category) => keyOf(name, category.name)),
  );
  const order = new Map(known.map((key, at) => [key, at]));
  const programmeOrder = new Map(programmes.map(({ name }, at) => [name, at]));
  const placeOf = ({ programme, key }: { programme: string; key: string }): number =>
    (programmeOrder.get(programme) ?? programmes.length) * (known.length + 1) +
    (order.get(key) ?? known.length);
  return [...groups]
    .map(([key, lines]) => ({
      key,
      lines,
      programme: lines[0]?.programme ?? '',
      category: lines[0]?.line.category ?? '',
    }))
    .sort((a, b) => placeOf(a) - placeOf(b));
}
