import type { DecidedTables } from '../../grant/joint/decided';
import type { Receipts } from '../cells/receipts';
import { handedDate, wordCell, yenCell } from '../cells/values';
import { entryOf } from '../find/headings';
import { type Matrix, type MatrixReader, matrixReader, type Row } from '../records/matrix';
import { changeKind, DECIDED_TABLES, decidedInputs, type DecidedTable } from './decided-columns';

/** 交付決定, 変更 and 確定, header row first; null and undefined: not given. */
export type DecidedMatrices = Readonly<Partial<Record<DecidedTable, Matrix | null | undefined>>>;

/** Reads one of them by the headers that it is found by. */
export const decidedReader = (kind: DecidedTable, matrix: Matrix, receipts?: Receipts): MatrixReader =>
  matrixReader(matrix, decidedInputs[kind].columns, receipts, entryOf);

/** The first of their columns that is not there. */
export function missingDecided(
  matrices: DecidedMatrices,
): { readonly table: string; readonly column: string } | null {
  for (const kind of DECIDED_TABLES) {
    const matrix = matrices[kind];
    const column =
      matrix == null ? undefined : decidedReader(kind, matrix).missing(decidedInputs[kind].needed);
    if (column !== undefined) return { table: decidedInputs[kind].names[0], column };
  }
  return null;
}

/**
 * The records of the tables that are given; undefined where none is. An amount counts by whether it is above 0, in
 * whatever unit. A 0 is a 0: a custom function is handed these tables as texts, in which an empty cell is empty.
 * @param receipts by which 受付番号 of 申請 are known
 */
export function readDecided(
  matrices: DecidedMatrices,
  receipts: Receipts,
  date1904 = false,
): DecidedTables | undefined {
  if (DECIDED_TABLES.every((kind) => matrices[kind] == null)) return undefined;
  function records<Fields>(
    kind: DecidedTable,
    fields: (reader: MatrixReader, row: Row) => Fields,
  ): (Fields & { readonly receiptNumber: string })[] | null {
    const matrix = matrices[kind];
    if (matrix == null) return null;
    const reader = decidedReader(kind, matrix, receipts);
    return matrix.slice(1).flatMap((row) => {
      const receiptNumber = reader.receipt(row);
      return receiptNumber === '' ? [] : [{ receiptNumber, ...fields(reader, row) }];
    });
  }
  return {
    decisions: records('decisions', ({ raw }, row) => ({ amount: yenCell(raw(row, '交付決定額')) })),
    changes: records('changes', ({ raw }, row) => ({
      approvedOn: handedDate(raw(row, '承認日'), date1904),
      kind: wordCell(raw(row, '種別'), changeKind),
    })),
    settlements: records('settlements', ({ raw }, row) => ({
      amount: yenCell(raw(row, '確定額')),
      byHand: yenCell(raw(row, '手修正額')),
    })),
  };
}
