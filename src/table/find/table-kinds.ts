import { amountColumns } from '../../report/columns/amount';
import { findingColumns } from '../../report/columns/finding';
import { applicationColumns, type ColumnSpec, headerKey, lineColumns, memberColumns } from '../columns';
import { reportAt } from '../plans/headers';
import { sideTableAt } from '../side/locate';
import { applicationScore, type Candidate, lineScore, memberScore } from './candidate';
import { columnKey } from './headings';
import { INPUT_TABLES, type InputTable } from './mapping';

/** Tables of the stages after 申請, and those that belong to no application, by the columns that only they have. */
export type StageTable =
  '変更経費' | '実績' | '実績報告' | '交付決定' | '過年度交付' | '製品' | '計画' | '効果報告';

const SIDE = { earlierGrants: '過年度交付', products: '製品' } as const;

/** The stage whose table this is; null: none. Such a table is neither 申請 nor 経費. */
export function stageOf({ line, lines, applications }: Candidate): StageTable | null {
  const keys = new Set([...line.texts.values()].map(columnKey));
  if ((keys.has('回') || keys.has('変更回')) && lines.has('category')) return '変更経費';
  if (keys.has('実支出額') && !lines.has('category')) return '実績';
  if (applications.has('programme')) return null;
  const side = sideTableAt(line.texts);
  if (side !== null) return SIDE[side.kind];
  const report = reportAt([...line.texts.values()]);
  if (report !== null) return report;
  if (keys.has('提出日')) return '実績報告';
  return keys.has('決定日') ? '交付決定' : null;
}

/** Headers that only a table of ours has. */
const OWN: readonly (readonly string[])[] = [
  [amountColumns.subsidised.header, amountColumns.base.header, amountColumns.amount.header],
  [findingColumns.severity.header, findingColumns.rule.header, findingColumns.message.header],
];
const HEAD_ROWS = 3;

/** A sheet that we have written and that was copied without its name of ours. */
export function isOurs({ grid, line }: Candidate, ruleBookLine: string): boolean {
  const keys = new Set([...line.texts.values()].map(headerKey));
  if (OWN.some((own) => own.every((header) => keys.has(headerKey(header))))) return true;
  return grid.values
    .slice(0, HEAD_ROWS)
    .some((row) => row.some((cell) => typeof cell === 'string' && cell.startsWith(ruleBookLine)));
}

const scores: Readonly<Record<InputTable, (candidate: Candidate) => number>> = {
  applications: applicationScore,
  lines: lineScore,
  members: memberScore,
};

/** Points of a candidate as a kind of table; 0: it is none, by its columns or by what a clerk has said of it. */
export function scoreAs(kind: InputTable, candidate: Candidate): number {
  const { declared } = candidate;
  if (declared === null) return scores[kind](candidate);
  return declared.includes(kind) ? 1 + columnsAs(kind, candidate).size : 0;
}

/** Which of the tables a candidate could be. */
export const kindsOf = (candidate: Candidate): InputTable[] =>
  INPUT_TABLES.filter((kind) => scoreAs(kind, candidate) > 0);

const required: Readonly<Record<InputTable, readonly ColumnSpec<string>[]>> = {
  applications: applicationColumns.filter((spec) => spec.required === true),
  lines: lineColumns.filter((spec) => spec.required === true),
  members: memberColumns.filter((spec) => spec.required === true),
};

export const columnsAs = (kind: InputTable, candidate: Candidate): ReadonlyMap<string, number> =>
  candidate[kind];

/** Every column without which no row can be computed is there. */
export const isComplete = (kind: InputTable, candidate: Candidate): boolean =>
  required[kind].every(({ field }) => columnsAs(kind, candidate).has(field));

/** The columns of the two are those of the same fields. */
export function sameColumns(kind: InputTable, a: Candidate, b: Candidate): boolean {
  const [left, right] = [columnsAs(kind, a), columnsAs(kind, b)];
  return left.size === right.size && [...left.keys()].every((field) => right.has(field));
}

const YEAR =
  /(?:(?:^|[^A-Z])R|令和)(元|\d{1,2})(?!\d)|(?:^|\D)(20\d{2})(?!\d)|(?:(?:^|[^A-Z])H|平成)(\d{1,2})(?!\d)/u;
/** What follows a year: the months before April belong to the fiscal year before. */
const MONTH = /^(?:年|\.|-|\/)(\d{1,2})(?:月|$|[^\d年])/u;
const OLD =
  /旧|コピー|複製|COPY|BACKUP|バックアップ|\(\d+\)$|控(?!除)|前年|昨年|過年度|記入例|記載例|見本|サンプル|例\)?$|(?:^|[^A-Z])OLD|廃止/u;
const FIRST_REIWA = 2018;
const APRIL = 4;

/**
 * Whether a table's name says that it is not the list of this year: old, a copy, another year's, or an example.
 * @param fiscalYear 令和; null: not known, and no year is another one.
 */
export function isDoubtfulName(name: string, fiscalYear: number | null): boolean {
  const key = headerKey(name);
  if (OLD.test(key)) return true;
  const found = YEAR.exec(key);
  if (found === null || fiscalYear === null) return false;
  const [all, reiwa, western, heisei] = found;
  if (heisei !== undefined) return true;
  const year = reiwa === undefined ? Number(western) - FIRST_REIWA : reiwa === '元' ? 1 : Number(reiwa);
  const month = MONTH.exec(key.slice(found.index + all.length))?.[1];
  return (month !== undefined && Number(month) < APRIL ? year - 1 : year) !== fiscalYear;
}
