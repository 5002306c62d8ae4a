import { isBlank } from '../base/text';
import type { CellDifference, ChangedRow, TableDifference } from './difference';
import type { FoundLists, ListRow } from './lists';
import { applicationsOf, type Resubmission } from './resubmissions';

/** Which of several applications of one establishment for one 事業 count, as a clerk has said. */
export interface Counted {
  /** Keys of their 受付番号; of a group of which none is among them, all count. */
  readonly keys: ReadonlySet<string>;
  /** 取下げ of the others, 2026-07-01. */
  readonly on: string;
}

/** A file with the others left out. */
export interface CountingOnly {
  /** What it would change, 取下げ of those that stand in the workbook among it. */
  readonly differences: readonly TableDifference[];
  /** Keys of the 受付番号 of which nothing is taken: they are in the file alone. */
  readonly left: ReadonlySet<string>;
}

/**
 * What a file changes where of several applications one counts: the others that stand in the workbook get 取下げ, those
 * that only come with the file are left.
 */
export function countingOnly(
  differences: readonly TableDifference[],
  groups: readonly Resubmission[],
  workbook: FoundLists,
  { keys, on }: Counted,
): CountingOnly {
  const others = groups.flatMap(({ applications }) => {
    const counting = applications.filter(({ row }) => keys.has(row.key)).length;
    return counting === 1 ? applications.filter(({ row }) => !keys.has(row.key)) : [];
  });
  const left = new Set(others.flatMap(({ row, inWorkbook }) => (inWorkbook ? [] : [row.key])));
  const withdrawn = new Set(others.flatMap(({ row, inWorkbook }) => (inWorkbook ? [row.key] : [])));
  if (withdrawn.size === 0) return { differences, left };
  const standing = applicationsOf(workbook);
  return {
    differences: differences.map((one) =>
      one.kind === 'applications' ? withWithdrawals(one, withdrawn, standing, on) : one,
    ),
    left,
  };
}

/** Rows of the workbook that are changed, the same or not in the file: each gets 取下げ unless it has it. */
function withWithdrawals(
  one: TableDifference,
  withdrawn: ReadonlySet<string>,
  standing: ReadonlyMap<string, ListRow>,
  on: string,
): TableDifference {
  const isOne = ({ key }: { readonly key: string }): boolean => withdrawn.has(key);
  const isNone = (row: { readonly key: string }): boolean => !isOne(row);
  const asBefore = [...one.identical, ...one.missing].filter(isOne).flatMap(({ key }): ChangedRow[] => {
    const before = standing.get(key);
    return before === undefined ? [] : [{ key, before, after: before, cells: [] }];
  });
  const changed = [...one.changed, ...asBefore].map((row) =>
    isOne(row) ? { ...row, cells: [...row.cells, ...withdrawal(row, on)] } : row,
  );
  return {
    ...one,
    changed,
    identical: one.identical.filter(isNone),
    missing: one.missing.filter(isNone),
  };
}

/** What the file itself says of 取下げ stays. */
function withdrawal({ before, cells }: ChangedRow, on: string): CellDifference[] {
  const said = cells.some(({ field }) => field === FIELD) || !isBlank(cellOf(before));
  return said ? [] : [{ field: FIELD, before: null, after: on }];
}

const FIELD = 'withdrawn';

const cellOf = ({ cells }: ListRow) => cells.get(FIELD) ?? null;
