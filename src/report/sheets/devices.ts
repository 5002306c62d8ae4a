import { DEVICE_HEADERS, TOTAL } from '../../catalogue/headers';
import { reportTexts } from '../../catalogue/report-texts';
import { mapPieces, type Pieces } from '../../grant/pieces';
import type { Books } from '../../scheme';
import type { Scheme } from '../../scheme/types';
import { bookOf, programmesIn, type ListedProgramme } from '../books';
import {
  groupBy,
  sumBy,
  type Block,
  type ReportApplication,
  type ReportInput,
  type ReportLine,
} from '../input';

interface Counted {
  readonly line: ReportLine;
  readonly programme: string;
  /** 台; 0 where the line is excluded or its 経費区分 is not counted in 台. */
  readonly counted: number;
}

/**
 * 機器別集計: the lines of 経費 by 事業 and 経費区分, in the order of the rule books, and a total. 台数 leaves out
 * what is excluded and 付帯経費; lines that belong to no application are counted nowhere (L-01). Amounts in yen.
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
  const rows = orderOf(programmesIn(input, books), groups).map(({ programme, category, lines: own }) =>
    deviceRow([programme, category === '' ? reportTexts.blankCategory : category], own),
  );
  return [DEVICE_HEADERS, ...rows, deviceRow([TOTAL, ''], counted)];
}

const keyOf = (programme: string, category: string): string => `${programme}\n${category}`;

interface Group {
  readonly programme: string;
  readonly category: string;
  readonly lines: readonly Counted[];
}

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
): Group[] {
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

function deviceRow(head: readonly string[], lines: readonly Counted[]): (string | number)[] {
  return [
    ...head,
    lines.length,
    sumBy(lines, ({ counted }) => counted),
    sumBy(lines, ({ line }) => line.cost),
    sumBy(lines, ({ line }) => line.eligibleCost),
    lines.filter(({ line }) => line.verdict === '対象外').length,
    lines.filter(({ line }) => line.verdict === '不備').length,
  ];
}
