import { groupBy } from '../../base/group-by';
import { TOTAL } from '../../catalogue/sheets/headers';
import { homes } from '../../grant/programmes';
import type { Books } from '../../scheme';
import type { Scheme } from '../../scheme/types';
import { bookOf, booksIn, programmeOf, programmesIn } from '../books';
import { look } from '../columns/column';
import { plainBlock, reportColumns } from '../columns/report';
import { type Block, countDistinct, type ReportApplication, type ReportInput, sumBy } from '../input';

interface Row {
  readonly programme: string;
  readonly applications: readonly ReportApplication[];
  /** 県上限; null where there is none. */
  readonly ceiling: number | null;
}

// narrow, so that all of them fill one page; an amount is below ten billion yen
const AMOUNT = look('yen', 13);

const plannedOf = ({ applications }: Row): number => sumBy(applications, ({ planned }) => planned);

/** 総括表; amounts in yen. */
export const summaryColumns = reportColumns<Row>()({
  programme: { header: '事業', look: look('text', 14), cell: ({ programme }) => programme },
  count: { header: '件数', look: look('count', 6), cell: ({ applications }) => applications.length },
  corporations: {
    header: '法人数',
    look: look('count', 9),
    cell: ({ applications }) => countDistinct(applications, ({ corporation }) => corporation),
  },
  establishments: {
    header: '事業所数',
    look: look('count', 8),
    cell: ({ applications }) => countDistinct(applications, ({ establishment }) => establishment),
  },
  totalCost: {
    header: '総事業費',
    look: AMOUNT,
    cell: ({ applications }) => sumBy(applications, ({ totalCost }) => totalCost),
  },
  eligibleCost: {
    header: '対象経費計',
    look: AMOUNT,
    cell: ({ applications }) => sumBy(applications, ({ eligibleCost }) => eligibleCost),
  },
  computed: {
    header: '算定額',
    look: AMOUNT,
    cell: ({ applications }) => sumBy(applications, ({ computed }) => computed),
  },
  planned: { header: '交付予定額', look: AMOUNT, cell: plannedOf },
  capped: {
    header: '上限適用件数',
    look: look('count', 12),
    cell: ({ applications }) => applications.filter(({ capped }) => capped).length,
  },
  deficient: {
    header: '不備件数',
    look: look('count', 8),
    cell: ({ applications }) => applications.filter(({ verdict }) => verdict === '不備').length,
  },
  unclear: {
    header: '要確認件数',
    look: look('count', 10),
    cell: ({ applications }) => applications.filter(({ verdict }) => verdict === '要確認').length,
  },
  ceiling: { header: '県上限', look: look('yen', 12), cell: ({ ceiling }) => ceiling ?? '' },
  left: {
    header: '残枠',
    look: look('yen', 12),
    cell: (row) => (row.ceiling === null ? '' : row.ceiling - plannedOf(row)),
  },
});

/**
 * 総括表: a row per 事業 that somebody has applied for, in the order of the rule books, and a total; an undetermined
 * amount is left out of the sums.
 */
export const summaryBlock = (input: ReportInput, books: Books): Block =>
  plainBlock(summaryColumns, [
    ...rowsOf(input, books).filter(({ applications }) => applications.length > 0),
    totalOf(input, books),
  ]);

/** The same with a row for every 事業 of the rule books: a ministry's form names them all, applied for or not. */
export const wholeSummaryBlock = (input: ReportInput, books: Books): Block =>
  plainBlock(summaryColumns, [...rowsOf(input, books), totalOf(input, books)]);

const knownIn = ({ applications }: ReportInput, books: Books): ReportApplication[] =>
  applications.filter((application) => programmeOf(application, books) !== null);

const totalOf = (input: ReportInput, books: Books): Row => ({
  programme: TOTAL,
  applications: knownIn(input, books),
  ceiling: null,
});

function rowsOf(input: ReportInput, books: Books): Row[] {
  const byProgramme = groupBy(knownIn(input, books), ({ programme }) => programme);
  const present = booksIn(input, books);
  return programmesIn(input, books).map(({ name }): Row => {
    const applications = byProgramme.get(name) ?? [];
    const own = new Set(applications.map((application) => bookOf(application, books)));
    const ceiling = ceilingOf(name, own.size === 0 ? present : [...own]);
    return { programme: name, applications, ceiling };
  });
}

/** 県上限 of a 事業 in yen; null where the notice sets none, and where a row adds up years that each have their own. */
function ceilingOf(programme: string, books: readonly Scheme[]): number | null {
  const [book, ...others] = books.filter(({ programmes }) =>
    programmes.some(({ name }) => name === programme),
  );
  if (book === undefined || others.length > 0) return null;
  const kind = book.programmes.find(({ name }) => name === programme)?.kind;
  return (kind && homes[kind].prefectureCeiling?.(book)) ?? null;
}
