import { grouped } from '../catalogue/amounts/figures';
import { booksDiffer, compareTexts as texts } from '../catalogue/sheets/rule-book-compare-texts';
import { coverTexts } from '../catalogue/sheets/rule-book-texts';
import type { Duty, Scheme } from '../scheme/types';
import { describeRuleBook } from './rule-book';
import type { BookTable, BookValue } from './rule-book-types';

/** What differs between two rule books in one row of the printed book. */
export interface BookChange {
  /** Sheet of the printed book. */
  readonly sheet: string;
  readonly kind: 'changed' | 'added' | 'removed';
  /** What the row is about: 定着支援, 定着支援 見守り. */
  readonly name: string;
  /** The cells: of a row that changed those that differ, of another one all that it holds. */
  readonly cells: readonly { readonly header: string; readonly before: string; readonly after: string }[];
}

/** What a printed book is made from. */
export interface PrintedData {
  readonly scheme: Scheme;
  readonly duties: readonly Duty[];
}

/**
 * Holds two rule books against each other, value by value: every row of the printed book (規則集), which holds every
 * value of the data in a clerk's words. What depends on the name of the book alone is left out.
 */
export function compareBooks(before: PrintedData, after: PrintedData): BookChange[] {
  const [old, now] = [before, after].map(({ scheme, duties }) => describeRuleBook(scheme, '', duties));
  return (old ?? []).flatMap(({ name: sheet, tables }, page) =>
    tables.flatMap((table, at) => {
      const other = now?.[page]?.tables[at];
      // the contents count the rows of the other sheets, each of which is compared itself
      if (other === undefined || table.title === coverTexts.contents) return [];
      return tableChanges(sheet, table, other);
    }),
  );
}

type Row = BookTable['rows'][number];

function tableChanges(sheet: string, before: BookTable, after: BookTable): BookChange[] {
  const [old, now] = [rowsByName(before), rowsByName(after)];
  const changed = [...old].flatMap(([name, row]): BookChange[] => {
    const other = now.get(name);
    if (other === undefined) return [{ sheet, kind: 'removed', name, cells: cellsOf(before, row, null) }];
    const cells = cellsOf(after, row, other).filter((cell) => cell.before !== cell.after);
    return cells.length === 0 ? [] : [{ sheet, kind: 'changed', name, cells }];
  });
  const added = [...now]
    .filter(([name]) => !old.has(name))
    .map(([name, row]): BookChange => ({ sheet, kind: 'added', name, cells: cellsOf(after, null, row) }));
  return [...changed, ...added];
}

/** Rows by what they are about; of several about the same, each by its turn. */
function rowsByName({ kinds, rows }: BookTable): Map<string, Row> {
  const named = new Map<string, Row>();
  for (const row of rows) {
    const name = row
      .filter((_, column) => kinds[column] === 'strong')
      .map(textOf)
      .join(' ');
    let turn = 1;
    while (named.has(keyOf(name, turn))) turn += 1;
    named.set(keyOf(name, turn), row);
  }
  return named;
}

const keyOf = (name: string, turn: number): string => (turn === 1 ? name : texts.turn(name, turn));

/** The cells beside the name, where one of the two rows holds anything. */
function cellsOf({ headers, kinds }: BookTable, before: Row | null, after: Row | null): BookChange['cells'] {
  return headers.flatMap((header, column) => {
    if (kinds[column] === 'strong') return [];
    const cell = { header, before: textOf(before?.[column]), after: textOf(after?.[column]) };
    return cell.before === '' && cell.after === '' ? [] : [cell];
  });
}

const textOf = (value: BookValue | undefined): string =>
  typeof value === 'number' ? grouped(value) : (value ?? '').replaceAll('\n', '／');

/** The comparison as lines for a clerk: by sheet of the printed book, and how much there is. */
export function comparisonLines(before: PrintedData, after: PrintedData): string[] {
  const changes = compareBooks(before, after);
  const lines = [texts.title(before.scheme.version, after.scheme.version)];
  let sheet = '';
  for (const change of changes) {
    if (change.sheet !== sheet) lines.push(texts.sheet(change.sheet));
    ({ sheet } = change);
    lines.push(...changeLines(change));
  }
  const count = (kind: BookChange['kind']): number => changes.filter((change) => change.kind === kind).length;
  return [...lines, booksDiffer(count('changed'), count('added'), count('removed'))];
}

function changeLines({ kind, name, cells }: BookChange): string[] {
  if (kind === 'changed')
    return cells.map((cell) => texts.changed(name, cell.header, cell.before, cell.after));
  const held = cells.map(({ header, before, after }) =>
    texts.cell(header, kind === 'added' ? after : before),
  );
  return [kind === 'added' ? texts.added(name, held) : texts.removed(name, held)];
}
