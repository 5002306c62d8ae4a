import { explainApplication, explainCategory } from '../catalogue/amount-texts';
import { forCell, rateText } from '../catalogue/figures';
import { findingAction, findingClause, findingMessage } from '../catalogue/findings';
import { CIRCLE, WITHDRAWN } from '../catalogue/headers';
import { sheetTexts } from '../catalogue/sheet-texts';
import type { Assessment, LineAssessment, LineVerdict, Result } from '../grant/assessment';
import { BLANK, textOf } from '../grant/cell';
import { bySeverity, type Finding, type FindingPlace } from '../grant/finding';
import { mapPieces, type Pieces } from '../grant/pieces';
import type { Application } from '../grant/records';
import type { Withdrawn } from '../grant/withdrawn';
import { valueAt } from '../table/grid';
import { placeAt, type InputList } from '../table/input-list';
import { inputColumns } from '../table/mapping';
import type { Gathered } from './gather';
import type { CellValue } from '../base/cells';
import { cellPlace } from './cell-place';
import type { CellPlace, CellProposal, FindingRow } from './results';

type Row = readonly CellValue[];

const circle = (applies: boolean): CellValue => (applies ? CIRCLE : null);

/** Values of our columns in 申請, without 採択; by position of the record. */
export function applicationCells(assessment: Assessment): Row {
  return [
    assessment.verdict,
    assessment.eligibleCost,
    assessment.computed,
    assessment.planned,
    circle(assessment.capped),
    circle(assessment.priority),
    null,
    forCell(explainApplication(assessment)),
  ];
}

/** Values of our columns in 経費. */
export function lineCells({ eligibleCost, group, verdict, findings }: LineAssessment): Row {
  return [eligibleCost, group, verdict, reasonsOf(findings)];
}

/** Values beside a line that belongs to no application: counted nowhere, so no amount. */
export const orphanCells = (findings: readonly Finding[]): Row => [
  null,
  null,
  '不備' satisfies LineVerdict,
  reasonsOf(findings),
];

/** Values beside a line that counts nowhere until it is said whose it is (Y-03). */
export const heldCells = (question: Pick<Finding, 'rule' | 'variant' | 'facts'>): Row => [
  null,
  null,
  null,
  forCell(`${question.rule} ${findingMessage(question)}`),
];

/** Values beside an application that was taken back, without 採択. */
export const withdrawnCells = (withdrawn: Withdrawn): Row => [
  WITHDRAWN,
  ...Array<null>(6).fill(null),
  forCell(withdrawnReason(withdrawn.application)),
];

/** And beside its lines. */
export const withdrawnLineCells = (withdrawn: Withdrawn): Row => [
  null,
  null,
  WITHDRAWN,
  forCell(withdrawnReason(withdrawn.application)),
];

const withdrawnReason = ({ receiptNumber, withdrawn }: Application): string =>
  sheetTexts.withdrawn(receiptNumber, textOf(withdrawn));

function reasonsOf(findings: readonly Finding[]): CellValue {
  const reasons = findings.filter(({ severity }) => severity !== '情報').sort(severityFirst);
  return forCell(reasons.map(reasonText).join(' ／ ')) || null;
}

const reasonText = (finding: Finding): string => `${finding.rule} ${findingMessage(finding)}`;
const severityFirst = (a: Finding, b: Finding): number => bySeverity(a.severity, b.severity);

/** Rows of 算定, in the order of 申請 and of the rule book's 補助区分. */
export function* amountRows({ assessments }: Result): Pieces<Row[]> {
  const rows = yield* mapPieces(assessments, (assessment) =>
    assessment.categories.map((category): Row => [
      assessment.application.receiptNumber,
      textOf(assessment.application.programme),
      category.name,
      category.units,
      category.eligibleCost,
      category.rate === null ? null : rateText(category.rate),
      category.subsidised,
      category.base,
      category.amount,
      circle(category.capped),
      forCell(explainCategory(category)),
    ]),
  );
  return rows.flat();
}

/**
 * Every finding as a clerk reads it: those of the workbook, then by application and severity, then those of a later
 * 段階.
 */
