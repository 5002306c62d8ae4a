import { cellPlace } from '../../base/a1';
import type { CellPlace } from '../../base/cells';
import { isBlank, isError } from '../../base/text';
import { dutyKey } from '../../catalogue/settings/duty-words';
import { valueOf } from '../../grant/input/cell';
import type { Scheme } from '../../scheme/types';
import { programmeCell } from '../../table/cells/names';
import { wordCell } from '../../table/cells/word-cell';
import { mark } from '../../table/cells/words';
import { headerKey } from '../../table/columns';
import { valueAt } from '../../table/find/grid';
import type { InputTables } from '../../table/find/locate';
import type { SettingRow, SettingsTable } from '../../table/settings/settings';
import type { SettingOrigin, settingOrigins } from '../write/settings-log';

/** What the notice asks of the prefecture itself, and whether it is ticked. */
export interface PreparedDuty {
  /** 項目 of 設定. */
  readonly key: string;
  readonly item: string;
  readonly text: string;
  readonly clause: string;
  /** The notice's own words. */
  readonly quote: string;
  readonly done: boolean;
  /** What stands there instead of ○; '' where nothing does. */
  readonly written: string;
  /** Since when; null where 操作記録 says nothing of it. */
  readonly origin: SettingOrigin | null;
  /** null where 設定 has no row for it. */
  readonly place: CellPlace | null;
}

/**
 * The duties of the 事業 that there are applications of, in the order of the notices; all where there are none.
 * @param tables null where they are not found.
 */
export async function preparedDuties(
  { texts, programmes }: Scheme,
  tables: InputTables | null,
  settings: SettingsTable | null,
  originOf: ReturnType<typeof settingOrigins>,
): Promise<PreparedDuty[]> {
  const known = new Set(programmes.map(({ name }) => name));
  const applied = programmesOf(tables).filter((name) => known.has(name));
  const duties = (await texts.duties()).filter(
    (duty) => applied.length === 0 || duty.programmes.some((name) => applied.includes(name)),
  );
  return duties.map(({ item, text, source: { clause }, quote }) => {
    const key = dutyKey(item);
    // as with every setting, the last of several rows counts
    const row = settings?.rows.findLast((one) => headerKey(one.item) === headerKey(key));
    const done = row !== undefined && isTicked(row);
    return {
      ...{ key, item, text, clause, quote, done },
      written: row === undefined || done || isBlank(row.value) ? '' : String(row.value).trim(),
      origin: row === undefined ? null : originOf(key, row.value),
      place: row === undefined || settings === null ? null : cellPlace(settings.sheet, row.row, row.column),
    };
  });
}

/** As it is read in any other box: ✓ and TRUE are ○ too, and a word in doubt is none. */
const isTicked = ({ value }: SettingRow): boolean =>
  !isError(value) && valueOf(wordCell(value, mark)) === true;

/** The 事業 of 申請, read as they are there; '' for what is none. */
function programmesOf(tables: InputTables | null): string[] {
  const found = (tables?.applications.parts ?? []).flatMap(({ grid, columns, rows }) => {
    const column = columns.get('programme');
    if (column === undefined) return [];
    return rows
      .map((row) => valueAt(grid, row, column))
      .filter((value) => !isBlank(value) && !isError(value));
  });
  return [...new Set(found)].map((value) => valueOf(programmeCell(value)) ?? '');
}
