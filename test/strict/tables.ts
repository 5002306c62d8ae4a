import { checkElements } from './elements';
import { type Say, sayOf } from './fault';
import type { Book } from './package';
import { type Box, overlap, parseBox } from './reference';
import type { Styles } from './styles';
import { decoded } from './texts';
import type { Workbook } from './workbook';
import { child, type Element, entries } from './xml';

/** A table of a sheet. */
export interface Table {
  /** Of the sheet's relationship. */
  readonly id: string;
  readonly part: string;
  readonly root: Element | undefined;
  readonly box: Box | undefined;
}

export function tablesOf(book: Book, sheet: string): Table[] {
  return [...book.relationships(sheet)].flatMap(([id, { type, target }]) => {
    if (!type.endsWith('/table') || target === null) return [];
    const root = book.xml(target);
    return [{ id, part: target, root, box: parseBox(root?.attributes.get('ref') ?? '') }];
  });
}

interface TableContext {
  readonly workbook: Workbook;
  readonly styles: Styles;
  readonly merges: readonly Box[];
  /** Texts of header rows by row and column. */
  readonly texts: ReadonlyMap<string, string | null>;
  readonly known: Set<string>;
}

const NAME = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*$/u;
const LIKE_REFERENCE = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*)$/;

/** A table: its name, its columns and the cells of its header row. */
export function checkTable(book: Book, { part, root, box }: Table, context: TableContext): void {
  const say = sayOf(book.faults, part);
  if (!root || !box) return say('table', 'no area');
  checkElements(root, say);
  const name = root.attributes.get('displayName') ?? '';
  if (!NAME.test(name) || LIKE_REFERENCE.test(name)) say(name, 'cannot be a name');
  if (context.workbook.names.has(name.toLowerCase())) say(name, 'is the name of something else, too');
  for (const key of [`name ${name.toLowerCase()}`, `id ${root.attributes.get('id') ?? ''}`]) {
    if (context.known.has(key)) say(name, `${key} twice`);
    context.known.add(key);
  }
  if (context.merges.some((merge) => overlap(merge, box))) say(name, 'lies on merged cells');
  const [headers, totals] = ['headerRowCount', 'totalsRowCount'].map((key) => root.attributes.get(key));
  const head = headers !== '0';
  const rows = box.bottom - box.top + 1;
  if (rows < 1 + Number(head) + Number(totals ?? 0)) say(name, `only ${rows} rows`);
  checkColumns(root, box, head ? context.texts : null, context.styles, say);
  checkFilter(root, box, head, Number(totals ?? 0), say);
}

function checkColumns(
  root: Element,
  box: Box,
  texts: TableContext['texts'] | null,
  styles: Styles,
  say: Say,
): void {
  const columns = entries(root, 's:tableColumns', 's:tableColumn');
  const width = box.right - box.left + 1;
  if (columns.length !== width) say('tableColumns', `${columns.length} over ${width} columns`);
  const seen = new Set<string>();
  columns.forEach(({ attributes }, index) => {
    const written = attributes.get('name') ?? '';
    const place = `tableColumn ${written}`;
    if (/[\t\n\r]/.test(written)) say(place, 'a line break that is not written as _x000a_');
    for (const key of [`name ${written.toLowerCase()}`, `id ${attributes.get('id') ?? ''}`]) {
      if (seen.has(key)) say(place, `${key} twice`);
      seen.add(key);
    }
    for (const [attribute, value] of attributes)
      if (/DxfId$/.test(attribute) && !(Number(value) < styles.differences))
        say(place, `${attribute} ${value}`);
    const cell = texts?.get(`${box.top} ${box.left + index}`);
    if (texts && oneLine(cell) !== oneLine(decoded(written)))
      say(place, `its cell says ${JSON.stringify(cell ?? null)}`);
  });
}

/** Excel takes any line break for the same. */
const oneLine = (text: string | null | undefined): string | null => text?.replace(/\r\n?/g, '\n') ?? null;

/** The filter covers head and body. */
function checkFilter(root: Element, box: Box, head: boolean, totals: number, say: Say): void {
  const filter = child(root, 's:autoFilter');
  if (!filter) return;
  const own = parseBox(filter.attributes.get('ref') ?? '');
  const same = own && own.left === box.left && own.right === box.right && own.top === box.top;
  if (!head || !same || own.bottom !== box.bottom - totals)
    say('autoFilter', 'is not head and body of the table');
}