export function* findingRows(
  result: Result,
  staged: readonly Finding[],
  gathered: Gathered,
): Pieces<FindingRow[]> {
  const toRow = (finding: Finding, owner: Assessment | null): FindingRow => {
    const scheme = owner?.scheme ?? gathered.scheme;
    const { establishmentName, corporationName, programme } = owner?.application ?? NOBODY;
    const clause = findingClause(finding, scheme, textOf(programme));
    const stage = scheme.rules[finding.rule]?.stage;
    return {
      receiptNumber: finding.receiptNumber,
      lineNumber: finding.lineNumber,
      applicant: textOf(establishmentName) || textOf(corporationName),
      severity: finding.severity,
      rule: finding.rule,
      fiscalYear: scheme.fiscalYear,
      message: findingMessage(finding),
      clause,
      cited: clause.split('「')[0] ?? clause,
      action: findingAction(finding),
      place: placeOf(finding.place, gathered),
      ...(stage === undefined ? {} : { stage }),
    };
  };
  const general = yield* mapPieces([...result.general].sort(severityFirst), (finding) =>
    toRow(finding, null),
  );
  const own = yield* mapPieces(result.assessments, (assessment) =>
    [...assessment.findings].sort(severityFirst).map((finding) => toRow(finding, assessment)),
  );
  const owners = new Map(result.assessments.map((entry) => [entry.application.receiptNumber, entry]));
  const later = yield* mapPieces(staged, (finding) =>
    toRow(finding, owners.get(finding.receiptNumber) ?? null),
  );
  return [...general, ...own.flat(), ...later];
}

/** A finding as a row of 指摘. */
export function findingCells(row: FindingRow): Row {
  return [
    row.receiptNumber,
    row.lineNumber,
    row.severity,
    row.rule,
    row.message,
    row.clause,
    row.action,
    row.place?.address ?? null,
    row.stage ?? null,
  ];
}

const NOBODY = { establishmentName: BLANK, corporationName: BLANK, programme: BLANK } as const;
/** Columns of yen. */
const AMOUNTS: ReadonlySet<string> = new Set(['cost', 'donation', 'claimedAmount', 'totalCost']);

/** What is proposed for cells that were not read. */
export const proposalsOf = (gathered: Pick<Gathered, 'submission' | 'grids'> & Placing): CellProposal[] =>
  (gathered.submission.proposals ?? []).flatMap(({ place, text, value, entered }) => {
    const cell = placeOf(place, gathered);
    const grid = cell && gathered.grids.get(cell.sheet);
    // a cell that another one is merged over holds nothing itself
    if (!cell || !grid || String(valueAt(grid, cell.row, cell.column) ?? '').trim() !== text) return [];
    const header = inputColumns[place.table].find(({ field }) => field === place.field)?.header ?? '';
    const isAmount = AMOUNTS.has(place.field);
    return [
      {
        place: cell,
        header,
        isAmount,
        written: text,
        value,
        ...(entered === undefined ? {} : { entered }),
      },
    ];
  });

/** What tells where a record stands. */
type Placing = Pick<Gathered, 'tables' | 'planTables' | 'settingsTable'>;

/** The cell of a finding; where the column is missing, the row's 受付番号. */
function placeOf(place: FindingPlace | null, gathered: Placing): CellPlace | null {
  if (place === null) return null;
  const { tables, planTables, settingsTable } = gathered;
  switch (place.table) {
    case 'plans':
    case 'effects': {
      const table = planTables[place.table];
      const row = table?.rows[place.row];
      const column = table?.columns.get(place.field) ?? table?.columns.get('receiptNumber');
      return table === null || row === undefined || column === undefined
        ? null
        : cellPlace(table.grid.sheet, row, column);
    }
    case 'applications':
      return cellIn(tables.applications, place.row, place.field);
    case 'lines':
      return cellIn(tables.lines, place.row, place.field);
    case 'members':
      return tables.members === null ? null : cellIn(tables.members, place.row, place.field);
    case 'settings': {
      const row = place.row === null ? undefined : settingsTable?.rows[place.row];
      return row === undefined || settingsTable === null
        ? null
        : cellPlace(settingsTable.sheet, row.row, place.field === 'item' ? row.itemColumn : row.column);
    }
    case 'sheet':
      return cellPlace(place.sheet, place.row, place.column);
  }
}

function cellIn<Field extends string>(
  table: InputList<Field>,
  position: number,
  field: Field | 'receiptNumber',
): CellPlace | null {
  const found = placeAt(table, position);
  if (found === null) return null;
  const columns: ReadonlyMap<string, number> = found.part.columns;
  const column = columns.get(field) ?? columns.get('receiptNumber');
  return column === undefined ? null : cellPlace(found.part.grid.sheet, found.row, column);
}
