import { headerIndex, headerKey } from '../table/columns';
import type { InputTables, Located } from '../table/locate';
import { inputColumns, type InputTable } from '../table/mapping';
import type { CellValue, SheetContent } from './port';

/*
 * GRANT_REPORT knows the columns of its tables by their headers alone. What a clerk has mapped by hand it cannot
 * see: then the tables are read here under the contract's headers, and the sheet gets values instead of the call.
 */

/** A column that the reports read was mapped by hand. */
export const mappedByHand = ({ applications, lines }: InputTables): boolean =>
  applications.byHand.size + lines.byHand.size > 0;

/** The input tables that one table of the workbook holds: two where it is flat. */
export type ReportParts = readonly (readonly [table: InputTable, located: Located<string>])[];

/** The parts of 申請, and those of 経費: in a flat table they are the same. */
export function reportParts({ shape, applications, lines }: InputTables): {
  readonly applications: ReportParts;
  readonly lines: ReportParts;
} {
  const [first, second] = [
    ['applications', applications],
    ['lines', lines],
  ] as const;
  return shape === 'flat'
    ? { applications: [first, second], lines: [first, second] }
    : { applications: [first], lines: [second] };
}

/**
 * A header row with the contract's header over every column that was mapped by hand, and none over a column that
 * would be read instead of it.
 * @param sheetColumns where each header stands
 */
export function contractHeaders(
  headers: readonly CellValue[],
  sheetColumns: readonly number[],
  parts: ReportParts,
): CellValue[] {
  const named = [...headers];
  for (const [table, { byHand }] of parts) {
    const index = headerIndex(inputColumns[table]);
    headers.forEach((header, at) => {
      const field = typeof header === 'string' ? index.get(headerKey(header)) : undefined;
      if (field !== undefined && byHand.has(field)) named[at] = null;
    });
  }
  for (const [table, { byHand, columns }] of parts) {
    for (const { field, header } of inputColumns[table]) {
      const column = columns.get(field);
      const at = column === undefined ? -1 : sheetColumns.indexOf(column);
      if (at >= 0 && byHand.has(field)) named[at] = header;
    }
  }
  return named;
}

/** The content with the values of its blocks in place of the calls that would make them. */
export function withoutCalls(content: SheetContent): SheetContent {
  const cells: (readonly SheetContent['cells'][number][number][])[] = [...content.cells];
  for (const { row, column, values } of content.blocks) {
    values.forEach((line, n) => {
      const before = cells[row + n] ?? [];
      const left = Array.from({ length: column }, (_, at) => before[at] ?? null);
      cells[row + n] = [...left, ...line, ...before.slice(column + line.length)];
    });
  }
  return { ...content, cells: Array.from(cells, (line) => line ?? []), blocks: [] };
}
