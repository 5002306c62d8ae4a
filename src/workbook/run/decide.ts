import { cellAddress } from '../../base/a1';
import { shown, type StoredCell } from '../../base/cells';
import { WorkbookError } from '../../base/user-error';
import { awardErrors } from '../../catalogue/errors/award-errors';
import { cellsChanged } from '../../catalogue/errors/work-errors';
import { SHEETS } from '../../catalogue/sheets/headers';
import { type HandCells, notedAwardColumns } from '../../report/columns/award';
import { keyOf, receiptKey } from '../../table/cells/receipts';
import { same } from '../answer-cells';
import { SHEET_MARKS } from '../marks';
import type { AnswerWrite, WorkbookPort, WriteOp } from '../port';
import { inverted } from '../prepare/answer';
import { readAwardTable } from '../read/stages/award-sheet';
import type { ByHand } from '../read/stages/by-hand';

/** A cell of 採択 before and after. */
export interface DecidedCell {
  readonly receiptNumber: string;
  readonly header: string;
  /** 採択!J5 */
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly before: StoredCell;
  readonly value: StoredCell;
}

/** What a decision would write into 採択: cells of the clerk's columns, and no others. */
export interface Decision {
  readonly sheet: string;
  readonly receiptNumbers: readonly string[];
  readonly said: ByHand;
  readonly cells: readonly DecidedCell[];
  /** The header of 条件, where there is no such column yet. */
  readonly head: AnswerWrite['cells'];
}

const HEADERS: Readonly<Record<keyof HandCells, string>> = {
  outcome: notedAwardColumns.handOutcome.header,
  amount: notedAwardColumns.handAmount.header,
  condition: notedAwardColumns.condition.header,
};

const FIELDS = ['outcome', 'amount', 'condition'] as const;

/**
 * What a decision about these applications would write, each cell with what stands there now; writes nothing.
 * @throws WorkbookError where 採択 has no row for one of them, or lacks a column: 算定 makes both
 */
export async function planDecision(
  port: WorkbookPort,
  receiptNumbers: readonly string[],
  said: ByHand,
): Promise<Decision> {
  const info = await port.describe();
  // whatever a clerk calls it
  const sheet = info.marks.find(({ name }) => name === SHEET_MARKS.awards)?.sheet ?? SHEETS.awards;
  const { head, lines } = await readAwardTable(port, info, sheet);
  const rows = new Map(lines.toReversed().map((line) => [keyOf(line.receiptNumber), line]));
  const columns = head && { ...head.hand, condition: head.hand.condition ?? head.end };
  const fields = FIELDS.filter((field) => said[field] !== undefined);
  const cells = receiptNumbers.flatMap((receiptNumber) =>
    fields.flatMap((field): DecidedCell[] => {
      const line = rows.get(receiptKey(receiptNumber));
      const column = columns?.[field] ?? null;
      if (line === undefined || column === null) throw refused(sheet, receiptNumber);
      const value = said[field] ?? null;
      const before = line.hand[field];
      if (same(before, value)) return [];
      const address = cellAddress(sheet, line.row, column);
      return [{ receiptNumber, header: HEADERS[field], address, row: line.row, column, before, value }];
    }),
  );
  const isNew =
    head !== null && head.hand.condition === null && cells.some(({ column }) => column === head.end);
  return {
    ...{ sheet, receiptNumbers, said, cells },
    head: isNew ? [{ row: head.row, column: head.end, value: HEADERS.condition, before: null }] : [],
  };
}

function refused(sheet: string, receiptNumber: string): WorkbookError {
  const { code, message, action } = awardErrors.noRow(sheet, receiptNumber);
  return new WorkbookError(code, message, action);
}

/**
 * The operations of a decision that was looked at, and those that take it back.
 * @throws WorkbookError where one of its cells no longer is what was looked at: nothing is written then
 */
export async function decided(
  port: WorkbookPort,
  looked: Decision,
): Promise<{ readonly ops: readonly WriteOp[]; readonly inverse: readonly WriteOp[] }> {
  const { receiptNumbers, said } = looked;
  const now = await planDecision(port, receiptNumbers, said);
  const other = cellsBeside(looked.cells, now.cells);
  const gone = cellsBeside(now.cells, looked.cells);
  const [first] = [...other, ...gone];
  if (first !== undefined) {
    const { code, message, action } = cellsChanged(first.address, Math.max(other.length, gone.length));
    throw new WorkbookError(code, message, action);
  }
  const cells = [
    ...now.head,
    ...now.cells.map(({ row, column, value, before }) => ({ row, column, value, before })),
  ];
  if (cells.length === 0) return { ops: [], inverse: [] };
  return {
    ops: [{ op: 'answer', sheet: now.sheet, cells }],
    inverse: [{ op: 'answer', sheet: now.sheet, cells: inverted(cells) }],
  };
}

/** Those cells of a decision that another look at it does not have, or has otherwise. */
function cellsBeside(looked: readonly DecidedCell[], cells: readonly DecidedCell[]): DecidedCell[] {
  const byAddress = new Map(looked.map((cell) => [cell.address, cell]));
  return cells.filter((cell) => !isSame(byAddress.get(cell.address), cell));
}

const isSame = (one: DecidedCell | undefined, other: DecidedCell): boolean =>
  one !== undefined &&
  one.receiptNumber === other.receiptNumber &&
  same(one.before, other.before) &&
  String(shown(one.value) ?? '') === String(shown(other.value) ?? '');
