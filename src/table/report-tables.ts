import {
  AMOUNT_HEADERS,
  APPLICATION_OUTPUT,
  CIRCLE,
  FINDING_HEADERS,
  LINE_OUTPUT,
} from '../catalogue/headers';
import { valueOf } from '../grant/cell';
import type {
  ReportAmount,
  ReportApplication,
  ReportFinding,
  ReportInput,
  ReportLine,
  ReportMember,
} from '../report/input';
import { applicationColumns, lineColumns, memberColumns, type ColumnSpec } from './columns';
import { effectColumns, planColumns } from './plan-columns';
import { matrixReader, type Matrix, type MatrixReader } from './report-matrix';
import { readEffects, readPlans } from './report-plans';
import { servicesCell, type ServiceNames } from './services';
import { wordCell } from './values';
import { mark } from './words';

export type { Matrix } from './report-matrix';

/** The tables that a report is made from, header row first; null where one is not given. */
export interface ReportMatrices {
  readonly applications: Matrix;
  readonly amounts: Matrix;
  readonly lines: Matrix | null;
  readonly members: Matrix | null;
  readonly findings: Matrix | null;
  readonly plans: Matrix | null;
  readonly effects: Matrix | null;
}

/** What a clerk calls each table. */
export const reportTableNames = {
  applications: '申請',
  amounts: '算定',
  lines: '経費',
  members: '構成員',
  findings: '指摘',
  plans: '計画',
  effects: '効果報告',
} as const satisfies Record<keyof ReportMatrices, string>;

/** A column that a report needs and a table does not have. */
export interface MissingColumn {
  readonly table: (typeof reportTableNames)[keyof ReportMatrices];
  readonly column: string;
}

const [VERDICT, ELIGIBLE, COMPUTED, PLANNED, CAPPED] = APPLICATION_OUTPUT;
const LINE_COLUMNS = ['受付番号', '支出額'];

/** What each table must have; 申請 and 経費 by the contract's headers or their synonyms. */
const needed: Readonly<Record<keyof ReportMatrices, readonly string[]>> = {
  applications: ['受付番号', '事業', VERDICT, ELIGIBLE, COMPUTED, PLANNED, CAPPED],
  amounts: AMOUNT_HEADERS.slice(0, -1),
  lines: LINE_COLUMNS,
  members: ['受付番号', '法人名'],
  findings: FINDING_HEADERS.slice(0, 5),
  plans: ['受付番号'],
  effects: ['受付番号', '年度'],
};

const specs: Readonly<Record<keyof ReportMatrices, readonly ColumnSpec<string>[]>> = {
  applications: [...applicationColumns, ...lineColumns],
  amounts: [],
  lines: lineColumns,
  members: memberColumns,
  findings: [],
  plans: planColumns,
  effects: effectColumns,
};

/** The records of a report, or the column that is missing. */
export function readReportTables(
  matrices: ReportMatrices,
  services: ServiceNames,
): ReportInput | MissingColumn {
  const readers = new Map<keyof ReportMatrices, MatrixReader>();
  for (const name of Object.keys(reportTableNames) as (keyof ReportMatrices)[]) {
    const matrix = matrices[name];
    if (matrix === null) continue;
    const reader = matrixReader(matrix, specs[name]);
    const column = reader.missing(needed[name]);
    if (column !== undefined) return { table: reportTableNames[name], column };
    readers.set(name, reader);
  }
  const read = <T>(name: keyof ReportMatrices, rows: (matrix: Matrix, reader: MatrixReader) => T[]): T[] => {
    const [matrix, reader] = [matrices[name], readers.get(name)];
    return matrix === null || reader === undefined ? [] : rows(matrix, reader);
  };
  const lines = read('lines', readLines);
  const costs = costsByApplication(lines);
  return {
    applications: read('applications', (matrix, reader) => readApplications(matrix, reader, costs, services)),
    amounts: read('amounts', readAmounts),
    lines,
    members: read('members', (matrix, reader) => readMembers(matrix, reader, services)),
    findings: read('findings', readFindings),
    plans: matrices.plans === null ? null : readPlans(matrices.plans),
    effects: matrices.effects === null ? null : readEffects(matrices.effects),
  };
}

const withoutSpaces = (text: string): string => text.replace(/\s+/gu, '');

