import { cellAddress } from '../../base/a1';
import type { SheetContent } from '../../base/sheet-content';
import { AUDIT_SHEETS, auditTexts } from '../../catalogue/sheets/audit-texts';
import type { Assessment, LineAssessment } from '../../grant/assessment';
import { type EnteredYen, evaluate, type Expression } from '../../grant/explain/expression';
import { textOf } from '../../grant/input/cell';
import { positionsOf, rowOf } from '../../report/columns/column';
import { type FormulaReferences, nativeFormula } from '../../report/native-formula';
import { SHEET_MARKS } from '../marks';
import type { Assessed } from '../read/assessed';
import { lineColumns } from './columns';
import { inputFigure } from './input-cells';
import { type AuditCell, BODY_ROW, differenceCell, listSheet } from './list-sheet';
import type { Parameters } from './parameters';
import type { WrittenCells } from './written';

const SHEET = AUDIT_SHEETS.lines;
const COLUMN = positionsOf(lineColumns);

/** The lines of one application on the audit sheet: where each of them and each part of its cost stands. */
export interface PlacedLines {
  readonly sheetRows: ReadonlyMap<number, number>;
  readonly costs: ReadonlyMap<Expression, number>;
}

/** The cell of a line's 対象経費, or a range of them. */
export const costRange = (from: number, to: number): string => linesRange(COLUMN.eligible, from, to);

function linesRange(column: number, from: number, to: number): string {
  const first = cellAddress(SHEET, from, column);
  return from === to ? first : `${first}:${cellAddress(SHEET, to, column).split('!')[1] ?? ''}`;
}

/** Most arguments that a function of Excel takes. */
const MOST_ARGUMENTS = 255;

/** The cell of 支出額 or 寄付金等 as it was entered. */
export const enteredCell = (field: EnteredYen['field'], row: number): string =>
  linesRange(field === 'donation' ? COLUMN.donation : COLUMN.spent, row, row);

/**
 * 支出額 or 寄付金等 of lines as they were entered, in as few ranges as may be; null where the terms are no such
 * figures, or lie too far apart for one sum.
 */
export function enteredRanges(terms: readonly Expression[], { sheetRows }: PlacedLines): string | null {
  const cells: { readonly column: number; readonly row: number }[] = [];
  for (const term of terms) {
    if (term.kind !== 'entered') return null;
    const column = term.field === 'donation' ? COLUMN.donation : COLUMN.spent;
    cells.push({ column, row: sheetRows.get(term.row) ?? 0 });
  }
  const ranges: { column: number; from: number; to: number }[] = [];
  for (const { column, row } of cells.sort((a, b) => a.row - b.row)) {
    const last = ranges.at(-1);
    if (last?.column === column && last.to === row - 1) last.to = row;
    else ranges.push({ column, from: row, to: row });
  }
  if (ranges.length === 0 || ranges.length > MOST_ARGUMENTS) return null;
  return ranges.map(({ column, from, to }) => linesRange(column, from, to)).join(',');
}

/** 台数 of rows of 経費, added up. */
export function unitsFormula(rows: readonly number[], { sheetRows }: PlacedLines): string {
  const cells = rows.map((row) => cellAddress(SHEET, sheetRows.get(row) ?? 0, COLUMN.units));
  return cells.length === 1 ? (cells[0] ?? '0') : `SUM(${cells.join(',')})`;
}

/** The audit sheet of 経費, filled application by application. */
export class AuditLines {
  private readonly rows: AuditCell[][] = [];
  private readonly compared = new Set<number>();

  constructor(
    private readonly assessed: Assessed,
    private readonly written: WrittenCells,
    private readonly parameters: Parameters,
  ) {}

