import { readFileSync } from 'node:fs';
import type { CellValue } from '../../src/base/cells';

export type Row = Readonly<Record<string, CellValue>>;

/** A worked case: tables by our column names, and the figures that were worked out by hand. */
export interface WorkedCase {
  readonly id: string;
  readonly note: string;
  readonly 設定: Row;
  readonly 申請: readonly Row[];
  readonly 経費: readonly Row[];
  readonly 構成員: readonly Row[];
  readonly expect: {
    readonly 算定額: readonly (number | null)[];
    readonly 交付予定額: readonly (number | null)[];
    readonly 判定: readonly string[];
    /** Rules that must be found; others of 情報 may be found beside them. */
    readonly rules: readonly string[];
  };
}

type Stored = Omit<WorkedCase, '設定' | '構成員'> & Partial<Pick<WorkedCase, '設定' | '構成員'>>;

const stored = JSON.parse(readFileSync(new URL('./cases.json', import.meta.url), 'utf8')) as {
  establishment: Row;
  cases: Stored[];
};

/** Rows written as differences from a faultless establishment are completed here; null takes a column away. */
function complete(row: Row): Row {
  if (row['like'] !== 'establishment') return row;
  const { like: _like, ...own } = row;
  const whole = Object.entries({ ...stored.establishment, ...own });
  return Object.fromEntries(whole.filter(([, value]) => value !== null));
}

const isTechnology = (applications: readonly Row[]): boolean =>
  applications.every((row) => row['事業'] === '定着支援');

/** What a line says where its case leaves it out; null in the case leaves the cell blank. */
const ANSWERED: Row = { 他補助: '無' };
const PUBLISHED: Row = { 価格公表: '有' };

/** Devices and software are those that have a 掲載. */
const isItem = (row: Row): boolean => row['掲載'] !== undefined;

export const workedCases: readonly WorkedCase[] = stored.cases.map((entry) => {
  const applications = entry.申請.map(complete);
  return {
    ...entry,
    設定: entry.設定 ?? {},
    申請: applications,
    // every line of 定着支援 is named after its 経費区分, and no other line has a name
    経費: entry.経費.map((row) =>
      isTechnology(applications)
        ? { ...ANSWERED, ...(isItem(row) ? PUBLISHED : {}), 品名: row['経費区分'] ?? null, ...row }
        : { ...ANSWERED, ...row },
    ),
    構成員: entry.構成員 ?? [],
  };
});

/** Cases in which every application is 定着支援. */
export const technologyCases = workedCases.filter(({ 申請 }) => isTechnology(申請));

const headersOf = (rows: readonly Row[]): string[] => [...new Set(rows.flatMap((row) => Object.keys(row)))];

/** Rows as a matrix with its header row. */
export function matrixOf(rows: readonly Row[], headers = headersOf(rows)): CellValue[][] {
  return [headers, ...rows.map((row) => headers.map((header) => row[header] ?? null))];
}

/** The sheets of a case, each a matrix with its header row. */
export function sheetsOf(
  entry: Pick<WorkedCase, '設定' | '申請' | '経費' | '構成員'>,
): { name: string; values: CellValue[][] }[] {
  const lineHeaders = ['受付番号', '明細番号', '経費区分', '支出額'];
  const settings = Object.entries(entry.設定).map(([item, value]) => ({ 項目: item, 値: value }));
  const headers = headersOf(entry.経費);
  const sheets = [
    { name: '申請', values: matrixOf(entry.申請) },
    { name: '経費', values: matrixOf(entry.経費, [...new Set([...lineHeaders, ...headers])]) },
  ];
  if (entry.構成員.length > 0) sheets.push({ name: '構成員', values: matrixOf(entry.構成員) });
  if (settings.length > 0) sheets.push({ name: '設定', values: matrixOf(settings) });
  return sheets;
}