/** 申請: a row per application; in a flat table the first row of each 受付番号 holds the amounts. */
function readApplications(
  matrix: Matrix,
  { text, number, raw, has }: MatrixReader,
  costs: ReadonlyMap<string, number>,
  services: ServiceNames,
): ReportApplication[] {
  const found: ReportApplication[] = [];
  const flat = has('経費区分') && has('支出額');
  const seen = new Set<string>();
  for (const row of matrix.slice(1)) {
    // rows that the add-in has not judged (blank rows between, a totals row) are no applications
    if (text(row, VERDICT) === '') continue;
    const receiptNumber = text(row, '受付番号');
    const first = !seen.has(receiptNumber);
    seen.add(receiptNumber);
    if (flat && !first) continue;
    const [corporationName, establishmentName] = [text(row, '法人名'), text(row, '事業所名')];
    found.push({
      receiptNumber,
      programme: text(row, '事業'),
      corporationName,
      establishmentName,
      corporation: text(row, '法人番号') || withoutSpaces(corporationName),
      establishment: text(row, '事業所番号') || withoutSpaces(establishmentName),
      services: codesOf(raw(row, 'サービス種類'), services),
      improvementPlan: text(row, '業務改善計画'),
      totalCost: first ? (costs.get(receiptNumber) ?? 0) : 0,
      eligibleCost: number(row, ELIGIBLE),
      computed: number(row, COMPUTED),
      planned: number(row, PLANNED),
      capped: text(row, CAPPED) === CIRCLE,
      verdict: text(row, VERDICT),
    });
  }
  return found;
}

/** 0: an empty cell of the desktop. */
const codesOf = (raw: Parameters<typeof servicesCell>[0], services: ServiceNames): readonly string[] =>
  raw === 0 ? [] : (valueOf(servicesCell(raw, services))?.codes ?? []);

function readAmounts(matrix: Matrix, { text, number }: MatrixReader): ReportAmount[] {
  return matrix
    .slice(1)
    .filter((row) => text(row, '事業') !== '' || text(row, '受付番号') !== '')
    .map((row) => ({
      receiptNumber: text(row, '受付番号'),
      programme: text(row, '事業'),
      name: text(row, '補助区分'),
      costCategory: text(row, '補助区分').split('/')[0] ?? '',
      units: number(row, '台数'),
      eligibleCost: number(row, '対象経費'),
      rate: text(row, '補助率'),
      subsidised: number(row, '補助率額'),
      base: number(row, '基準額'),
      amount: number(row, '補助額'),
      capped: text(row, '上限適用') === CIRCLE,
    }));
}

const countable = (value: number | null, least: number): number | null =>
  value !== null && Number.isSafeInteger(value) && value >= least ? value : null;

/** 経費: what cannot be read as whole yen or whole 台 counts as undetermined. */
function readLines(matrix: Matrix, { text, number }: MatrixReader): ReportLine[] {
  const [eligible, , verdict] = LINE_OUTPUT;
  return matrix.slice(1).flatMap((row) => {
    const receiptNumber = text(row, '受付番号');
    const cost = countable(number(row, '支出額'), 0);
    const category = text(row, '経費区分');
    // in a flat table an application without any expense still has a row
    if (category === '' && (cost ?? 0) === 0 && text(row, '明細番号') + text(row, '品名') === '') return [];
    return [
      {
        receiptNumber,
        category,
        units: countable(number(row, '台数'), 1),
        cost,
        eligibleCost: number(row, eligible),
        verdict: text(row, verdict),
      },
    ];
  });
}

function costsByApplication(lines: readonly ReportLine[]): Map<string, number> {
  const costs = new Map<string, number>();
  for (const { receiptNumber, cost } of lines) {
    if (cost !== null) costs.set(receiptNumber, (costs.get(receiptNumber) ?? 0) + cost);
  }
  return costs;
}

function readMembers(matrix: Matrix, { text, raw }: MatrixReader, services: ServiceNames): ReportMember[] {
  return matrix.slice(1).flatMap((row) => {
    const receiptNumber = text(row, '受付番号');
    if (receiptNumber === '') return [];
    const corporationName = text(row, '法人名');
    const marked = (header: string): boolean => valueOf(wordCell(raw(row, header), mark)) === true;
    return [
      {
        receiptNumber,
        corporation: text(row, '法人番号') || withoutSpaces(corporationName),
        corporationName,
        establishment: text(row, '事業所番号') || withoutSpaces(text(row, '事業所名')),
        services: codesOf(raw(row, 'サービス種類'), services),
        smallScale: marked('小規模'),
        representative: marked('代表'),
      },
    ];
  });
}

function readFindings(matrix: Matrix, { text }: MatrixReader): ReportFinding[] {
  return matrix.slice(1).flatMap((row) => {
    const rule = text(row, 'ルール');
    if (rule === '') return [];
    return [
      {
        receiptNumber: text(row, '受付番号'),
        severity: text(row, '重要度'),
        rule,
      },
    ];
  });
}
