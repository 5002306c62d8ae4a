import { headerKey } from '../../base/text';
import { type Layout, layoutsIn } from '../../intake/layouts';
import { locateSettings, type SettingRow } from '../../table/settings/settings';
import type { WorkbookPort } from '../port';
import { readInputs } from '../read/inputs';

/** How files of known layouts are read, as 設定 of a workbook has it. */
export async function rememberedLayouts(port: WorkbookPort): Promise<readonly Layout[]> {
  return layoutsIn(await settingRows(port));
}

/** The rows of 設定: of a sheet of that name alone where there is one, so that the lists are not read for it. */
async function settingRows(port: WorkbookPort): Promise<readonly SettingRow[]> {
  const { sheets, tables } = await port.describe();
  const isSettings = ({ name }: { readonly name: string }): boolean => headerKey(name) === '設定';
  const named = new Set([
    ...sheets.filter(isSettings).map(({ name }) => name),
    ...tables.filter(isSettings).map(({ sheet }) => sheet),
  ]);
  const read = await port.read([...named]);
  const grids = sheets.flatMap(({ name, visible }) => {
    const cells = read.get(name);
    return cells === undefined ? [] : [{ sheet: name, visible, ...cells }];
  });
  const own = locateSettings(grids, tables);
  return (own ?? (await readInputs(port)).settingsTable)?.rows ?? [];
}
