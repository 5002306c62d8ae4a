import { cellAddress } from '../../base/a1';
import type { SheetContent } from '../../base/sheet-content';
import { AUDIT_SHEETS, auditTexts } from '../../catalogue/sheets/audit-texts';
import type { Assessment } from '../../grant/assessment';
import { evaluate, type Expression } from '../../grant/explain/expression';
import { textOf } from '../../grant/input/cell';
import { roundHalfUp } from '../../grant/staff';
import { positionsOf, rowOf } from '../../report/columns/column';
import { type FormulaReferences, nativeFormula } from '../../report/native-formula';
import { SHEET_MARKS } from '../marks';
import type { Assessed } from '../read/assessed';
import type { OwnFigures } from './amounts';
import { applicationColumns } from './columns';
import { inputFigure } from './input-cells';
import { type AuditCell, BODY_ROW, differenceCell, listSheet } from './list-sheet';
import type { Parameters } from './parameters';
import type { WrittenCells } from './written';

const SHEET = AUDIT_SHEETS.applications;
const COLUMN = positionsOf(applicationColumns);

/** Decimals that ※2's rounding is done after (R1-23). */
const STAFF_DECIMALS = 6;

/** The audit sheet of 申請: 職員数, 算定額 and 交付予定額 by formulas. */
export class AuditApplications {
  private readonly rows: AuditCell[][] = [];

  constructor(
    private readonly assessed: Assessed,
    private readonly written: WrittenCells,
    private readonly parameters: Parameters,
  ) {}

  /** 職員数 of the application that is put down next, and its 総事業費 where it stands. */
  nextFigures({ application }: Assessment): OwnFigures {
    const { input, tables } = this.assessed.gathered;
    const { totalCost, row } = application;
    const { cell } = inputFigure(tables.applications, 'totalCost', row, totalCost, input);
    return {
      staff: cellAddress(SHEET, BODY_ROW + this.rows.length, COLUMN.staff),
      totalCost: typeof cell === 'object' && cell !== null ? cell.formula.slice(1) : String(cell),
    };
  }

  /** @param amounts the cell of each 補助額. */
  add(assessment: Assessment, amounts: readonly string[]): void {
    const { application, expression, plannedExpression, computed, planned } = assessment;
    const row = BODY_ROW + this.rows.length;
    const at = (column: number): string => cellAddress(SHEET, row, column).split('!')[1] ?? '';
    const { input, tables } = this.assessed.gathered;
    const { applications } = tables;
    const figure = (field: 'fullTimeEquivalent' | 'headcount' | 'claimedAmount') =>
      inputFigure(applications, field, application.row, application[field], input);
    const [fullTime, heads, claimed] = [
      figure('fullTimeEquivalent'),
      figure('headcount'),
      figure('claimedAmount'),
    ];
    const placed = new Map<Expression, string>();
    const nowhere = (): never => {
      throw new Error('not part of a total');
    };
    const references: FormulaReferences = {
      ...this.parameters,
      placed: (part) => placed.get(part) ?? null,
      range: () => null,
      entered: () => at(COLUMN.claimed),
      counted: nowhere,
      staff: nowhere,
      grant: (index) => amounts[index] ?? nowhere(),
    };
    const put = (part: Expression | null, column: number): AuditCell => {
      const formula = part === null ? null : nativeFormula(part, references);
      if (part === null || formula === null) return null;
      placed.set(part, at(column));
      return { formula: `=${formula}`, value: evaluate(part) };
    };
    const total = put(expression, COLUMN.computed);
    const grant = put(plannedExpression, COLUMN.planned);
    const remarks = [fullTime.remark, heads.remark, claimed.remark];
    if (computed === null) remarks.push(auditTexts.undetermined);
    const cells: Record<keyof typeof applicationColumns, AuditCell> = {
      receiptNumber: application.receiptNumber,
      programme: textOf(application.programme),
      fullTime: fullTime.cell,
      headcount: heads.cell,
      staff: this.staffCell(assessment, at),
      claimed: claimed.cell,
      computed: total,
      planned: grant,
      writtenComputed: this.written.computed(application.row, computed),
      differenceComputed: differenceCell(at(COLUMN.computed), at(COLUMN.writtenComputed), [
        computed,
        computed,
      ]),
      writtenPlanned: this.written.planned(application.row, planned),
      differencePlanned: differenceCell(at(COLUMN.planned), at(COLUMN.writtenPlanned), [planned, planned]),
      remark: [...new Set(remarks)].filter((text) => text !== '').join('、') || null,
    };
    this.rows.push(rowOf(applicationColumns, cells));
  }

  sheet(): SheetContent {
    return listSheet({
      name: SHEET,
      mark: SHEET_MARKS.auditApplications,
      note: auditTexts.note.applications,
      columns: applicationColumns,
      rows: this.rows,
    });
  }

  /** 四捨五入(常勤換算) + 実人数, where both can be read and one is given. */
  private staffCell({ application }: Assessment, at: (column: number) => string): AuditCell {
    const { fullTimeEquivalent: fullTime, headcount } = application;
    if (fullTime.kind === 'unreadable' || headcount.kind === 'unreadable') return null;
    if (fullTime.kind === 'blank' && headcount.kind === 'blank') return null;
    const value =
      (fullTime.kind === 'value' ? roundHalfUp(fullTime.value) : 0) +
      (headcount.kind === 'value' ? headcount.value : 0);
    return {
      formula: `=ROUND(ROUND(${at(COLUMN.fullTime)},${STAFF_DECIMALS}),0)+${at(COLUMN.headcount)}`,
      value,
    };
  }
}
