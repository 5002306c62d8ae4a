import { SUMMARY_HEADERS, TOTAL } from '../../catalogue/headers';
import { homes } from '../../grant/programmes';
import type { Books } from '../../scheme';
import type { Scheme } from '../../scheme/types';
import { bookOf, booksIn, programmeOf, programmesIn } from '../books';
import {
  countDistinct,
  groupBy,
  sumBy,
  type Block,
  type ReportApplication,
  type ReportInput,
} from '../input';

/**
 * 総括表: a row per 事業 of the rule books of the workbook, in their order, and a total. Amounts in yen; an
 * undetermined amount is left out of the sums.
 */
export function summaryBlock(input: ReportInput, books: Books): Block {
  const known = input.applications.filter((application) => programmeOf(application, books) !== null);
  const byProgramme = groupBy(known, ({ programme }) => programme);
  const present = booksIn(input, books);
  const rows = programmesIn(input, books).map(({ name }) => {
    const applications = byProgramme.get(name) ?? [];
    const own = new Set(applications.map((application) => bookOf(application, books)));
    return summaryRow(name, applications, ceilingOf(name, own.size === 0 ? present : [...own]));
  });
  return [SUMMARY_HEADERS, ...rows, summaryRow(TOTAL, known, null)];
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

function summaryRow(
  name: string,
  rows: readonly ReportApplication[],
  ceiling: number | null,
): (string | number)[] {
  const planned = sumBy(rows, (row) => row.planned);
  return [
    name,
    rows.length,
    countDistinct(rows, (row) => row.corporation),
    countDistinct(rows, (row) => row.establishment),
    sumBy(rows, (row) => row.totalCost),
    sumBy(rows, (row) => row.eligibleCost),
    sumBy(rows, (row) => row.computed),
    planned,
    rows.filter((row) => row.capped).length,
    rows.filter((row) => row.verdict === '不備').length,
    rows.filter((row) => row.verdict === '要確認').length,
    ceiling ?? '',
    ceiling === null ? '' : ceiling - planned,
  ];
}
