import { questionKeys } from '../catalogue/settings/reading-words';
import { headerKey } from '../table/columns';
import type { Grid } from '../table/find/grid';
import { HEADER_SEARCH_ROWS, headersAt } from '../table/find/header-lines';
import { columnNamed, columnsBelow, type TableMapping, tableMapping } from '../table/pick/table-mapping';
import type { SettingRow } from '../table/settings/settings';

/** How files of one layout are read, as a clerk has said once. */
export interface Layout {
  /** 項目 of 設定: the headers by which such a file is known again. */
  readonly key: string;
  readonly mapping: TableMapping;
  /** It stands in 設定 already. */
  readonly remembered?: true;
}

const PREFIX = headerKey(questionKeys.layout(''));

/** The layouts that 設定 remembers; what is no mapping any more, somebody has changed, and says nothing. */
export function layoutsIn(rows: readonly Pick<SettingRow, 'item' | 'value'>[]): Layout[] {
  return rows.flatMap(({ item, value }): Layout[] => {
    if (!headerKey(item).startsWith(PREFIX)) return [];
    const mapping = mappingIn(String(value ?? ''));
    return mapping === null ? [] : [{ key: item, mapping, remembered: true }];
  });
}

/** The mapping that a JSON text holds; null where it is none. */
function mappingIn(text: string): TableMapping | null {
  try {
    const read = tableMapping.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** A mapping as it stands in 設定, and in a file for the command line. */
export const mappingText = (mapping: TableMapping): string => JSON.stringify(mapping);

/** A mapping with the headers of its file. */
export const layoutOf = (grid: Grid, mapping: TableMapping): Layout => ({
  key: questionKeys.layout(signature(grid, mapping.headerRow - 1, isByPlace(mapping, grid))),
  mapping,
});

/** The mapping for a sheet that has the headers of a layout, whatever it is called; undefined where none has. */
export function layoutFor(grid: Grid, layouts: readonly Layout[]): Layout | undefined {
  if (layouts.length === 0) return undefined;
  const last = Math.min(grid.area.row + grid.area.rows, HEADER_SEARCH_ROWS);
  for (let row = grid.area.row; row < last; row += 1) {
    const keys = [true, false].map((byPlace) =>
      headerKey(questionKeys.layout(signature(grid, row, byPlace))),
    );
    const found = layouts.find(({ key }) => keys.includes(headerKey(key)));
    if (found === undefined) continue;
    return { ...found, mapping: { ...found.mapping, sheet: grid.sheet, headerRow: row + 1 } };
  }
  return undefined;
}

/** A column without a header of its own is known by its place alone. */
function isByPlace({ columns, headerRow }: TableMapping, grid: Grid): boolean {
  const there = columnsBelow(grid, headerRow - 1);
  return Object.values(columns).some((named) => columnNamed(there, named)?.header === null);
}

/** The headers in one text; in any order unless a column is known by its place. */
function signature(grid: Grid, row: number, byPlace: boolean): string {
  const headers = [...headersAt(grid, row)].map(([column, text]) => ({
    column,
    text: text.replace(/\s+/gu, ' ').trim(),
  }));
  return byPlace
    ? headers.map(({ column, text }) => `${String(column + 1)}.${text}`).join('・')
    : headers
        .map(({ text }) => text)
        .sort()
        .join('・');
}
