/** A table of a notice, row by row; the first row is its head. */
export interface ReferenceTable {
  readonly table: readonly (readonly string[])[];
}

/** A paragraph in the notice's own words, or a table. */
export type ReferenceBlock = string | ReferenceTable;

/** A clause of a notice as it is stored. */
export interface ReferenceEntry {
  /** How the rule book names it, e.g. 別紙1 5(ア). */
  readonly key: string;
  /** 1 for an annex, 2 for its articles, and so on. */
  readonly level: number;
  /** The notice's own heading; '' where the clause has none. */
  readonly heading: string;
  readonly blocks: readonly ReferenceBlock[];
}

/** A notice, clause by clause, in its own order. */
export interface ReferenceDocument {
  readonly id: string;
  readonly title: string;
  /** How a clerk refers to it in one line. */
  readonly shortTitle: string;
  readonly number: string;
  /** ISO date; null: the document bears none. */
  readonly date: string | null;
  readonly sections: readonly ReferenceEntry[];
}

/** A clause with its place among the others. */
export interface ReferenceSection extends ReferenceEntry {
  readonly document: ReferenceDocument;
  readonly parent: ReferenceSection | null;
  readonly children: readonly ReferenceSection[];
  /** Position among all clauses of all notices. */
  readonly position: number;
}

/** All notices, ready for looking up. */
export interface Reference {
  readonly documents: readonly ReferenceDocument[];
  readonly sections: readonly ReferenceSection[];
  /** Clauses of the first level. */
  readonly roots: readonly ReferenceSection[];
}

interface Growing extends ReferenceSection {
  readonly children: Growing[];
}

/** The notices with every clause under the one it belongs to. */
export function makeReference(documents: readonly ReferenceDocument[]): Reference {
  const sections: Growing[] = [];
  const roots: Growing[] = [];
  for (const document of documents) {
    const open: Growing[] = [];
    for (const entry of document.sections) {
      while ((open.at(-1)?.level ?? 0) >= entry.level) open.pop();
      const parent = open.at(-1) ?? null;
      const section: Growing = { ...entry, document, parent, children: [], position: sections.length };
      (parent?.children ?? roots).push(section);
      sections.push(section);
      open.push(section);
    }
  }
  return { documents, sections, roots };
}

/** The clauses that a clause belongs to, the outermost first. */
export function pathOf(section: ReferenceSection): readonly ReferenceSection[] {
  return section.parent === null ? [] : [...pathOf(section.parent), section.parent];
}

/** The paragraphs and cells of a clause, without what belongs to the clauses under it. */
export function textsOf(section: Pick<ReferenceEntry, 'blocks'>): readonly string[] {
  return section.blocks.flatMap((block) => (typeof block === 'string' ? [block] : block.table.flat()));
}

/** A clause and all clauses under it, in the notice's order. */
export function withDescendants(section: ReferenceSection): readonly ReferenceSection[] {
  return [section, ...section.children.flatMap(withDescendants)];
}

/** Number of characters of a clause with all that is under it. */
export function lengthOf(section: ReferenceSection): number {
  return withDescendants(section)
    .flatMap(textsOf)
    .reduce((sum, text) => sum + text.length, 0);
}
