import type { CellValue } from '../../base/cells';
import { isBlank, normalised } from '../../base/text';
import { forCell } from '../../catalogue/amounts/figures';
import { settingTexts } from '../../catalogue/settings';
import { textOf } from '../../grant/input/cell';
import { positionOf } from '../../report/columns/column';
import { textCell } from '../../table/cells/values';
import { headerKey } from '../../table/columns';
import { isDutyItem, isReadingItem } from '../../table/find/answers';
import type { SettingRow } from '../../table/settings/settings';
import { logColumns } from '../log-columns';

/** Since when a setting has its value, as far as 操作記録 knows. */
export type SettingOrigin =
  /** The first run of those with this value up to now, and who did it ('' where it is not known). */
  | { readonly kind: 'since'; readonly time: string; readonly actor: string }
  /** It was changed after the last run, in which it was `before` ('' where it was blank). */
  | { readonly kind: 'changed'; readonly time: string; readonly before: string };

const SEPARATOR = '、';
const EQUALS = '=';

/** The settings that amounts and checks depend on; a label with a colon is followed by a 経費区分 or 事業. */
const LABELS: readonly string[] = settingTexts.map(({ label }) => headerKey(label));

const isSetting = (item: string): boolean => {
  const key = headerKey(item);
  // amounts depend on the answers of 準備 too; of the prefecture's ticks it is kept who set them and when
  if (isReadingItem(item) || isDutyItem(item)) return true;
  return LABELS.some((label) => (label.endsWith(':') ? key.startsWith(label) : key === label));
};

const valueText = (value: CellValue): string => textOf(textCell(value)).replace(/\s+/gu, ' ');

/** The settings of a run as a cell of 操作記録: 税区分=税込、補助率=4/5. Blank ones are left out. */
export function settingsText(rows: readonly SettingRow[]): string {
  return forCell(
    rows
      .filter(({ item, value }) => isSetting(item) && !isBlank(value))
      .map(({ item, value }) => `${normalised(item)}${EQUALS}${valueText(value)}`)
      .join(SEPARATOR),
  );
}

/** A run of 操作記録 with its settings. */
interface LoggedRun {
  readonly time: string;
  readonly actor: string;
  readonly values: ReadonlyMap<string, string>;
}

const TIME = positionOf(logColumns, 'time');
const ACTOR = positionOf(logColumns, 'actor');
const SETTINGS = positionOf(logColumns, 'settings');

/**
 * Looks up since when a setting has its value.
 * @param log rows of 操作記録, its header row first.
 */
export function settingOrigins(
  log: readonly (readonly CellValue[])[],
): (label: string, value: CellValue) => SettingOrigin | null {
  const runs = log.slice(1).flatMap((row): LoggedRun[] => {
    const text = String(row[SETTINGS] ?? '');
    return text === ''
      ? []
      : [{ time: String(row[TIME] ?? ''), actor: String(row[ACTOR] ?? ''), values: parsed(text) }];
  });
  return (label, value) => {
    const key = headerKey(label);
    const now = valueText(value);
    const last = runs.at(-1);
    if (last === undefined) return null;
    const before = last.values.get(key) ?? '';
    if (before !== now) return { kind: 'changed', time: last.time, before };
    const other = runs.findLastIndex(({ values }) => (values.get(key) ?? '') !== now);
    const { time, actor } = runs[other + 1] ?? last;
    return { kind: 'since', time, actor };
  };
}

/** A part without an equals sign belongs to the value before it, which is a list. */
function parsed(text: string): Map<string, string> {
  const values = new Map<string, string>();
  let key = '';
  for (const part of text.split(SEPARATOR)) {
    const at = part.indexOf(EQUALS);
    if (at < 0) {
      values.set(key, `${values.get(key) ?? ''}${SEPARATOR}${part}`);
      continue;
    }
    key = headerKey(part.slice(0, at));
    values.set(key, part.slice(at + 1));
  }
  return values;
}
