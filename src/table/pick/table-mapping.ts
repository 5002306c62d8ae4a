import * as z from 'zod/mini';
import { columnName } from '../../base/a1';
import { isBlank } from '../../base/text';
import { unnamedColumn } from '../../catalogue/errors/work-errors';
import { KIND_ANSWERS, type TableKind, UNIT_ANSWERS } from '../../catalogue/settings/reading-words';
import { type ColumnSpec, headerKey } from '../columns';
import { TABLES_OF } from '../find/declared';
import type { Grid } from '../find/grid';
import { headersAt } from '../find/header-lines';
import { inputColumns, type InputTable } from '../find/mapping';
import { MONEY } from '../questions/money-columns';

// the pages' CSP forbids eval, which zod would otherwise try
z.config({ jitless: true });

const name = z.string().check(z.minLength(1));

/**
 * Which table of a workbook is which of ours, and which of its columns hold what: the answer to 「この表ですか？」 as plain
 * data, the same in 準備 and in a file.
 */
export const tableMapping = z.strictObject({
  sheet: name,
  /** As Excel numbers rows: the first is 1. */
  headerRow: z.int().check(z.positive()),
  kind: z.enum(KIND_ANSWERS),
  /** By the contract's header: the header as it is written, or 「C列」 where it has none or bears it twice. */
  columns: z.record(name, name),
  /** By the contract's header: what the amounts of a column are in, where that was asked. */
  units: z.optional(z.record(name, z.enum(UNIT_ANSWERS))),
});

export type TableMapping = z.infer<typeof tableMapping>;

/** A column of the contract, and the tables that have it: 受付番号 of a flat table serves both of its halves. */
export interface WantedColumn {
  readonly header: string;
  readonly needed: boolean;
  /** Its amounts may be in 千円. */
  readonly money: boolean;
  readonly of: readonly { readonly table: InputTable; readonly spec: ColumnSpec<string> }[];
}

/** The columns that a table of a kind may have, those without which no row is computed first. */
export function wantedColumns(kind: TableKind): readonly WantedColumn[] {
  const byHeader = new Map<string, WantedColumn>();
  for (const table of TABLES_OF[kind]) {
    for (const spec of inputColumns[table]) {
      const known = byHeader.get(spec.header);
      byHeader.set(spec.header, {
        header: spec.header,
        needed: spec.required === true || known?.needed === true,
        money: isMoney(table, spec.field),
        of: [...(known?.of ?? []), { table, spec }],
      });
    }
  }
  const all = [...byHeader.values()];
  return [...all.filter(({ needed }) => needed), ...all.filter(({ needed }) => !needed)];
}

const isMoney = (table: InputTable, field: string): boolean => MONEY[table].includes(field);

/** A column of a sheet that can be picked. */
export interface PickColumn {
  /** Of the sheet, from 0. */
  readonly column: number;
  /** What it is called: its header, or 「C列」. */
  readonly name: string;
  /** Its header; null where it has none, or another column bears the same. */
  readonly header: string | null;
}

/** The columns of a sheet below a header row that hold anything. */
export function columnsBelow(grid: Grid, row: number): PickColumn[] {
  const headers = headersAt(grid, row);
  const times = new Map<string, number>();
  for (const text of headers.values()) times.set(headerKey(text), (times.get(headerKey(text)) ?? 0) + 1);
  const below = grid.values.slice(Math.max(0, row + 1 - grid.area.row));
  return Array.from({ length: grid.area.columns }, (_, n) => grid.area.column + n).flatMap(
    (column): PickColumn[] => {
      const text = headers.get(column);
      const filled = below.some((cells) => !isBlank(cells[column - grid.area.column] ?? null));
      if (text === undefined && !filled) return [];
      const letters = unnamedColumn(columnName(column));
      if (text === undefined) return [{ column, name: letters, header: null }];
      const shown = text.replace(/\s+/gu, ' ').trim();
      if ((times.get(headerKey(text)) ?? 0) > 1) return [{ column, name: letters, header: null }];
      return [{ column, name: shown, header: text }];
    },
  );
}

/** The column that a mapping names; undefined: there is none. */
export const columnNamed = (columns: readonly PickColumn[], named: string): PickColumn | undefined =>
  columns.find((column) => headerKey(column.name) === headerKey(named));
