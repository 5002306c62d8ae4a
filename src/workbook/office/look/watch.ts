import type { Area } from '../../../base/cells';
import { parseArea, splitReferences } from '../../../base/references';
import type { Change } from '../../host';
import { withExcel } from './excel';

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
