import { cellPlace } from '../../base/a1';
import type { CellPlace } from '../../base/cells';
import { isBlank, normalised } from '../../base/text';
import { clauseText } from '../../catalogue/clauses';
import { doubtText } from '../../catalogue/findings';
import { eachValue, settingName, type SettingSource, settingValue } from '../../catalogue/pane/prepare-texts';
import { type SettingText, settingTextsOf } from '../../catalogue/settings';
import type { SettingKey, SettingProblem, Settings } from '../../grant/input/settings';
import type { Scheme } from '../../scheme/types';
import { headerKey } from '../../table/columns';
import { type SettingEntry, settingEntry, settingNames } from '../../table/settings/setting-entry';
import type { SettingRow, SettingsTable } from '../../table/settings/settings';
import type { SettingOrigin, settingOrigins } from '../write/settings-log';

/** A setting as 準備 shows it. */
export interface PreparedSetting {
  readonly key: SettingKey;
  /** 項目, with its 経費区分 or 事業 where it has one. */
  readonly label: string;
  /** 項目 as it stands in 設定; one that goes on with 経費区分 or 事業 ends with a colon. */
  readonly item: string;
  readonly entry: SettingEntry;
  /** 経費区分 or 事業 that `item` can go on with; null where it is whole. */
  readonly names: readonly string[] | null;
  /** In words, with 円 or 台; as written where it is out of range; '' where there is none. */
  readonly value: string;
  readonly source: SettingSource;
  /** Since when it has this value; null where 操作記録 says nothing of it. */
  readonly origin: SettingOrigin | null;
  /** The cell of the value; null where the table 設定 has no row for it. */
  readonly place: CellPlace | null;
  readonly allowed: string;
  readonly unit: string;
  /** Document and clause, or 通知に定めなし. */
  readonly clause: string;
  readonly explanation: string;
  /** It has no default: what depends on it is computed once the prefecture has answered. */
  readonly mustAnswer: boolean;
}

/** A row of 設定 whose value takes no effect: what is the matter, what to do, and the cell of its 項目. */
export interface DoubtedSetting {
  readonly message: string;
  readonly action: string;
  readonly place: CellPlace;
}

export function doubtedSettings(table: SettingsTable | null, { doubts }: Settings): DoubtedSetting[] {
  return doubts.flatMap(({ kind: variant, label, text, row }) => {
    const found = table?.rows[row];
    if (table === null || found === undefined) return [];
    const place = cellPlace(table.sheet, found.row, found.itemColumn);
    return [{ ...doubtText({ variant, facts: { label, text } }), place }];
  });
}

/** Asked first, in this order. */
const FIRST: readonly SettingKey[] = ['taxBasis', 'deductDonations', 'packageCeiling', 'prefecture'];

/** Every setting with its value and where it comes from: those that must be answered, then the others. */
export function preparedSettings(
  table: SettingsTable | null,
  settings: Settings,
  scheme: Scheme,
  originOf: ReturnType<typeof settingOrigins>,
): PreparedSetting[] {
  const rows = new Map((table?.rows ?? []).map((row) => [headerKey(row.item), row]));
  const placeOf = (row: SettingRow | undefined): CellPlace | null =>
    row === undefined || table === null ? null : cellPlace(table.sheet, row.row, row.column);
  const problemOf = (key: SettingKey, label: string): SettingProblem | undefined =>
    settings.problems.find((problem) => problem.key === key && headerKey(problem.label) === headerKey(label));

  const one = (text: SettingText, label: string, value: string): PreparedSetting => {
    const row = rows.get(headerKey(label));
    const problem = problemOf(text.key, label);
    const filled = row !== undefined && !isBlank(row.value);
    return {
      key: text.key,
      label: settingName(label),
      item: label,
      entry: settingEntry(text, scheme),
      names: label === text.label ? settingNames(text.key, scheme) : null,
      value: problem?.kind === 'outOfRange' ? problem.text : value,
      source: problem?.kind ?? (filled ? 'cell' : 'default'),
      origin: originOf(label, row?.value ?? null),
      place: placeOf(row),
      allowed: text.allowed,
      unit: text.unit,
      clause: clauseText(text.basis),
      explanation: text.explanation,
      mustAnswer: FIRST.includes(text.key),
    };
  };
  const each = (text: SettingText, key: 'unitLimit' | 'budget'): PreparedSetting[] => {
    const prefix = headerKey(text.label);
    const values = key === 'unitLimit' ? settings.unitLimits : settings.budgets;
    const own = [...rows].filter(([item, row]) => item.startsWith(prefix) && !isBlank(row.value));
    const written = own.map(([, { item }]) => {
      const label = normalised(item);
      const value = values.get(label.slice(text.label.length).trim());
      return one(text, label, value === undefined ? '' : eachValue(key, value));
    });
    // one more can always be added
    return [...written, one(text, text.label, '')];
  };

  const prepared = settingTextsOf(scheme).flatMap((text) =>
    text.key === 'unitLimit' || text.key === 'budget'
      ? each(text, text.key)
      : [one(text, text.label, settingValue(text.key, settings))],
  );
  const order = ({ key, mustAnswer }: PreparedSetting): number =>
    mustAnswer ? FIRST.indexOf(key) : FIRST.length;
  return prepared.sort((a, b) => order(a) - order(b));
}
