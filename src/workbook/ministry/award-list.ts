import { areaAddress } from '../../base/a1';
import { shown } from '../../base/cells';
import { exactSum } from '../../base/exact-sum';
import type { Pieces } from '../../base/pieces';
import { settingLabel } from '../../catalogue/settings';
import { awardListTexts } from '../../catalogue/sheets/award-texts';
import { SHEETS } from '../../catalogue/sheets/headers';
import { sheetTexts } from '../../catalogue/sheets/sheet-texts';
import { totalRow } from '../../report';
import { awardColumns } from '../../report/columns/award';
import { cellsOf, headersOf, positionOf } from '../../report/columns/column';
import { readAwardTables } from '../../report/read/awards';
import { awardListBlock, awardListColumns } from '../../report/stages/award-list';
import { headerKey } from '../../table/columns';
import { valueAt } from '../../table/find/grid';
import type { Matrix } from '../../table/records/matrix';
import { readReportAs } from '../../table/settings/letter-settings';
import { SHEET_MARKS } from '../marks';
import type { Assessed } from '../read/assessed';
import type { Awarded } from '../read/stages/awarded';
import { withoutCalls } from '../without-calls';
import type { MadeSheet } from './made-sheet';
import { type ReportHead, reportSheet } from './ministry-sheet';
import { payload } from './payload';
import type { ReportCheck } from './report-checks';
import { readsAsItStands } from './report-lists';
import type { ReportTables } from './report-tables';
import { resultOf } from './sheet-result';

const FORM = {
  kind: 'awardList',
  name: SHEETS.awardList,
  columns: awardListColumns,
  further: null,
  total: 'first',
} as const;

const cellsOfRow = cellsOf(awardColumns);

const COLUMNS = headersOf(awardColumns).length;

/** Where 採択 stands: by its cells, since one that a clerk has begun is no table of Excel. */
function referencesTo({ sheet, rows }: Awarded): { readonly all: string; readonly amounts: string } {
  const name = sheet ?? SHEETS.awards;
  const body = Math.max(1, rows.length);
  const column = positionOf(awardColumns, 'amount');
  return {
    all: areaAddress(name, { row: 0, column: 0, rows: body + 1, columns: COLUMNS }),
    amounts: `SUM(${areaAddress(name, { row: 1, column, rows: body, columns: 1 })})`,
  };
}

type WithAwards = Assessed & { readonly awarded: Awarded };

/** 採択一覧, by the same code as GRANT_STAGE; none where no 予算額 is set. */
export function* madeAwardList(
  assessed: WithAwards,
  tables: ReportTables,
  head: ReportHead,
): Pieces<MadeSheet[]> {
  const { gathered, awarded } = assessed;
  const { settingsTable } = gathered;
  if (settingsTable === null || awarded.award.programmes.length === 0) return [];
  const settings = settingsMatrix(assessed);
  const awards: Matrix = [
    headersOf(awardColumns),
    ...awarded.rows.map((row) => cellsOfRow(row).map((cell) => shown(cell))),
  ];
  yield;
  const read = readAwardTables(
    { applications: tables.matrices.applications, settings, awards },
    gathered.books.all,
  );
  if ('table' in read) throw new Error(`missing in ${read.table}: ${read.column ?? ''}`);
  const block = awardListBlock(read);
  yield;
  const totals = totalRow(FORM, block);
  const checks = checksOf(assessed).flatMap((check) => {
    const total = totals[block[0]?.indexOf(check.header) ?? -1];
    // 残 is not known where an amount is not
    return typeof total === 'number' ? [{ ...check, total }] : [];
  });
  const limit = gathered.info.callLimit ?? Infinity;
  let handed = 0;
  if (limit !== Infinity) {
    for (const matrix of [tables.matrices.applications, settings, awards]) handed += yield* payload(matrix);
  }
  const isLong = handed > limit || (limit !== Infinity && (yield* payload(block)) > limit);
  const content = reportSheet({
    form: FORM,
    name: gathered.info.marks.find(({ name }) => name === SHEET_MARKS.awardList)?.sheet ?? FORM.name,
    head,
    block,
    checks,
    call: `=GRANT_STAGE("${FORM.name}",${tables.references.applications},${areaAddress(settingsTable.sheet, settingsTable.area)},${referencesTo(awarded).all}&"")`,
    notes: [awardListTexts.legend, ...(isLong ? [sheetTexts.asValues] : [])],
  });
  const reportAs = readReportAs(settingsTable.rows);
  const asValues = reportAs === 'values' || !readsAsItStands(gathered) || (isLong && reportAs !== 'calls');
  return [
    {
      content: asValues ? withoutCalls(content) : content,
      results: checks.map((check) => resultOf(FORM.name, check.total, check)),
    },
  ];
}

/** 設定 as it stands. */
function settingsMatrix({ gathered: { settingsTable, grids } }: Assessed): Matrix {
  const grid = settingsTable === null ? undefined : grids.get(settingsTable.sheet);
  if (settingsTable === null || grid === undefined) return [];
  const { row, column, rows, columns } = settingsTable.area;
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, right) => valueAt(grid, row + down, column + right)),
  );
}

/** 検算: Σ 採択額 against 採択, and what is left of 予算額 against 設定. */
function checksOf({ awarded, gathered }: WithAwards): ReportCheck[] {
  const { award } = awarded;
  const { amounts } = referencesTo(awarded);
  const entries = award.programmes.flatMap(({ entries: own }) => own);
  const amount = exactSum(entries, (entry) => entry.amount);
  const budgets = exactSum(award.programmes, ({ budget }) => budget);
  return [
    {
      header: awardListColumns.amount.header,
      against: SHEETS.awards,
      unit: 'yen',
      formula: amounts,
      expected: amount,
    },
    {
      header: awardListColumns.left.header,
      against: awardListTexts.budgetLess,
      unit: 'yen',
      formula: `(${budgetFormula(gathered)}-${amounts})`,
      expected: budgets - amount,
    },
  ];
}

/** Σ of the cells of 設定 that hold a 予算額; the figure itself where one is written in words (500万円). */
function budgetFormula({ settingsTable, settings }: Assessed['gathered']): string {
  const label = headerKey(settingLabel('budget'));
  // of several rows of one 項目 the last counts
  const last = new Map((settingsTable?.rows ?? []).map((row) => [headerKey(row.item), row]));
  const parts = [...settings.budgets].map(([programme, budget]) => {
    const row = last.get(headerKey(`${label}${programme}`));
    return settingsTable === null || typeof row?.value !== 'number'
      ? String(budget)
      : areaAddress(settingsTable.sheet, { row: row.row, column: row.column, rows: 1, columns: 1 });
  });
  return `SUM(${parts.join(',')})`;
}
