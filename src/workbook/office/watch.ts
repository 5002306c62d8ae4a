import type { Area } from '../port';
import { parseArea } from './address';
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
 * Calls back on every change of cells by a clerk or a co-author. The add-in's own writes never count: they are
 * made with events switched off, and Excel 1.14 and later names the source besides.
 * Returns the function that stops the watch.
 */
export async function watchChanges(changed: (change: Change) => void): Promise<() => Promise<void>> {
  const names = new Map<string, string>();
  const registration = await withExcel(async (context) => {
    const { worksheets } = context.workbook;
    const handler = worksheets.onChanged.add(async (event) => {
      if (event.triggerSource === 'ThisLocalAddin') return;
      const sheet = names.get(event.worksheetId) ?? (await nameOf(names, event.worksheetId));
      const moved = event.changeType !== 'RangeEdited';
      changed({ sheet, area: parseArea(event.address), moved });
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