  /** Puts the lines of an application down, those of a 補助区分 one below another. */
  add(assessment: Assessment): PlacedLines {
    const terms = assessment.categories.flatMap(({ expression }) => costTerms(expression));
    const byRow = new Map(assessment.lines.map((line) => [line.line.row, line]));
    const ordered = terms.flatMap((term) => {
      const line = byRow.get(rowOfTerm(term) ?? -1);
      return line === undefined ? [] : [{ line, term }];
    });
    const inTerms = new Set(ordered.map(({ line }) => line));
    const rest = assessment.lines.filter((line) => !inTerms.has(line));
    const all = [...ordered, ...rest.map((line) => ({ line, term: null }))];
    const start = BODY_ROW + this.rows.length;
    const placed: PlacedLines = {
      sheetRows: new Map(all.map(({ line }, n) => [line.line.row, start + n])),
      costs: new Map(ordered.map(({ term }, n) => [term, start + n])),
    };
    all.forEach(({ line, term }, n) => {
      this.rows.push(this.cellsOf(assessment, line, term, start + n, placed));
    });
    return placed;
  }

  sheet(): SheetContent {
    return listSheet({
      name: SHEET,
      mark: SHEET_MARKS.auditLines,
      note: auditTexts.note.lines,
      columns: lineColumns,
      rows: this.rows,
    });
  }

  private cellsOf(
    assessment: Assessment,
    { line, eligibleCost, group, verdict }: LineAssessment,
    term: Expression | null,
    row: number,
    placed: PlacedLines,
  ): AuditCell[] {
    const { input, tables } = this.assessed.gathered;
    const { lines } = tables;
    const spent = inputFigure(lines, 'cost', line.row, line.cost, input);
    const donation = inputFigure(lines, 'donation', line.row, line.donation, input);
    const units = inputFigure(lines, 'units', line.row, line.units, input);
    const formula = term === null ? null : nativeFormula(term, this.references(placed));
    const excluded = verdict === '対象外';
    const value = excluded ? 0 : term === null ? null : evaluate(term);
    const native: AuditCell = formula === null ? value : { formula: `=${formula}`, value };
    const shared = this.compared.has(line.row);
    this.compared.add(line.row);
    const stands = shared ? null : this.written.line(line.row, eligibleCost);
    const at = (column: number): string => cellAddress(SHEET, row, column).split('!')[1] ?? '';
    const remarks = [
      spent.remark,
      donation.remark,
      excluded ? auditTexts.excluded : '',
      value === null ? auditTexts.undetermined : '',
      shared ? auditTexts.sharedLine : '',
    ];
    return rowOf<typeof lineColumns, AuditCell>(lineColumns, {
      receiptNumber: assessment.application.receiptNumber,
      lineNumber: textOf(line.lineNumber),
      group,
      spent: spent.cell,
      donation: donation.cell,
      units: units.cell,
      eligible: native,
      written: stands,
      difference:
        stands === null ? 0 : differenceCell(at(COLUMN.eligible), at(COLUMN.written), [value, eligibleCost]),
      remark: [...new Set(remarks)].filter((text) => text !== '').join('、') || null,
    });
  }

  private references(placed: PlacedLines): FormulaReferences {
    const cell = (row: number, column: number): string =>
      cellAddress(SHEET, placed.sheetRows.get(row) ?? 0, column).split('!')[1] ?? '';
    const nowhere = (): never => {
      throw new Error('not part of a cost');
    };
    return {
      ...this.parameters,
      placed: () => null,
      range: () => null,
      entered: ({ field, row }) => cell(row, field === 'donation' ? COLUMN.donation : COLUMN.spent),
      counted: (counted) => (counted.kind === 'units' ? unitsFormula(counted.rows, placed) : nowhere()),
      staff: nowhere,
      grant: nowhere,
    };
  }
}

/** The parts of the cost of a row of 算定, one for each of its lines. */
function costTerms(expression: Expression): readonly Expression[] {
  const cost = costOf(expression);
  return cost?.kind === 'sum' ? cost.terms : [];
}

/** 対象経費 within the expression of a row; null where it is not computed from a cost. */
export function costOf(expression: Expression): Expression | null {
  const amount = expression.kind === 'cap' ? expression.amount : expression;
  const cost = amount.kind === 'scale' ? amount.of : amount;
  return cost.kind === 'sum' ? cost : null;
}

function rowOfTerm(term: Expression): number | null {
  const own = term.kind === 'cap' ? term.amount : term;
  const spent = own.kind === 'less' ? own.of : own;
  return spent.kind === 'entered' ? spent.row : null;
}
