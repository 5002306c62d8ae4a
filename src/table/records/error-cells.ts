import { eachPiece, type Pieces } from '../../base/pieces';
import { isError } from '../../base/text';
import { isDitto, textOf } from '../../grant/input/cell';
import type { ErrorCell, InputPlace } from '../../grant/input/records';
import { textCell } from '../cells/values';
import { applicationColumns, type ColumnSpec, lineColumns, memberColumns } from '../columns';
import { headerAt, type InputList, startsOf } from '../find/input-list';
import type { InputTables } from '../find/locate';

/** What a record says of its row. */
interface RowNumbers {
  readonly receiptNumber: string;
  readonly lineNumber?: string;
}

/** The records of each table, before the rows of a flat one are put together. */
type RowsOf = Readonly<Record<InputPlace['table'], (row: number) => RowNumbers>>;

/**
 * The cells of the input tables that hold an error value or no more than 〃, whether or not a field of a record can: a cell merged over
 * several rows is one, and a column that two tables share, as 受付番号 of a flat table, belongs to 経費.
 */
export function* errorCells(tables: InputTables, numbers: RowsOf): Pieces<ErrorCell[]> {
  const found: ErrorCell[] = [];
  const flat = tables.shape === 'flat';
  const shared: ReadonlySet<string> = new Set(flat ? ['receiptNumber'] : []);
  yield* scan(tables.applications, applicationColumns, shared, (row, field, cell) => {
    found.push({
      place: { table: 'applications', row, field },
      ...numbers.applications(row),
      lineNumber: '',
      ...cell,
    });
  });
  yield* scan(tables.lines, lineColumns, NONE, (row, field, cell) => {
    found.push({ place: { table: 'lines', row, field }, lineNumber: '', ...numbers.lines(row), ...cell });
  });
  if (tables.members === null) return found;
  yield* scan(tables.members, memberColumns, NONE, (row, field, cell) => {
    found.push({ place: { table: 'members', row, field }, ...numbers.members(row), lineNumber: '', ...cell });
  });
  return found;
}

const NONE: ReadonlySet<string> = new Set();

/** 〃 in 受付番号 is asked about by itself. */
const RECEIPT = 'receiptNumber';

type Shown = Pick<ErrorCell, 'label' | 'text'>;

/** Every cell of the columns that the contract knows, in the rows that hold a record. */
function* scan<Field extends string>(
  list: InputList<Field>,
  specs: readonly ColumnSpec<Field>[],
  except: ReadonlySet<string>,
  add: (position: number, field: Field, cell: Shown) => void,
): Pieces<void> {
  for (const [part, start] of startsOf(list)) {
    const { grid, rows, columns } = part;
    // in the contract's order, wherever a column stands
    const known = specs.flatMap(({ field }) => {
      const column = columns.get(field);
      return column === undefined || except.has(field) ? [] : [[field, column] as const];
    });
    yield* eachPiece(rows, (row, at) => {
      const values = grid.values[row - grid.area.row];
      if (values === undefined) return;
      for (const [field, column] of known) {
        const value = values[column - grid.area.column];
        if (typeof value !== 'string' || !(isError(value) || (isDitto(value) && field !== RECEIPT))) continue;
        const label = textOf(textCell(headerAt(part, column)));
        add(start + at, field, { label, text: value });
      }
    });
  }
}
