import { openPackage } from '../../src/ooxml/package/open';
import type { Package } from '../../src/ooxml/package/package';
import { folderOf } from '../../src/ooxml/package/part-names';
import { enterTable } from '../../src/ooxml/sheet/sheet-table';
import { TABLE_TYPE } from '../../src/ooxml/workbook/table-part';
import { allTables, tablesOf } from '../../src/ooxml/workbook/tables';
import { type SheetEntry, WorkbookPart } from '../../src/ooxml/workbook/workbook-part';
import type { XmlDocument } from '../../src/ooxml/xml/document';
import { SHEET_TYPE } from '../../src/workbook/xlsx/sheets';
import { follower, type InsertedName, insertNames, type Naming } from './insert-names';
import { insertedSheet, insertedTable } from './insert-sheet';
import { InsertedStyles } from './insert-styles';
import { sheetSnapshotId } from './read-file';
import { hideForGood, workbookProtection } from './read-protection';

const THEME_TYPE = 'application/vnd.openxmlformats-officedocument.theme+xml';

/** A file with the sheets of another one behind its own. */
export interface WithSheets {
  readonly bytes: Uint8Array;
  /** Ids of the new sheets in the snapshot, in their order. */
  readonly ids: readonly string[];
  /** Their tables by their names in the file; the value is the name that was asked for. */
  readonly tables: ReadonlyMap<string, string>;
  readonly names: readonly InsertedName[];
}

/** A workbook file whose sheets can be put into another one. */
export class SheetSource {
  private readonly parts: Package;
  private readonly workbook: WorkbookPart;
  private readonly strings: XmlDocument | null;

  /** @throws WorkbookError when the bytes are no .xlsx or .xlsm file */
  constructor(bytes: Uint8Array) {
    const { parts, workbook } = openPackage(bytes);
    this.parts = parts;
    this.workbook = new WorkbookPart(parts, workbook);
    const found = parts.relationships(workbook).find(({ type }) => type.endsWith('/sharedStrings'))?.target;
    this.strings = found && parts.has(found) ? parts.document(found) : null;
  }

  get sheets(): readonly { readonly name: string; readonly tables: readonly string[] }[] {
    return this.workbook.sheets.map((sheet) => ({
      name: sheet.name,
      tables: tablesOf(this.parts, sheet).map(({ name }) => name),
    }));
  }

  /** Puts sheets behind those of a file: their cells, looks, rules, tables, names and page set-up. */
  into(bytes: Uint8Array, naming: Naming): WithSheets {
    const { parts, workbook: workbookPart } = openPackage(bytes);
    const workbook = new WorkbookPart(parts, workbookPart);
    const styles = new InsertedStyles(parts, workbook, this.parts, this.workbook);
    const places = new Map<string, number>();
    const ids: string[] = [];
    const tables = new Map<string, string>();
    for (const entry of this.workbook.sheets) {
      const name = naming.sheets.get(entry.name);
      if (name === undefined) continue;
      const added = this.addSheet(parts, workbookPart, entry, name, styles, naming);
      for (const [table, wanted] of this.addTables(parts, workbookPart, entry, added, styles, naming)) {
        tables.set(table, wanted);
      }
      places.set(entry.name, added.index);
      ids.push(sheetSnapshotId(added.sheetId));
    }
    styles.flush();
    this.addTheme(parts, workbook);
    const names = insertNames(parts, workbookPart, this.workbook, places, naming);
    return { bytes: parts.save(), ids, tables, names };
  }

  private addSheet(
    parts: Package,
    workbookPart: string,
    entry: SheetEntry,
    name: string,
    styles: InsertedStyles,
    naming: Naming,
  ): SheetEntry {
    const workbook = new WorkbookPart(parts, workbookPart);
    const { relationships } = workbook.dialect;
    const part = parts.freeName(`${folderOf(workbookPart)}worksheets/sheet`, '.xml');
    const xml = insertedSheet(this.parts, entry.part, this.strings, styles, follower(naming));
    parts.add(part, this.spoken(xml, workbook), SHEET_TYPE);
    const id = parts.relate(workbookPart, `${relationships}/worksheet`, part);
    // A sheet that has been renamed or deleted in the grid still has its name in the file.
    workbook.addSheet(workbook.hasSheet(name) ? freeSheetName(name, workbook) : name, id);
    workbook.flush();
    const after = new WorkbookPart(parts, workbookPart);
    const added = after.sheets.at(-1);
    if (!added) throw new Error(`the sheet was not added: ${name}`);
    if (!entry.visible) {
      after.setVisible(added, false);
      after.flush();
      const { veryHidden } = workbookProtection(this.parts, this.workbook.part);
      if (veryHidden.has(entry.sheetId)) hideForGood(parts, workbookPart, added.sheetId);
    }
    return added;
  }

  private addTables(
    parts: Package,
    workbookPart: string,
    from: SheetEntry,
    to: SheetEntry,
    styles: InsertedStyles,
    naming: Naming,
  ): (readonly [string, string])[] {
    const workbook = new WorkbookPart(parts, workbookPart);
    const added: (readonly [string, string])[] = [];
    for (const table of tablesOf(this.parts, from)) {
      const others = allTables(parts, workbook);
      const taken = new Set(others.map((other) => other.name.toLowerCase()));
      const wanted = naming.tables.get(table.name) ?? table.name;
      let name = wanted;
      // One that was deleted in the grid is still in the file.
      while (taken.has(name.toLowerCase())) name += '_';
      const id = Math.max(0, ...others.map((other) => other.id)) + 1;
      const part = parts.freeName(`${folderOf(workbook.part)}tables/table`, '.xml');
      const xml = insertedTable(this.parts, table.part, { id, name }, styles, follower(naming));
      parts.add(part, this.spoken(xml, workbook), TABLE_TYPE);
      const relationship = parts.relate(to.part, `${workbook.dialect.relationships}/table`, part);
      const document = parts.document(to.part, { local: 'sheetData', read: (scanner) => scanner.skip() });
      enterTable(document, workbook.dialect, relationship);
      parts.setText(to.part, document.toString());
      added.push([name, wanted]);
    }
    return added;
  }

  /** Colours of the theme go by that of the open workbook, as in Excel; one that has none gets that of the sheets. */
  private addTheme(parts: Package, workbook: WorkbookPart): void {
    const themeOf = (of: Package, part: string): string | null | undefined =>
      of.relationships(part).find(({ type }) => type.endsWith('/theme'))?.target;
    const own = themeOf(this.parts, this.workbook.part);
    if (!own || !this.parts.has(own) || themeOf(parts, workbook.part)) return;
    const name = parts.freeName(`${folderOf(workbook.part)}theme/theme`, '.xml');
    parts.add(name, this.parts.text(own), THEME_TYPE);
    parts.relate(workbook.part, `${workbook.dialect.relationships}/theme`, name);
  }

  /** A part in the namespaces of the other file: one of the two may be Strict. */
  private spoken(xml: string, { dialect }: WorkbookPart): string {
    const own = this.workbook.dialect;
    return xml
      .replaceAll(`"${own.main}"`, `"${dialect.main}"`)
      .replaceAll(`"${own.relationships}"`, `"${dialect.relationships}"`);
  }
}

function freeSheetName(name: string, workbook: WorkbookPart): string {
  for (let number = 1; ; number++) {
    const candidate = `${name.slice(0, 26)}~${number}`;
    if (!workbook.hasSheet(candidate)) return candidate;
  }
}
