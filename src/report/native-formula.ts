import {
  type Band,
  type Counted,
  type EnteredYen,
  evaluate,
  type Expression,
  type PerUnit,
  type YenLeaf,
} from '../grant/explain/expression';
import type { Source } from '../scheme/types';
import type { Rate } from '../scheme/units';

/** Where the figures of an expression stand on the sheets; every answer is a reference or a number. */
export interface FormulaReferences {
  /** The cell that already holds this part of the expression; null where it is to be written out. */
  placed(part: Expression): string | null;
  /** One range where all of these stand one below another; null where they don't. */
  range(terms: readonly Expression[]): string | null;
  figure(leaf: YenLeaf): string;
  rate(rate: Rate, source: Source): { readonly numerator: string; readonly denominator: string };
  perUnit(expression: PerUnit): string;
  bands(band: Band): { readonly from: string; readonly amounts: string };
  roundingUnit(unit: number): string;
  entered(entered: EnteredYen): string;
  counted(counted: Counted): string;
  staff(row: number): string;
  grant(index: number): string;
}

/** Most arguments that a function of Excel takes. */
const MOST_ARGUMENTS = 255;

/**
 * An amount as a formula of Excel 2016 (without the leading =): SUM, MIN, INT, LOOKUP and arithmetic, no function of
 * ours. Every figure up to 10¹³ yen stays exact: numerator × amount is below 2⁵³, and the quotient of two whole
 * numbers is never rounded up to the next whole one at that size.
 * @returns null where the amount is undetermined.
 */
export function nativeFormula(expression: Expression, at: FormulaReferences): string | null {
  return evaluate(expression) === null ? null : write(expression, at);
}

function write(expression: Expression, at: FormulaReferences): string {
  return at.placed(expression) ?? writeOut(expression, at);
}

function writeOut(expression: Expression, at: FormulaReferences): string {
  switch (expression.kind) {
    case 'yen':
      return at.figure(expression);
    case 'entered':
      return at.entered(expression);
    case 'grant':
      return at.grant(expression.index);
    case 'sum':
      return sum(expression.terms, at);
    case 'less':
      return `(${write(expression.of, at)}-${write(expression.deducted, at)})`;
    case 'remaining':
      return `MAX(0,${write(expression.of, at)}-${write(expression.deducted, at)})`;
    case 'adjustment':
      return `MIN(0,${write(expression.ceiling, at)}-${write(expression.of, at)})`;
    case 'scale': {
      const { numerator, denominator } = at.rate(expression.rate, expression.source);
      return `INT(${write(expression.of, at)}*${numerator}/${denominator})`;
    }
    case 'perUnit': {
      const { count, counted } = expression;
      return `${at.perUnit(expression)}*${counted === undefined ? String(count) : at.counted(counted)}`;
    }
    case 'band': {
      const { from, amounts } = at.bands(expression);
      const staff = expression.row === null ? String(expression.staff) : at.staff(expression.row);
      return `LOOKUP(${staff},${from},${amounts})`;
    }
    case 'cap':
      return `MIN(${write(expression.amount, at)},${write(expression.ceiling, at)})`;
    case 'roundDown': {
      const unit = at.roundingUnit(expression.unit);
      return `INT(${write(expression.of, at)}/${unit})*${unit}`;
    }
  }
}

function sum(terms: readonly Expression[], at: FormulaReferences): string {
  if (terms.length === 0) return '0';
  const range = at.range(terms);
  if (range !== null) return `SUM(${range})`;
  const parts = terms.map((term) => write(term, at));
  const sums: string[] = [];
  for (let from = 0; from < parts.length; from += MOST_ARGUMENTS) {
    sums.push(`SUM(${parts.slice(from, from + MOST_ARGUMENTS).join(',')})`);
  }
  return sums.length === 1 ? (sums[0] ?? '0') : `(${sums.join('+')})`;
}
