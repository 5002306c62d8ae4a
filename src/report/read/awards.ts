import { groupBy } from '../../base/group-by';
import { CIRCLE } from '../../catalogue/sheets/headers';
import type { Scheme } from '../../scheme/types';
import { programmeNamed } from '../../table/cells/names';
import { Receipts } from '../../table/cells/receipts';
import { applicationColumns, applicationInputs } from '../../table/columns';
import { type Matrix, matrixReader } from '../../table/records/matrix';
import { locateSettings, readSettings } from '../../table/settings/settings';
import { awardColumns } from '../columns/award';
import type { AwardListProgramme, AwardListRow } from '../stages/award-list';

/** The tables that 採択一覧 is made from, header row first. */
export interface AwardMatrices {
  readonly applications: Matrix;
  readonly settings: Matrix;
  readonly awards: Matrix;
}

/** What of them is not there. */
export interface MissingAward {
  readonly table: '申請' | '設定' | '採択';
  /** null: it is no such table. */
  readonly column: string | null;
}

const { rank, receiptNumber, priority, points, planned, outcome, amount, running, handOutcome, handAmount } =
  awardColumns;

/** The 事業 with a 予算額 in the order of 設定, with the rows of 採択. */
export function readAwardTables(
  { applications, settings, awards }: AwardMatrices,
  books: readonly Scheme[],
): readonly AwardListProgramme[] | MissingAward {
  const receipts = new Receipts();
  const people = matrixReader(applications, applicationColumns, receipts);
  const inputs = applicationInputs;
  const wanted = people.missing([inputs.receiptNumber.header, inputs.programme.header]);
  if (wanted !== undefined) return { table: '申請', column: wanted };
  const list = matrixReader(awards, [], receipts);
  const column = list.missing(
    [rank, receiptNumber, planned, running, outcome, amount].map(({ header }) => header),
  );
  if (column !== undefined) return { table: '採択', column };
  const area = { row: 0, column: 0, rows: settings.length, columns: settings[0]?.length ?? 0 };
  const grid = { sheet: '', visible: true, area, values: settings, merges: [] };
  const rows = locateSettings([grid], [])?.rows;
  if (rows === undefined) return { table: '設定', column: null };
  const applicants = new Map<string, Matrix[number]>();
  for (const row of applications.slice(1)) {
    const number = people.receipt(row);
    if (number !== '' && !applicants.has(number)) applicants.set(number, row);
  }
  const ranked = awards.slice(1).flatMap((row) => {
    const place = list.number(row, rank.header);
    if (place === null || place === 0) return [];
    const number = list.receipt(row);
    const own = applicants.get(number) ?? [];
    return [
      {
        programme: programmeNamed(people.text(own, inputs.programme.header)),
        row: {
          rank: place,
          receiptNumber: number,
          corporationName: people.text(own, inputs.corporationName.header),
          establishmentName: people.text(own, inputs.establishmentName.header),
          priority: list.text(row, priority.header) === CIRCLE,
          // a 0 that is no text is an empty cell of the desktop
          points: list.raw(row, points.header) === 0 ? null : list.number(row, points.header),
          planned: list.number(row, planned.header),
          outcome: list.text(row, outcome.header),
          amount: list.number(row, amount.header),
          running: list.number(row, running.header),
          byHand: list.text(row, handOutcome.header) + list.text(row, handAmount.header) !== '',
        } satisfies AwardListRow,
      },
    ];
  });
  const byProgramme = groupBy(ranked, ({ programme }) => programme);
  return [...readSettings(rows, books).budgets].map(([programme, budget]) => ({
    programme,
    budget,
    rows: (byProgramme.get(programme) ?? []).map(({ row }) => row).sort((a, b) => a.rank - b.rank),
  }));
}
