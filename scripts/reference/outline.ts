/** How a notice is divided into clauses. */
export interface Outline {
  /** Key of `Scheme.documents`, also the number of the text. */
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly number: string;
  readonly date: string | null;
  /** Characters of a full line, where the text breaks its paragraphs into lines; null where it does not. */
  readonly wrap: number | null;
  /** One clause a line: `level | key | how its first line begins | how many lines its heading has`. */
  readonly clauses: string;
  /** Lines that begin a paragraph although nothing in the text says so. */
  readonly breaks?: readonly string[];
  /** Lines that an extraction from pages put at another place: [first line, first line after, put before]. */
  readonly moves?: readonly (readonly [from: string, until: string, before: string])[];
  /** Lines that go on with the paragraph although they look like the beginning of one. */
  readonly joins?: readonly string[];
  /** Lines that are the page's, not the notice's, and which of their occurrences (from 1) is left out. */
  readonly skip?: readonly (readonly [line: string, occurrence: number])[];
  /** Tables whose cells the text does not tell apart: the clause, and its rows with the head first. */
  readonly tables?: Readonly<Record<string, readonly (readonly string[])[]>>;
}

export interface Clause {
  readonly level: number;
  readonly key: string;
  readonly anchor: string;
  /** 0: the clause has no heading, its first line is text. */
  readonly headingLines: number;
}

export function clausesOf({ clauses }: Outline): Clause[] {
  return clauses
    .trim()
    .split('\n')
    .map((line) => {
      const [level = '', key = '', anchor = '', headingLines = '0'] = line
        .split('|')
        .map((part) => part.trim());
      return { level: Number(level), key, anchor, headingLines: Number(headingLines) };
    });
}

/** What is compared: the characters without spaces, brackets and digits of either width alike. */
export function bare(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, '');
}
