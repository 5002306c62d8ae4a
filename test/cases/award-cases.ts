import { readFileSync } from 'node:fs';
import type { CellValue } from '../../src/base/cells';
import type { AwardOutcome } from '../../src/grant/stages/award-records';
import { matrixOf, type Row, sheetsOf } from './cases';
import { establishment } from './cases.json';

interface AwardFigures {
  readonly 順位?: number;
  readonly 採択: AwardOutcome | null;
  readonly 採択額?: number;
  readonly 累計?: number;
}

/** A worked case of 採択: what stands in the tables, and what comes out, by 受付番号. */
export interface AwardCase {
  readonly id: string;
  readonly note: string;
  readonly 設定: Row;
  readonly 申請: readonly Row[];
  readonly 経費: readonly Row[];
  /** The clerk's entries in 採択, where there are any. */
  readonly 採択?: readonly Row[];
  readonly expect: {
    readonly 採択: Readonly<Record<string, AwardFigures>>;
    /** Who has no row. */
    readonly 採択なし?: readonly string[];
    readonly 判定?: Readonly<Record<string, string>>;
    /** Rule, 受付番号 and 段階. */
    readonly findings?: readonly (readonly [string, string, string])[];
  };
}

const SETTINGS: Row = { 都道府県: '13', 年度: 8, 寄付金等の控除: 'する', 税区分: '税込' };
const LINE: Row = { 他補助: '無', 掲載: 'TAIS', 製品コード: '00001-000010', 価格公表: '有', 台数: 1 };

/** Rows are written as differences from a faultless establishment; null takes a column away. */
function complete({ like: _like, ...own }: Row): Row {
  const whole: Row = { ...(establishment as Row), ...own };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== null));
}

const stored = JSON.parse(readFileSync(new URL('./award.json', import.meta.url), 'utf8')) as AwardCase[];

/** The cases of 採択. */
export const awardCases: readonly AwardCase[] = stored.map((entry) => ({
  ...entry,
  設定: { ...SETTINGS, ...entry.設定 },
  申請: entry.申請.map(complete),
  経費: entry.経費.map((row) => ({ ...LINE, 品名: row['経費区分'] ?? null, ...row })),
}));

/** The sheets of a case; what a clerk has entered in 採択 stands on a sheet of that name. */
export function awardSheets(entry: AwardCase): { name: string; values: CellValue[][] }[] {
  const sheets = sheetsOf({ ...entry, 構成員: [] });
  return entry.採択 === undefined ? sheets : [...sheets, { name: '採択', values: matrixOf(entry.採択) }];
}

/** What 採択, 申請 and 指摘 of a workbook must show, and do show, in one form. */
export interface AwardOutcomes {
  readonly rows: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly verdicts: Readonly<Record<string, unknown>>;
  readonly findings: readonly string[];
}

type Records = readonly Readonly<Record<string, unknown>>[];

const blank = (value: unknown): unknown => (value === '' || value === undefined ? null : value);

/** What a case says, of what it says something of. */
export function expectedOf({ expect }: AwardCase): AwardOutcomes {
  const ranked = Object.entries(expect.採択).filter(([, { 順位 }]) => 順位 !== undefined);
  return {
    rows: Object.fromEntries(ranked.map(([number, figures]) => [number, { ...figures }])),
    columns: Object.fromEntries([
      ...Object.entries(expect.採択).map(([number, { 採択 }]) => [number, 採択] as const),
      ...(expect.採択なし ?? []).map((number) => [number, null] as const),
    ]),
    verdicts: expect.判定 ?? {},
    findings: (expect.findings ?? []).map((finding) => finding.join(' ')),
  };
}

/** The same of the tables as they were written; `awards` null: there is no sheet 採択. */
export function shownBy(
  entry: AwardCase,
  tables: { readonly applications: Records; readonly awards: Records | null; readonly findings: Records },
): AwardOutcomes {
  const expected = expectedOf(entry);
  const rows = (tables.awards ?? []).map((row) => [String(row['受付番号']), row] as const);
  const of = (name: string) =>
    Object.fromEntries(tables.applications.map((row) => [String(row['受付番号']), blank(row[name])]));
  const said = (all: Readonly<Record<string, unknown>>, numbers: readonly string[]) =>
    Object.fromEntries(numbers.map((number) => [number, all[number]]));
  return {
    rows: Object.fromEntries(
      rows
        .filter(([, row]) => blank(row['順位']) !== null)
        .map(([number, row]) => {
          const wanted = Object.keys(expected.rows[number] ?? { 順位: 0 });
          return [number, Object.fromEntries(wanted.map((header) => [header, blank(row[header])]))];
        }),
    ),
    columns: said(of('採択'), Object.keys(expected.columns)),
    verdicts: said(of('判定'), Object.keys(expected.verdicts)),
    findings: tables.findings
      .filter((row) => blank(row['段階']) !== null)
      .map((row) => [row['ルール'], row['受付番号'], row['段階']].map(String).join(' ')),
  };
}
