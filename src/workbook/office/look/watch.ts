import type { Area } from '../../../base/cells';
import { parseArea, parseReference, splitReferences } from '../../../base/references';
import { withExcel } from './excel';

/** Something that somebody else than the add-in changed in the workbook. */
export interface Change {
  readonly sheet: string;
  /** null when Excel gives no plain rectangle. */
  readonly area: Area | null;
  /** Rows or columns were inserted or deleted, so that addresses have moved. */
  readonly moved: boolean;
}

/**
 * Calls back on every change of cells by a clerk or a co-author, once for each rectangle. The add-in's own writes
 * never count: they are made with events switched off, and Excel 1.14 and later names the source besides. What a
 * co-author changes within the seconds of such a write is not told; the next check reads it.
 * Returns the function that stops the watch.
 */
export async function watchChanges(changed: (change: Change) => void): Promise<() => Promise<void>> {
  const names = new Map<string, string>();
  const registration = await withExcel(async (context) => {
    const { worksheets } = context.workbook;
    const handler = worksheets.onChanged.add(async (event) => {
      if (isOwn(event)) return;
      const sheet = names.get(event.worksheetId) ?? (await nameOf(names, event.worksheetId));
      const moved = event.changeType !== 'RangeEdited';
      for (const area of areasOf(event.address)) changed({ sheet, area, moved });
    });
    worksheets.load('items/id,items/name');
    await context.sync();
    for (const sheet of worksheets.items) names.set(sheet.id, sheet.name);
    return handler;
  });
  return () =>
    withExcel(async () => {
      registration.remove();
      await registration.context.sync();
    });
}

/** The same add-in in a co-author's Excel is somebody else. */
function isOwn({ source, triggerSource }: Excel.WorksheetChangedEventArgs): boolean {
  return source !== 'Remote' && triggerSource === 'ThisLocalAddin';
}

/** Cells that were changed together need not lie together: A1:B2,D4 */
function areasOf(address: string): (Area | null)[] {
  const areas = splitReferences(address).map(parseArea);
  return areas.length === 0 || areas.includes(null) ? [null] : areas;
}

/** Sheets made or renamed since the watch began. */
async function nameOf(names: Map<string, string>, id: string): Promise<string> {
  await withExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    for (const sheet of worksheets.items) names.set(sheet.id, sheet.name);
  });
  return names.get(id) ?? '';
}

/**
 * True when a change may touch a table that was read, named by its address (申請!A4:Z154). Below a table its own
 * columns count too: it grows there, row after row. Beside it only what moves its cells counts.
 */
export function concernsTables(change: Change, tables: readonly { readonly address: string }[]): boolean {
  return tables.some(({ address }) => {
    const table = parseReference(address);
    // a sheet that is a table as a whole is named without cells
    if (!table) return address === change.sheet;
    if (table.sheet !== change.sheet) return false;
    if (!change.area) return true;
    const { area } = table;
    const right = area.column + area.columns;
    if (change.moved) {
      return change.area.row <= area.row + area.rows && change.area.column <= right;
    }
    return (
      change.area.row + change.area.rows > area.row &&
      change.area.column < right &&
      change.area.column + change.area.columns > area.column
    );
  });
}
