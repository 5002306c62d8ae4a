import type { Rule } from './rule-types';
import type { Source } from './source';

/** The clause that a finding rests on, and its words where they are quoted. */
export interface Cited {
  /** null: our own check of the data, not a clause. */
  readonly source: Source | null;
  readonly quote: string | null;
}

/** A clause, and its words where they are quoted. */
export interface Clause {
  readonly source: Source;
  readonly quote: string | null;
}

/** What a finding or a setting rests on; how it reads is said in the catalogue alone. */
export type Basis =
  /** `reading`: by which the clause is read; null where it can be read in one way. */
  | (Clause & { readonly kind: 'clause'; readonly reading: string | null })
  /** The notices leave it open. */
  | { readonly kind: 'open'; readonly reading: string | null }
  /** Our own check of the data. */
  | { readonly kind: 'data' };

/**
 * What is cited for one case of a rule in one 事業: the clause of that 事業, else that of the case, else that of the
 * rule as a whole; nothing where the 事業 has no such clause.
 */
export function citationOf(rule: Rule, variant: string, programme: string): Cited {
  if (rule.silentIn?.includes(programme) === true) return { source: null, quote: null };
  const own = rule.ofVariant?.[variant];
  const source = own?.ofProgramme?.[programme] ?? own?.source ?? rule.ofProgramme?.[programme] ?? rule.source;
  const words = rule.quoteOfProgramme?.[programme] ?? rule.quote ?? null;
  return { source, quote: own?.quote === undefined ? words : own.quote };
}

/** The clauses of a rule beside its own, each with what it is for; in the order of the rule book. */
export function otherClauses({
  ofProgramme,
  ofVariant,
}: Rule): { readonly of: string; readonly source: Source }[] {
  const maps = [ofProgramme, ...Object.values(ofVariant ?? {}).map((citation) => citation.ofProgramme)];
  return [
    ...Object.values(ofVariant ?? {}).flatMap(({ source }) =>
      source === undefined ? [] : [{ of: '', source }],
    ),
    ...maps.flatMap((map) => Object.entries(map ?? {}).map(([of, source]) => ({ of, source }))),
  ];
}

/** Every text that a rule quotes. */
export const quotesOf = ({ quote, quoteOfProgramme, ofVariant }: Rule): string[] => [
  ...new Set(
    [
      quote,
      ...Object.values(quoteOfProgramme ?? {}),
      ...Object.values(ofVariant ?? {}).map((citation) => citation.quote),
    ].flatMap((text) => text ?? []),
  ),
];
