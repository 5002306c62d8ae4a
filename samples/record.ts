/** What stands in a cell; null leaves it empty. */
export type Cell = string | number | Date | null;

/** A row by the headers of its table. */
export type Row = Record<string, Cell>;

/** An application as it comes in: its row of 申請 and its rows of 経費. */
export interface Application {
  readonly row: Row;
  readonly lines: Row[];
}

/** A day as Excel stores it, without an hour or a time zone. */
export function day(year: number, month: number, date: number): Date {
  return new Date(Date.UTC(year, month - 1, date));
}

export function dayAfter(date: Date, days: number): Date {
  return new Date(date.getTime() + days * 86_400_000);
}

/** The first line of a 経費区分. @throws Error when the application has none. */
export function lineOf(application: Application, category: string): Row {
  const line = application.lines.find((row) => row['経費区分'] === category);
  if (line === undefined) throw new Error(`no ${category} line in ${String(application.row['受付番号'])}`);
  return line;
}

export function has(application: Application, ...categories: readonly string[]): boolean {
  return categories.every((category) => application.lines.some((row) => row['経費区分'] === category));
}

/** Adds a line at the end, numbered on. */
export function addLine(application: Application, cells: Row): void {
  application.lines.push({
    受付番号: application.row['受付番号'] ?? null,
    明細番号: application.lines.length + 1,
    他補助: '無',
    ...cells,
  });
}
