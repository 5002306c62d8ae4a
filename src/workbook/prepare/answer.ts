import type { StoredCell } from '../../base/cells';
import { isBlank } from '../../base/text';
import { headerKey } from '../../table/columns';
import type { SettingsTable } from '../../table/settings/settings';
import { cellsArea, same } from '../answer-cells';
import type { AnswerWrite, WorkbookPort, WriteOp } from '../port';
import { type Inputs, readInputs } from '../read/inputs';
import type { Answer } from './given-answer';

/**
 * Writes an answer into 設定: into the row of its 項目, or into the first free row below the table. A workbook without
 * that table gets one.
 * @returns the operations that take it back; none where it stood so already.
 * @throws WorkbookError where somebody edits these cells meanwhile: nothing is written then.
 */
export async function answerQuestion(port: WorkbookPort, given: Answer): Promise<readonly WriteOp[]> {
  return carryOut(port, await answerChange(port, await readInputs(port), [given]));
}

/** Operations, and those that take them back. */
export interface Change {
  readonly ops: readonly WriteOp[];
  readonly inverse: readonly WriteOp[];
}

const NOTHING: Change = { ops: [], inverse: [] };

/** What writes answers into 設定, or makes that table with them in it. */
export async function answerChange(
  port: WorkbookPort,
  { info, settingsTable }: Pick<Inputs, 'info' | 'settingsTable'>,
  given: readonly Answer[],
): Promise<Change> {
  if (settingsTable === null) {
    const said = given.filter(({ answer }) => answer !== '');
    if (said.length === 0) return NOTHING;
    const { makeSettings } = await import('./make-settings');
    return makeSettings(info, said);
  }
  const cells: AnswerCell[] = [];
  for (const each of given) {
    const taken = new Set(cells.map(({ row }) => row));
    cells.push(...(await cellsFor(port, settingsTable, each, taken)));
  }
  const changed = cells.filter(({ value, before }) => !same(value, before));
  if (changed.length === 0) return NOTHING;
  const { sheet } = settingsTable;
  return {
    ops: [{ op: 'answer', sheet, cells: changed }],
    inverse: [{ op: 'answer', sheet, cells: inverted(changed) }],
  };
}

/** @returns the operations that take it back. */
export async function carryOut(port: WorkbookPort, { ops, inverse }: Change): Promise<readonly WriteOp[]> {
  if (ops.length === 0) return [];
  try {
    await port.apply(ops);
  } catch (cause) {
    // half a sheet is none; what stopped the making may stop this too, and is what is told
    const made = inverse.filter(({ op }) => op === 'dropSheet');
    if (made.length > 0) await port.apply(made).catch(() => undefined);
    throw cause;
  }
  return inverse;
}

type AnswerCell = AnswerWrite['cells'][number];

/** The cells of an operation as those that take it back. */
export const inverted = (cells: AnswerWrite['cells']): AnswerWrite['cells'] =>
  cells.map((cell) => ({ ...cell, value: cell.before, before: cell.value }));

/** How many rows below a table are looked at for a free one, at first. */
const BELOW = 64;

async function cellsFor(
  port: WorkbookPort,
  { sheet, rows, area, columns }: SettingsTable,
  { key, answer }: Answer,
  taken: ReadonlySet<number>,
): Promise<AnswerWrite['cells']> {
  const value = answer === '' ? null : answer;
  // as the reader has it, the last of several rows counts
  const standing = rows.findLast(({ item }) => headerKey(item) === headerKey(key));
  if (standing !== undefined) {
    const { row, column } = standing;
    const [[before = null] = []] = await port.readFormulas(sheet, { row, column, rows: 1, columns: 1 });
    return [{ row, column, value, before }];
  }
  if (value === null) return [];
  let first = Math.max(area.row, ...rows.map((known) => known.row)) + 1;
  for (;;) {
    const pair = [columns.item, columns.value].map((column) => ({ row: first, column, value, before: null }));
    const { column, columns: width } = cellsArea(pair) ?? { column: 0, columns: 0 };
    const found = await port.readFormulas(sheet, { row: first, column, rows: BELOW, columns: width });
    const at = (n: number, of: number): StoredCell => found[n]?.[of - column] ?? null;
    const free = Array.from({ length: BELOW }, (_, n) => n).find(
      (n) => !taken.has(first + n) && [columns.item, columns.value].every((of) => isFree(at(n, of))),
    );
    if (free !== undefined) {
      const row = first + free;
      return [
        { row, column: columns.item, value: key, before: at(free, columns.item) },
        { row, column: columns.value, value, before: at(free, columns.value) },
      ];
    }
    first += BELOW;
  }
}

const isFree = (cell: StoredCell): boolean =>
  typeof cell !== 'object' || cell === null ? isBlank(cell) : false;
