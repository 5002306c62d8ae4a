import type { CellValue } from '../../base/cells';
import { INDICATORS } from '../../catalogue/sheets/headers';
import { textOf, valueOf } from '../../grant/input/cell';
import { indicatorCell, textCell } from '../cells/values';
import type { Located } from '../find/input-list';
import { columnReader } from '../records/rows';
import { wagesCell } from './wages';

/** Whose and of when a row is; a report that is sent again has another day. */
const ASIDE: ReadonlySet<string> = new Set(['receiptNumber', '年度', '提出日']);
const FIGURES: ReadonlySet<string> = new Set(INDICATORS);

/** What each cell of a row (of the sheet) says, 1,680.5時間 as 1680.5 does; blank ones nothing. */
export function saidIn(table: Located<string>): (row: number) => ReadonlyMap<string, string> {
  const columns = [...table.columns].flatMap(([field, column]) =>
    ASIDE.has(field) ? [] : [[field, columnReader(table.grid, column, false)] as const],
  );
  return (row) =>
    new Map(
      columns.flatMap(([field, at]) => {
        const text = meant(field, at(row));
        return text === '' ? [] : [[field, text] as const];
      }),
    );
}

function meant(field: string, raw: CellValue): string {
  const value = FIGURES.has(field)
    ? valueOf(indicatorCell(raw))
    : field === '賃金還元'
      ? valueOf(wagesCell(raw))
      : null;
  return value === null ? textOf(textCell(raw)) : String(value);
}
