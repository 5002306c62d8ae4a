import type { Source, StaffBand } from '../../scheme/types';
import type { Rate, Yen } from '../../scheme/units';
import { type Adjustment, bandOf, evaluate, type Expression, type LeafRole } from './expression';

/** What one line adds to the cost of a 補助区分. */
export interface CostPart {
  /** Row of 経費 (position of the record); null where the figure is not of a row. */
  readonly row: number | null;
  readonly spent: Yen | null;
  /** 寄付金等; null where nothing is deducted. */
  readonly deducted: Yen | null;
  /** Only so much counts: 端末. */
  readonly limit: BasePart | null;
  readonly value: Yen | null;
}

/** A figure that a 基準額 is made of. */
export type BasePart =
  | {
      readonly kind: 'perUnit';
      readonly amount: Yen;
      readonly count: number | null;
      readonly unit: '台' | '法人';
      readonly value: Yen | null;
      readonly source: Source;
    }
  | {
      readonly kind: 'band';
      readonly staff: number | null;
      readonly band: StaffBand | null;
      readonly column: 'software' | 'withAdoption';
      readonly value: Yen | null;
      readonly source: Source;
    }
  | {
      readonly kind: 'figure';
      readonly role: LeafRole;
      readonly value: Yen | null;
      readonly source: Source | null;
    };

/** The steps to a 補助額, in the order in which they are taken. Amounts in 円; null is undetermined. */
export type Step =
  | { readonly kind: 'cost'; readonly parts: readonly CostPart[]; readonly value: Yen | null }
  | {
      readonly kind: 'rate';
      readonly of: Yen | null;
      readonly rate: Rate;
      /** 円未満 was cut off. */
      readonly cut: boolean;
      readonly value: Yen | null;
      readonly source: Source;
    }
  | {
      readonly kind: 'base';
      readonly parts: readonly BasePart[];
      /** What the parts come to is itself limited (1グループの上限). */
      readonly limit: BasePart | null;
      readonly value: Yen | null;
    }
  /** The 基準額 less what was granted in earlier years, at least 0: as the prefecture has it. */
  | {
      readonly kind: 'earlier';
      readonly base: Yen | null;
      readonly deducted: Yen | null;
      readonly value: Yen | null;
    }
  | {
      readonly kind: 'compare';
      readonly amount: Yen | null;
      readonly ceiling: Yen | null;
      readonly capped: boolean;
      /** What the 基準額 keeps back, in 円. */
      readonly over: number;
      readonly value: Yen | null;
    }
  /** 総事業費 less 寄付金等, at least 0. */
  | {
      readonly kind: 'remaining';
      readonly total: Yen | null;
      /** 総事業費 as the application says it; else it is made up of the lines. */
      readonly entered: boolean;
      readonly donations: Yen | null;
      readonly value: Yen | null;
    }
  /** Σ補助額 against what is left for it. */
  | {
      readonly kind: 'adjustment';
      readonly sum: Yen | null;
      readonly ceiling: Yen | null;
      readonly value: Yen | null;
    };

/** The steps of a row of 算定; the same data as its sentence and its formula. */
export function stepsOf(expression: Expression): Step[] {
  if (expression.kind === 'adjustment') return adjustmentSteps(expression);
  if (expression.kind !== 'cap') return amountSteps(expression);
  const amount = evaluate(expression.amount);
  const ceiling = evaluate(expression.ceiling);
  const over = amount === null || ceiling === null ? 0 : Math.max(0, amount - ceiling);
  return [
    ...amountSteps(expression.amount),
    ...baseSteps(expression.ceiling),
    { kind: 'compare', amount, ceiling, capped: over > 0, over, value: evaluate(expression) },
  ];
}

function amountSteps(expression: Expression): Step[] {
  if (expression.kind !== 'scale') return [costStep(expression)];
  return [costStep(expression.of), rateStep(expression)];
}

function rateStep(expression: Extract<Expression, { kind: 'scale' }>): Step {
  const { rate, source } = expression;
  const of = evaluate(expression.of);
  const cut = of !== null && ((of % rate.denominator) * rate.numerator) % rate.denominator !== 0;
  return { kind: 'rate', of, rate, cut, value: evaluate(expression), source };
}

function adjustmentSteps(expression: Adjustment): Step[] {
  const { of, ceiling } = expression;
  const left = ceiling.kind === 'scale' ? ceiling.of : ceiling;
  if (left.kind !== 'remaining') throw new Error('not a limit by 総事業費');
  const remaining: Step = {
    kind: 'remaining',
    total: evaluate(left.of),
    entered: left.of.kind === 'entered',
    donations: evaluate(left.deducted),
    value: evaluate(left),
  };
  const rates = ceiling.kind === 'scale' ? [rateStep(ceiling)] : [];
  const last: Step = {
    kind: 'adjustment',
    sum: evaluate(of),
    ceiling: evaluate(ceiling),
    value: evaluate(expression),
  };
  return [remaining, ...rates, last];
}

function costStep(expression: Expression): Step {
  const terms = expression.kind === 'sum' ? expression.terms : [expression];
  return { kind: 'cost', parts: terms.map(costPart), value: evaluate(expression) };
}

function costPart(term: Expression): CostPart {
  const limit = term.kind === 'cap' ? basePart(term.ceiling) : null;
  const own = term.kind === 'cap' ? term.amount : term;
  const spent = own.kind === 'less' ? own.of : own;
  return {
    row: spent.kind === 'entered' ? spent.row : null,
    spent: evaluate(spent),
    deducted: own.kind === 'less' ? evaluate(own.deducted) : null,
    limit,
    value: evaluate(term),
  };
}

/** A 基準額, and what earlier years leave of it. */
function baseSteps(ceiling: Expression): Step[] {
  if (ceiling.kind !== 'remaining') return [baseStep(ceiling)];
  const [base, deducted, value] = [ceiling.of, ceiling.deducted, ceiling].map(evaluate);
  return [
    baseStep(ceiling.of),
    { kind: 'earlier', base: base ?? null, deducted: deducted ?? null, value: value ?? null },
  ];
}

function baseStep(expression: Expression): Step {
  const limited = expression.kind === 'cap';
  const whole = limited ? expression.amount : expression;
  const parts = whole.kind === 'sum' ? whole.terms : [whole];
  return {
    kind: 'base',
    parts: parts.map(basePart),
    limit: limited ? basePart(expression.ceiling) : null,
    value: evaluate(expression),
  };
}

function basePart(expression: Expression): BasePart {
  const value = evaluate(expression);
  switch (expression.kind) {
    case 'perUnit': {
      const { amount, count, unit, source } = expression;
      return { kind: 'perUnit', amount, count, unit, value, source };
    }
    case 'band': {
      const { staff, bands, column, source } = expression;
      return {
        kind: 'band',
        staff,
        band: staff === null ? null : bandOf(bands, staff),
        column,
        value,
        source,
      };
    }
    case 'yen':
      return { kind: 'figure', role: expression.role, value, source: expression.source };
    default:
      return { kind: 'figure', role: 'flat', value, source: null };
  }
}
