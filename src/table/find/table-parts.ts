import { keyOf } from '../cells/receipts';
import { type LeftRow, readBody } from '../records/body';
import { columnReader } from '../records/rows';
import type { Candidate } from './candidate';
import type { ChosenTable, TableDoubt } from './choose-tables';
import { valueAt } from './grid';
import type { Located } from './input-list';
import { type InputTable, mappedColumns } from './mapping';
import { columnsAs, scoreAs } from './table-kinds';

/** A part of an input table with what its reading leaves open. */
export interface TablePart {
  readonly kind: InputTable;
  readonly located: Located<string>;
  readonly candidate: Candidate;
  /** Why it is asked whether the table is to be used; null: it is read. */
  readonly doubt: TableDoubt | null;
  readonly key: string;
  readonly left: readonly LeftRow[];
  /** 受付番号 of the table's rows, where it is asked of. */
  readonly numbers: ReadonlySet<string>;
}

/** A table that is asked of has records of its own only where no other table has their 受付番号. */
export const isRead = ({ doubt, located }: TablePart): boolean => doubt === null || located.rows.length > 0;

/** A table that is one of 申請 and one of 経費. */
export const isFlat = (candidate: Candidate): boolean =>
  scoreAs('applications', candidate) > 0 &&
  scoreAs('lines', candidate) > 0 &&
  (candidate.declared !== null || candidate.lines.has('category'));

/** The 受付番号 in a table, as they are compared. */
export function numbersIn(kind: InputTable, candidate: Candidate): ReadonlySet<string> {
  const body = bodyOf(kind, candidate, isFlat(candidate));
  const numberAt = columnReader(candidate.grid, columnsAs(kind, candidate).get('receiptNumber'), true);
  const numbers = new Set(body.rows.map((row) => keyOf(numberAt(row))));
  numbers.delete('');
  return numbers;
}

const bodies = new WeakMap<Candidate, Map<string, ReturnType<typeof readBody>>>();

/** The rows of a candidate; of a flat table those of both halves. */
function bodyOf(kind: InputTable, candidate: Candidate, flat: boolean) {
  const key = flat ? 'flat' : kind;
  const known = bodies.get(candidate)?.get(key);
  if (known !== undefined) return known;
  const { applications, lines, grid, area } = candidate;
  const at = (columns: ReadonlyMap<string, number>, ...fields: string[]): number[] =>
    fields.flatMap((field) => columns.get(field) ?? []);
  const columns = flat ? new Map<string, number>([...lines, ...applications]) : columnsAs(kind, candidate);
  const body = readBody(
    grid,
    area,
    {
      known: [...new Set(flat ? [...applications.values(), ...lines.values()] : columns.values())],
      receiptNumber: columns.get('receiptNumber'),
      named: at(columns, 'programme', 'corporationName', 'category', 'itemName'),
      // a cost without a number or 経費区分 is a line all the same, whose number is asked
      needed: flat ? at(lines, 'category', 'cost') : null,
      header: (column) => candidate.line.texts.get(column) ?? valueAt(grid, candidate.headerRow, column),
    },
    area.row + area.rows < grid.area.row + grid.area.rows,
  );
  const own = bodies.get(candidate) ?? new Map<string, ReturnType<typeof readBody>>();
  bodies.set(candidate, own.set(key, body));
  return body;
}

const NO_NUMBERS: ReadonlySet<string> = new Set();

/** The tables of one kind as parts of their list. */
export function partsOf<Field extends string>(
  kind: InputTable,
  chosen: readonly ChosenTable[],
  flat: boolean,
): TablePart[] {
  const read = new Set<string>();
  const asked = chosen.some(({ doubt }) => doubt !== null);
  if (asked) {
    for (const { candidate, doubt } of chosen) {
      if (doubt === null) for (const number of numbersIn(kind, candidate)) read.add(number);
    }
  }
  // the tables that are read first: of one that is asked of, only what they don't have is a record
  const order = [
    ...chosen.filter(({ doubt }) => doubt === null),
    ...chosen.filter(({ doubt }) => doubt !== null),
  ];
  return order.map(({ candidate, doubt, key }): TablePart => {
    const body = bodyOf(kind, candidate, flat);
    const numbers = doubt === null ? NO_NUMBERS : numbersIn(kind, candidate);
    const numberAt = columnReader(candidate.grid, columnsAs(kind, candidate).get('receiptNumber'), true);
    const rows =
      doubt === null
        ? body.rows
        : body.rows.filter((row) => {
            const number = keyOf(numberAt(row));
            return number !== '' && !read.has(number);
          });
    for (const number of numbers) read.add(number);
    return {
      kind,
      candidate,
      doubt,
      key,
      left: doubt === null ? body.left : [],
      numbers,
      located: located<Field>(kind, candidate, rows),
    };
  });
}

function located<Field extends string>(
  kind: InputTable,
  candidate: Candidate,
  rows: readonly number[],
): Located<string> {
  const { grid, headerRow, area, mappings, line } = candidate;
  const columns = columnsAs(kind, candidate) as ReadonlyMap<Field, number>;
  const mapped = mappedColumns(mappings, kind);
  return {
    grid,
    tableName: candidate.table?.name ?? null,
    headerRow,
    area,
    columns,
    byHand: new Set([...columns.keys()].filter((field) => mapped.has(field))),
    rows,
    ...(line.top < line.row ? { headers: line.texts } : {}),
    ...(candidate.matches[kind].answered ? { answered: true } : {}),
  };
}
