/** A notice: {文書, 条項} is how every value of the rule book names its origin. */
export interface SourceDocument {
  readonly title: string;
  /** How a clerk refers to it in one line. */
  readonly shortTitle: string;
  readonly number: string;
  /** ISO date; null: the document bears none. */
  readonly date: string | null;
}

export interface Source {
  /** Key of `Scheme.documents`. */
  readonly document: string;
  readonly clause: string;
}

export interface Sourced<T> {
  readonly value: T;
  readonly source: Source;
  /** Clauses of parts of the value that stand elsewhere in the notice, by the part's name. */
  readonly parts?: Readonly<Partial<Record<keyof T & string, Source>>>;
}
