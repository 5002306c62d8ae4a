import type { CellValue } from '../base/cells';
import { isBlank } from '../base/text';
import { type Grid, valueAt } from '../table/find/grid';
import { taxOfHeader, type TaxWord } from '../table/find/headings';
import type { TablePart } from '../table/find/table-parts';
import { type MoneyColumn, moneyColumns } from '../table/questions/money-columns';
import { ROWS_ABOVE } from '../table/questions/unit-hints';
import type { TargetTable } from './list-kinds';

/** Where a file says whether its amounts are 税込 or 税抜; amounts are never converted. */
export interface TaxRemark {
  /** null: of all amounts of the file. */
  readonly table: TargetTable | null;
  readonly says: TaxWord;
  /** The text that says so, as it is written. */
  readonly text: string;
}

/** As much of a line as is repeated. */
const TEXT_LENGTH = 40;

const INCLUDED = /税込|内税/u;
const EXCLUDED = /税抜|税別|外税|本体価格/u;

/** 税込 or 税抜 where a text says one of them; null: neither, or it leaves the choice. */
export function taxSaid(text: string): TaxWord | null {
  const folded = text.normalize('NFKC');
  const [included, excluded] = [INCLUDED.test(folded), EXCLUDED.test(folded)];
  return included === excluded ? null : included ? 'included' : 'excluded';
}

/**
 * What is said of the amounts of tables: by their headers, else by a line above or below the list or the name of its
 * sheet; and by a cell beside an amount, or with it.
 */
export function taxRemarks(parts: readonly TablePart[]): TaxRemark[] {
  const columns = moneyColumns(parts, true);
  const remarks = columns.flatMap((column) => {
    const { header, part } = column;
    const own = taxOfHeader(header);
    const said = own === null ? saidAbout(column) : { says: own, text: header };
    const cells = cellsSaying(column);
    return [...(said === null ? [] : [said]), ...cells].map((remark) => ({ table: part.kind, ...remark }));
  });
  const known = new Set<string>();
  return remarks.filter(({ table, says, text }) => {
    const key = `${table}\n${says}\n${text}`;
    return !known.has(key) && known.add(key);
  });
}

type Said = Pick<TaxRemark, 'says' | 'text'>;

const said = (value: CellValue): Said | null => {
  if (typeof value !== 'string') return null;
  const says = taxSaid(value);
  return says === null ? null : { says, text: value.replace(/\s+/gu, ' ').trim().slice(0, TEXT_LENGTH) };
};

/** A line above the list, a remark below it, or what its sheet or file is called. */
function saidAbout({ part: { located, left } }: MoneyColumn): Said | null {
  const { grid, headerRow } = located;
  const below = left.flatMap(({ reason, text }) => (reason === 'note' ? (said(text) ?? []) : []));
  return (
    saidIn(grid, Math.max(grid.area.row, headerRow - ROWS_ABOVE), headerRow) ?? below[0] ?? said(grid.sheet)
  );
}

/** The first of the lines that says it. */
export function saidIn(grid: Grid, from: number, to: number): Said | null {
  for (let row = from; row < to; row += 1) {
    for (let at = grid.area.column; at < grid.area.column + grid.area.columns; at += 1) {
      const found = said(valueAt(grid, row, at));
      if (found !== null) return found;
    }
  }
  return null;
}

/** 税抜 in a column of its own beside the amounts, or written behind one of them: the first of each. */
function cellsSaying({ part: { located, candidate }, column }: MoneyColumn): Said[] {
  const used = new Set(located.columns.values());
  const beside = [...candidate.line.texts.keys()].filter((at) => !used.has(at));
  const found = new Map<TaxWord, Said>();
  for (const row of located.rows) {
    const amount = valueAt(located.grid, row, column);
    if (isBlank(amount)) continue;
    const cells = beside.map((at) => valueAt(located.grid, row, at)).filter(isTaxWord);
    for (const one of [amount, ...cells].map(said)) {
      if (one !== null && !found.has(one.says)) found.set(one.says, one);
    }
  }
  return [...found.values()];
}

/** A cell that holds the word alone. */
const isTaxWord = (value: CellValue): boolean =>
  typeof value === 'string' && /^[(（]?(?:税込み?|税抜き?|税別|内税|外税)[)）]?$/u.test(value.trim());
