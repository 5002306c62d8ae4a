import { rangeReference } from '../../base/a1';
import { MAX_ROWS } from '../../base/areas';
import type { Area } from '../../base/cells';
import { parseArea } from '../../ooxml/cells/address';

/** Rows of a sheet that stand more than once in the grown sheet: row, from 0, and how many rows are added below it. */
export type Growth = ReadonlyMap<number, number>;

const clamp = (row: number): number => Math.min(MAX_ROWS - 1, row);

/** Where a row stands in the grown sheet; a repeated row, where its first copy does. */
export function firstRow(growth: Growth, row: number): number {
  let to = row;
  for (const [repeated, added] of growth) if (repeated < row) to += added;
  return clamp(to);
}

/** Where the last copy of a row stands in the grown sheet. */
export function lastRow(growth: Growth, row: number): number {
  return clamp(firstRow(growth, row) + (growth.get(row) ?? 0));
}

/** An area with the copies of its rows: one that ends with a repeated row takes in all its copies. */
export function grownArea(growth: Growth, area: Area): Area {
  const row = firstRow(growth, area.row);
  // an area to the end of the sheet goes on doing so
  const last = lastRow(growth, area.row + area.rows - 1);
  return { ...area, row, rows: last - row + 1 };
}

/** A list of areas such as `A1:B2 C3`; what is no plain area stays. */
export function grownAreas(growth: Growth, areas: string): string {
  return areas
    .split(/\s+/)
    .filter((text) => text !== '')
    .map((text) => {
      const area = parseArea(text);
      return area === undefined ? text : rangeReference(grownArea(growth, area));
    })
    .join(' ');
}
