import type { ICellData, IWorkbookData, IWorksheetData, Nullable } from '@univerjs/core';
import type { Area, CellValue } from '../../src/base/cells';
import { rowHeights } from '../../src/base/row-heights';
import { cellXml } from '../../src/ooxml/cells/cell-writer';
import { patchOf, type RowPatch } from '../../src/ooxml/sheet/row-state';
import { PADDING } from '../../src/ooxml/sheet/sheet-furniture';
import { canonicalStyle, each, GridFormulas, styleOf, valueOf } from './cell-content';
import type { ReadFile } from './read-file';
import type { TargetSheet } from './sheet-list';
import type { GridStyles } from './write-styles';

type Sheet = Partial<IWorksheetData>;

/** The grid's own number for text that wraps. */
const WRAP = 3;

/** Columns of cells to be written, by row. */
export type ChangedCells = ReadonlyMap<number, ReadonlySet<number>>;

/** The cells of a sheet, compared with those of the file. */
export class GridCells {
  private readonly now: Sheet;
  private readonly before: Sheet;
  private readonly formulas: GridFormulas;
  private readonly canonical = new Map<string, string>();

  constructor(
    private readonly file: ReadFile,
    private readonly target: TargetSheet,
    private readonly data: IWorkbookData,
    private readonly styles: GridStyles,
    calls: boolean,
  ) {
    this.now = target.sheet;
    this.before = (target.file && file.data.sheets[target.id]) ?? {};
    this.formulas = new GridFormulas(this.now.cellData, calls);
  }

  /** Columns that differ, by row; with `results`, also where a formula gives something else than before. */
  changed(results: boolean): ChangedCells {
    const result = new Map<number, Set<number>>();
    const add = (row: number, column: number): void => {
      const columns = result.get(row);
      if (columns) columns.add(column);
      else result.set(row, new Set([column]));
    };
    const compare = (row: number, column: number): void => {
      if (!this.same(row, column, results)) add(row, column);
    };
    each(this.now.cellData, compare);
    each(this.before.cellData, compare);
    // The cells of a group hang together: one hands its formula to all.
    for (const group of this.target.file?.shared.values() ?? []) {
      if (group.some(([row, column]) => result.get(row)?.has(column))) {
        for (const [row, column] of group) add(row, column);
      }
    }
    return result;
  }

  patch(row: number, changed: ReadonlySet<number> | undefined, prefix: string): RowPatch | undefined {
    if (!changed) return undefined;
    const columns = [...changed].sort((a, b) => a - b);
    return patchOf(
      columns,
      columns.map((column) => this.xml(row, column, prefix)),
    );
  }

  /** Points that the wrapped text of a row asks for, as the command line counts them; null where the usual height does. */
  fittedHeight(row: number): number | null {
    const { cellData, columnData, defaultColumnWidth = 0 } = this.now;
    const { digit } = this.file.styles;
    const cells = Object.entries(cellData?.[row] ?? {});
    const wrapped = cells.filter(([, cell]) => styleOf(cell?.s, this.data)?.tb === WRAP);
    const widths = wrapped.map(
      ([column]) => (columnData?.[Number(column)]?.w ?? defaultColumnWidth) / digit - PADDING,
    );
    const heightOf = rowHeights(
      wrapped.map(() => 'wrap'),
      { widths },
    );
    return heightOf(wrapped.map(([, cell]) => valueOf(cell)));
  }

  private same(row: number, column: number, results: boolean): boolean {
    const [now, before] = [this.at(this.now, row, column), this.at(this.before, row, column)];
    const formula = this.formulas.of(row, column, now);
    const formulaBefore = before?.f ?? '';
    if (formula !== formulaBefore) return false;
    if (
      formula === '' ? valueOf(now) !== valueOf(before) : results && differs(valueOf(now), valueOf(before))
    ) {
      return false;
    }
    return this.look(now, this.data) === this.look(before, this.file.data);
  }

  private look(cell: Nullable<ICellData>, data: IWorkbookData): string {
    const style = cell?.s;
    if (!style) return '';
    if (typeof style !== 'string') return this.normal(canonicalStyle(style));
    const key = `${data === this.data ? 'now' : 'before'} ${style}`;
    let canonical = this.canonical.get(key);
    if (canonical === undefined) {
      canonical = this.normal(canonicalStyle(styleOf(style, data)));
      this.canonical.set(key, canonical);
    }
    return canonical;
  }

  /** The workbook's standard format is none to the grid. */
  private normal(canonical: string): string {
    const [standard] = this.file.styles.formats;
    return standard && canonical === canonicalStyle(standard) ? '' : canonical;
  }

  private xml(row: number, column: number, prefix: string): string {
    const cell = this.at(this.now, row, column);
    const value = valueOf(cell);
    const formula = this.formulas.of(row, column, cell);
    const index = this.styleIndex(row, column, cell);
    if (value === null && formula === '' && index === 0) return '';
    const content = formula === '' ? value : { formula, value };
    const place = { sheet: this.now.name ?? '', prefix };
    return cellXml(place, row, column, content, index === 0 ? '' : String(index));
  }

  private styleIndex(row: number, column: number, cell: Nullable<ICellData>): number {
    const before = this.at(this.before, row, column);
    if (this.look(cell, this.data) === this.look(before, this.file.data)) {
      return typeof before?.s === 'string' ? Number(before.s.replace(/^\D+/, '')) : 0;
    }
    return this.styles.index(styleOf(cell?.s, this.data));
  }

  private at(sheet: Sheet, row: number, column: number): Nullable<ICellData> {
    return sheet.cellData?.[row]?.[column];
  }
}

/**
 * Whether a formula's result has changed. An error in the grid's own engine (a function it lacks) and the last
 * digits of a fraction are no change.
 */
function differs(now: CellValue, before: CellValue): boolean {
  if (now === before || (typeof now === 'string' && now.startsWith('#'))) return false;
  if (typeof now !== 'number' || typeof before !== 'number') return true;
  return Math.abs(now - before) > 1e-12 * Math.max(Math.abs(now), Math.abs(before));
}

export function covers(changed: ChangedCells, area: Area): boolean {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (!changed.get(row)?.has(column)) return false;
    }
  }
  return true;
}

export function extentOf(changed: ChangedCells): Area | null {
  if (changed.size === 0) return null;
  const [rows, columns] = [[...changed.keys()], [...changed.values()].flatMap((set) => [...set])];
  const least = (list: readonly number[]): number => list.reduce((a, b) => Math.min(a, b));
  const most = (list: readonly number[]): number => list.reduce((a, b) => Math.max(a, b));
  const [row, column] = [least(rows), least(columns)];
  return { row, column, rows: most(rows) - row + 1, columns: most(columns) - column + 1 };
}
