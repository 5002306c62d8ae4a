import { isBlank } from '../../base/text';
import type { CellDifference, TableDifference } from '../../intake/difference';
import { receiptOfKey, type TargetTable } from '../../intake/lists';
import type { ReceiptEntry } from '../receipt-columns';

/** What 受付記録 says of a file: the rows of it that are taken. */
export function takenCounts(
  differences: readonly TableDifference[],
  chosen: (table: TargetTable, key: string) => boolean,
): Pick<ReceiptEntry, 'added' | 'changed' | 'withdrawn' | 'missing'> {
  const sum = (of: (difference: TableDifference) => number): number =>
    differences.reduce((total, difference) => total + of(difference), 0);
  const isTaken =
    ({ kind }: TableDifference) =>
    ({ key }: { readonly key: string }): boolean =>
      chosen(kind, key);
  return {
    added: sum((one) => one.added.filter(isTaken(one)).length),
    changed: sum((one) => one.changed.filter(isTaken(one)).length),
    withdrawn: sum(
      (one) =>
        one.changed.filter(isTaken(one)).filter(({ cells }) => cells.some(isWithdrawal)).length +
        one.added.filter(isTaken(one)).filter(({ cells }) => !isBlank(cells.get('withdrawn') ?? null)).length,
    ),
    missing: sum(({ missing }) => missing.length),
  };
}

const isWithdrawal = ({ field, before, after }: CellDifference): boolean =>
  (field === 'withdrawn' || field === 'declined') && isBlank(before) && !isBlank(after);

/** Keys of the 受付番号 of which something is new or changed. */
export const concernedIn = (
  differences: readonly TableDifference[],
  chosen: (table: TargetTable, key: string) => boolean = () => true,
): ReadonlySet<string> =>
  new Set(
    differences.flatMap(({ kind, added, changed }) =>
      [...added, ...changed].flatMap(({ key }) => (chosen(kind, key) ? [receiptOfKey(key)] : [])),
    ),
  );
