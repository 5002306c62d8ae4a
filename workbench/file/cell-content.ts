import type { ICellData, IStyleData, IWorkbookData, Nullable } from '@univerjs/core';
import type { CellValue } from '../../src/base/cells';
import { formulaFromFile, formulaToFile, shiftFormula } from '../../src/ooxml/cells/formula';

type Rows = Nullable<Record<number, Nullable<Record<number, Nullable<ICellData>>>>>;

/** A call of one of the add-in's functions, which a file cannot hold. */
const OWN_FUNCTION = /(?<![\p{L}\p{N}_])GRANT_[A-Z_]+\(/iu;

/** Value of a cell as a file holds it. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  if (cell.p?.body) return cell.p.body.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n') || null;
  const { v, t } = cell;
  if (v === null || v === undefined || v === '') return null;
  if (t === 3 || typeof v === 'boolean') return v === true || v === 1 || v === '1' || v === 'TRUE';
  if (t === 1 || t === 4) return String(v);
  if (t === 2 && typeof v === 'string' && v.trim() !== '' && !Number.isNaN(Number(v))) return Number(v);
  return v;
}

/** Formulas of a sheet of the grid; a cell may take its formula from another one (`si`). */
export class GridFormulas {
  private readonly origins = new Map<string, { formula: string; row: number; column: number }>();

  /** @param calls whether calls of the add-in's functions count as formulas */
  constructor(
    rows: Rows,
    private readonly calls = false,
  ) {
    each(rows, (row, column, { f, si }) => {
      if (f && si) this.origins.set(si, { formula: f, row, column });
    });
  }

  /** '' where the cell has none, or one that calls a function of the add-in and is to be a value. */
  of(row: number, column: number, cell: Nullable<ICellData>): string {
    let formula = cell?.f ?? '';
    const origin = cell?.si ? this.origins.get(cell.si) : undefined;
    if (formula === '' && origin) {
      const text = formulaToFile(origin.formula);
      formula = formulaFromFile(shiftFormula(text, row - origin.row, column - origin.column));
    }
    return !this.calls && OWN_FUNCTION.test(formula) ? '' : formula;
  }
}

/** Goes through all cells that are there. */
export function each(rows: Rows, visit: (row: number, column: number, cell: ICellData) => void): void {
  for (const [row, cells] of Object.entries(rows ?? {})) {
    for (const [column, cell] of Object.entries(cells ?? {})) {
      if (cell) visit(Number(row), Number(column), cell);
    }
  }
}

/** A style of the grid in full; '' for the workbook's own. */
export function styleOf(style: ICellData['s'], data: IWorkbookData): IStyleData | null {
  return (typeof style === 'string' ? data.styles[style] : style) ?? null;
}

/** Equal for styles that look the same, however the grid holds them. */
export function canonicalStyle(style: IStyleData | null): string {
  if (!style) return '';
  const kept = Object.entries(style).filter(([key, value]) => !isDefault(key, value));
  return kept.length === 0 ? '' : JSON.stringify(kept.map(([key, value]) => [key, sorted(value)]).sort());
}

function isDefault(key: string, value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (['bl', 'it', 'ht', 'vt', 'tb', 'td'].includes(key)) return value === 0;
  if (['ul', 'st', 'ol', 'bbl'].includes(key)) return (value as { s?: number }).s !== 1;
  if (key === 'pd') return true;
  return (
    Object.values(value).every((inner) => inner === null || inner === undefined) && typeof value === 'object'
  );
}

function sorted(value: unknown): unknown {
  if (typeof value === 'string') return value.toLowerCase();
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value)
    .filter(([, inner]) => inner !== null && inner !== undefined)
    .map(([key, inner]) => [key, sorted(inner)])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}
