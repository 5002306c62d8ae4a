import { textOf } from '../grant/cell';
import { atOnce, mapPieces, type Pieces } from '../grant/pieces';
import type { ExpenseLine, Submission } from '../grant/records';
import { applicationReader } from './application-record';
import { errorCells } from './error-cells';
import { gatherApplications, isLine } from './flat';
import { lineReader } from './line-record';
import type { InputTables } from './locate';
import { memberReader } from './member-record';
import type { BookServices } from './services';

/** The records of the input tables; `row` is the position in `Located.rows`. */
export const readSubmission = (tables: InputTables, scheme: BookServices, date1904: boolean): Submission =>
  atOnce(submissionPieces(tables, scheme, date1904));

/** As {@link readSubmission}, with pauses. */
export function* submissionPieces(
  tables: InputTables,
  scheme: BookServices,
  date1904: boolean,
): Pieces<Submission> {
  const reader = applicationReader(tables.applications, scheme, date1904);
  const rows = yield* mapPieces(tables.applications.rows, reader);
  const lines = yield* mapPieces(tables.lines.rows, lineReader(tables.lines));
  const { members: table } = tables;
  const members = table === null ? [] : yield* mapPieces(table.rows, memberReader(table, scheme));
  const errors = yield* errorCells(tables, {
    applications: (row) => ({ receiptNumber: rows[row]?.receiptNumber ?? '' }),
    lines: (row) => lineNumbers(lines[row]),
    members: (row) => ({ receiptNumber: members[row]?.receiptNumber ?? '' }),
  });
  return {
    applications: tables.shape === 'flat' ? gatherApplications(tables.applications, rows) : rows,
    lines: tables.shape === 'flat' ? lines.filter(isLine) : lines,
    members,
    errors,
  };
}

const lineNumbers = (line: ExpenseLine | undefined) => ({
  receiptNumber: line?.receiptNumber ?? '',
  lineNumber: line === undefined ? '' : textOf(line.lineNumber),
});
