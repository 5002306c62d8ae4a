import type { Area } from '../../base/cells';
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
 * Remembers a choice in the workbook, as a hidden name over the header cell; another field's claim to that cell
 * ends.
 * @returns the operations that take it back; none where it stood so already.
 */
export async function mapColumn(
  port: WorkbookPort,
  { table, field, place }: ColumnChoice,
): Promise<readonly WriteOp[]> {
  const { sheet, row, column } = place;
  const area: Area = { row, column, rows: 1, columns: 1 };
  const name = columnMark(table, field);
  const marks = await columnMarks(port);
  const before = marks.find((mark) => mark.name === name);
  if (before?.sheet === sheet && before.area.row === row && before.area.column === column) return [];
  const rivals = marks.filter(
    (mark) => mark !== before && mark.sheet === sheet && mark.area.row === row && mark.area.column === column,
  );
  await port.apply([
    ...rivals.map((mark): WriteOp => ({ op: 'dropMark', name: mark.name })),
    { op: 'mark', name, sheet, area },
  ]);
  return [before === undefined ? { op: 'dropMark', name } : restored(before), ...rivals.map(restored)];
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
