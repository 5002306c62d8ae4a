import { isBlank } from '../base/text';
import type { Question } from '../grant/input/reading';
import { valueAt } from '../table/find/grid';
import { type Unit, unitWord } from '../table/find/headings';
import { headerAt, type Located } from '../table/find/input-list';
import type { TablePart } from '../table/find/table-parts';
import { MONEY } from '../table/questions/money-columns';
import type { LeftRow } from '../table/records/body';
import { leftByNumber } from '../table/records/left-by-number';
import { columnReader } from '../table/records/rows';
import { type Damage, damageOf } from './damage';
import { headerOf, specsOf, type TargetTable } from './list-kinds';

/** What a column leaves open: it is asked, and until then nothing is taken of the file. */
export interface ColumnDoubt {
  /** `unit`: it may be in 千円; `column`: it may be another one, or another may be it. */
  readonly kind: 'unit' | 'column';
  readonly table: TargetTable;
  /** As the contract calls it. */
  readonly wanted: string;
  /** As it is written in the file. */
  readonly header: string;
  /** What speaks for another unit than 円; '' where that is its amounts. */
  readonly unit: string;
}

/** Cells of a table that have suffered on the way. */
export function damageIn(kind: TargetTable, table: Located<string>): Damage[] {
  return specsOf[kind].flatMap(({ field }) => {
    const column = table.columns.get(field);
    if (column === undefined) return [];
    const header = writtenAt(table, column);
    const cellAt = columnReader(table.grid, column, false);
    return table.rows.flatMap((row) => {
      const value = cellAt(row);
      const damage = damageOf(value, field);
      return damage === null ? [] : [{ kind: damage, row, column, header, text: String(value) }];
    });
  });
}

const writtenAt = (table: Located<string>, column: number): string =>
  String(headerAt(table, column) ?? '')
    .replace(/\s+/gu, ' ')
    .trim();

/** Headers that a table's sheet has beside those that are read. */
export interface UnusedHeaders {
  readonly sheet: string;
  readonly headers: readonly string[];
}

/** Headers beside those that are read, once for each header row. */
export function unusedOf(tables: readonly Located<string>[]): UnusedHeaders[] {
  const rows = new Map<string, { sheet: string; table: Located<string>; used: Set<number> }>();
  for (const table of tables) {
    const key = `${table.grid.sheet}\n${table.headerRow}`;
    const entry = rows.get(key) ?? { sheet: table.grid.sheet, table, used: new Set<number>() };
    for (const column of table.columns.values()) entry.used.add(column);
    rows.set(key, entry);
  }
  return [...rows.values()].flatMap(({ sheet, table, used }) => {
    const { column, columns } = table.area;
    const headers = Array.from({ length: columns }, (_, at) => column + at)
      .filter((at) => !used.has(at))
      .map((at) => String(headerAt(table, at) ?? ''))
      .filter((header) => header !== '');
    return headers.length === 0 ? [] : [{ sheet, headers }];
  });
}

/** Columns that are read by a name that they may have, or of which there are two for one. */
export function doubtfulColumns(parts: readonly TablePart[]): ColumnDoubt[] {
  return parts.flatMap(({ kind, located, candidate }) => {
    const { likely, rivals }: Doubtful = candidate.matches[kind];
    const doubt = (field: string, column: number): ColumnDoubt => ({
      ...{ kind: 'column', table: kind, wanted: headerOf(kind, field), unit: '' },
      header: writtenAt(located, column),
    });
    return [
      ...[...likely].map(([field, column]) => doubt(field, column)),
      ...[...rivals].flatMap(([field, columns]) => columns.map((column) => doubt(field, column))),
    ];
  });
}

/** Columns of a table whose amounts are in another unit than 円, as it is said. */
export const columnsInUnits = (
  { kind, located }: TablePart,
  unitOf: (field: string) => Unit,
): ColumnDoubt[] =>
  MONEY[kind].flatMap((field): ColumnDoubt[] => {
    const [column, unit] = [located.columns.get(field), unitOf(field)];
    return column === undefined || unit === 1
      ? []
      : [
          {
            ...{ kind: 'unit', table: kind, wanted: headerOf(kind, field) },
            ...{ header: writtenAt(located, column), unit: unitWord(unit) },
          },
        ];
  });

/** A row of a file that is none of its lists'. */
export interface LeftInFile {
  readonly table: TargetTable;
  /** Of its sheet, from 0. */
  readonly row: number;
  readonly reason: LeftRow['reason'] | 'bare';
  /** What it says. */
  readonly text: string;
}

/** Rows that are left out, each once: both halves of a flat list leave the same. */
export function leftRows(parts: readonly TablePart[], bare: readonly LeftInFile[]): LeftInFile[] {
  const known = new Set<string>();
  const left = parts.flatMap(({ kind, located: { grid }, left: own }) =>
    own.flatMap(({ row, reason, text }): LeftInFile[] => {
      const place = `${grid.sheet}\n${String(row)}`;
      return known.has(place) || !known.add(place) ? [] : [{ table: kind, row, reason, text }];
    }),
  );
  return [...left, ...bare];
}

/** Rows of 計画 or 効果報告 that say 合計 and the like in place of a 受付番号. */
export function rowsOfNobody(kind: TargetTable, table: Located<string>): LeftInFile[] {
  const numberAt = columnReader(table.grid, table.columns.get('receiptNumber'), true);
  const { row: head, rows } = table.area;
  return Array.from({ length: rows - 1 }, (_, at) => head + 1 + at).flatMap((row): LeftInFile[] => {
    const reason = leftByNumber(numberAt(row));
    return reason === null ? [] : [{ table: kind, row, reason, text: String(numberAt(row)).trim() }];
  });
}

/** Rows of which nothing but the number is filled. */
export function bareRows(kind: TargetTable, table: Located<string>): LeftInFile[] {
  const others = specsOf[kind].flatMap(({ field }) =>
    field === 'receiptNumber' ? [] : (table.columns.get(field) ?? []),
  );
  if (others.length === 0) return [];
  return table.rows.flatMap((row): LeftInFile[] => {
    const isBare = others.every((column) => isBlank(valueAt(table.grid, row, column)));
    const text = String(columnReader(table.grid, table.columns.get('receiptNumber'), true)(row) ?? '');
    return isBare ? [{ table: kind, row, reason: 'bare', text }] : [];
  });
}

interface Doubtful {
  readonly likely: ReadonlyMap<string, number>;
  readonly rivals: ReadonlyMap<string, readonly number[]>;
}

/** Questions of units as doubts about the columns that they ask of. */
export const doubtfulUnits = (questions: readonly Question[]): ColumnDoubt[] =>
  questions.flatMap(({ facts, about = [] }) =>
    about.flatMap(({ table, field }): ColumnDoubt[] =>
      field === null
        ? []
        : [
            {
              ...{ kind: 'unit', table, wanted: headerOf(table, field) },
              ...{ header: String(facts['header'] ?? ''), unit: String(facts['unit'] ?? '') },
            },
          ],
    ),
  );
