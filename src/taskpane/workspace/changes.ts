import { pane } from '../../catalogue/pane';
import { concernsTables } from '../../workbook/concerns-tables';
import type { Change } from '../../workbook/host';
import type { CheckResult } from '../../workbook/read/check-result';
import type { RowPlace } from './step';

/** Beyond this many, a change is a change of the table as a whole (a sort, a whole column). */
const MOST_ROWS = 10_000;
/** More rows than this are counted and not named. */
const MOST_NAMED = 200;

/** What others change while the tables are being read, before it is known which cells are tables. */
export class Meanwhile {
  private readonly changes: Change[] = [];
  /** Sheets with more changes than are kept: of these it is known only that something changed. */
  private readonly crowded = new Set<string>();
  private readonly counts = new Map<string, number>();

  add(change: Change): void {
    const { sheet } = change;
    const count = (this.counts.get(sheet) ?? 0) + 1;
    this.counts.set(sheet, count);
    if (count <= MOST_NAMED) this.changes.push(change);
    else if (!this.crowded.has(sheet)) {
      this.crowded.add(sheet);
      this.changes.push({ sheet, area: null, moved: false });
    }
  }

  /** Where the first change of these tables was, as a clerk reads it. */
  place(tables: CheckResult['beside']): string | null {
    const [first] = this.concerning(tables);
    if (!first) return null;
    const { sheet, area, moved } = first;
    return area === null || moved ? sheet : pane.sources.changedRow(sheet, area.row + 1);
  }

  /** The changes that concern tables, by their addresses. */
  concerning(tables: CheckResult['beside']): readonly Change[] {
    return this.changes.filter((change) => concernsTables(change, tables));
  }
}

/** Counts the rows that were changed since the tables were read; a row that is changed twice counts once. */
export class ChangeLog {
  private readonly rows = new Map<string, RowPlace>();
  private touched = false;
  private moved = false;

  add(change: Change): void {
    this.touched = true;
    const { area, sheet } = change;
    if (change.moved) this.moved = true;
    if (!area || area.rows > MOST_ROWS || this.rows.size > MOST_ROWS) return;
    for (let row = area.row; row < area.row + area.rows; row++)
      this.rows.set(`${sheet}:${row}`, { sheet, row });
  }

  /** Takes over what happened before, when a run came to nothing. */
  join(earlier: ChangeLog): void {
    this.touched ||= earlier.touched;
    this.moved ||= earlier.moved;
    for (const [key, place] of earlier.rows) this.rows.set(key, place);
  }

  /** Something was changed, wherever it is. */
  touch(): void {
    this.touched = true;
  }

  /** All of it has been read. */
  forget(): void {
    this.rows.clear();
    this.touched = false;
    this.moved = false;
  }

  get any(): boolean {
    return this.touched;
  }

  get count(): number {
    return this.rows.size;
  }

  /** In the order of the changes; none once rows were inserted or deleted, since addresses have moved then. */
  get places(): readonly RowPlace[] {
    return this.moved ? [] : [...this.rows.values()].slice(0, MOST_NAMED);
  }
}
