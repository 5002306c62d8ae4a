import { damaged, sheetMissing } from '../../catalogue/errors/file-errors';
import type { ReadContext } from '../../ooxml/cells/cell-reader';
import { failure } from '../../ooxml/package/fail';
import { LIMITS, xmlFault } from '../../ooxml/package/limits';
import type { Package } from '../../ooxml/package/package';
import { relationshipsPart } from '../../ooxml/package/part-names';
import { key } from '../../ooxml/package/parts';
import { type ReadSheet, readSheet } from '../../ooxml/sheet/sheet-reader';
import { readSharedStrings } from '../../ooxml/workbook/shared-strings';
import { type SheetEntry, WorkbookPart } from '../../ooxml/workbook/workbook-part';
import { XmlError } from '../../ooxml/xml/xml-text';
import { headOf, holdsOurs, isSheetMark } from '../own-sheets';
import { cellsAt } from './values';

/** What is read of a package: each part once, for as long as it stays the same. */
export class WorkbookReader {
  private readonly sheetsRead = new Map<string, { version: unknown; sheet: ReadSheet }>();
  private opened: { versions: readonly unknown[]; workbook: WorkbookPart } | null = null;
  private strings: { version: unknown; list: readonly string[] } | null = null;

  constructor(
    private readonly parts: Package,
    private readonly workbookPart: string,
  ) {}

  /** The workbook's part to read from, taken apart once for as long as it stays the same. */
  workbook(): WorkbookPart {
    const { parts, workbookPart } = this;
    const versions = [workbookPart, relationshipsPart(workbookPart)].map((name) => parts.version(name));
    if (!this.opened || versions.some((version, n) => version !== this.opened?.versions[n])) {
      const workbook = new WorkbookPart(parts, workbookPart);
      // Two sheets of one part would be read twice, and written over each other.
      const sheets = workbook.sheets.map(({ part }) => key(part));
      if (new Set(sheets).size < sheets.length) throw failure(damaged(workbookPart));
      this.opened = { versions, workbook };
    }
    return this.opened.workbook;
  }

  find(workbook: WorkbookPart, name: string): SheetEntry {
    const sheet = workbook.sheet(name);
    if (!sheet) throw failure(sheetMissing(name));
    return sheet;
  }

  /** A sheet is read once for as long as its part stays the same. */
  sheetOf(workbook: WorkbookPart, { part }: SheetEntry): ReadSheet {
    const version = this.parts.version(part);
    const known = this.sheetsRead.get(part);
    if (known && known.version === version) return known.sheet;
    const sheet = reading(part, () => {
      const others = [...this.sheetsRead].filter(([name]) => name !== part);
      const held = others.reduce((sum, [, { sheet: other }]) => sum + other.held, 0);
      return readSheet(this.parts, part, this.context(workbook), LIMITS.cells - held);
    });
    this.sheetsRead.set(part, { version, sheet });
    return sheet;
  }

  context(workbook: WorkbookPart): ReadContext {
    const part = this.parts
      .relationships(this.workbookPart)
      .find(({ type }) => type.endsWith('/sharedStrings'))?.target;
    const version = part == null ? null : this.parts.version(part);
    if (this.strings?.version !== version || !this.strings) {
      const list = reading(part ?? '', () => readSharedStrings(this.parts, part ?? undefined));
      this.strings = { version, list };
    }
    return { strings: this.strings.list, date1904: workbook.date1904 };
  }

  /** Names of ours that lie on a sheet which is not ours. */
  foreignMarks(workbook: WorkbookPart): ReadonlySet<string> {
    const foreign = workbook.marks.filter((mark) => {
      const entry = isSheetMark(mark.name) ? workbook.sheet(mark.sheet) : undefined;
      if (entry === undefined) return false;
      const sheet = this.sheetOf(workbook, entry);
      return !holdsOurs(mark.name, cellsAt(sheet, headOf(mark)), sheet.used);
    });
    return new Set(foreign.map(({ name }) => name));
  }
}

/** @throws WorkbookError that names the part where its XML cannot be read */
export function reading<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof XmlError ? failure(xmlFault(part, error), error) : error;
  }
}
