import type { Scheme } from '../../scheme/types';
import type { Result } from '../assessment';
import { reporter } from '../context';
import type { Finding } from '../finding';
import type { UnreadCell } from '../joint/effect-records';
import { unreadBy } from './error-values';

/**
 * R6-03: cells of 計画, 効果報告 and 実績報告 that hold what cannot be read (L-08 and L-09 of these tables), but for those that a
 * finding names already; of an application that was taken back nothing is said.
 * @param scheme for rows that belong to no application.
 * @param into the findings so far.
 */
export function checkUnread(
  cells: readonly UnreadCell[],
  { assessments, withdrawn }: Pick<Result, 'assessments' | 'withdrawn'>,
  scheme: Scheme,
  into: Finding[],
): void {
  if (cells.length === 0) return;
  const books = new Map(assessments.map((each) => [each.application.receiptNumber, each.scheme]));
  const gone = new Set(withdrawn.map(({ application }) => application.receiptNumber));
  const named = new Set(into.map(({ place }) => JSON.stringify(place)));
  for (const { table, row, field, receiptNumber, kind, label, text } of cells) {
    const place = { table, row, field };
    if (gone.has(receiptNumber) || named.has(JSON.stringify(place))) continue;
    const report = reporter(books.get(receiptNumber) ?? scheme, receiptNumber, into);
    const variant = kind === 'error' ? unreadBy(text) : kind;
    report('R6-03', place, '', { variant, facts: { label, text } });
  }
}
