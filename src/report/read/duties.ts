import type { Pieces } from '../../base/pieces';
import { holds } from '../../grant/input/cell';
import { filedReports } from '../../grant/joint/application-duties';
import { decidedOf } from '../../grant/joint/decided';
import { notGranted } from '../../grant/joint/granted';
import { reportsOf } from '../../grant/joint/report-duties';
import { booksOf, newestOf, schemeOf } from '../../scheme';
import type { Scheme } from '../../scheme/types';
import { Receipts } from '../../table/cells/receipts';
import { wordCell } from '../../table/cells/values';
import { improvementPlan } from '../../table/cells/words';
import { resultColumns } from '../../table/plans/columns';
import { evaluation } from '../../table/plans/evaluation';
import { isResult } from '../../table/plans/filed-rows';
import { type Matrix, matrixReader } from '../../table/records/matrix';
import { locateSettings, readSettings } from '../../table/settings/settings';
import { type DecidedMatrices, readDecided } from '../../table/stages/decided-records';
import { bookOf, programmeOf } from '../books';
import { type DutyListRow, dutyRowsOf } from '../stages/duty-list';
import { isReport, submittedOn } from './plans';
import { type MissingColumn, readReportTables } from './tables';

/** The tables that 提出状況 is made from, header row first; null: the workbook has no such table. */
export interface DutyMatrices {
  readonly applications: Matrix;
  readonly settings: Matrix;
  readonly plans: Matrix | null;
  readonly effects: Matrix | null;
  readonly results: Matrix | null;
  /** 交付決定, 変更 and 確定, where there are any. */
  readonly decided: DecidedMatrices;
}

/** What of them is not there. */
export type MissingDuty = MissingColumn | { readonly table: '設定'; readonly column: null };

/**
 * What every application owes, without regard to the day, as the tables themselves say it.
 * @param date1904 how the workbook counts its dates; a custom function cannot know and takes the usual way
 */
export function* readDutyTables(
  { applications, settings, plans, effects, results, decided }: DutyMatrices,
  all: readonly Scheme[],
  date1904 = false,
): Pieces<readonly DutyListRow[] | MissingDuty> {
  const area = { row: 0, column: 0, rows: settings.length, columns: settings[0]?.length ?? 0 };
  const grid = { sheet: '', visible: true, area, values: settings, merges: [] };
  const settingRows = locateSettings([grid], [])?.rows;
  if (settingRows === undefined) return { table: '設定', column: null };
  const { fiscalYear, effectDeadline } = readSettings(settingRows, all, date1904);
  const books = booksOf(schemeOf(fiscalYear ?? 0, all) ?? newestOf(all), all);
  const receipts = new Receipts();
  const none = { amounts: null, lines: null, members: null, findings: null };
  const input = yield* readReportTables({ applications, plans, effects, ...none }, books, date1904, receipts);
  if (!('applications' in input)) return input;
  yield;
  const filedBy = filedReports({
    plans: input.plans?.map((plan, row) => ({ ...plan, row })) ?? null,
    effects: input.effects?.map((effect, row) => ({ ...effect, row })) ?? null,
    results: results && readResults(results, receipts),
  });
  const decidedFor = decidedOf(readDecided(decided, receipts, date1904));
  const rowsOf = (application: (typeof input.applications)[number], isWithdrawn: boolean): DutyListRow[] => {
    const why = isWithdrawn
      ? ('withdrawn' as const)
      : notGranted(application, decidedFor(application.receiptNumber));
    const subject = {
      row: 0,
      programme: programmeOf(application, books),
      granted: bookOf(application, books).fiscalYear,
      notGranted: why,
      hasNotedPlan: holds(wordCell(application.improvementPlan, improvementPlan), 'submitted'),
    };
    return dutyRowsOf(application, reportsOf(subject, filedBy(application.receiptNumber), effectDeadline));
  };
  yield;
  return [
    ...input.applications.flatMap((application) => rowsOf(application, false)),
    ...input.withdrawn.flatMap((application) => rowsOf(application, true)),
  ];
}

function readResults(matrix: Matrix, receipts: Receipts) {
  const reader = matrixReader(matrix, resultColumns, receipts);
  const came = (row: Matrix[number]): boolean =>
    isResult(reader.has('提出日'), reader.raw(row, '提出日'), reader.raw(row, '事後評価'));
  const isKept = reader.has('事後評価');
  return matrix.slice(1).flatMap((row, at) =>
    !isReport(matrix, reader, row) || !came(row)
      ? []
      : [
          {
            row: at,
            receiptNumber: reader.receipt(row),
            isEvaluated: isKept
              ? holds(wordCell(reader.raw(row, '事後評価'), evaluation), 'submitted')
              : null,
            submittedOn: submittedOn(reader.raw(row, '提出日')),
          },
        ],
  );
}
