import type { ReferenceBlock, ReferenceEntry } from '../../src/reference';
import type { Line } from './lines';
import { bare, clausesOf, type Outline } from './outline';

const MARK =
  /^(?:[・○●◼■▶\-※•＜【◆]|[①-⑳]|[(（][0-9０-９ア-ンivx※][^)）]{0,3}[)）]|[(（](?:掲載先|回答先|結果掲載先|参考|対象|付属|※|各都道府県)|https?:|jGrants|STEP|[ア-オ][ 　:：]|[0-9０-９][.．])/;
/** What a paragraph ends with. */
const END = /[。：:]$/;

/** A notice's lines as clauses; an anchor that is not found is an error. */
export function divide(lines: readonly Line[], outline: Outline): ReferenceEntry[] {
  const clauses = clausesOf(outline);
  let position = 0;
  const starts = clauses.map(({ anchor, key }, index) => {
    const found = lines.findIndex(
      ({ text }, at) => at >= position && (bare(text).startsWith(bare(anchor)) || (index === 0 && at === 0)),
    );
    if (found < 0) throw new Error(`no line for ${key}`);
    position = found + 1;
    return found;
  });
  const sections = clauses.map(({ key, level, headingLines }, index) => {
    const start = starts[index] ?? 0;
    const own = lines.slice(start, starts[index + 1] ?? lines.length);
    const heading = own
      .slice(0, headingLines)
      .map(({ text }) => text)
      .join('')
      .replace(/^\(?別紙[1-4３]\)?/, '$& ');
    const table = outline.tables?.[key];
    const blocks = blocksOf(own.slice(headingLines), outline);
    return { key, level, heading, blocks: table === undefined ? blocks : withTable(blocks, table) };
  });
  return withHeads(sections);
}

/** A table whose rows are clauses of their own: each row gets the head, which stood before the first of them. */
function withHeads(sections: readonly ReferenceEntry[]): ReferenceEntry[] {
  let head: readonly string[] | null = null;
  return sections.map((section) => {
    const [block] = section.blocks;
    if (typeof block !== 'object' || block.table.length !== 1) {
      head = null;
      return section;
    }
    if (head === null) {
      head = block.table[0] ?? null;
      return { ...section, blocks: [] };
    }
    return { ...section, blocks: [{ table: [head, ...block.table] }] };
  });
}

/** The paragraphs before the table, and the table in place of the lines that hold its cells. */
function withTable(
  blocks: readonly ReferenceBlock[],
  table: readonly (readonly string[])[],
): ReferenceBlock[] {
  const head = bare((table[0] ?? []).join(''));
  const at = blocks.findIndex((block) => typeof block === 'string' && bare(block).startsWith(head));
  return [...blocks.slice(0, at < 0 ? 0 : at), { table }];
}

function blocksOf(lines: readonly Line[], { wrap, breaks = [], joins = [] }: Outline): ReferenceBlock[] {
  const begins = (text: string, others: readonly string[]): boolean =>
    others.some((other) => bare(text).startsWith(bare(other)));
  const blocks: (string | { table: string[][] })[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const { text } = line;
    const last = blocks.at(-1);
    const cells = text.split('\t').map((cell) => cell.trim());
    if (cells.length > 1) {
      if (typeof last === 'object') last.table.push(cells);
      else blocks.push({ table: [cells] });
    } else if (
      typeof last !== 'string' ||
      before === null ||
      (!begins(text, joins) && (MARK.test(text) || begins(text, breaks) || endsParagraph(before, line, wrap)))
    ) {
      blocks.push(text);
    } else blocks[blocks.length - 1] = joined(last, text);
    before = line;
  }
  return blocks;
}

/** A sentence ends its paragraph, unless its line is full and the next one is not indented. */
function endsParagraph(before: Line, line: Line, wrap: number | null): boolean {
  if (before.heading || line.heading || before.text.startsWith('http')) return true;
  if (!END.test(before.text)) return false;
  const full = wrap !== null && before.text.length + before.indent >= wrap - 3;
  return !full || line.indent > before.indent;
}

/** Words of Latin letters that a line end parted keep their space. */
function joined(before: string, text: string): string {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(text) ? `${before} ${text}` : `${before}${text}`;
}
