import { columnName, sheetReference } from '../../base/a1';
import type { CellValue, FormulaCell } from '../../base/cells';
import type { CellStyle, SheetContent } from '../../base/sheet-content';
import { extentOf } from '../../base/sheet-matrix';
import { TOTAL } from '../../catalogue/sheets/headers';
import type { Overview, OverviewRow } from '../../report/overview';

type Line = readonly (CellValue | FormulaCell)[];

interface Corner {
  readonly row: number;
  readonly column: number;
}

export interface OverviewTable {
  readonly kind: keyof Overview;
  /** Its last row is a total. */
  readonly totalled: boolean;
  readonly columnStyles: readonly CellStyle[];
  /** The rows below the header, formulas with their values, for the cell they begin at. */
  rows(corner: Corner): readonly Line[];
}

/** The ministry sheets that 概況 looks at. */
export type Sources = Readonly<Record<'summary' | 'categories' | 'services' | 'breakdown', SheetContent>>;

/** Rows below a block that a call may spill into later and a formula still finds. */
const SPARE_ROWS = 200;

/** The tables of 概況, those of one column of tables from top to bottom. */
export function overviewTables(
  { programmes, categories, caps, services, verdicts }: Overview,
  sources: Sources,
): readonly OverviewTable[] {
  const [summary, byCategory, byService] = [sources.summary, sources.categories, sources.services].map(
    lookUp,
  ) as [LookUp, LookUp, LookUp];
  const verdictColumn = columnOf(sources.breakdown, '判定');
  const plain = (of: OverviewRow, look: LookUp, key: string, amount: string): Line => [
    of.name,
    { formula: `=${look('件数', key)}`, value: of.count },
    { formula: `=${look(amount, key)}`, value: of.amount },
  ];
  return [
    {
      kind: 'programmes',
      totalled: true,
      columnStyles: ['text', 'count', 'yen'],
      rows: (corner) => withTotal(corner, programmes, (row, key) => plain(row, summary, key, '交付予定額')),
    },
    {
      kind: 'categories',
      totalled: true,
      columnStyles: ['text', 'count', 'yen'],
      rows: (corner) => withTotal(corner, categories, (row, key) => plain(row, byCategory, key, '補助額')),
    },
    {
      kind: 'caps',
      totalled: false,
      columnStyles: ['text', 'count', 'count'],
      rows: (corner) =>
        caps.map(({ name, capped, uncapped }, at) => {
          // the first row is of all 事業, and its sum stands in another sheet
          const look = at === 0 ? summary : byCategory;
          const key = at === 0 ? `"${TOTAL}"` : keyCell(corner, at);
          const cell = `${columnName(corner.column + 1)}${corner.row + at + 1}`;
          return [
            name,
            { formula: `=${look('上限適用件数', key)}`, value: capped },
            { formula: `=${look('件数', key)}-${cell}`, value: uncapped },
          ];
        }),
    },
    {
      kind: 'services',
      totalled: true,
      columnStyles: ['wrap', 'count', 'yen'],
      rows: (corner) =>
        withTotal(corner, services, (row, _, at) => {
          const figure = (header: string, column: number, value: number): FormulaCell => {
            if (row.code !== null) return { formula: `=${byService(header, `"${row.code}"`)}`, value };
            const above = sumOf(corner.column + column, corner.row, at);
            return { formula: `=${byService(header, `"${TOTAL}"`)}-${above}`, value };
          };
          return [row.name, figure('件数', 1, row.count), figure('交付予定額', 2, row.amount)];
        }),
    },
    {
      kind: 'verdicts',
      totalled: true,
      columnStyles: ['text', 'count'],
      rows: (corner) =>
        withTotal(corner, verdicts, ({ name, count }, key) => [
          name,
          { formula: `=COUNTIF(${verdictColumn},${key})`, value: count },
        ]),
    },
  ];
}

/** A formula of the figure in a column, of the row that a key names. */
type LookUp = (header: string, key: string) => string;

function lookUp(content: SheetContent): LookUp {
  const names = columnOf(content, String(headersOf(content)[0]));
  return (header, key) => `SUMIF(${names},${key},${columnOf(content, header)})`;
}

const headersOf = ({ blocks, cells, frozenRows }: SheetContent): readonly unknown[] =>
  blocks[0]?.values[0] ?? cells[frozenRows - 1] ?? [];

/** 総括表!$H$8:$H$221 */
function columnOf(content: SheetContent, header: string): string {
  const at = headersOf(content).indexOf(header);
  if (at < 0) throw new Error(`no column ${header} in ${content.name}`);
  const letter = columnName(at);
  const last = extentOf(content).rows + SPARE_ROWS;
  return `${sheetReference(content.name)}!$${letter}$${content.frozenRows + 1}:$${letter}$${last}`;
}

const keyCell = ({ row, column }: Corner, at: number): string => `$${columnName(column)}${row + at + 1}`;

const sumOf = (column: number, from: number, rows: number): string =>
  rows === 0 ? '0' : `SUM(${columnName(column)}${from + 1}:${columnName(column)}${from + rows})`;

/** The rows, and below them the sum of each column of figures. */
function withTotal<T>(
  corner: Corner,
  rows: readonly T[],
  line: (row: T, key: string, at: number) => Line,
): Line[] {
  const lines = rows.map((row, at) => line(row, keyCell(corner, at), at));
  const figures = Math.max(1, ...lines.map((cells) => cells.length - 1));
  const totals = Array.from({ length: figures }, (_, at): FormulaCell => {
    const value = lines.reduce((sum, cells) => sum + valueOf(cells[at + 1]), 0);
    return { formula: `=${sumOf(corner.column + at + 1, corner.row, lines.length)}`, value };
  });
  return [...lines, [TOTAL, ...totals]];
}

function valueOf(cell: CellValue | FormulaCell | undefined): number {
  return typeof cell === 'object' && cell !== null && typeof cell.value === 'number' ? cell.value : 0;
}
