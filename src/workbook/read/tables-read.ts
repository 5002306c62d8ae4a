import { areaAddress } from '../../base/a1';
import type { Area } from '../../base/cells';
import type { Grid } from '../../table/find/grid';
import type { InputList } from '../../table/find/input-list';
import { decidedFound } from '../../table/stages/decided-tables';
import type { Gathered } from './gather';
import type { AwardSheet } from './stages/award-sheet';

/** A table that was read. */
export interface TableRead {
  readonly address: string;
}

/** One of those a clerk knows, as a clerk would name it. */
export interface SourceRead extends TableRead {
  readonly name: string;
  readonly rows: number;
}

const addressOf = ({ grid, area }: { readonly grid: Grid; readonly area: Area }): string =>
  areaAddress(grid.sheet, area).replace(/\$/g, '');

/** 構成員, 計画, 効果報告, 実績報告, 製品, 過年度交付, 交付決定, 変更, 確定 and the clerk's columns of 採択, as far as they were read. */
export function besideOf({ tables, planTables, decidedPlaces, awards }: Gathered): TableRead[] {
  const { plans, effects, results, products, earlierGrants } = planTables;
  const lists: readonly (InputList<string> | null | undefined)[] = [
    ...[tables.members, products, earlierGrants],
    ...[plans, effects, results],
  ];
  const addresses = [
    ...lists.flatMap((list) => list?.parts.map(addressOf) ?? []),
    ...decidedFound(decidedPlaces).map(addressOf),
  ];
  return [...addresses, ...handArea(awards?.standing ?? null)].map((address) => ({ address }));
}

function handArea(standing: AwardSheet | null): string[] {
  const { sheet, head = null, lines } = standing ?? { sheet: '', lines: [] };
  const columns = Object.values(head?.hand ?? {}).filter((column) => column !== null);
  if (head === null || columns.length === 0) return [];
  const first = Math.min(...columns);
  const rows = (lines.at(-1)?.row ?? head.row) - head.row + 1;
  const area = { row: head.row, column: first, rows, columns: Math.max(...columns) - first + 1 };
  return [areaAddress(sheet, area).replace(/\$/g, '')];
}

/** The tables that were read, as a clerk would name them. */
export function sourcesOf({ tables, settingsTable, submission }: Gathered): SourceRead[] {
  // rows of one part are records of the list; of several each is counted by itself
  const source = (name: string, { parts }: InputList<string>, records: number) =>
    parts.map((table) => ({
      name: table.tableName ?? name,
      address: addressOf(table),
      rows: parts.length === 1 ? records : table.rows.length,
    }));
  const sources = source('申請', tables.applications, submission.applications.length);
  if (tables.shape === 'normalised') {
    sources.push(...source('経費', tables.lines, submission.lines.length));
  }
  if (settingsTable !== null) {
    sources.push({ name: '設定', address: settingsTable.sheet, rows: settingsTable.rows.length });
  }
  return sources;
}
