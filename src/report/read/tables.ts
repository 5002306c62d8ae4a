import { askOnce } from '../../base/ask-once';
import { eachPiece, mapPieces, type Pieces } from '../../base/pieces';
import { WITHDRAWN } from '../../catalogue/sheets/headers';
import type { Books } from '../../scheme';
import { Receipts } from '../../table/cells/receipts';
import { servicesOf } from '../../table/cells/services';
import {
  applicationColumns,
  applicationInputs,
  type ColumnSpec,
  lineColumns,
  lineInputs,
  memberColumns,
  memberInputs,
} from '../../table/columns';
import { effectColumns, planColumns } from '../../table/plans/columns';
import { type Matrix, type MatrixReader, matrixReader } from '../../table/records/matrix';
import { amountColumns } from '../columns/amount';
import { applicationOutput } from '../columns/application';
import { readHeaders } from '../columns/column';
import { findingColumns } from '../columns/finding';
import type { ReportApplication, ReportInput } from '../input';
import { flatApplications, isFlat } from './flat';
import { readEffects, readPlans, readSupporters, reportReader } from './plans';
import {
  amountRow,
  applicationRow,
  costsByApplication,
  findingRow,
  lineRow,
  type MatrixRow,
  memberRow,
  yearBy,
} from './records';

export type { Matrix } from '../../table/records/matrix';

/** The tables that a report is made from, header row first; null where one is not given. */
export interface ReportMatrices {
  readonly applications: Matrix;
  readonly amounts: Matrix | null;
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

const RECEIPT = applicationInputs.receiptNumber.header;

/** What each table must have; 申請 and 経費 by the contract's headers or their synonyms. */
const needed: Readonly<Record<keyof ReportMatrices, readonly string[]>> = {
  applications: [RECEIPT, applicationInputs.programme.header, ...readHeaders(applicationOutput)],
  amounts: readHeaders(amountColumns),
  lines: [RECEIPT, lineInputs.cost.header],
  members: [RECEIPT, memberInputs.corporationName.header],
  findings: readHeaders(findingColumns),
  plans: [RECEIPT],
  // without 年度 a report is of no year that anybody owes
  effects: [RECEIPT],
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

/**
 * The records of a report, or the column that is missing.
 * @param books whose サービス種類 are read, and of whose years the applications are.
 * @param receipts by which 受付番号 of a further table are known too.
 */
export function* readReportTables(
  matrices: ReportMatrices,
  books: Books,
  date1904 = false,
  receipts = new Receipts(),
): Pieces<ReportInput | MissingColumn> {
  const readers = new Map<keyof ReportMatrices, MatrixReader>();
  for (const name of Object.keys(reportTableNames) as (keyof ReportMatrices)[]) {
    const matrix = matrices[name];
    if (matrix === null) continue;
    const reader =
      name === 'plans' || name === 'effects'
        ? reportReader(name, matrix, receipts)
        : matrixReader(matrix, specs[name], receipts);
    const column = reader.missing(needed[name]);
    if (column !== undefined) return { table: reportTableNames[name], column };
    readers.set(name, reader);
  }
  const holdsSomething = askOnce((row: MatrixRow) => row.some((cell) => cell !== null && cell !== ''));
  const filled = matrices.applications.slice(1).filter(holdsSomething);
  function* read<T>(
    name: keyof ReportMatrices,
    rowReader: (reader: MatrixReader) => (row: MatrixRow) => T | null,
  ): Pieces<T[]> {
    const [matrix, reader] = [matrices[name], readers.get(name)];
    if (matrix === null || reader === undefined) return [];
    const rows = name === 'applications' ? filled : matrix.slice(1).filter(holdsSomething);
    const own = name === 'applications' && isFlat(reader) ? yield* flatApplications(reader, rows) : rows;
    const records = yield* mapPieces(own, rowReader(reader));
    return records.filter((record) => record !== null);
  }
  // 申請 comes first: it is there that a 受付番号 is written as it is meant
  const applicationReader = readers.get('applications');
  if (applicationReader !== undefined) yield* eachPiece(filled, (row) => void applicationReader.receipt(row));
  const services = servicesOf(books);
  const yearOf = yearBy(books, date1904);
  const lines = yield* read('lines', lineRow);
  const costs = costsByApplication(lines);
  const applications = yield* read('applications', (reader) =>
    applicationRow(reader, costs, services, yearOf),
  );
  const isWithdrawn = ({ verdict }: ReportApplication): boolean => verdict === WITHDRAWN;
  return {
    applications: applications.filter((application) => !isWithdrawn(application)),
    withdrawn: applications.filter(isWithdrawn),
    amounts: yield* read('amounts', amountRow),
    lines,
    members: yield* read('members', (reader) => memberRow(reader, services)),
    findings: yield* read('findings', findingRow),
    plans: matrices.plans === null ? null : readPlans(matrices.plans, receipts),
    ...(matrices.effects === null ? { effects: null } : readEffects(matrices.effects, receipts, date1904)),
    supporters: matrices.plans === null ? null : readSupporters(matrices.plans, receipts),
  };
}
