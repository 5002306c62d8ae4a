/** Words for the maps from a rule to the cases in which it is stated, and to the facts that each case carries. */

/** The facts of a case whose text needs none. */
export type NoFacts = Readonly<Record<never, never>>;

/** The cell as it was written. */
export interface Text {
  readonly text: string;
}

/** A rule that is stated in one way only: its variant is ''. */
export type Single<Facts = NoFacts> = Readonly<Record<'', Facts>>;

/** Variants of a rule that carry the same facts. */
export type Each<Variant extends string, Facts = NoFacts> = Readonly<Record<Variant, Facts>>;

/** A yes-or-no requirement: not answered, or not with the answer asked for. */
export type Asked = Each<'blank' | 'not', Text>;

/** A mark that is left blank, or holds none of the agreed words (L-08), on so many lines of the application. */
export type Unanswered = Each<'blank' | 'unclear', { readonly lines: number }>;

/** Whether the facts are none. */
export type IsNone<Facts> = [keyof Facts] extends [never] ? true : false;
