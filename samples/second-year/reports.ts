import type { Random } from '../random';
import { type Cell, day, dayAfter, type Row } from '../record';
import { measured } from './figures';
import type { Planned } from './plans';

/** Of those with a plan; about two thirds of all that owe one. */
const REPORTED_PERCENT = 72;

/** Of R9; the year in which the other two are still to come. */
const YEAR = 'R9';
const YEAR_IN_WORDS = '令和9年度';
const EARLY_YEAR = 'R10';

/** 事業 of one establishment, which report for three years. */
const YEARLY = '定着支援';
const REPORTING = [YEARLY, '面的支援モデル', '協働化', '経営改善'];

/** A 受付番号 that nobody was given. */
const STRAY = 'R8-0431';

/** Rows of 効果報告, in the order in which they came in, and which of them stand out. */
export function reportsOf(
  planned: readonly Planned[],
  random: Random,
): { readonly reports: Row[]; readonly told: Readonly<Record<ReportTold, string>> } {
  const owing = planned.filter(({ application }) => REPORTING.includes(programmeOf(application.row)));
  const from = new Map(owing.map(({ row, before }) => [row['受付番号'], before.収支]));
  const rows = owing
    .filter(() => random.chance(REPORTED_PERCENT))
    .map(({ row, before }) =>
      reportRow(
        row['受付番号'] ?? null,
        random.chance(12) ? YEAR_IN_WORDS : YEAR,
        measured(before, random),
        before.収支,
        dayAfter(day(2028, 2, 14), random.whole(0, 53)),
      ),
    );
  const yearly = new Set(
    owing.flatMap(({ application, row }) =>
      programmeOf(application.row) === YEARLY ? [row['受付番号']] : [],
    ),
  );
  const ordinary = rows.filter((row) => yearly.has(row['受付番号'] ?? null));
  const noWages = ordinary.find((row) => Number(row['収支']) > (from.get(row['受付番号'] ?? null) ?? 0));
  const [implausible, unsatisfied, early] = ordinary.filter((row) => row !== noWages).slice(30);
  if (!noWages || !implausible || !unsatisfied || !early) throw new Error('too few reports');
  noWages['賃金還元'] = '無';
  implausible['離職者数'] = Number(implausible['職員数']) * 10 + 2;
  unsatisfied['利用者満足度'] = null;
  const next = { ...early, 年度: EARLY_YEAR, 提出日: day(2028, 4, 6) };
  const nobody = { ...unsatisfied, 受付番号: STRAY, 提出日: day(2028, 3, 21) };
  const reports = [...rows, next, nobody].sort(
    (a, b) => Number(a['提出日']) - Number(b['提出日']) || (textOf(a) < textOf(b) ? -1 : 1),
  );
  return {
    reports,
    told: {
      noWages: textOf(noWages),
      implausible: textOf(implausible),
      early: textOf(early),
      stray: STRAY,
    },
  };
}

export type ReportTold = 'noWages' | 'implausible' | 'early' | 'stray';

const programmeOf = (row: Row): string => String(row['事業']).trim();
const textOf = (row: Row): string => String(row['受付番号']);

const reportRow = (
  receiptNumber: Cell,
  year: string,
  after: ReturnType<typeof measured>,
  balance: number,
  submitted: Date,
): Row => ({
  受付番号: receiptNumber,
  年度: year,
  ...after,
  賃金還元: after.収支 > balance ? '有' : '該当なし',
  提出日: submitted,
});
