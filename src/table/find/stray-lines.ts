import { askOnce } from '../../base/ask-once';
import type { Area, CellValue } from '../../base/cells';
import { isBlank, normalised } from '../../base/text';
import { valueOf } from '../../grant/input/cell';
import { isCategoryName, isProgrammeName } from '../cells/names';
import { keyOf } from '../cells/receipts';
import { yenCell } from '../cells/values';
import { type Candidate, spanOf } from './candidate';
import { type Grid, valueAt } from './grid';
import { freeRuns } from './header-lines';

/**
 * A row outside every table that is read which says what a line of 経費 or a row of 構成員 says: below a ListObject, on a
 * sheet without a header, or in a table that is none of ours by its headers.
 */
export interface StrayLine {
  /** A withdrawal is one that a list of them names (取下げ一覧). */
  readonly kind: 'applications' | 'lines' | 'members' | 'withdrawals';
  readonly sheet: string;
  /** Where its 受付番号 stands, on the sheet, from 0. */
  readonly row: number;
  readonly column: number;
  readonly receiptNumber: CellValue;
  /** A table of ours stands on the same sheet. */
  readonly beside: boolean;
}

/** By what the rows of the tables that are read are known elsewhere. */
export interface KnownWords {
  /** The 受付番号 of 申請, as they are compared. */
  readonly numbers: ReadonlySet<string>;
  /** Those of applications whose 取下げ or 辞退 is not blank. */
  readonly withdrawn: ReadonlySet<string>;
  /** What stands in the column 経費区分. */
  readonly categories: ReadonlySet<string>;
  /** There is a table of 構成員. */
  readonly members: boolean;
}

/**
 * Rows that belong to none of these tables and hold a 受付番号 that is applied under, and with it a 経費区分 and an amount, or a
 * 法人番号 or 事業所番号.
 * @param candidates the tables that are read, and those of which it is said why they are not.
 */
export function strayLines(
  grids: readonly Grid[],
  candidates: readonly Candidate[],
  blocks: ReadonlyMap<string, readonly Area[]>,
  words: KnownWords,
): StrayLine[] {
  return grids.flatMap((grid) => {
    const own = candidates.filter((candidate) => candidate.grid === grid);
    const covered = [...own.map(coveredBy), ...(blocks.get(grid.sheet) ?? [])];
    const beside = own.length > 0;
    const found: StrayLine[] = [];
    const holdsSomething = askOnce((cells: Grid['values'][number]) => !cells.every(isBlank));
    for (let row = grid.area.row; row < grid.area.row + grid.area.rows; row += 1) {
      const values = grid.values[row - grid.area.row];
      if (values === undefined || !holdsSomething(values)) continue;
      for (const [from, to] of freeRuns(grid, row, covered)) {
        const cells = Array.from({ length: to - from }, (_, n) => valueAt(grid, row, from + n));
        const kind = kindOf(cells, words);
        if (kind === null) continue;
        const at = cells.findIndex((value) => words.numbers.has(keyOf(value)));
        if (at < 0) continue;
        found.push({
          ...{ kind, sheet: grid.sheet, row, beside },
          column: from + at,
          receiptNumber: cells[at] ?? null,
        });
      }
    }
    return found;
  });
}

/**
 * Rows of tables that are none of ours by their headers: lines whose 経費区分 has no column but whose cost has,
 * applications that are in no table that is read, and what a list of withdrawals names.
 */
export function strayRecords(
  candidates: Iterable<Candidate>,
  { numbers, withdrawn }: Pick<KnownWords, 'numbers' | 'withdrawn'>,
): StrayLine[] {
  return [...candidates].flatMap((candidate) => {
    const { grid, area, headerRow, lines, applications } = candidate;
    const number = lines.get('receiptNumber');
    const [cost, programme] = [lines.get('cost'), applications.get('programme')];
    const isLines = cost !== undefined && (lines.has('itemName') || lines.has('units'));
    const isWithdrawals = namesWithdrawals(candidate);
    if (number === undefined || (!isLines && !isWithdrawals && programme === undefined)) return [];
    const rows = Array.from({ length: area.row + area.rows - headerRow - 1 }, (_, n) => headerRow + 1 + n);
    return rows.flatMap((row): StrayLine[] => {
      const receiptNumber = valueAt(grid, row, number);
      const at = { sheet: grid.sheet, row, column: number, receiptNumber, beside: false };
      if (isBlank(receiptNumber)) return [];
      const isKnown = numbers.has(keyOf(receiptNumber));
      if (isLines && isKnown && isAmount(valueAt(grid, row, cost))) return [{ ...at, kind: 'lines' }];
      if (isWithdrawals && isKnown && !withdrawn.has(keyOf(receiptNumber)))
        return [{ ...at, kind: 'withdrawals' }];
      if (isKnown || programme === undefined) return [];
      const name = valueAt(grid, row, programme);
      return typeof name === 'string' && isProgrammeName(name) ? [{ ...at, kind: 'applications' }] : [];
    });
  });
}

const WITHDRAWALS = /取り?下げ?|辞退/u;

/** Whether a table is a list of withdrawals, by its name or its sheet's, or by a column for them. */
const namesWithdrawals = ({ grid, table, line }: Candidate): boolean =>
  [grid.sheet, table?.name ?? '', ...line.texts.values()].some((text) => WITHDRAWALS.test(normalised(text)));

// 明細番号 and 台数 are numbers too: a line has more of them than a remark
const isAmount = (value: CellValue): boolean => valueOf(yenCell(value)) !== null;

const CORPORATION = /^\d{13}$/;
const ESTABLISHMENT = /^\d{2}[0-9A-Z]\d{7}$/;

function kindOf(cells: readonly CellValue[], { categories, members }: KnownWords): StrayLine['kind'] | null {
  const isCategory = (value: CellValue): boolean =>
    typeof value === 'string' && (categories.has(value) || isCategoryName(value));
  if (cells.some(isCategory)) return cells.some(isAmount) ? 'lines' : null;
  const isIdentity = (value: CellValue): boolean =>
    (typeof value === 'string' || typeof value === 'number') &&
    (CORPORATION.test(String(value)) || ESTABLISHMENT.test(String(value)));
  return members && cells.some(isIdentity) ? 'members' : null;
}

/** A ListObject by its area; a plain list by the columns that have a header. */
function coveredBy({ table, line, area }: Candidate): Area {
  if (table !== null) return area;
  const [from, to] = spanOf(line);
  return { row: line.top, column: from, rows: area.row + area.rows - line.top, columns: to - from };
}
