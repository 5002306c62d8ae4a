/** Gives texts their numbers among the shared strings. */
export interface Texts {
  /** Position of a text in the table, for one cell. */
  index(text: string): number;
  /** One cell more holds a string that {@link index} has given the position of. */
  again(): void;
}

/** The texts that cells of ours can take as they are, and how many strings there are, others included. */
export interface KnownTexts {
  readonly known: Map<string, number>;
  readonly count: number;
}

/** What cells that are laid out elsewhere bring into the table: new texts, in the order of their numbers. */
export interface BroughtTexts {
  readonly texts: readonly string[];
  readonly uses: number;
}

/**
 * The table where the workbook itself is out of reach; one content after the other adds to it. It takes the map over,
 * which has been copied on its way here.
 */
export class TextsAside implements Texts {
  private readonly known: Map<string, number>;
  private count: number;
  private added: string[] = [];
  private uses = 0;

  constructor({ known, count }: KnownTexts) {
    this.known = known;
    this.count = count;
  }

  index(text: string): number {
    this.uses++;
    let index = this.known.get(text);
    if (index === undefined) {
      index = this.count++;
      this.known.set(text, index);
      this.added.push(text);
    }
    return index;
  }

  again(): void {
    this.uses++;
  }

  /** What came since this was asked last. */
  brought(): BroughtTexts {
    const { added: texts, uses } = this;
    this.added = [];
    this.uses = 0;
    return { texts, uses };
  }
}
