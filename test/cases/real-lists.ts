import { readFileSync } from 'node:fs';
import type { CellValue } from '../../src/base/cells';
import type { MemorySheet } from '../memory/workbook';

/**
 * Lists as clerks have them, each with one thing that was once read or computed wrongly, and what must come out. Most
 * are `list`, a list without faults, with some cells changed. Where the contract has another answer than the one that
 * came with a case, `note` says why.
 */

export interface Figures {
  readonly 判定?: string;
  readonly 算定額?: number | null;
  readonly 交付予定額?: number | null;
}

export interface Expected {
  /** Beginnings of the keys of what is asked. */
  readonly asked?: readonly string[];
  readonly askedOneOf?: readonly string[];
  readonly applications: Readonly<Record<string, Figures>>;
  /** Rules that must be found, and that must not be. */
  readonly findings?: readonly string[];
  readonly notFindings?: readonly string[];
  readonly notApplications?: readonly string[];
  readonly withdrawn?: readonly string[];
  /** By cell: a value that is proposed; words of a finding. */
  readonly proposed?: Readonly<Record<string, CellValue>>;
  readonly message?: Readonly<Record<string, string>>;
  readonly 対象経費計?: Readonly<Record<string, number>>;
  /** By 受付番号/明細番号. */
  readonly 対象経費?: Readonly<Record<string, number>>;
  readonly 要件確認一覧?: Readonly<Record<string, string>>;
  /** And when the questions are answered so. */
  readonly answered?: readonly {
    readonly settings: Readonly<Record<string, string>>;
    readonly applications: Readonly<Record<string, Figures>>;
  }[];
}

export interface RealList {
  readonly id: string;
  readonly kind: string;
  readonly note?: string;
  readonly sheets: readonly MemorySheet[];
  readonly expect: Expected;
}

type Four = readonly [row: number, column: number, rows: number, columns: number];

interface StoredSheet {
  readonly name: string;
  /** A sheet of the list without faults, and the cells that are others there. */
  readonly like?: string;
  readonly cells?: Readonly<Record<string, CellValue>>;
  readonly rows?: readonly (readonly CellValue[])[];
  readonly merges?: readonly Four[];
  readonly tables?: readonly { readonly name: string; readonly area: Four }[];
}

const stored = JSON.parse(readFileSync(new URL('./real-lists.json', import.meta.url), 'utf8')) as {
  readonly list: Readonly<Record<string, readonly (readonly CellValue[])[]>>;
  readonly cases: readonly (Omit<RealList, 'sheets'> & { readonly sheets: readonly StoredSheet[] })[];
};

const areaOf = ([row, column, rows, columns]: Four) => ({ row, column, rows, columns });

/** Row and column of an address, from 0. */
function positionOf(address: string): readonly [row: number, column: number] {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [Number(digits) - 1, column - 1];
}

/** Rows of one width. */
function squared(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));
}

function sheetOf({ name, like, cells = {}, rows, merges = [], tables = [] }: StoredSheet): MemorySheet {
  const values = (rows ?? stored.list[like ?? ''] ?? []).map((row) => [...row]);
  for (const [address, value] of Object.entries(cells)) {
    const [row, column] = positionOf(address);
    while (values.length <= row) values.push([]);
    const cellsOfRow = values[row] ?? [];
    while (cellsOfRow.length <= column) cellsOfRow.push(null);
    cellsOfRow[column] = value;
  }
  return {
    name,
    values: squared(values),
    merges: merges.map(areaOf),
    tables: tables.map((table) => ({ name: table.name, area: areaOf(table.area) })),
  };
}

/** The list without faults. */
export const faultless: readonly MemorySheet[] = Object.keys(stored.list).map((name) =>
  sheetOf({ name, like: name }),
);

export const realLists: readonly RealList[] = stored.cases.map((entry) => ({
  ...entry,
  sheets: entry.sheets.map(sheetOf),
}));
