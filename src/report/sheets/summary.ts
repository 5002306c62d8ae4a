import { groupBy } from '../../base/group-by';
import { TOTAL } from '../../catalogue/sheets/headers';
import { homes } from '../../grant/programmes';
import type { Books } from '../../scheme';
import type { Scheme } from '../../scheme/types';
import { bookOf, booksIn, programmeOf, programmesIn } from '../books';
import { look } from '../columns/column';
import { COUNT, plainBlock, reportColumns, YEN } from '../columns/report';
import { type Block, countDistinct, type ReportApplication, type ReportInput, sumBy } from '../input';

interface Row {
  readonly programme: string;
  readonly applications: readonly ReportApplication[];
  /** 県上限; null where there is none. */
  readonly ceiling: number | null;
}

const plannedOf = ({ applications }: Row): number => sumBy(applications, ({ planned }) => planned);

/** 総括表; amounts in yen. */
export const summaryColumns = reportColumns<Row>()({
  programme: { header: '事業', look: look('text', 13), cell: ({ programme }) => programme },
  count: { header: '件数', look: COUNT, cell: ({ applications }) => applications.length },
  corporations: {
    header: '法人数',
    look: COUNT,
    cell: ({ applications }) => countDistinct(applications, ({ corporation }) => corporation),
  },
  establishments: {
    header: '事業所数',
    look: COUNT,
    cell: ({ applications }) => countDistinct(applications, ({ establishment }) => establishment),
  },
  totalCost: {
    header: '総事業費',
    look: YEN,
    cell: ({ applications }) => sumBy(applications, ({ totalCost }) => totalCost),
  },
  eligibleCost: {
    header: '対象経費計',
    look: YEN,
    cell: ({ applications }) => sumBy(applications, ({ eligibleCost }) => eligibleCost),
  },
  computed: {
    header: '算定額',
    look: YEN,
    cell: ({ applications }) => sumBy(applications, ({ computed }) => computed),
  },
  planned: { header: '交付予定額', look: YEN, cell: plannedOf },
  capped: {
    header: '上限適用件数',
    look: look('count', 12),
    cell: ({ applications }) => applications.filter(({ capped }) => capped).length,
  },
  deficient: {
    header: '不備件数',
    look: COUNT,
    cell: ({ applications }) => applications.filter(({ verdict }) => verdict === '不備').length,
  },
  unclear: {
    header: '要確認件数',
    look: COUNT,
    cell: ({ applications }) => applications.filter(({ verdict }) => verdict === '要確認').length,
  },
  ceiling: { header: '県上限', look: YEN, cell: ({ ceiling }) => ceiling ?? '' },
  left: {
    header: '残枠',
    look: YEN,
    cell: (row) => (row.ceiling === null ? '' : row.ceiling - plannedOf(row)),
  },
});

/**
 * 総括表: a row per 事業 of the rule books of the workbook, in their order, and a total; an undetermined amount
 * is left out of the sums.
 */
export function summaryBlock(input: ReportInput, books: Books): Block {
  const known = input.applications.filter((application) => programmeOf(application, books) !== null);
  const byProgramme = groupBy(known, ({ programme }) => programme);
  const present = booksIn(input, books);
  const rows = programmesIn(input, books).map(({ name }): Row => {
    const applications = byProgramme.get(name) ?? [];
    const own = new Set(applications.map((application) => bookOf(application, books)));
    const ceiling = ceilingOf(name, own.size === 0 ? present : [...own]);
    return { programme: name, applications, ceiling };
  });
  return plainBlock(summaryColumns, [...rows, { programme: TOTAL, applications: known, ceiling: null }]);
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
