import type { Severity } from '../../scheme/types';
import type { Facts } from '../facts';
import type { AreaModelFindings } from './area-model';
import type { IsNone } from './cases';
import type { CollaborationFindings } from './collaboration';
import type { CommonFindings } from './common';
import type { EffectFindings } from './effects';
import type { FundFindings } from './fund';
import type { LinkModelFindings } from './link-model';
import type { ManagementFindings } from './management';
import type { ReadingFindings } from './reading';
import type { SideFindings } from './side';
import type { StageFindings } from './stages';
import type { TechnologyFindings } from './technology';

/**
 * Every rule with its variants and the facts of each. Whatever states a finding and whatever puts it in words is
 * held against this, so that the two agree.
 */
export interface FindingCases
  extends
    CommonFindings,
    ReadingFindings,
    SideFindings,
    TechnologyFindings,
    AreaModelFindings,
    LinkModelFindings,
    CollaborationFindings,
    ManagementFindings,
    FundFindings,
    EffectFindings,
    StageFindings {}

/** The number of a rule. */
export type RuleId = keyof FindingCases;

export type VariantOf<R extends RuleId> = keyof FindingCases[R];

// mapped, because an interface is no {@link Facts}
type WithFacts<F> = IsNone<F> extends true ? unknown : { readonly facts: { readonly [K in keyof F]: F[K] } };

type WithVariant<Variant> = Variant extends '' ? unknown : { readonly variant: Variant };

/** One of the cases of a rule. */
type DetailOf<Cases> = {
  [V in keyof Cases]: { readonly severity?: Severity } & WithVariant<V> & WithFacts<Cases[V]>;
}[keyof Cases];

/** The same of whichever rule. */
export interface AnyDetail {
  readonly severity?: Severity;
  readonly variant?: string;
  readonly facts?: Facts;
}

/** What is said beside the rule: its variant and the facts of that. Of several rules, what each of them takes. */
export type Detail<R extends RuleId> = (
  R extends RuleId ? (detail: DetailOf<FindingCases[R]>) => void : never
) extends (detail: infer D extends AnyDetail) => void
  ? D
  : never;

/** Rules that say all by their number. */
type PlainRule = {
  [R in RuleId]: '' extends VariantOf<R> ? (IsNone<FindingCases[R]['']> extends true ? R : never) : never;
}[RuleId];

/** The last parameter of whatever states a finding: it may be left out where the number says all. */
export type Saying<R extends RuleId> = [R] extends [PlainRule] ? [] : [detail: Detail<R>];
