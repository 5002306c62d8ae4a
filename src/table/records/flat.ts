import { groupBy } from '../../base/group-by';
import { isErrorValue, normalised } from '../../base/text';
import { BLANK, type Cell, textOf, valueOf } from '../../grant/input/cell';
import type { Application, ApplicationField, Contradiction, ExpenseLine } from '../../grant/input/records';
import { textCell } from '../cells/values';
import { headerAt, type InputList, placeAt } from '../find/input-list';

/** In a flat table an application without any expense still has a row; one whose 受付番号 is an error is L-01. */
export function isLine({ receiptNumber, lineNumber, category, cost, itemName }: ExpenseLine): boolean {
  if (isErrorValue(receiptNumber)) return true;
  return [lineNumber, category, cost, itemName].some((cell) => cell.kind !== 'blank');
}

/**
 * Applications out of a flat table: the rows of one 受付番号 together. A blank cell says nothing; two that differ
 * are a contradiction (ID-09), and the first one counts.
 */
export function gatherApplications(
  table: InputList<ApplicationField>,
  applications: readonly Application[],
): Application[] {
  const gathered = groupBy(
    applications.filter(({ receiptNumber }) => receiptNumber !== '' && !isErrorValue(receiptNumber)),
    ({ receiptNumber }) => receiptNumber,
  );
  const label = (field: ApplicationField, row: number): string => {
    const part = placeAt(table, row)?.part;
    const column = part?.columns.get(field);
    return part === undefined || column === undefined ? '' : textOf(textCell(headerAt(part, column)));
  };
  return [...gathered.values()].map((rows) => mergeRows(rows, label));
}

function mergeRows(
  rows: readonly Application[],
  label: (field: ApplicationField, row: number) => string,
): Application {
  const [first] = rows;
  if (first === undefined) throw new Error('an application without rows');
  const merged: Record<string, unknown> = { ...first };
  const contradictions: Contradiction[] = [];
  for (const key of Object.keys(first)) {
    if (key === 'row' || key === 'receiptNumber' || key === 'contradictions') continue;
    const field = key as Exclude<ApplicationField, 'receiptNumber'>;
    const cells: readonly Cell<unknown>[] = rows
      .map((row) => row[field])
      .filter((cell) => cell.kind !== 'blank');
    const said = new Map(cells.map((cell) => [meaning(cell), textOf(cell)]));
    if (said.size > 1)
      contradictions.push({ field, label: label(field, first.row), texts: [...said.values()] });
    merged[field] = cells[0] ?? BLANK;
  }
  return { ...(merged as unknown as Application), contradictions };
}

/** What a cell says, whichever of the agreed spellings it uses. */
function meaning(cell: Cell<unknown>): string {
  const value = valueOf(cell);
  return value === null ? normalised(textOf(cell)) : JSON.stringify(value);
}
