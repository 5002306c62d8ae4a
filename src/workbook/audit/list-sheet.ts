import { columnName } from '../../base/a1';
import type { CellValue, FormulaCell } from '../../base/cells';
import type { SheetContent } from '../../base/sheet-content';
import { auditTexts } from '../../catalogue/sheets/audit-texts';
import { headersOf, type Look } from '../../report/columns/column';

/** A cell of an audit sheet. */
export type AuditCell = CellValue | FormulaCell;

/** Sheet row of the first body row, from 0. */
export const BODY_ROW = 5;
const HEADER_ROW = BODY_ROW - 1;
const CHECK_ROW = 2;

export interface AuditList {
  readonly name: string;
  readonly mark: string;
  readonly note: string;
  readonly columns: Readonly<Record<string, { readonly header: string; readonly look: Look }>>;
  readonly rows: readonly (readonly AuditCell[])[];
}

/** A sheet with title, note, the sum of its columns 差 and a list below. */
export function listSheet({ name, mark, note, columns, rows }: AuditList): SheetContent {
  const headers = headersOf(columns);
  const looks = Object.values(columns).map(({ look }) => look);
  const differences = headers.flatMap((header, at) => (header === auditTexts.difference ? [at] : []));
  return {
    name,
    cells: [[name], [note], checkCells(differences, rows), [], headers, ...rows],
    blocks: [],
    table: null,
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, style: 'title' },
      { area: { row: 1, column: 0, rows: 1, columns: 1 }, style: 'note' },
      { area: { row: HEADER_ROW, column: 0, rows: 1, columns: headers.length }, style: 'header' },
      ...looks.map(({ style }, column) => ({
        area: { row: BODY_ROW, column, rows: Math.max(1, rows.length), columns: 1 },
        style,
      })),
    ],
    widths: looks.map(({ width }) => width),
    frozenRows: BODY_ROW,
    mark,
  };
}

/** Σ|差| over every column 差, and whether it is nothing. */
function checkCells(columns: readonly number[], rows: readonly (readonly AuditCell[])[]): AuditCell[] {
  if (columns.length === 0) return [];
  const last = BODY_ROW + Math.max(1, rows.length);
  const sums = columns.map((column) => {
    const name = columnName(column);
    return `SUMPRODUCT(ABS(${name}${BODY_ROW + 1}:${name}${last}))`;
  });
  const total = rows.reduce(
    (sum, row) => columns.reduce((own, column) => own + Math.abs(Number(storedValue(row[column]))), sum),
    0,
  );
  const cell = `$B$${CHECK_ROW + 1}`;
  return [
    auditTexts.differences,
    { formula: `=${sums.join('+')}`, value: total },
    {
      formula: `=IF(${cell}=0,"${auditTexts.agrees}","${auditTexts.disagrees}")`,
      value: total === 0 ? auditTexts.agrees : auditTexts.disagrees,
    },
  ];
}

function storedValue(cell: AuditCell | undefined): CellValue {
  return typeof cell === 'object' && cell !== null ? cell.value : (cell ?? null);
}

/** The difference of a recomputed cell from what the add-in wrote; a blank one agrees with a blank one only. */
export function differenceCell(
  native: string,
  written: string,
  values: readonly [CellValue, CellValue],
): FormulaCell {
  const [recomputed, stood] = values;
  const both = typeof recomputed === 'number' && typeof stood === 'number';
  return {
    formula: `=IF(OR(${native}="",${written}=""),IF(AND(${native}="",${written}=""),0,1),${native}-${written})`,
    value: both ? recomputed - stood : recomputed === stood ? 0 : 1,
  };
}
