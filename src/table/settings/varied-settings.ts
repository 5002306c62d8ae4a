import { headerKey } from '../columns';
import type { SettingRow } from './settings-locate';

/** The rows of 設定 as they would be with another value of one 項目. */
export function variedRows(rows: readonly SettingRow[], item: string, value: string | number): SettingRow[] {
  const others = rows.filter((row) => headerKey(row.item) !== headerKey(item));
  return [...others, { item, value, row: 0, column: 1, itemColumn: 0 }];
}
