import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import {
  type IWorkbookData,
  LocaleType,
  LogLevel,
  mergeLocales,
  type Plugin,
  type PluginCtor,
  Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import sheetsJa from '@univerjs/preset-sheets-core/locales/ja-JP';
import {
  UniverSheetsTablePlugin,
  UniverSheetsTablePreset,
  UniverSheetsTableUIPlugin,
} from '@univerjs/preset-sheets-table';
import tableJa from '@univerjs/preset-sheets-table/locales/ja-JP';
import { tableThemes } from './theme';

const TABLE_CONFIG = new Map<PluginCtor<Plugin>, object>([
  [UniverSheetsTablePlugin, tableThemes],
  // The tag with a table's name would lie over the header row of a table that starts in row 1.
  [UniverSheetsTableUIPlugin, { hideAnchor: true }],
]);

/** Cells alone: without a toolbar, a formula bar, tabs of sheets and menus, which are drawn anew with every workbook. */
const BARE = { header: false, toolbar: false, footer: false, contextMenu: false } as const;

/** Starts Univer in an element, in Japanese, without a workbook. */
export function createGrid(container: HTMLElement, bare: boolean): Univer {
  const univer = new Univer({
    locale: LocaleType.JA_JP,
    locales: { [LocaleType.JA_JP]: mergeLocales(sheetsJa, tableJa) },
    logLevel: LogLevel.ERROR,
  });
  const seen = new Set<PluginCtor<Plugin>>();
  for (const entry of [
    ...UniverSheetsCorePreset({ container, ...(bare ? BARE : {}) }).plugins,
    ...UniverSheetsTablePreset().plugins,
  ]) {
    const [plugin, config] = Array.isArray(entry) ? entry : [entry, undefined];
    if (seen.has(plugin)) continue;
    seen.add(plugin);
    univer.registerPlugin(plugin, TABLE_CONFIG.get(plugin) ?? config);
  }
  return univer;
}

/** Opens a workbook in the grid and gives its id. */
export function openInGrid(univer: Univer, data: Partial<IWorkbookData>): string {
  const unit = univer.createUnit<Partial<IWorkbookData>, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  return unit.getUnitId();
}
