import type { CellValue } from '../base/cells';
import { isBlank, normalised } from '../base/text';
import type { Cell } from '../grant/input/cell';
import type { CellContext } from '../table/columns/input-column';
import { inputsOf, type TargetTable } from './list-kinds';
import type { ListRow, ListTable } from './lists';

/** One cell that a file has otherwise than the workbook. */
export interface CellDifference {
  readonly field: string;
  readonly before: CellValue;
  readonly after: CellValue;
}

export interface ChangedRow {
  readonly key: string;
  readonly before: ListRow;
  readonly after: ListRow;
  readonly cells: readonly CellDifference[];
}

/** A table of a file beside the workbook's. Rows are in the order of the file, those of `missing` in the workbook's. */
export interface TableDifference {
  readonly kind: TargetTable;
  readonly added: readonly ListRow[];
  readonly changed: readonly ChangedRow[];
  readonly identical: readonly ListRow[];
  /** In the workbook and not in the file: withdrawn, or only left out. */
  readonly missing: readonly ListRow[];
}

/**
 * What a file would change, cell by cell. A cell differs where it is read as another value: 令和8年6月1日 is 2026-06-01, and
 * 375,000 is 375000. Of fields that the file has no column for it says nothing; a blank cell in a column that it has
 * takes the value away, and is shown as such.
 * @param present the same table of the workbook
 */
export function difference(
  present: ListTable | null,
  file: ListTable,
  context: CellContext,
): TableDifference {
  const own = new Map((present?.rows ?? []).map((row) => [row.key, row]));
  const added: ListRow[] = [];
  const changed: ChangedRow[] = [];
  const identical: ListRow[] = [];
  const same = sameCells(file.kind, context);
  for (const after of file.rows) {
    const before = own.get(after.key);
    if (before === undefined) {
      added.push(after);
      continue;
    }
    // parts of a list may have columns that others don't have
    const cells = [...after.cells].flatMap(([field, is]): CellDifference[] => {
      const was = before.cells.get(field) ?? null;
      return same(field, was, is) ? [] : [{ field, before: was, after: is }];
    });
    if (cells.length === 0) identical.push(after);
    else changed.push({ key: after.key, before, after, cells });
  }
  const inFile = new Set(file.rows.map(({ key }) => key));
  return {
    kind: file.kind,
    added,
    changed,
    identical,
    missing: (present?.rows ?? []).filter(({ key }) => !inFile.has(key)),
  };
}

/** Whether two cells of a field say the same. */
export function sameCells(kind: TargetTable, context: CellContext) {
  const columns = inputsOf[kind];
  return (field: string, a: CellValue, b: CellValue): boolean => {
    if (isBlank(a) || isBlank(b)) return isBlank(a) && isBlank(b);
    // the row has been found by its number, however that is spelt
    if (field === 'receiptNumber' || String(a) === String(b)) return true;
    const read = columns[field]?.read;
    if (read !== undefined) {
      const [left, right] = [read(a, context), read(b, context)];
      if (left.kind === 'value' && right.kind === 'value') return sameValue(left, right);
    }
    return normalised(String(a)) === normalised(String(b));
  };
}

/** Names are shown as they are entered, so that ㈱ and (株) are two spellings and a change. */
function sameValue(a: Extract<Cell<unknown>, { kind: 'value' }>, b: typeof a): boolean {
  return JSON.stringify(a.value) === JSON.stringify(b.value) && (a.text ?? '') === (b.text ?? '');
}
