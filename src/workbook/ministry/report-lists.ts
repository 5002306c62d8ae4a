import type { CellValue } from '../../base/cells';
import { mapPieces, type Pieces } from '../../base/pieces';
import { valueOf } from '../../grant/input/cell';
import type { Matrix } from '../../report/read/tables';
import { timesUnit } from '../../table/cells/units';
import { yenCell } from '../../table/cells/values';
import { applicationInputs, fieldsThat, lineInputs } from '../../table/columns';
import { type InputList, type Located, startsOf } from '../../table/find/input-list';
import { inputColumns, type InputTable } from '../../table/find/mapping';
import { isOneRange } from '../../table/plans/parts';
import type { InputReading } from '../../table/questions/reading';
import { matrixReader } from '../../table/records/matrix';
import { columnReader } from '../../table/records/rows';
import { decidedFound } from '../../table/stages/decided-tables';
import type { Gathered } from '../read/gather';
import type { PlacedColumns } from '../write/columns';
import { READ } from './report-columns';

/*
 * GRANT_REPORT knows the columns of its tables by their headers alone, and takes one range for each table. What is read
 * otherwise (columns mapped by hand, several parts, two header rows, 千円) it cannot see: then the tables are made here
 * as one list under the contract's headers, and the sheets get values instead of the calls.
 */

/**
 * The reports read every input table just as it stands in the workbook.
 * @param mapped columns mapped by hand count as standing so
 */
export function readsAsItStands(
  {
    tables,
    input,
    planTables,
    decidedPlaces,
  }: Pick<Gathered, 'tables' | 'input' | 'planTables' | 'decidedPlaces'>,
  mapped = false,
): boolean {
  const { applications, lines, members } = tables;
  if (input.renumbered) return false;
  // a call is handed 1 where the cell shows 0001
  const { plans, effects, results } = planTables;
  const reports = [plans, effects, results].flatMap((list) => list ?? []);
  if (!reports.every(({ parts }) => isOneRange(parts))) return false;
  const others = [...reports.flatMap(({ parts }) => parts), ...decidedFound(decidedPlaces)];
  if (others.some(showsNumbers)) return false;
  const lists = [
    ['applications', applications],
    ['lines', lines],
    ['members', members],
  ] as const;
  return lists.every(([kind, list]) => {
    if (list === null) return true;
    const [part, ...more] = list.parts;
    return (
      more.length === 0 &&
      (mapped || part.byHand.size === 0) &&
      isPlain(part, input) &&
      isFoundByHeaders(kind, part)
    );
  });
}

const showsNumbers = ({ grid, columns }: Located<string>): boolean =>
  grid.shown?.has(columns.get('receiptNumber') ?? -1) === true;

const MONEY: readonly string[] = [
  ...fieldsThat('money', applicationInputs),
  ...fieldsThat('money', lineInputs),
];

const isPlain = (part: Located<string>, input: InputReading): boolean =>
  part.headers === undefined &&
  part.answered !== true &&
  !showsNumbers(part) &&
  MONEY.every((field) => input.unitOf(part, field) === 1 && !isOpen(part, field, input));

/** It is asked what a column or its amounts are: until then there are none. */
function isOpen(
  { grid, headerRow, columns }: Located<string>,
  field: string,
  { reading }: InputReading,
): boolean {
  const column = columns.get(field);
  return (
    column !== undefined &&
    reading.questions.some(
      ({ rule, variant, place }) =>
        (rule === 'Y-02' || (rule === 'Y-07' && variant !== 'tax')) &&
        place.table === 'sheet' &&
        place.sheet === grid.sheet &&
        place.row === headerRow &&
        place.column === column,
    )
  );
}

/** The headers, marks such as ※ and all, lead a reader of a mere matrix to the very columns that are read here. */
function isFoundByHeaders(kind: InputTable, { grid, headerRow, columns, byHand }: Located<string>): boolean {
  const cells = grid.values[headerRow - grid.area.row] ?? [];
  const known = [...new Set(columns.values())].sort((a, b) => a - b);
  const { has, raw } = matrixReader(
    [known.map((column) => cells[column - grid.area.column] ?? null)],
    kind === 'members' ? inputColumns.members : [...inputColumns.applications, ...inputColumns.lines],
  );
  return inputColumns[kind].every(({ field, header }) => {
    const column = columns.get(field);
    const isRead = READ[kind]?.includes(field) ?? true;
    return (
      column === undefined || !isRead || byHand.has(field) || (has(header) && raw(known, header) === column)
    );
  });
}

/**
 * A table as one list under the contract's headers: the records of all its parts, and our columns beside them.
 * @param kinds a flat table is 申請 and 経費 at once.
 * @param columns our columns; none beside 構成員.
 */
export function* listMatrix(
  kinds: readonly InputTable[],
  { tables, input }: Pick<Gathered, 'tables' | 'input'>,
  columns: readonly PlacedColumns[],
): Pieces<Matrix> {
  const lists = kinds.map((kind) => [kind, listOf(kind, tables)] as const);
  const [first] = lists;
  if (first?.[1] == null) return [[]];
  const [kind, main] = first;
  const fields = lists.flatMap(([of]) =>
    inputColumns[of]
      // 受付番号 of a flat table serves both halves
      .filter(({ field }) => of === kind || field !== 'receiptNumber')
      .map(({ field, header }) => ({ of, field, header })),
  );
  const [own] = columns;
  const matrix: CellValue[][] = [[...fields.map(({ header }) => header), ...(own?.write.headers ?? [])]];
  for (const [at, [part, start]] of startsOf(main).entries()) {
    const readers = fields.map(({ of, field }) => {
      const half = listOf(of, tables)?.parts[at];
      return half === undefined ? () => null : reader(half, field, input);
    });
    const placed = columns.find(({ located }) => located === part);
    const rows = yield* mapPieces(part.rows, (row, n): CellValue[] => {
      const cells = readers.map((read) => read(row));
      cells[fields.findIndex(({ field }) => field === 'receiptNumber')] =
        input.numbers[kind][start + n] ?? '';
      return [...cells, ...(placed?.write.values[row - part.headerRow - 1] ?? [])];
    });
    for (const row of rows) matrix.push(row);
  }
  return matrix;
}

const listOf = (kind: InputTable, tables: Gathered['tables']): InputList<string> | null => tables[kind];

/** The cells of a field; amounts of 千円 in yen. */
function reader(part: Located<string>, field: string, input: InputReading): (row: number) => CellValue {
  if (MONEY.includes(field) && isOpen(part, field, input)) return () => null;
  const unit = MONEY.includes(field) ? input.unitOf(part, field) : 1;
  const at = columnReader(part.grid, part.columns.get(field), !MONEY.includes(field));
  if (unit === 1) return at;
  return (row) => {
    const raw = at(row);
    const amount = valueOf(yenCell(raw));
    return amount === null ? raw : timesUnit(amount, unit);
  };
}
