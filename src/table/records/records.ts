import { atOnce, mapPieces, type Pieces } from '../../base/pieces';
import { textOf } from '../../grant/input/cell';
import type {
  Application,
  ApplicationField,
  ExpenseLine,
  LineField,
  Member,
  MemberField,
} from '../../grant/input/records';
import type { Submission } from '../../grant/input/submission';
import type { BookServices } from '../cells/services';
import { inYen } from '../cells/units';
import { textCell } from '../cells/values';
import { applicationInputs, fieldsThat, lineInputs, memberInputs } from '../columns';
import { headerAt, type InputList, type Located, startsOf } from '../find/input-list';
import type { InputTables } from '../find/locate';
import { type InputReading, readingOf } from '../questions/reading';
import { ColumnNotes } from './column-notes';
import { errorCells } from './error-cells';
import { gatherApplications, isLine } from './flat';
import { proposalsInUnits } from './proposals';
import { recordReader } from './record-reader';

const APPLICATION_MONEY = fieldsThat('money', applicationInputs);
const LINE_MONEY = fieldsThat('money', lineInputs);

/** The records of the input tables; `row` is the position in their list. */
export const readSubmission = (tables: InputTables, scheme: BookServices, date1904: boolean): Submission =>
  atOnce(submissionPieces(tables, scheme, date1904));

/** As {@link readSubmission}, with pauses. */
export function* submissionPieces(
  tables: InputTables,
  scheme: BookServices,
  date1904: boolean,
  input: InputReading = readingOf(tables),
): Pieces<Submission> {
  const { numbers, reading, receipts } = input;
  const { members: table } = tables;
  const context = { services: scheme.services, date1904 };
  const notes = {
    applications: new ColumnNotes('applications', labels(tables.applications)),
    lines: new ColumnNotes('lines', labels(tables.lines)),
    members: new ColumnNotes('members', table === null ? () => '' : labels(table)),
  };
  yield;
  const rows = yield* records<ApplicationField, Application>(
    tables.applications,
    (part) =>
      recordReader<Application>(part, applicationInputs, notes.applications, receipts, context, {
        contradictions: [],
      }),
    numbers.applications,
    (record, part) => inYen(record, APPLICATION_MONEY, part, input),
  );
  const lines = yield* records<LineField, ExpenseLine>(
    tables.lines,
    (part) => recordReader<ExpenseLine>(part, lineInputs, notes.lines, receipts, context),
    numbers.lines,
    (record, part) => inYen(record, LINE_MONEY, part, input),
  );
  const members =
    table === null
      ? []
      : yield* records<MemberField, Member>(
          table,
          (part) => recordReader<Member>(part, memberInputs, notes.members, receipts, context),
          numbers.members,
        );
  const errors = yield* errorCells(tables, {
    applications: (row) => ({ receiptNumber: rows[row]?.receiptNumber ?? '' }),
    lines: (row) => lineNumbers(lines[row]),
    members: (row) => ({ receiptNumber: members[row]?.receiptNumber ?? '' }),
  });
  const held = (kind: 'lines' | 'members'): ReadonlySet<number> =>
    new Set(reading.held.filter(({ table: of }) => of === kind).map(({ row }) => row));
  const heldLines = held('lines');
  const heldMembers = held('members');
  const read = heldLines.size === 0 ? lines : lines.filter(({ row }) => !heldLines.has(row));
  return {
    applications: tables.shape === 'flat' ? gatherApplications(tables.applications, rows) : rows,
    lines: tables.shape === 'flat' ? read.filter(isLine) : read,
    members: heldMembers.size === 0 ? members : members.filter(({ row }) => !heldMembers.has(row)),
    errors,
    reading,
    readings: Object.values(notes).flatMap(({ readings }) => readings),
    proposals: proposalsInUnits(
      Object.values(notes).flatMap(({ proposals }) => proposals),
      tables,
      input,
    ),
  };
}

/** The records of all parts of a list, in order, with the 受付番号 that each bears. */
function* records<Field extends string, Entry extends { readonly receiptNumber: string }>(
  list: InputList<Field>,
  readerOf: (part: Located<Field>) => (row: number, position: number) => Entry,
  numbers: readonly string[],
  measured: (entry: Entry, part: Located<Field>) => Entry = (entry) => entry,
): Pieces<Entry[]> {
  const all: Entry[] = [];
  for (const [part, start] of startsOf(list)) {
    const reader = readerOf(part);
    const own = yield* mapPieces(part.rows, (row, at): Entry => {
      const position = start + at;
      const entry = measured(reader(row, position), part);
      const receiptNumber = numbers[position] ?? '';
      return entry.receiptNumber === receiptNumber ? entry : { ...entry, receiptNumber };
    });
    if (list.parts.length === 1) return own;
    for (const entry of own) all.push(entry);
  }
  return all;
}

/** The header of a field's column as the clerk wrote it, in the first part that has one. */
const labels =
  <Field extends string>({ parts }: InputList<Field>) =>
  (field: string): string => {
    for (const part of parts) {
      const column = part.columns.get(field as Field);
      if (column !== undefined) return textOf(textCell(headerAt(part, column)));
    }
    return '';
  };

const lineNumbers = (line: ExpenseLine | undefined) => ({
  receiptNumber: line?.receiptNumber ?? '',
  lineNumber: line === undefined ? '' : textOf(line.lineNumber),
});
