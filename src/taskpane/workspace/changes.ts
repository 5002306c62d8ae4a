import type { CheckResult } from '../../workbook/results';
import type { Change } from '../../workbook/office/watch';

/** Sheet names of the tables that were read, from their addresses (申請!A4:Z154, 'R8 申請'!A4:Z154, 設定). */
export function sourceSheets(result: CheckResult): ReadonlySet<string> {
  return new Set(
    result.sources.map(({ address }) => {
      const bang = address.lastIndexOf('!');
      const sheet = bang < 0 ? address : address.slice(0, bang);
      return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
    }),
  );
}

/** Beyond this many, a change is a change of the table as a whole (a sort, a whole column). */
const MOST_ROWS = 10_000;

/** Counts the rows that were changed since the tables were read; a row that is changed twice counts once. */
export class ChangeLog {
  private readonly rows = new Set<string>();
  private touched = false;

  add(change: Change): void {
    this.touched = true;
    const { area, sheet } = change;
    if (!area || area.rows > MOST_ROWS || this.rows.size > MOST_ROWS) return;
    for (let row = area.row; row < area.row + area.rows; row++) this.rows.add(`${sheet}:${row}`);
  }

  clear(): void {
    this.rows.clear();
    this.touched = false;
  }

  get any(): boolean {
    return this.touched;
  }

  get count(): number {
    return this.rows.size;
  }
}
