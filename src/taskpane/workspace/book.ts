import { prefectureNames } from '../../catalogue/template/template-texts';
import type { BookIdentity } from './types';

/** What a reading says of 設定: 都道府県コード, 年度 (令和) and the sheet where it stands. */
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
        prefecture: prefecture === null ? null : prefectureName(prefecture),
        fiscalYear,
        sheet: settingsSheet,
      };

/** Name of a 都道府県コード, 01–47. */
const prefectureName = (code: string): string | null => prefectureNames[Number(code) - 1] ?? null;
