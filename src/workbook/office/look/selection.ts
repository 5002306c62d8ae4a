import type { SelectedRow } from '../../host';
import { withExcel } from './excel';

/**
 * The row of the active cell; of several selected cells it is the one that typing would fill. null where there is
 * none (a chart is selected, the workbook is closing).
 */
export async function selectedRow(): Promise<SelectedRow | null> {
  try {
    return await withExcel(async (context) => {
      const cell = context.workbook.getActiveCell().load('rowIndex');
      cell.worksheet.load('name');
      await context.sync();
      return { sheet: cell.worksheet.name, row: cell.rowIndex };
    });
  } catch {
    // nothing is told to the clerk: what is not selected can not be asked about
    return null;
  }
}

/**
 * Calls back with the row that a clerk selects, and only when it is another one than before. A key held down
 * gives many events: while one is being asked about, the later ones wait for one question together.
 * Returns the function that stops the watch.
 * @throws WorkbookError when Excel refuses the registration.
 */
export async function watchSelection(
  selected: (row: SelectedRow | null) => void,
): Promise<() => Promise<void>> {
  let events = 0;
  let answered = 0;
  let asking = false;
  let stopped = false;
  let last: string | null = null;

  const ask = async (): Promise<void> => {
    events += 1;
    if (asking) return;
    asking = true;
    while (answered < events) {
      answered = events;
      const row = await selectedRow();
      const key = row ? `${row.row} ${row.sheet}` : '';
      const other = key !== last;
      last = key;
      if (other && !stopped) selected(row);
    }
    asking = false;
  };

  const registrations = await withExcel(async (context) => {
    const { workbook } = context;
    // another sheet shows its own selection, which has not changed
    const handlers = [workbook.onSelectionChanged.add(ask), workbook.worksheets.onActivated.add(ask)];
    await context.sync();
    return handlers;
  });
  return () => {
    stopped = true;
    return withExcel(async () => {
      for (const registration of registrations) registration.remove();
      const [{ context } = { context: null }] = registrations;
      await context?.sync();
    });
  };
}
