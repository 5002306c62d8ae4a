import { parseReference } from '../base/references';
import type { Change } from './host';

interface Named {
  readonly address: string;
}

/** All tables of which a result was made. */
export const tablesRead = (result: {
  readonly sources: readonly Named[];
  readonly beside: readonly Named[];
}): readonly Named[] => [...result.sources, ...result.beside];

/**
 * True when a change may touch a table that was read, named by its address (申請!A4:Z154). Below a table its own
 * columns count too: it grows there, row after row. Beside it only what moves its cells counts.
 */
export function concernsTables(change: Change, tables: readonly Named[]): boolean {
  return tables.some(({ address }) => {
    const table = parseReference(address);
    // a sheet that is a table as a whole is named without cells
    if (!table) return address === change.sheet;
    if (table.sheet !== change.sheet) return false;
    if (!change.area) return true;
    const { area } = table;
    const right = area.column + area.columns;
    if (change.moved) {
      return change.area.row <= area.row + area.rows && change.area.column <= right;
    }
    return (
      change.area.row + change.area.rows > area.row &&
      change.area.column < right &&
      change.area.column + change.area.columns > area.column
    );
  });
}
