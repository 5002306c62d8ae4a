import type { Source, StaffBand } from '../scheme/types';
import { yen, type Rate, type Yen } from '../scheme/units';

/**
 * The form an amount is computed in. It is data, so that one and the same thing gives the value, the steps with
 * their clauses and the Japanese sentence; an explanation cannot drift from the figure.
 */
export type Expression =
  | YenLeaf
  | { readonly kind: 'sum'; readonly terms: readonly Expression[] }
  /** ⌊of × rate⌋ */
  | { readonly kind: 'scale'; readonly of: Expression; readonly rate: Rate; readonly source: Source }
  /** amount × count (台, 法人) */
  | {
      readonly kind: 'perUnit';
      readonly amount: Yen;
      readonly count: number | null;
      readonly unit: '台' | '法人';
      readonly source: Source;
    }
  | {
      readonly kind: 'band';
      readonly bands: readonly StaffBand[];
      readonly staff: number | null;
      readonly column: 'software' | 'withAdoption';
      readonly source: Source;
    }
  /** The lesser of an amount and its 基準額. */
  | { readonly kind: 'cap'; readonly amount: Expression; readonly ceiling: Expression }
  /** ⌊of / unit⌋ × unit */
  | { readonly kind: 'roundDown'; readonly of: Expression; readonly unit: number };

/** A figure that stands by itself: a cost of a line, an amount of the notice, a setting. */
export interface YenLeaf {
  readonly kind: 'yen';
  /** null: undetermined. */
  readonly value: Yen | null;
  readonly source: Source | null;
  /** What the figure is, where the sentence must say it: 一律, +5事業所連携 … */
  readonly role: LeafRole;
}

export type LeafRole =
  | 'cost'
  | 'deducted'
  | 'amount'
  | 'flat'
  | 'flatContract'
  | 'linkBonus'
  | 'packageCeiling'
  | 'packageBonus'
  | 'groupCeiling';

export const leaf = (value: Yen | null, role: LeafRole, source: Source | null = null): YenLeaf => ({
  kind: 'yen',
  value,
  role,
  source,
});

/** The band of a staff count (人); null below the first band. */
export function bandOf(bands: readonly StaffBand[], staff: number): StaffBand | null {
  return bands.find((band) => staff >= band.from && (band.to === null || staff <= band.to)) ?? null;
}

/** ⌊amount × rate⌋ in whole yen, exact for every amount a {@link Yen} can hold. */
export function scaleDown(amount: Yen, rate: Rate): Yen {
  const whole = Math.floor(amount / rate.denominator);
  const rest = amount - whole * rate.denominator;
  return yen(whole * rate.numerator + Math.floor((rest * rate.numerator) / rate.denominator));
}

/** ⌊amount / unit⌋ × unit. */
export function roundDownTo(amount: Yen, unit: number): Yen {
  return yen(Math.floor(amount / unit) * unit);
}

/** The value in yen; null (undetermined) when any figure it needs is. */
export function evaluate(expression: Expression): Yen | null {
  switch (expression.kind) {
    case 'yen':
      return expression.value;
    case 'sum':
      return sumOf(expression.terms.map(evaluate));
    case 'scale': {
      const of = evaluate(expression.of);
      return of === null ? null : scaleDown(of, expression.rate);
    }
    case 'perUnit':
      return expression.count === null ? null : yen(expression.amount * expression.count);
    case 'band': {
      const band = expression.staff === null ? null : bandOf(expression.bands, expression.staff);
      return band === null ? null : band[expression.column];
    }
    case 'cap': {
      const amount = evaluate(expression.amount);
      const ceiling = evaluate(expression.ceiling);
      return amount === null || ceiling === null ? null : lesser(amount, ceiling);
    }
    case 'roundDown': {
      const of = evaluate(expression.of);
      return of === null ? null : roundDownTo(of, expression.unit);
    }
  }
}

/** A sum of yen; null when any part is undetermined; 0 for no parts. */
export function sumOf(parts: readonly (Yen | null)[]): Yen | null {
  let total = 0;
  for (const part of parts) {
    if (part === null) return null;
    total += part;
  }
  return yen(total);
}

export function lesser(a: Yen, b: Yen): Yen {
  return a <= b ? a : b;
}
