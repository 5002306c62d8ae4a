import { exactSum } from '../../base/exact-sum';
import { SHEETS } from '../../catalogue/sheets/headers';
import type { Assessment } from '../../grant/assessment';
import { textOf } from '../../grant/input/cell';
import { kindsOn } from '../../grant/programmes';
import type { ReportKind } from '../../report';
import { namesOfKinds } from '../../report/books';
import { amountColumns } from '../../report/columns/amount';
import { applicationOutput } from '../../report/columns/application';
import { findingColumns } from '../../report/columns/finding';
import { lineOutput } from '../../report/columns/line';
import type { ProgrammeKind } from '../../scheme/types';
import type { Assessed } from '../read/assessed';
import type { Counted } from './effects/row-counts';
import type { ReportTables } from './report-tables';

/** 検算: what the total of a column must come to, by the tables. */
export interface ReportCheck {
  /** Header of the column whose total is compared. */
  readonly header: string;
  /** What it is compared with, in the clerk's words. */
  readonly against: string;
  /** figure: a sum of an indicator, of whatever unit. */
  readonly unit: 'yen' | 'count' | 'figure';
  /** A formula over the tables, without the leading =. */
  readonly formula: string;
  /** What the formula comes to, summed from the assessment itself and not from the block. */
  readonly expected: number;
}

const PLANNED = applicationOutput.planned.header;
const ELIGIBLE = lineOutput.eligibleCost.header;
const GRANT = amountColumns.amount.header;
const PROGRAMME = amountColumns.programme.header;
const SEVERITY = findingColumns.severity.header;
const STAGE = findingColumns.stage.header;

/** The 検算 of each ministry sheet. */
export function reportChecks(
  { result, findings, gathered }: Assessed,
  tables: ReportTables,
): Readonly<Record<ReportKind, readonly ReportCheck[]>> {
  const { assessments } = result;
  const planned: ReportCheck = {
    header: PLANNED,
    against: SHEETS_OF.applications,
    unit: 'yen',
    formula: `SUM(${tables.columns.applications(PLANNED)})`,
    expected: sum(assessments, (assessment) => assessment.planned),
  };
  const amounts = (kinds: readonly ProgrammeKind[] | null): ReportCheck => {
    const names = kinds === null ? [] : namesOfKinds(gathered.books.all, kinds);
    const column = `${SHEETS.amounts}[${GRANT}]`;
    const of = names.map((name) => `SUMIFS(${column},${SHEETS.amounts}[${PROGRAMME}],"${name}")`);
    return {
      header: GRANT,
      against: SHEETS.amounts,
      unit: 'yen',
      formula: kinds === null ? `SUM(${column})` : of.length === 1 ? (of[0] ?? '0') : `(${of.join('+')})`,
      expected: sum(
        assessments.filter(
          (assessment) => kinds === null || names.includes(textOf(assessment.application.programme)),
        ),
        ({ categories }) => sum(categories, ({ amount }) => amount),
      ),
    };
  };
  const severity = (header: '不備' | '要確認'): ReportCheck => ({
    header,
    against: SHEETS.findings,
    unit: 'count',
    formula: `COUNTIFS(${SHEETS.findings}[${SEVERITY}],"${header}",${SHEETS.findings}[${STAGE}],"")`,
    expected: findings.filter((finding) => finding.severity === header && finding.stage === undefined).length,
  });
  const rowsOf = (header: string, table: Counted): ReportCheck => ({
    header,
    against: SHEETS_OF[table],
    unit: 'count',
    formula: tables.rowCount(table),
    expected: tables.rows(table),
  });
  return {
    summary: [planned],
    breakdown: [amounts(null), planned],
    categories: [amounts(kindsOn('categories'))],
    devices: [
      {
        header: ELIGIBLE,
        against: SHEETS_OF.lines,
        unit: 'yen',
        formula: `SUM(${tables.columns.lines(ELIGIBLE)})`,
        expected: eligibleCost(assessments),
      },
    ],
    services: [planned],
    requirements: [severity('不備'), severity('要確認')],
    plans: [rowsOf('計画の記載', 'plans')],
    effects: [rowsOf('提出', 'filed')],
    models: [amounts(kindsOn('models'))],
    groups: [amounts(kindsOn('groups'))],
  };
}

const SHEETS_OF = {
  applications: '申請',
  lines: '経費',
  plans: '計画',
  effects: '効果報告',
  filed: '効果報告',
} as const;

const sum = <T>(rows: readonly T[], amount: (row: T) => number | null): number => exactSum(rows, amount);

/** Σ 対象経費 of 経費, a line that two applications share (ID-01) counted once. */
function eligibleCost(assessments: readonly Assessment[]): number {
  const lines = new Map<number, number>();
  for (const { lines: own } of assessments) {
    for (const { line, eligibleCost: cost } of own) if (!lines.has(line.row)) lines.set(line.row, cost ?? 0);
  }
  return sum([...lines.values()], (cost) => cost);
}
