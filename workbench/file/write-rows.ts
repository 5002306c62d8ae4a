import type { IWorksheetData } from '@univerjs/core';
import type { Package } from '../../src/ooxml/package/package';
import type { Edit } from '../../src/ooxml/xml/document';
import type { ContentReader } from '../../src/ooxml/xml/tree';
import { CLOSE, OPEN, type XmlScanner } from '../../src/ooxml/xml/xml';

type Sheet = Partial<IWorksheetData>;

/** What someone has set of a row, and how high one is that fits itself to its text. */
interface RowLook {
  readonly height: number | null;
  /** Whether the height stays whatever text comes in. */
  readonly fixed: boolean;
  readonly hidden: boolean;
}

const PIXEL = 3 / 4;
const NOTHING: RowLook = { height: null, fixed: false, hidden: false };

/** Rows that were written to, and how high their text makes them, in points. */
interface Written {
  readonly rows: readonly number[];
  fitted(row: number): number | null;
}

function lookOf(sheet: Sheet, row: number, fitted: (row: number) => number | null): RowLook {
  const { h, ia, hd } = sheet.rowData?.[row] ?? {};
  const fixed = ia === 0 && h !== undefined;
  return { height: fixed ? h * PIXEL : fitted(row), fixed, hidden: hd === 1 };
}

/** Rows whose height or visibility is another than in the file. */
function changedRows(now: Sheet, before: Sheet, { rows, fitted }: Written): ReadonlyMap<number, RowLook> {
  const said = [...Object.keys(now.rowData ?? {}), ...Object.keys(before.rowData ?? {})].map(Number);
  const changed = new Map<number, RowLook>();
  for (const row of [...new Set([...said, ...rows])].sort((a, b) => a - b)) {
    const [to, from] = [lookOf(now, row, fitted), lookOf(before, row, () => null)];
    if (to.height !== from.height || to.hidden !== from.hidden) changed.set(row, to);
  }
  return changed;
}

/**
 * Writes the heights of rows, and which rows are hidden. Of a row that was written to, the height that its text has
 * asks for goes along, as from the command line: Excel fits such rows when it opens a file, other programs do not.
 */
export function writeRows(parts: Package, part: string, now: Sheet, before: Sheet, written: Written): void {
  const changed = changedRows(now, before, written);
  if (changed.size === 0) return;
  const reader = new RowTags(changed);
  const document = parts.document(part, reader);
  document.take(reader.edits);
  const data = document.child(document.root, 'sheetData');
  if (data?.selfClosing) document.replaceContent(data, reader.missing(Infinity));
  parts.setText(part, document.toString());
}

/** Changes the open tags of rows, and adds the rows that are not there. */
class RowTags implements ContentReader {
  readonly local = 'sheetData';
  readonly edits: Edit[] = [];
  private readonly waiting: (readonly [row: number, look: RowLook])[];
  private tag = 'row';

  constructor(changed: ReadonlyMap<number, RowLook>) {
    this.waiting = [...changed];
  }

  read(scanner: XmlScanner, { prefix, selfClosing }: { prefix: string; selfClosing: boolean }): void {
    this.tag = prefix === '' ? 'row' : `${prefix}:row`;
    const outside = scanner.depth - 1;
    let row = -1;
    for (;;) {
      const token = scanner.next();
      if (token === CLOSE && scanner.depth === outside) break;
      if (token !== OPEN) continue;
      if (scanner.is(this.tag)) row = this.visit(scanner, row + 1);
      scanner.skip();
    }
    if (!selfClosing) this.insert(scanner.start, this.missing(Infinity));
  }

  /** New rows for what has been set below a row number. */
  missing(limit: number): string {
    let xml = '';
    for (let next = this.waiting[0]; next && next[0] < limit; next = this.waiting[0]) {
      this.waiting.shift();
      const [row, look] = next;
      const said = Object.entries(attributesOf(look)).filter(([, value]) => value !== null);
      if (said.length === 0) continue;
      xml += `<${this.tag} r="${row + 1}"${said.map(([name, value]) => ` ${name}="${value}"`).join('')}/>`;
    }
    return xml;
  }

  private visit(scanner: XmlScanner, counted: number): number {
    const { start, nameEnd } = scanner;
    const attributes: { name: string; start: number; valueEnd: number; value: string }[] = [];
    while (scanner.nextAttribute()) {
      attributes.push({
        name: scanner.attributeName,
        start: scanner.attributeStart,
        valueEnd: scanner.valueEnd,
        value: scanner.attributeValue,
      });
    }
    const said = attributes.find(({ name }) => name === 'r')?.value;
    const row = said === undefined ? counted : Number(said) - 1;
    this.insert(start, this.missing(row));
    if (this.waiting[0]?.[0] !== row) return row;
    const look = this.waiting.shift()?.[1] ?? NOTHING;
    for (const [name, value] of Object.entries(attributesOf(look))) {
      const known = attributes.find((attribute) => attribute.name === name);
      if (known) this.edits.push({ start: known.start - 1, end: known.valueEnd + 1, text: '' });
      if (value !== null) this.edits.push({ start: nameEnd, end: nameEnd, text: ` ${name}="${value}"` });
    }
    return row;
  }

  private insert(at: number, text: string): void {
    if (text !== '') this.edits.push({ start: at, end: at, text });
  }
}

function attributesOf({ height, fixed, hidden }: RowLook): Readonly<Record<string, string | null>> {
  return {
    ht: height === null ? null : String(height),
    customHeight: height !== null && fixed ? '1' : null,
    hidden: hidden ? '1' : null,
  };
}
