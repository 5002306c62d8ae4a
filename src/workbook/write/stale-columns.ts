import type { Area } from '../../base/cells';
import type { Mark } from '../../base/marks';
import { isBlank } from '../../base/text';
import { WITHDRAWN } from '../../catalogue/sheets/headers';
import type { LineVerdict } from '../../grant/assessment';
import type { Verdict } from '../../grant/finding';
import { applicationOutput } from '../../report/columns/application';
import type { Look } from '../../report/columns/column';
import { lineOutput } from '../../report/columns/line';
import { type Grid, valueAt } from '../../table/find/grid';
import { isColumnsMark, MARKS } from '../marks';
import type { ColumnsDrop, WorkbookPort, WriteOp } from '../port';
import type { Gathered } from '../read/gather';
import type { PlacedColumns } from './columns';

/** Our columns beside a table that is no longer read, with what takes them away and what puts them back. */
export interface StaleColumns {
  readonly op: WriteOp;
  readonly inverse: WriteOp;
  readonly cells: number;
}

/**
 * Our columns beside a table that is not read any more (答え 使わない, or other headers), whatever else stands on its
 * sheet: amounts there would look as if they still counted.
 */
export async function staleColumns(
  port: WorkbookPort,
  { info, grids }: Gathered,
  columns: readonly PlacedColumns[],
): Promise<StaleColumns[]> {
  const isUsed = ({ sheet, area }: Mark): boolean =>
    columns.some(
      ({ write }) =>
        write.sheet === sheet &&
        write.row === area.row &&
        write.column < area.column + area.columns &&
        area.column < write.column + write.headers.length,
    );
  const stale: StaleColumns[] = [];
  for (const mark of info.marks) {
    const grid = grids.get(mark.sheet);
    if (!isColumnsMark(mark.name) || isUsed(mark) || grid === undefined) continue;
    const headers = ownHeaders(grid, mark);
    if (headers === null) continue;
    const table =
      info.tables.find(
        ({ sheet, area }) =>
          sheet === mark.sheet && area.row === mark.area.row && holds(area, mark.area.column),
      ) ?? null;
    const bodyRows = table === null ? rowsBelow(grid, mark, headers) : table.area.rows - 1;
    const { row, column } = mark.area;
    const place = { sheet: mark.sheet, table: table?.name ?? null, row, column, mark: mark.name };
    const area: Area = { row, column, rows: bodyRows + 1, columns: headers.length };
    const [, ...values] = await port.readFormulas(mark.sheet, area);
    const op: ColumnsDrop = { op: 'dropColumns', ...place, columns: headers.length, bodyRows };
    stale.push({
      op,
      inverse: {
        op: 'columns',
        ...place,
        headers,
        styles: headers.map((header) => LOOKS.get(header)?.style ?? 'text'),
        byValue: headers.map((header) => LOOKS.get(header)?.byValue),
        widths: headers.map((header) => LOOKS.get(header)?.width ?? 0),
        values,
        over: op,
      },
      cells: area.rows * area.columns,
    });
  }
  return stale;
}

/** How each column of ours looks, by its header. */
const LOOKS: ReadonlyMap<string, Look> = new Map(
  [...Object.values(applicationOutput), ...Object.values(lineOutput)].map(({ header, look }) => [
    header,
    look,
  ]),
);

const holds = ({ column, columns }: Area, at: number): boolean => at >= column && at < column + columns;

/** The headers under a mark where all of them are ours; null: a clerk has made something else of the cells. */
function ownHeaders(grid: Grid, { area }: Mark): string[] | null {
  const headers = Array.from({ length: area.columns }, (_, at) =>
    String(valueAt(grid, area.row, area.column + at) ?? ''),
  );
  return headers.every((header) => LOOKS.has(header)) ? headers : null;
}

const VERDICTS: ReadonlySet<unknown> = new Set([
  ...(['適', '要確認', '不備'] satisfies Verdict[]),
  ...(['対象', '対象外', '不備'] satisfies LineVerdict[]),
  WITHDRAWN,
]);

/** Rows down to the last that we have judged: what stands below it is not ours. */
function rowsBelow(grid: Grid, { name, area }: Mark, headers: readonly string[]): number {
  const verdict = isColumnsMark(name, [MARKS.lines])
    ? lineOutput.verdict.header
    : applicationOutput.verdict.header;
  const column = area.column + headers.indexOf(verdict);
  let rows = 0;
  for (let at = 1; area.row + at < grid.area.row + grid.area.rows; at += 1) {
    const value = valueAt(grid, area.row + at, column);
    if (isBlank(value)) continue;
    if (!VERDICTS.has(value)) break;
    rows = at;
  }
  return rows;
}
