import { prefectureNames } from '../../catalogue/template-texts';
import { locateSettings, readSettings } from '../../table/settings';
import type { Grid } from '../../table/grid';
import { pane } from '../../catalogue/pane';
import type { WorkbookPort } from '../../workbook/port';
import type { BookIdentity } from './types';

/**
 * 都道府県 and 年度 from the table 設定 alone, before the first run; null where there is none. One sheet is read.
 */
export async function identifyBook(port: WorkbookPort): Promise<BookIdentity | null> {
  const { sheets, tables } = await port.describe();
  const { settings } = pane.app;
  const named = tables.find(({ name }) => name.normalize('NFKC') === settings);
  const sheet = sheets.find(
    ({ name, used }) =>
      used !== null && (name === named?.sheet || name.normalize('NFKC').trim() === settings),
  );
  if (!sheet) return null;
  const cells = (await port.read([sheet.name])).get(sheet.name);
  if (!cells) return null;
  const grid: Grid = { sheet: sheet.name, visible: sheet.visible, ...cells };
  const located = locateSettings([grid], tables);
  if (!located) return null;
  const { prefecture, fiscalYear } = readSettings(located.rows);
  return { prefecture: prefecture === null ? null : prefectureName(prefecture), fiscalYear };
}

/** Name of a 都道府県コード, 01–47. */
const prefectureName = (code: string): string | null => prefectureNames[Number(code) - 1] ?? null;
