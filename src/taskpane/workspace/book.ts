import type { BookIdentity } from './types';

/** What a reading says of 設定: 都道府県 by its name, 年度 (令和) and the sheet where it stands. */
interface SettingsRead {
  readonly prefecture: string | null;
  readonly fiscalYear: number | null;
  readonly settingsSheet: string | null;
}

/** Whose workbook it is, as it was read; null where it holds no 設定. */
export const bookOf = ({ prefecture, fiscalYear, settingsSheet }: SettingsRead): BookIdentity | null =>
  settingsSheet === null
    ? null
    : {
        prefecture,
        fiscalYear,
        sheet: settingsSheet,
      };
