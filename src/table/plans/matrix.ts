import type { CellValue } from '../../base/cells';
import { type InputList, placeAt, type RecordPlace } from '../find/input-list';
import { asItStands, type Matrix } from '../records/matrix';
import { columnReader } from '../records/rows';
import { type ReportKind, reportSpecs } from './kinds';
import { isOneRange } from './parts';

/** A list of plans or reports as what is made from it takes it, header row first. */
export interface ListedReports {
  readonly matrix: Matrix;
  /** Where a row below the header stands, from 0; null: there is none. */
  placeAt(row: number): RecordPlace<string> | null;
}

/** The range itself where it is what is read; else the records of all parts under the contract's headers. */
export function listedReports(kind: ReportKind, list: InputList<string>): ListedReports {
  const [part] = list.parts;
  if (isOneRange(list.parts)) {
    return { matrix: asItStands(part), placeAt: (row) => ({ part, row: part.headerRow + 1 + row }) };
  }
  const specs = reportSpecs[kind].filter(({ field }) => list.parts.some(({ columns }) => columns.has(field)));
  const rows = list.parts.flatMap(({ grid, columns, rows: own }) => {
    const readers = specs.map(({ field }) => columnReader(grid, columns.get(field), false));
    return own.map((row): CellValue[] => readers.map((read) => read(row)));
  });
  return {
    matrix: [specs.map(({ header }) => header), ...rows],
    placeAt: (row) => placeAt(list, row),
  };
}
