import { areaAddress } from '../../../base/a1';
import type { Pieces } from '../../../base/pieces';
import { dutyTexts as texts } from '../../../catalogue/sheets/duty-texts';
import { SHEETS } from '../../../catalogue/sheets/headers';
import { sheetTexts } from '../../../catalogue/sheets/sheet-texts';
import { totalRow } from '../../../report';
import { type DutyMatrices, readDutyTables } from '../../../report/read/duties';
import { dutyListBlock, dutyListColumns } from '../../../report/stages/duty-list';
import { valueAt } from '../../../table/find/grid';
import { listedReports } from '../../../table/plans/matrix';
import { readReportAs } from '../../../table/settings/letter-settings';
import { decidedMatrices } from '../../../table/stages/decided-tables';
import { SHEET_MARKS } from '../../marks';
import type { Assessed } from '../../read/assessed';
import { dutiesOf } from '../../read/duties';
import { withoutCalls } from '../../without-calls';
import type { MadeSheet } from '../made-sheet';
import { type ReportHead, reportSheet } from '../ministry-sheet';
import { payload } from '../payload';
import type { ReportCheck } from '../report-checks';
import { readsAsItStands } from '../report-lists';
import { decidedArguments, type ReportTables, tableReference, textArgument } from '../report-tables';
import { resultOf } from '../sheet-result';
import { dutyAround } from './duty-formulas';

const FORM = {
  kind: 'dutyList',
  name: SHEETS.dutyList,
  columns: dutyListColumns,
  further: null,
  total: 'first',
} as const;

/**
 * Whether a run makes 提出状況 by itself: a report has come in, 設定 names a day, or the sheet is there. A workbook that is
 * still at 申請 gets it when it is asked for.
 */
export const isDutyListDue = ({ gathered: { info, settings }, reports }: Assessed): boolean =>
  (reports.effects ?? []).length > 0 ||
  (reports.results ?? []).length > 0 ||
  (settings.dutyDay ?? '') !== '' ||
  info.marks.some(({ name }) => name === SHEET_MARKS.dutyList);

/** 提出状況, by the same code as GRANT_STAGE; none without 設定, or where 設定 提出状況の基準日 is out of range. */
export function* madeDutyList(
  assessed: Assessed,
  tables: ReportTables,
  head: ReportHead,
): Pieces<MadeSheet[]> {
  const { gathered, dutyDay } = assessed;
  const { settingsTable, grids, info, settings, planTables, decidedPlaces } = gathered;
  const grid = settingsTable === null ? undefined : grids.get(settingsTable.sheet);
  if (settingsTable === null || grid === undefined || dutyDay === null) return [];
  const { row, column, rows, columns } = settingsTable.area;
  const matrices: DutyMatrices = {
    ...{ applications: tables.matrices.applications, plans: tables.matrices.plans },
    settings: Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, right) => valueAt(grid, row + down, column + right)),
    ),
    effects: tables.matrices.effects,
    results: planTables.results && listedReports('results', planTables.results).matrix,
    decided: decidedMatrices(decidedPlaces),
  };
  const read = yield* readDutyTables(matrices, gathered.books.all, info.date1904);
  if ('table' in read) throw new Error(`missing in ${read.table}: ${read.column ?? ''}`);
  const block = dutyListBlock(read);
  yield;
  const totals = totalRow(FORM, block);
  const checks = checksOf(assessed).map((check) => {
    const total = totals[block[0]?.indexOf(check.header) ?? -1];
    if (typeof total !== 'number') throw new Error(`no total of ${check.header} in ${FORM.name}`);
    return { ...check, total };
  });
  const isLong = !(yield* isCarried(matrices, block, info.callLimit));
  const isToday = settings.dutyDay === '';
  const [results = null] = planTables.results?.parts ?? [];
  const references = [tables.references.plans, tables.references.effects, tableReference(results)];
  const content = reportSheet({
    form: FORM,
    name: info.marks.find(({ name }) => name === SHEET_MARKS.dutyList)?.sheet ?? FORM.name,
    head: { ...head, leftOut: '' },
    block,
    checks,
    call: callOf(tables.references.applications, areaAddress(settingsTable.sheet, settingsTable.area), [
      ...decidedArguments(decidedPlaces),
      '',
      ...references.map(textArgument),
    ]),
    notes: [
      ...[texts.counts, texts.states, isToday ? texts.byToday : texts.bySetting],
      ...(isLong ? [sheetTexts.asValues] : []),
      ...(readsAsItStands(gathered) ? [] : [sheetTexts.asList]),
    ],
    around: dutyAround(read, { day: dutyDay, isToday, date1904: info.date1904 }),
  });
  const reportAs = readReportAs(settingsTable.rows);
  const asValues =
    reportAs === 'values' ||
    !readsAsItStands(gathered) ||
    (isLong && reportAs !== 'calls') ||
    // a call cannot know how the workbook counts its dates
    info.date1904;
  return [
    {
      content: asValues ? withoutCalls(content) : content,
      results: checks.map((check) => resultOf(FORM.name, check.total, check)),
    },
  ];
}

/** @param further from 交付決定 on; 採択 before it is not handed over. */
function callOf(applications: string, settings: string, further: readonly string[]): string {
  const args = [`"${FORM.name}"`, applications, settings, '', ...further];
  while (args.at(-1) === '') args.pop();
  return `=GRANT_STAGE(${args.join(',')})`;
}

function* isCarried(
  { decided, ...matrices }: DutyMatrices,
  block: Parameters<typeof payload>[0],
  limit = Infinity,
): Pieces<boolean> {
  if (limit === Infinity) return true;
  let handed = 0;
  for (const matrix of [...Object.values(matrices), ...Object.values(decided)])
    if (matrix !== null) handed += yield* payload(matrix);
  return handed <= limit && (yield* payload(block)) <= limit;
}

/** 検算: what is owed and what is in, against the check itself. */
function checksOf(assessed: Assessed): ReportCheck[] {
  const owed = (dutiesOf(assessed) ?? []).flatMap(({ duties }) =>
    duties.filter(({ notOwed }) => notOwed === null),
  );
  const check = (header: string, expected: number): ReportCheck => ({
    header,
    against: texts.found,
    unit: 'count',
    formula: String(expected),
    expected,
  });
  return [
    check(dutyListColumns.report.header, owed.length),
    check(dutyListColumns.filed.header, owed.filter(({ state }) => state === 'in').length),
  ];
}
