import { cellAddress } from '../../base/a1';
import type { SheetContent } from '../../base/sheet-content';
import { AUDIT_SHEETS, auditTexts } from '../../catalogue/sheets/audit-texts';
import type { Assessment, CategoryAssessment } from '../../grant/assessment';
import { evaluate, type Expression, type PerUnit } from '../../grant/explain/expression';
import { textOf } from '../../grant/input/cell';
import { positionsOf, rowOf } from '../../report/columns/column';
import { type FormulaReferences, nativeFormula } from '../../report/native-formula';
import { SHEET_MARKS } from '../marks';
import { amountColumns } from './columns';
import { costOf, costRange, enteredCell, enteredRanges, type PlacedLines, unitsFormula } from './lines';
import { type AuditCell, BODY_ROW, differenceCell, listSheet } from './list-sheet';
import type { AuditMembers } from './members';
import type { Parameters } from './parameters';
import type { WrittenCells } from './written';

const SHEET = AUDIT_SHEETS.amounts;
const COLUMN = positionsOf(amountColumns);

/** Where figures of the application stand. */
export interface OwnFigures {
  readonly staff: string;
  readonly totalCost: string;
}

/** The audit sheet of 算定: a row of formulas for each row of it. */
export class AuditAmounts {
  private readonly rows: AuditCell[][] = [];

  constructor(
    private readonly written: WrittenCells,
    private readonly parameters: Parameters,
    private readonly members: AuditMembers,
  ) {}

  /** Puts the rows of an application down; sheet rows of each, from 0. */
  add(assessment: Assessment, lines: PlacedLines, own: OwnFigures): number[] {
    const first = BODY_ROW + this.rows.length;
    return assessment.categories.map((category, n) => {
      this.rows.push(this.cellsOf(assessment, category, first, n, lines, own));
      return first + n;
    });
  }

  sheet(): SheetContent {
    return listSheet({
      name: SHEET,
      mark: SHEET_MARKS.auditAmounts,
      note: auditTexts.note.amounts,
      columns: amountColumns,
      rows: this.rows,
    });
  }

  private cellsOf(
    { application }: Assessment,
    { name, expression, amount }: CategoryAssessment,
    first: number,
    n: number,
    lines: PlacedLines,
    own: OwnFigures,
  ): AuditCell[] {
    const cell = (row: number, column: number): string => cellAddress(SHEET, row, column).split('!')[1] ?? '';
    const at = (column: number): string => cell(first + n, column);
    const adjusted = expression.kind === 'adjustment';
    const placed = new Map<Expression, string>();
    const units = perUnitOf(expression);
    const references: FormulaReferences = {
      ...this.parameters,
      placed: (part) => placed.get(part) ?? null,
      range: (terms) => (adjusted ? enteredRanges(terms, lines) : rangeOf(terms, lines)),
      entered: ({ field, row: record }) => {
        if (field === 'totalCost') return own.totalCost;
        const row = lines.sheetRows.get(record) ?? 0;
        return adjusted ? enteredCell(field, row) : costRange(row, row);
      },
      counted: (counted) => {
        if (units?.counted === counted) return at(COLUMN.units);
        return counted.kind === 'units' ? unitsFormula(counted.rows, lines) : this.members.formula(counted);
      },
      staff: () => own.staff,
      // the row that takes something back comes after those that it takes it from
      grant: (index) => cell(first + index, COLUMN.grant),
    };
    const put = (part: Expression | null, column: number): AuditCell => {
      const formula = part === null ? null : nativeFormula(part, references);
      if (part === null || formula === null) return null;
      placed.set(part, at(column));
      return { formula: `=${formula}`, value: evaluate(part) };
    };
    const counted = units?.counted?.kind === 'units' && units.count !== null ? units : null;
    const unitsCell: AuditCell =
      counted === null || counted.counted?.kind !== 'units'
        ? null
        : { formula: `=${unitsFormula(counted.counted.rows, lines)}`, value: counted.count };
    const cost = put(costOf(expression), COLUMN.cost);
    const scaled = expression.kind === 'cap' && expression.amount.kind === 'scale' ? expression.amount : null;
    const subsidised = put(scaled, COLUMN.subsidised);
    const base = put(expression.kind === 'cap' ? expression.ceiling : null, COLUMN.base);
    const grant: AuditCell = amount === null ? null : put(expression, COLUMN.grant);
    const stands = this.written.grant(this.rows.length, amount);
    return rowOf<typeof amountColumns, AuditCell>(amountColumns, {
      receiptNumber: application.receiptNumber,
      programme: textOf(application.programme),
      name,
      units: unitsCell,
      cost,
      subsidised,
      base,
      grant,
      written: stands,
      difference: differenceCell(at(COLUMN.grant), at(COLUMN.written), [amount, amount]),
      remark: amount === null ? auditTexts.undetermined : null,
    });
  }
}

/** The cells of a cost where its lines stand one below another. */
function rangeOf(terms: readonly Expression[], { costs }: PlacedLines): string | null {
  const rows = terms.map((term) => costs.get(term));
  const [first] = rows;
  if (first === undefined || rows.some((row, n) => row !== first + n)) return null;
  return costRange(first, first + rows.length - 1);
}

/** 基準額 a 台 of a row, if it has one. */
function perUnitOf(expression: Expression): PerUnit | null {
  const ceiling = expression.kind === 'cap' ? expression.ceiling : null;
  const base = ceiling?.kind === 'remaining' ? ceiling.of : ceiling;
  return base?.kind === 'perUnit' && base.counted?.kind === 'units' ? base : null;
}
