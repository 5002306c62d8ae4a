import { pane } from '../../catalogue/pane';
import { headerKey } from '../../table/columns';
import type { Grid } from '../../table/find/grid';
import { HEADER_SEARCH_ROWS } from '../../table/find/header-lines';
import { locateSettings, readSettings } from '../../table/settings/settings';
import { MARK_SHEET_PREFIX } from '../../workbook/marks';
import type { SheetInfo, WorkbookInfo, WorkbookPort } from '../../workbook/port';
import { bookOf } from './book';
import type { BookIdentity } from './types';

/**
 * 都道府県 and 年度 before anything else is read, and where 設定 was changed. One sheet is read: that on which 設定 was
 * found, the one that is called so, or else the first at whose head its two headers stand, as 準備 finds it.
 * @param known the sheet on which 設定 was found; null before that
 * @returns null where there is none
 */
export async function identifyBook(port: WorkbookPort, known: string | null): Promise<BookIdentity | null> {
  const info = await port.describe();
  const filled = info.sheets.filter(({ used }) => used !== null);
  const sheet =
    filled.find(({ name }) => name === known) ??
    filled.find(({ name }) => isCalledSettings(name, info)) ??
    (await firstWithHeaders(port, filled, info));
  if (!sheet) return null;
  const cells = (await port.read([sheet.name])).get(sheet.name);
  if (!cells) return null;
  const grid: Grid = { sheet: sheet.name, visible: sheet.visible, ...cells };
  const located = locateSettings([grid], info.tables);
  if (!located) return null;
  const { prefectureName, fiscalYear } = readSettings(located.rows);
  return bookOf({ prefecture: prefectureName, fiscalYear, settingsSheet: sheet.name });
}

function isCalledSettings(sheet: string, { tables }: WorkbookInfo): boolean {
  const { settings } = pane.app;
  return (
    headerKey(sheet) === settings ||
    tables.some((table) => table.sheet === sheet && headerKey(table.name) === settings)
  );
}

/** Only the rows are read in which a header may stand; the sheets of ours hold no 設定. */
async function firstWithHeaders(
  port: WorkbookPort,
  sheets: readonly SheetInfo[],
  { marks }: WorkbookInfo,
): Promise<SheetInfo | undefined> {
  const own = new Set(
    marks.filter(({ name }) => name.startsWith(MARK_SHEET_PREFIX)).map(({ sheet }) => sheet),
  );
  for (const sheet of sheets) {
    const { name, used, visible } = sheet;
    if (used === null || own.has(name)) continue;
    const area = { ...used, rows: Math.min(used.rows, HEADER_SEARCH_ROWS - used.row) };
    if (area.rows <= 0) continue;
    const written = await port.readFormulas(name, area);
    const values = written.map((row) => row.map((cell) => (typeof cell === 'object' ? null : cell)));
    if (locateSettings([{ sheet: name, visible, area, values, merges: [] }], [])) return sheet;
  }
  return undefined;
}
