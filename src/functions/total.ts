import type { CellValue } from '../base/cells';
import { normalised } from '../base/text';
import {
  totalMeasures as measures,
  totalRowLabels,
  totalTexts as texts,
} from '../catalogue/functions/function-total-texts';
import { textOf } from '../grant/input/cell';
import type { Matrix } from '../report/read/tables';
import { type Condition, type Measure, total, type TotalTable } from '../report/total';
import { numberCell, textCell } from '../table/cells/values';
import { applicationColumns, applicationInputs, headerIndex, headerKey } from '../table/columns';
import { notGiven, outOfDomain } from './argument-error';
import { type Argument, isAbsent, textArgument } from './arguments';

/** An argument of a repeating parameter: a value, or the cells of a range. */
export type RepeatedArgument = Argument | Matrix;

/** Fields that corporations and establishments are told apart by, the surest first (as in 総括表). */
const DISTINCT = {
  [measures.corporations]: ['corporationNumber', 'corporationName'],
  [measures.establishments]: ['establishmentNumber', 'establishmentName'],
} as const;

/**
 * One figure over a table with its header row: the sum of a column of that name, or else 件数, 法人数, 事業所数.
 * @param pairs 列名1, 値1, …: rows are taken in which every one of these cells equals the value, after NFKC.
 * @throws ArgumentError
 */
export function grantTotal(
  measure: Argument,
  matrix: Matrix | null | undefined,
  pairs: readonly RepeatedArgument[] | null | undefined,
): number {
  if (isAbsent(measure)) throw notGiven(texts.noMeasure);
  if (matrix === null || matrix === undefined || matrix.length === 0) throw notGiven(texts.noTable);
  const columns = columnsOf(matrix);
  const conditions = conditionsOf(pairs ?? [], columns);
  const result = total(tableOf(matrix, columns), measureOf(measure, columns), conditions, totalRowLabels);
  if (typeof result === 'number') return result;
  const { kind, column, text } = result;
  const row = result.row + 2;
  const name = columns.names[column] ?? '';
  if (kind === 'notNumber') throw outOfDomain(texts.notNumber(row, name, text));
  throw outOfDomain(texts.noKey(row, columns.names[keyColumn(columns)] ?? '', name));
}

interface Columns {
  /** As written. */
  readonly names: readonly string[];
  readonly keys: readonly string[];
}

function columnsOf(matrix: Matrix): Columns {
  const names = (matrix[0] ?? []).map((cell) => textOf(textCell(cell)));
  return { names, keys: names.map(headerKey) };
}

/** The column that a clerk names; the table's own headers count, not their synonyms. */
function columnNamed(name: string, { names, keys }: Columns): number {
  const key = headerKey(name);
  const column = keys.indexOf(key);
  if (column < 0)
    throw outOfDomain(
      texts.noColumn(
        name,
        names.filter((each) => each !== ''),
      ),
    );
  if (keys.includes(key, column + 1)) throw outOfDomain(texts.twice(name));
  return column;
}

function measureOf(raw: Argument, columns: Columns): Measure {
  const name = textArgument(raw);
  if (columns.keys.includes(headerKey(name))) return { kind: 'sum', column: columnNamed(name, columns) };
  if (name === measures.rows) return { kind: 'rows' };
  if (name === measures.corporations || name === measures.establishments) {
    const fields = DISTINCT[name];
    const found = fields.map((field) => columnOfField(field, columns)).filter((column) => column >= 0);
    if (found.length === 0) throw outOfDomain(texts.noneOf(name, fields.map(headerOf)));
    return { kind: 'distinct', columns: found };
  }
  return { kind: 'sum', column: columnNamed(name, columns) };
}

const fieldOf = headerIndex(applicationColumns);

const columnOfField = (field: string, { keys }: Columns): number =>
  keys.findIndex((key) => fieldOf.get(key) === field);

const headerOf = (field: keyof typeof applicationInputs): string => applicationInputs[field].header;

/** 受付番号 where there is one: the first column may be a mark or a running number that is not always filled in. */
const keyColumn = (columns: Columns): number => Math.max(0, columnOfField('receiptNumber', columns));

function tableOf(matrix: Matrix, columns: Columns): TotalTable {
  const cell = (row: number, column: number): CellValue => matrix[row + 1]?.[column] ?? null;
  return {
    rows: matrix.length - 1,
    key: keyColumn(columns),
    text: (row, column) => comparable(cell(row, column)),
    number: (row, column) => numberCell(cell(row, column)),
  };
}

const comparable = (raw: CellValue): string => (isAbsent(raw) ? '' : textOf(textCell(raw)));

function conditionsOf(pairs: readonly RepeatedArgument[], columns: Columns): Condition[] {
  const values = pairs.map((argument, index) => single(argument, Math.floor(index / 2) + 1));
  if (values.length === 0 || (values.length === 1 && isAbsent(values[0]))) return [];
  if (values.length % 2 === 1) throw outOfDomain(texts.odd);
  const conditions: Condition[] = [];
  for (let index = 0; index < values.length; index += 2) {
    const [name, value] = [values[index], values[index + 1]];
    if (isAbsent(name)) throw notGiven(texts.noCondition(index / 2 + 1));
    const written = normalised(textArgument(name));
    if (isAbsent(value)) throw notGiven(texts.noValue(written));
    conditions.push({ column: columnNamed(written, columns), value: comparable(value ?? null) });
  }
  return conditions;
}

/** The one value of an argument that Excel may hand over as a range of one cell. */
function single(argument: RepeatedArgument, position: number): Argument {
  if (!isMatrix(argument)) return argument;
  const cells = argument.flat();
  if (cells.length > 1) throw outOfDomain(texts.notOneCell(position));
  return cells[0];
}

const isMatrix = (argument: RepeatedArgument): argument is Matrix => Array.isArray(argument);
