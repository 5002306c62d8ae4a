/** Words of the questions about how the input is read: keys and answers, exact, because they stand in 設定. */

/** Beginning of the 項目 of 設定 that say how the input is to be read. */
export const READING_PREFIX = '読み方:';

export const USE = '使う';
export const LEAVE = '使わない';
export const AS_ABOVE = '上と同じ';
export const FLAWED = '不備';
export const SAME = '同じ';
export const OTHER = '別';

/** 〃 in other words: they may say something of their own elsewhere, but are nobody's 受付番号. */
export const DITTO_NUMBERS: ReadonlySet<string> = new Set([
  ...['"', '”', '“', "''", '’’', '′′', 'ゝ', '↑'],
  ...['同上', '同', '同じ', '上同', '上に同じ', '上と同じ'],
]);

export const TABLE_ANSWERS = [USE, LEAVE] as const;
/** What a clerk can say that a table holds. */
export const KIND_ANSWERS = ['申請', '経費', '申請と経費', '構成員'] as const;
export type TableKind = (typeof KIND_ANSWERS)[number];
/** Both groups of columns in one table. */
export const BOTH: TableKind = '申請と経費';
/** The answer for each of the input tables alone. */
export const KIND_OF = { applications: '申請', lines: '経費', members: '構成員' } as const;
export const BLANK_NUMBER_ANSWERS = [AS_ABOVE, FLAWED] as const;
export const ZERO_ANSWERS = [SAME, OTHER] as const;
export const TAX_ANSWERS = ['税込', '税抜'] as const;
export const UNIT_ANSWERS = ['円', '千円', '百万円'] as const;
export type UnitAnswer = (typeof UNIT_ANSWERS)[number];

/** Keys of the questions. */
export const questionKeys = {
  table: (name: string): string => `${READING_PREFIX}表:${name}`,
  column: (header: string): string => `${READING_PREFIX}列:${header}`,
  /** Of one sheet alone: it goes before the answer for all of them. */
  columnOn: (sheet: string, header: string): string => `${READING_PREFIX}列:${sheet}:${header}`,
  unit: (sheet: string, header: string): string => `${READING_PREFIX}単位:${sheet}:${header}`,
  /** For all columns of a sheet, and for all there are. */
  units: (sheet: string | null): string => `${READING_PREFIX}単位${sheet === null ? '' : `:${sheet}`}`,
  tax: `${READING_PREFIX}税`,
  blankNumber: `${READING_PREFIX}空欄の受付番号`,
  zeros: `${READING_PREFIX}先頭の0`,
  /** A table on a sheet that holds several; or whose header is not found by itself. */
  rowOf: (sheet: string, row: number): string => `${READING_PREFIX}表:${sheet}:${row}行目`,
  /** How files are taken in whose list has these headers; the answer is the mapping in JSON. */
  layout: (headers: string): string => `${READING_PREFIX}取込み:${headers}`,
} as const;
