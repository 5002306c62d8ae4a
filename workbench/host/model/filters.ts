import type { Worksheet } from '@univerjs/core';
import { RichApiError } from '../richapi/error';
import { type Area, lastRow } from './area';
import type { Book } from './book';
import type { Cells } from './cells';
import type { Table, Tables } from './tables';

/** Excel.FilterCriteria as an add-in hands it over. */
export type Criteria = Readonly<Record<string, unknown>>;

/** What Excel names in a criterion that it hands out, null where it says nothing (OfficeDev/office-js 1226). */
const NOTHING_SAID: Criteria = {
  color: null,
  criterion1: null,
  criterion2: null,
  dynamicCriteria: 'Unknown',
  filterOn: null,
  icon: null,
  operator: null,
  subField: null,
  values: null,
};

interface SheetFilter {
  readonly area: Area;
}

/**
 * Filters that are on, by values alone. They are Excel's for what the add-in sees of them; the grid goes on showing
 * every row.
 */
export class Filters {
  /**
   * As Excel on the desktop is reported to do (OfficeDev/office-js 224, xlwings 747): a block that is written over rows
   * which a filter leaves out falls into the rows that are shown, one after the other, and the rest is lost.
   */
  misplacesWrites = false;
  /** It says of no filter that it is on, as of an advanced one, which no add-in sees. */
  untold = false;
  /** Criteria are refused that Excel itself has handed out (OfficeDev/office-js 1226, 3030). */
  refusesCriteria = false;
  private readonly sheetFilters = new Map<string, SheetFilter>();
  private readonly criteria = new Map<string, Map<number, Criteria>>();

  constructor(
    private readonly book: Book,
    private readonly cells: Cells,
    private readonly tables: Tables,
  ) {}

  /** The filtered range: that of a table, or the one of the sheet; null where there is none. */
  areaOf(sheet: Worksheet, table: Table | null): Area | null {
    return table ? table.area : (this.sheetFilters.get(sheet.getSheetId())?.area ?? null);
  }

  filterSheet(sheet: Worksheet, area: Area): void {
    this.sheetFilters.set(sheet.getSheetId(), { area });
  }

  remove(sheet: Worksheet): void {
    this.sheetFilters.delete(sheet.getSheetId());
    this.clear(sheet, null);
  }

  isDataFiltered(sheet: Worksheet, table: Table | null): boolean {
    return !this.untold && (this.criteria.get(keyOf(sheet, table))?.size ?? 0) > 0;
  }

  /** One for each column of the range. */
  criteriaOf(sheet: Worksheet, table: Table | null): Criteria[] {
    const area = this.areaOf(sheet, table);
    const own = this.criteria.get(keyOf(sheet, table));
    return Array.from({ length: area?.columns ?? 0 }, (_, column) => ({
      ...NOTHING_SAID,
      ...own?.get(column),
    }));
  }

  apply(sheet: Worksheet, table: Table | null, column: number, criteria: Criteria): void {
    const location = 'Filter.apply';
    // what is null in what Excel has handed out is invalid when it comes back
    if (Object.values(criteria).includes(null)) throw new RichApiError('InvalidArgument', location);
    if (this.refusesCriteria) throw new RichApiError('GeneralException', location);
    if (criteria['filterOn'] !== 'Values' || !Array.isArray(criteria['values'])) {
      throw new RichApiError('ApiNotFound', `${location} on ${String(criteria['filterOn'])}`);
    }
    const key = keyOf(sheet, table);
    const own = this.criteria.get(key) ?? new Map<number, Criteria>();
    own.set(column, criteria);
    this.criteria.set(key, own);
  }

  clear(sheet: Worksheet, table: Table | null): void {
    this.criteria.delete(keyOf(sheet, table));
  }

  /** Where each row of a block that is written arrives; null: nowhere. */
  landing(sheet: Worksheet, area: Area): readonly (number | null)[] | null {
    if (!this.misplacesWrites || area.rows < 2) return null;
    const hidden = this.hiddenRows(sheet);
    const rows = Array.from({ length: area.rows }, (_, n) => area.row + n);
    if (!rows.some((row) => hidden.has(row))) return null;
    const shown = rows.filter((row) => !hidden.has(row));
    return rows.map((_, n) => shown[n] ?? null);
  }

  private hiddenRows(sheet: Worksheet): ReadonlySet<number> {
    const hidden = new Set<number>();
    for (const table of [null, ...this.tables.list(sheet)]) {
      const area = this.areaOf(sheet, table);
      const own = this.criteria.get(keyOf(sheet, table));
      if (area === null || own === undefined) continue;
      this.book.change.flush();
      for (const [column, { values }] of own) {
        const kept = new Set(Array.isArray(values) ? values.map(String) : []);
        const texts = this.cells.text(sheet, { ...area, column: area.column + column, columns: 1 });
        for (let row = area.row + 1; row <= lastRow(area); row += 1) {
          if (!kept.has(texts[row - area.row]?.[0] ?? '')) hidden.add(row);
        }
      }
    }
    return hidden;
  }
}

const keyOf = (sheet: Worksheet, table: Table | null): string => table?.id ?? sheet.getSheetId();
