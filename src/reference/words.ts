import { type Reference, type ReferenceSection, textsOf, withDescendants } from '.';
import { findClause } from './clause';

/** More of a clause than this is read in the clause itself. */
const LONGEST = 140;
/** So that the amount in the last cell of a row is not cut off. */
const LONGEST_CELL = 90;
/** The number or mark that a paragraph begins with says nothing outside the notice. */
const MARK = /^(?:[①-⑳・○]|※\d*|\([ivx]+\)|-)\s*/;

/**
 * The clause's own words, in a line; null where the notices have no such clause.
 * @param hint what the words must contain, where the clause has several paragraphs (表3: 1名以上).
 */
export function clauseWords(reference: Reference, clause: string, hint?: string): string | null {
  const section = findClause(reference, clause);
  if (section === null) return null;
  const lines = withDescendants(section).flatMap(linesOf);
  const line = lines.find((text) => hint !== undefined && text.includes(hint)) ?? lines[0];
  if (line === undefined) return null;
  const words = line.replace(MARK, '');
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST)}…`;
}

const short = (cell: string): string =>
  cell.length <= LONGEST_CELL ? cell : `${cell.slice(0, LONGEST_CELL)}…`;

/** Paragraphs, and the rows of tables without their heads. */
function linesOf({ blocks }: ReferenceSection): string[] {
  return blocks.flatMap((block) =>
    typeof block === 'string' ? [block] : block.table.slice(1).map((cells) => cells.map(short).join('｜')),
  );
}

/** A clause with what is under it as plain text, headed by the notice and the clause. */
export function sectionText(section: ReferenceSection): string {
  const { document } = section;
  const parts = withDescendants(section).flatMap((part) => [
    ...(part.heading === '' ? [] : [part.heading]),
    ...part.blocks.map((block) =>
      typeof block === 'string' ? block : block.table.map((cells) => cells.join('\t')).join('\n'),
    ),
  ]);
  const title = section.key.startsWith(document.shortTitle)
    ? section.key
    : `${document.shortTitle} ${section.key}`;
  return [title, ...parts].join('\n');
}

/** What a list shows of a clause besides its name: its heading, or how it begins. */
export function labelOf(section: ReferenceSection): string {
  if (section.heading !== '') return section.heading;
  const [text = ''] = section.blocks.some((block) => typeof block !== 'string')
    ? linesOf(section)
    : textsOf(section);
  return text.replace(MARK, '');
}
