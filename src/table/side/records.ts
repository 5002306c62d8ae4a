import type { CellValue } from '../../base/cells';
import { type Cell, unreadable } from '../../grant/input/cell';
import type { EarlierGrant, Product } from '../../grant/input/side-records';
import { fiscalYearOf } from '../cells/fiscal-year';
import { establishmentNumberCell } from '../cells/texts';
import { nameCell, textCell, wordCell, yenCell } from '../cells/values';
import { compliance } from '../cells/words';
import { valueAt } from '../find/grid';
import { unitOfHeader, unitOfNote } from '../find/headings';
import { headerAt, type InputList, type Located, startsOf } from '../find/input-list';
import { columnReader } from '../records/rows';
import type { SideTables } from './locate';

/** What 製品 and 過年度交付 say; a workbook without them has neither. */
export interface SideRecords {
  readonly products?: readonly Product[];
  readonly earlierGrants?: readonly EarlierGrant[];
}

export const readSideTables = ({ products, earlierGrants }: SideTables): SideRecords => ({
  ...(products && { products: recordsOf(products, productOf) }),
  ...(earlierGrants && { earlierGrants: recordsOf(earlierGrants, earlierGrantOf) }),
});

type At = (field: string) => CellValue;

const recordsOf = <Entry>(
  list: InputList<string>,
  entryOf: (part: Located<string>) => (position: number, at: At) => Entry,
): Entry[] =>
  startsOf(list).flatMap(([part, first]) => {
    const readers = new Map(
      [...part.columns].map(([field, column]) => [
        field,
        columnReader(part.grid, column, field !== 'amount'),
      ]),
    );
    const entry = entryOf(part);
    return part.rows.map((row, n) => entry(first + n, (field) => readers.get(field)?.(row) ?? null));
  });

const productOf =
  () =>
  (row: number, at: At): Product => ({
    row,
    itemName: nameCell(at('itemName')),
    standardSpec: wordCell(at('standardSpec'), compliance),
    lifeLink: wordCell(at('lifeLink'), compliance),
    version: textCell(at('version')),
  });

function earlierGrantOf(part: Located<string>): (row: number, at: At) => EarlierGrant {
  const unit = otherUnit(part);
  return (row, at) => ({
    row,
    fiscalYear: fiscalYearOf(at('year')),
    year: textCell(at('year')),
    establishmentNumber: establishmentNumberCell(at('establishmentNumber')),
    costCategory: textCell(at('costCategory')),
    amount: inYen(yenCell(at('amount')), unit),
  });
}

/** An amount that may be thousands of yen is not read: 「300千円」. */
const inYen = (amount: Cell<number>, unit: string | null): Cell<number> =>
  unit !== null && amount.kind === 'value' && amount.value !== 0
    ? unreadable(`${amount.value}${unit}`)
    : amount;

/** Rows above a header in which a line for it may stand. */
const ROWS_ABOVE = 3;

/** The unit that the header of 交付額, or a line above it, names; null: yen. */
function otherUnit(part: Located<string>): string | null {
  const { grid, area, headerRow, columns } = part;
  const column = columns.get('amount');
  if (column === undefined) return null;
  const header = String(headerAt(part, column) ?? '');
  if ((unitOfHeader(header) ?? 1) !== 1) return unitOfNote(header) ?? header;
  for (let row = Math.max(grid.area.row, headerRow - ROWS_ABOVE); row < headerRow; row += 1) {
    for (let at = area.column; at < area.column + area.columns; at += 1) {
      const value = valueAt(grid, row, at);
      const unit = typeof value === 'string' && value.includes('円') ? unitOfNote(value) : undefined;
      if (unit !== undefined) return unit;
    }
  }
  return null;
}
