import type { Mark } from '../../base/marks';
import type { ColumnMapping, InputTable } from '../../table/find/mapping';
import { columnMappings, columnMark } from '../marks';
import type { WorkbookPort, WriteOp } from '../port';
import type { Change } from './answer';

/** A clerk's word that a column holds a field of the contract, whatever its header says. */
export interface ColumnChoice {
  readonly table: InputTable;
  readonly field: string;
  /** The header cell; rows and columns from 0. */
  readonly place: { readonly sheet: string; readonly row: number; readonly column: number };
}

/**
 * Remembers choices in the workbook, each as a hidden name over its header cell; another field's claim to that cell
 * ends.
 * @returns the operations that take it back; none where it stood so already.
 */
export async function mapColumns(
  port: WorkbookPort,
  choices: readonly ColumnChoice[],
): Promise<readonly WriteOp[]> {
  const held = columnMappings((await port.describe()).marks);
  const placed = choices.map(({ table, field, place: { sheet, row, column } }): ColumnMapping => ({
    ...{ table, field, sheet, row, column },
  }));
  const isSame = (a: ColumnMapping, b: ColumnMapping): boolean =>
    a.sheet === b.sheet && a.row === b.row && a.column === b.column;
  const isHeldBy = (one: ColumnMapping) => (other: ColumnMapping) =>
    other.table === one.table && other.field === one.field;
  const wanted = placed.filter((one) => !held.some((other) => isHeldBy(one)(other) && isSame(one, other)));
  const rivals = held.filter((other) => wanted.some((one) => isSame(one, other)));
  const { ops, inverse } = await columnChange(port, wanted, rivals);
  if (ops.length > 0) await port.apply(ops);
  return inverse;
}

/**
 * Forgets a choice: the column is read by its header again.
 * @returns the operations that take it back; none where there was none.
 */
export async function unmapColumn(
  port: WorkbookPort,
  { table, field }: Pick<ColumnChoice, 'table' | 'field'>,
): Promise<readonly WriteOp[]> {
  const name = columnMark(table, field);
  const before = (await columnMarks(port)).find((mark) => mark.name === name);
  if (before === undefined) return [];
  await port.apply([{ op: 'dropMark', name: before.name }]);
  return [restored(before)];
}

/** The names of columns mapped by hand, each spelt as we spell it. */
async function columnMarks(port: WorkbookPort): Promise<Mark[]> {
  const { marks } = await port.describe();
  return marks.flatMap((mark) => {
    const [mapping] = columnMappings([mark]);
    return mapping === undefined ? [] : [{ ...mark, name: columnMark(mapping.table, mapping.field) }];
  });
}

/** Operations that put names over header cells as they are to be, and those that take it back. */
export async function columnChange(
  port: WorkbookPort,
  placed: readonly ColumnMapping[],
  dropped: readonly ColumnMapping[],
): Promise<Change> {
  const marks = await columnMarks(port);
  const wanted = placed.map(({ table, field, sheet, row, column }): Mark => ({
    name: columnMark(table, field),
    sheet,
    area: { row, column, rows: 1, columns: 1 },
  }));
  const names = new Set(wanted.map(({ name }) => name));
  const gone = new Set(
    dropped.map(({ table, field }) => columnMark(table, field)).filter((name) => !names.has(name)),
  );
  const before = marks.filter(({ name }) => names.has(name) || gone.has(name));
  const known = new Set(before.map(({ name }) => name));
  return {
    ops: [
      ...[...gone].filter((name) => known.has(name)).map((name): WriteOp => ({ op: 'dropMark', name })),
      ...wanted.map(restored),
    ],
    inverse: [
      ...wanted.filter(({ name }) => !known.has(name)).map(({ name }): WriteOp => ({ op: 'dropMark', name })),
      ...before.map(restored),
    ],
  };
}

const restored = ({ name, sheet, area }: Mark): WriteOp => ({ op: 'mark', name, sheet, area });
