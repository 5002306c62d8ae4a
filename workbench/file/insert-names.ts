import { quoteSheet } from '../../src/base/a1';
import type { Package } from '../../src/ooxml/package/package';
import { type DefinedName, DefinedNames } from '../../src/ooxml/workbook/defined-names';
import type { WorkbookPart } from '../../src/ooxml/workbook/workbook-part';
import { isTrue } from '../../src/ooxml/xml/spelling';
import { attributeOf } from '../../src/ooxml/xml/tree';
import { renamed } from './sheet-list';

/** A defined name of the workbook's that came along with sheets. */
export interface InsertedName {
  readonly name: string;
  readonly reference: string;
  readonly hidden: boolean;
}

/** How sheets and tables of another workbook are called here, by the names they have there. */
export interface Naming {
  /** Those sheets that are taken over. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, string>;
  /** Whether the open workbook has a name of its own for something. */
  isTaken(name: string): boolean;
}

/** Lets a formula name sheets and tables as they are called here. */
export function follower({ sheets, tables }: Naming): (formula: string) => string {
  // The longest first: 甲 (2) may have come from the file, too.
  const changed = (names: ReadonlyMap<string, string>): (readonly [string, string])[] =>
    [...names].filter(([before, after]) => before !== after).sort(([a], [b]) => b.length - a.length);
  const [newSheets, newTables] = [changed(sheets), changed(tables)];
  const follow = (formula: string): string => {
    const named = newSheets.reduce((text, [before, after]) => renamed(text, before, after), formula);
    return newTables.reduce((text, [before, after]) => renamedTable(text, before, after), named);
  };
  return (formula) => {
    const pieces = formula.split(/("(?:[^"]|"")*")/);
    return pieces.map((piece, index) => (index % 2 === 0 ? follow(piece) : piece)).join('');
  };
}

function renamedTable(formula: string, before: string, after: string): string {
  const plain = before.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return formula.replace(new RegExp(`(?<![\\p{L}\\p{N}_.'!])${plain}(?![\\p{L}\\p{N}_.'!(])`, 'giu'), after);
}

/**
 * Takes over the names that belong to the sheets, what is repeated on paper among them, and those of the workbook
 * that speak of the sheets. A name that is taken stays what it is in the open workbook.
 */
export function insertNames(
  parts: Package,
  workbookPart: string,
  source: WorkbookPart,
  places: ReadonlyMap<string, number>,
  naming: Naming,
): InsertedName[] {
  const follow = follower(naming);
  const inserted: InsertedName[] = [];
  const define = (name: DefinedName, local: string | undefined): InsertedName => {
    const document = parts.document(workbookPart);
    const reference = follow(name.reference);
    const hidden = isTrue(attributeOf(name.node, 'hidden'));
    new DefinedNames(document).set(name.name, local, reference, hidden);
    parts.setText(workbookPart, document.toString());
    return { name: name.name, reference, hidden };
  };
  for (const name of source.names) {
    const owner = source.sheets.find(({ index }) => String(index) === name.localSheetId);
    const place = owner && places.get(owner.name);
    if (place !== undefined) define(name, String(place));
    else if (name.localSheetId === undefined && speaks(name, naming) && !naming.isTaken(name.name)) {
      inserted.push(define(name, undefined));
    }
  }
  return inserted;
}

function speaks({ name, reference }: DefinedName, { sheets }: Naming): boolean {
  if (name.startsWith('_xlnm.')) return false;
  return [...sheets.keys()].some(
    (sheet) => reference.includes(`${quoteSheet(sheet)}!`) || reference.startsWith(`${sheet}!`),
  );
}
