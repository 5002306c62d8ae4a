import { cellPlace, columnName } from '../../base/a1';
import type { CellPlace, CellValue } from '../../base/cells';
import type { Mark } from '../../base/marks';
import { isBlank } from '../../base/text';
import { applicationOutput } from '../../report/columns/application';
import { headersOf } from '../../report/columns/column';
import { lineOutput } from '../../report/columns/line';
import { headerIndex, headerKey } from '../../table/columns';
import { valueAt } from '../../table/find/grid';
import { entryOf } from '../../table/find/headings';
import { headerAt, type Located } from '../../table/find/input-list';
import { inputColumns, type InputTable } from '../../table/find/mapping';
import { firstSamples } from '../../table/pick/samples';
import { isColumnsMark } from '../marks';
import { unmarkedRun } from '../write/place-columns';

/** A column of the contract that was found. */
export interface RecognisedColumn {
  readonly table: InputTable;
  readonly field: string;
  /** The contract's name. */
  readonly header: string;
  /** As the clerk wrote it. */
  readonly written: string;
  /** Mapped by the clerk, whatever its header says. */
  readonly byHand: boolean;
  readonly place: CellPlace;
}

/** A column of the contract that was not found. */
export interface MissingColumn {
  readonly table: InputTable;
  readonly field: string;
  readonly header: string;
  /** Without it no row can be computed. */
  readonly needed: boolean;
}

/** A column that is read by nobody and left alone. */
export interface UnknownColumn {
  readonly written: string;
  readonly place: CellPlace;
  /** A column of the contract that another one serves already, and the letters of that one. */
  readonly instead: { readonly header: string; readonly column: string } | null;
  /** Its first values. */
  readonly samples: readonly string[];
}

export interface ColumnGroups {
  readonly recognised: readonly RecognisedColumn[];
  readonly missing: readonly MissingColumn[];
  readonly unknown: readonly UnknownColumn[];
}

/** A table as one of the input tables; in a flat one, the same table in two parts. */
export interface TablePart {
  readonly table: InputTable;
  readonly located: Located<string>;
}

/**
 * The columns of one table of the workbook in three groups, each in the order in which they stand.
 * @param points the column of 申請 that 採択:点数 names, which is read and so in none of them; '' for none.
 */
export function columnGroups(
  parts: readonly TablePart[],
  marks: readonly Mark[],
  points: string,
): ColumnGroups {
  const recognised: RecognisedColumn[] = [];
  const missing: MissingColumn[] = [];
  const named = new Set<string>();
  for (const { table, located } of parts) {
    for (const { field, header, required } of inputColumns[table]) {
      // 受付番号 of a flat table serves both of its parts
      if (named.has(field)) continue;
      named.add(field);
      const column = located.columns.get(field);
      if (column === undefined) missing.push({ table, field, header, needed: required === true });
      else {
        recognised.push({
          table,
          field,
          header,
          written: writtenAt(located, column),
          byHand: located.byHand.has(field),
          place: headerPlace(located, column),
        });
      }
    }
  }
  recognised.sort((a, b) => a.place.column - b.place.column);
  const isRead = ({ written }: UnknownColumn): boolean =>
    points !== '' && named.has('programme') && headerKey(written) === headerKey(points);
  const unknown = unknownColumns(parts, recognised, marks).filter((column) => !isRead(column));
  return { recognised, missing, unknown };
}

function unknownColumns(
  parts: readonly TablePart[],
  recognised: readonly RecognisedColumn[],
  marks: readonly Mark[],
): UnknownColumn[] {
  const [first] = parts;
  if (first === undefined) return [];
  const { located } = first;
  const taken = new Set(recognised.map(({ place }) => place.column));
  const ours = ownColumns(located, marks);
  const unknown: UnknownColumn[] = [];
  for (let column = located.area.column; column < located.area.column + located.area.columns; column += 1) {
    const written = writtenAt(located, column);
    if (written === '' || taken.has(column) || ours(column)) continue;
    const served = parts
      .map(({ table }) => entryOf(headerIndex(inputColumns[table]), written))
      .flatMap((field) => recognised.filter((other) => other.field === field))
      .at(0);
    unknown.push({
      written,
      place: headerPlace(located, column),
      instead: served ? { header: served.header, column: columnName(served.place.column) } : null,
      samples: firstSamples(valuesIn(located, column)),
    });
  }
  return unknown;
}

/** Columns that the add-in wrote, by its marks; in a sheet copied without them by their headers. */
function ownColumns(located: Located<string>, marks: readonly Mark[]): (column: number) => boolean {
  const { grid, headerRow } = located;
  const runs = marks
    .filter(({ name, sheet, area }) => isColumnsMark(name) && sheet === grid.sheet && area.row === headerRow)
    .map(({ area }) => ({ from: area.column, to: area.column + area.columns }));
  for (const headers of [headersOf(applicationOutput), headersOf(lineOutput)]) {
    const from = unmarkedRun(located, headers);
    if (from !== null) runs.push({ from, to: from + headers.length });
  }
  return (column) => runs.some(({ from, to }) => column >= from && column < to);
}

function* valuesIn({ grid, rows }: Located<string>, column: number): Generator<CellValue> {
  for (const row of rows) yield valueAt(grid, row, column);
}

function writtenAt(located: Located<string>, column: number): string {
  const value = headerAt(located, column);
  return isBlank(value) ? '' : String(value).replace(/\s+/g, ' ').trim();
}

export function headerPlace({ grid, headerRow }: Located<string>, column: number): CellPlace {
  return cellPlace(grid.sheet, headerRow, column);
}
