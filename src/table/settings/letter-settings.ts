import type { CellValue } from '../../base/cells';
import { AS_CALLS, AS_VALUES, japaneseDate, letterSettings } from '../../catalogue/settings/letter-settings';
import { valueOf } from '../../grant/input/cell';
import { defaultWording, type LetterWording } from '../../report/letter-wording';
import { dateCell, textCell } from '../cells/values';
import { headerKey } from '../columns';
import type { SettingRow } from './settings-locate';

type Key = keyof typeof letterSettings;

const rawOf = (rows: readonly SettingRow[], key: Key): CellValue =>
  rows.findLast(({ item }) => headerKey(item) === headerKey(letterSettings[key].label))?.value ?? null;

/** '' also for an error value, which L-09 names. */
const textIn = (rows: readonly SettingRow[], key: Key): string => valueOf(textCell(rawOf(rows, key))) ?? '';

/** 操作者, for 操作記録; '' where none is set. */
export const readActor = (rows: readonly SettingRow[]): string => textIn(rows, 'actor');

/** 報告の表: whether the ministry sheets are to hold values or calls of GRANT_REPORT; null where it is left to us. */
export function readReportAs(rows: readonly SettingRow[]): 'values' | 'calls' | null {
  const written = textIn(rows, 'reportAs');
  if (written === AS_VALUES) return 'values';
  return written === AS_CALLS ? 'calls' : null;
}

/** The wording of 差戻し that stands in the table 設定; the usual one where a cell is blank. */
export function readLetterWording(rows: readonly SettingRow[], date1904: boolean): LetterWording {
  const text = (key: Exclude<keyof LetterWording, 'deadlineOn'>): string =>
    textIn(rows, key) || defaultWording[key];
  const date = valueOf(dateCell(rawOf(rows, 'deadline'), date1904));
  return {
    subject: text('subject'),
    opening: text('opening'),
    closing: text('closing'),
    deadline: date === null ? text('deadline') : japaneseDate(date),
    ...(date !== null && { deadlineOn: date }),
    contact: text('contact'),
  };
}
