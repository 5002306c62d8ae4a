import type { Source, StaffBand } from '../../scheme/types';
import { type Rate, type Yen, yen } from '../../scheme/units';

/**
 * The form an amount is computed in. It is data, so that one and the same thing gives the value, the steps with
 * their clauses, the Japanese sentence and the native Excel formula; none of them can drift from the figure.
 */
export type Expression =
  | YenLeaf
  | EnteredYen
  | GrantReference
  | { readonly kind: 'sum'; readonly terms: readonly Expression[] }
  /** 支出額 less 寄付金等. */
  | { readonly kind: 'less'; readonly of: Expression; readonly deducted: Expression }
  /** 総事業費 less Σ 寄付金等, or a 基準額 less what was granted in earlier years: at least 0. */
  | { readonly kind: 'remaining'; readonly of: Expression; readonly deducted: Expression }
  | Adjustment
  /** ⌊of × rate⌋ */
  | { readonly kind: 'scale'; readonly of: Expression; readonly rate: Rate; readonly source: Source }
  | PerUnit
  | Band
  /** The lesser of an amount and its 基準額. */
  | { readonly kind: 'cap'; readonly amount: Expression; readonly ceiling: Expression }
  | RoundDown;

/** A figure that stands by itself: an amount of the notice, a setting, an argument. */
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
  | 'amount'
  | 'flat'
  | 'flatContract'
  | 'linkBonus'
  | 'packageCeiling'
  | 'packageBonus'
  | 'groupCeiling'
  | 'earlierGrants';

/**
 * A figure as a clerk has entered it: 支出額 and 寄付金等 of a row of 経費, 申請額 and 総事業費 of a row of 申請.
 */
export interface EnteredYen {
  readonly kind: 'entered';
  readonly field: 'cost' | 'donation' | 'claimedAmount' | 'totalCost';
  /** Position of the record, from 0. */
  readonly row: number;
  readonly value: Yen | null;
}

/** 補助額 of the application's n-th row of 算定. */
export interface GrantReference {
  readonly kind: 'grant';
  readonly index: number;
  readonly value: Yen | null;
}

/** What a limit takes off a sum: 0 or less. */
export interface Adjustment {
  readonly kind: 'adjustment';
  readonly of: Expression;
  readonly ceiling: Expression;
}

/** amount × count (台, 法人). */
export interface PerUnit {
  readonly kind: 'perUnit';
  readonly amount: Yen;
  readonly count: number | null;
  readonly unit: '台' | '法人';
  readonly source: Source;
  /** What was counted; absent where the count was given as such. */
  readonly counted?: Counted | undefined;
}

export type Counted =
  /** 台数 of these rows of 経費. */
  | { readonly kind: 'units'; readonly rows: readonly number[] }
  /** Distinct corporations among the 構成員 of the application, or those of them with 訪問介護. */
  | { readonly kind: 'corporations' | 'homeVisitors'; readonly receiptNumber: string };

/** ⌊of / unit⌋ × unit */
export interface RoundDown {
  readonly kind: 'roundDown';
  readonly of: Expression;
  readonly unit: number;
}

export interface Band {
  readonly kind: 'band';
  readonly bands: readonly StaffBand[];
  readonly staff: number | null;
  readonly column: 'software' | 'withAdoption';
  readonly source: Source;
  /** Row of 申請 whose 常勤換算 and 実人数 make the 職員数; null where it was given as such. */
  readonly row: number | null;
}

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

/**
 * ⌊amount × rate⌋ in whole yen, exact for every amount a {@link Yen} can hold.
 * @example 別紙1 5(ア): 4/5 of what was spent
 * scaleDown(yen(1_000_001), rate(4, 5)) // → 800_000
 */
export function scaleDown(amount: Yen, rate: Rate): Yen {
  const whole = Math.floor(amount / rate.denominator);
  const rest = amount - whole * rate.denominator;
  return yen(whole * rate.numerator + Math.floor((rest * rate.numerator) / rate.denominator));
}

/** ⌊amount / unit⌋ × unit. */
function roundDownTo(amount: Yen, unit: number): Yen {
  return yen(Math.floor(amount / unit) * unit);
}

/**
 * The value in yen; null (undetermined) when any figure it needs is.
 * @example 別紙1 5(ア), 5(イ), 表2 3行: two devices at 1,000,001 円 together
 * const spent = leaf(yen(1_000_001), 'cost')
 * const amount = { kind: 'scale', of: spent, rate: rate(4, 5) }
 * const ceiling = { kind: 'perUnit', amount: yen(300_000), count: 2 }
 * evaluate(amount) // → 800_000
 * evaluate(ceiling) // → 600_000
 * evaluate({ kind: 'cap', amount, ceiling }) // → 600_000
 * evaluate({ kind: 'cap', amount, ceiling: { ...ceiling, count: null } }) // → null
 */
export function evaluate(expression: Expression): Yen | null {
  switch (expression.kind) {
    case 'yen':
    case 'entered':
    case 'grant':
      return expression.value;
    case 'sum':
      return sumOf(expression.terms, evaluate);
    case 'less': {
      const of = evaluate(expression.of);
      const deducted = evaluate(expression.deducted);
      return of === null || deducted === null ? null : yen(of - deducted);
    }
    case 'remaining': {
      const of = evaluate(expression.of);
      const deducted = evaluate(expression.deducted);
      return of === null || deducted === null ? null : yen(Math.max(0, of - deducted));
    }
    case 'adjustment': {
      const of = evaluate(expression.of);
      const ceiling = evaluate(expression.ceiling);
      return of === null || ceiling === null ? null : yen(Math.min(0, ceiling - of));
    }
    case 'scale': {
      const of = evaluate(expression.of);
      return of === null ? null : scaleDown(of, expression.rate);
    }
    case 'perUnit':
      return expression.count === null ? null : exactYen(expression.amount * expression.count);
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

/**
 * A sum of yen over a list; null when any part is undetermined, or when it is more than a number holds exactly; 0 for
 * no parts.
 */
export function sumOf<T>(parts: readonly T[], amountOf: (part: T) => Yen | null): Yen | null {
  let total = 0;
  for (const part of parts) {
    const amount = amountOf(part);
    if (amount === null) return null;
    total += amount;
  }
  return exactYen(total);
}

/** Yen, or null where so many are not told to the yen. */
export const exactYen = (value: number): Yen | null => (Number.isSafeInteger(value) ? yen(value) : null);

export function lesser(a: Yen, b: Yen): Yen {
  return a <= b ? a : b;
}
