import { absoluteReference, columnName, quoteSheet, rangeReference } from '../../base/a1';
import { type Mark, MARK_PREFIX } from '../../base/marks';
import { damaged } from '../../catalogue/errors/file-errors';
import { limitTexts } from '../../catalogue/errors/limit-texts';
import { parseAbsolute } from '../cells/address';
import { failure } from '../package/fail';
import { LIMITS, xmlFault } from '../package/limits';
import type { Package } from '../package/package';
import { type Dialect, dialectOf, RELATIONSHIP_NAMESPACES } from '../xml/dialect';
import type { XmlDocument } from '../xml/document';
import { WORKBOOK_ORDER } from '../xml/element-order';
import { isTrue, sameName } from '../xml/spelling';
import { attributeInNamespace, attributeOf, namespaceOf, type XmlNode } from '../xml/tree';
import { escapeAttribute, XmlError } from '../xml/xml-text';
import { type DefinedName, DefinedNames } from './defined-names';

/** A worksheet; chart sheets and dialogs are left out but count in `index`. */
export interface SheetEntry {
  readonly name: string;
  /** Name of the sheet's part. */
  readonly part: string;
  readonly visible: boolean;
  /** Position among all sheets: what localSheetId counts by. */
  readonly index: number;
  readonly sheetId: string;
}

/** Excel takes sheetId up to here only. */
const MAX_SHEET_ID = 65_534;

/** An id that no sheet has: the one after the greatest, or the least where that would be beyond Excel's. */
function freeId(ids: readonly number[]): number {
  const taken = new Set(ids);
  const next = Math.max(0, ...ids.filter((id) => id <= MAX_SHEET_ID)) + 1;
  if (next <= MAX_SHEET_ID) return next;
  let least = 1;
  while (taken.has(least)) least += 1;
  return least;
}

/** The workbook part, read and edited. Its list of sheets is that of the reading; after an edit, read it anew. */
export class WorkbookPart {
  readonly dialect: Dialect;
  readonly sheets: readonly SheetEntry[];
  private readonly sheetNodes: readonly XmlNode[];
  private readonly defined: DefinedNames;

  constructor(
    private readonly parts: Package,
    /** Name of the part. */
    readonly part: string,
    private readonly document: XmlDocument = parts.document(part),
  ) {
    const { root } = document;
    try {
      this.dialect = dialectOf(namespaceOf(root, root.prefix));
    } catch (error) {
      throw error instanceof XmlError ? failure(xmlFault(part, error), error) : error;
    }
    const list = document.child(root, 'sheets');
    this.sheetNodes = list ? document.children(list, 'sheet') : [];
    this.sheets = this.readSheets();
    this.defined = new DefinedNames(document);
    const names = document.child(root, 'definedNames');
    if (names && document.children(names, 'definedName').length > LIMITS.names)
      throw failure(limitTexts.names(part));
  }

  get names(): readonly DefinedName[] {
    return this.defined.all;
  }

  get date1904(): boolean {
    const properties = this.document.child(this.document.root, 'workbookPr');
    return properties !== undefined && isTrue(attributeOf(properties, 'date1904'));
  }

  sheet(name: string): SheetEntry | undefined {
    return this.sheets.find((sheet) => sameName(sheet.name, name));
  }

  /** Whether any sheet, chart sheets included, has this name. */
  hasSheet(name: string): boolean {
    return this.sheetNodes.some((node) => sameName(attributeOf(node, 'name') ?? '', name));
  }

  /**
   * Our defined names. A name of a single sheet's is left out: Excel makes one when a clerk copies a sheet of
   * ours, and the copy belongs to the clerk.
   */
  get marks(): readonly Mark[] {
    return this.names.flatMap(({ name, localSheetId, reference }) => {
      if (localSheetId !== undefined || !name.startsWith(MARK_PREFIX)) return [];
      const place = parseAbsolute(reference);
      const sheet = place && this.sheet(place.sheet);
      return place && sheet ? [{ name, sheet: sheet.name, area: place.area }] : [];
    });
  }

  mark(name: string): Mark | undefined {
    return this.marks.find((mark) => sameName(mark.name, name));
  }

  /** Defines a hidden name over the mark's area, or moves the one there is. */
  setMark(mark: Mark): void {
    const before = this.mark(mark.name);
    // Excel writes the same reference in its own way; what means the same stays.
    if (before?.sheet === mark.sheet && rangeReference(before.area) === rangeReference(mark.area)) return;
    this.defined.set(mark.name, undefined, absoluteReference(mark.sheet, mark.area), true);
  }

  removeName(name: string): void {
    this.removeNames((candidate) => candidate.localSheetId === undefined && sameName(candidate.name, name));
  }

  /** Rows of a sheet, from 0, and columns, from the left, that are repeated on every printed page. */
  setPrintTitles(
    sheet: { readonly name: string; readonly index: number },
    { first, last }: { readonly first: number; readonly last: number },
    columns = 0,
  ): void {
    const name = quoteSheet(sheet.name);
    const sides = columns === 0 ? '' : `${name}!$A:$${columnName(columns - 1)},`;
    const reference = `${sides}${name}!$${first + 1}:$${last + 1}`;
    this.defined.set('_xlnm.Print_Titles', String(sheet.index), reference, false);
  }

  /** The part of a sheet that is printed, as the name's formula says it. */
  setPrintArea(sheet: { readonly index: number }, reference: string): void {
    this.defined.set('_xlnm.Print_Area', String(sheet.index), reference, false);
  }

  /** Enters a sheet at the end and returns its position. */
  addSheet(name: string, relationshipId: string): number {
    const { document } = this;
    const list = document.child(document.root, 'sheets');
    if (!list) throw failure(damaged(this.part));
    const standing = document.children(list, 'sheet');
    const id = freeId(standing.map((node) => Number(attributeOf(node, 'sheetId') ?? 0)));
    const prefix = this.relationshipsPrefix(list);
    const declaration =
      prefix === undefined ? ` xmlns:r="${this.dialect.relationships}" r:id=` : ` ${prefix}:id=`;
    document.append(
      list,
      `<${document.qualified('sheet')} name="${escapeAttribute(name)}" sheetId="${id}"` +
        `${declaration}"${relationshipId}"/>`,
    );
    return standing.length;
  }

  /** Takes a sheet out, its own names with it; positions of the sheets behind it move up. */
  removeSheet(sheet: SheetEntry): void {
    const { document } = this;
    document.remove(this.sheetNodes[sheet.index]!);
    this.removeNames((name) => name.localSheetId === String(sheet.index));
    this.defined.moveUp(sheet.index);
    const views = document.child(document.root, 'bookViews');
    for (const view of views ? document.children(views, 'workbookView') : []) {
      for (const attribute of ['activeTab', 'firstSheet']) {
        const position = Number(attributeOf(view, attribute) ?? 0);
        if (position > 0 && position >= sheet.index)
          document.setAttribute(view, attribute, String(position - 1));
      }
    }
  }

  /** Gives a sheet another name; names that refer to it follow, formulas are the caller's affair. */
  renameSheet(sheet: SheetEntry, name: string, follow: (reference: string) => string): void {
    const { document } = this;
    document.setAttribute(this.sheetNodes[sheet.index]!, 'name', name);
    this.followNames(follow);
  }

  /** Lets all names refer to where their cells are now. */
  followNames(follow: (reference: string) => string): void {
    this.defined.follow(follow);
  }

  setVisible(sheet: SheetEntry, visible: boolean): void {
    const node = this.sheetNodes[sheet.index]!;
    if (visible) this.document.removeAttribute(node, 'state');
    else this.document.setAttribute(node, 'state', 'hidden');
  }

  /** Formulas that look at what we wrote hold values of before; Excel has to calculate them on opening. */
  calculateOnLoad(): void {
    const { document } = this;
    const properties = document.child(document.root, 'calcPr');
    if (!properties) {
      const xml = `<${document.qualified('calcPr')} fullCalcOnLoad="1"/>`;
      document.insert(document.root, 'calcPr', xml, WORKBOOK_ORDER);
    } else if (!isTrue(attributeOf(properties, 'fullCalcOnLoad'))) {
      document.setAttribute(properties, 'fullCalcOnLoad', '1');
    }
  }

  /** Writes the edits into the package. */
  flush(): void {
    this.parts.setText(this.part, this.document.toString());
  }

  /** Removes all names that are so. */
  removeNames(which: (name: DefinedName) => boolean): void {
    this.defined.remove(which);
  }

  private readSheets(): readonly SheetEntry[] {
    if (this.sheetNodes.length > LIMITS.sheets) throw failure(limitTexts.sheets(this.part));
    const relationships = new Map(this.parts.relationships(this.part).map((one) => [one.id, one]));
    return this.sheetNodes.flatMap((node, index) => {
      const id = attributeInNamespace(node, 'id', RELATIONSHIP_NAMESPACES) ?? '';
      const relationship = relationships.get(id);
      if (!relationship?.target) throw failure(damaged(this.part));
      if (!relationship.type.endsWith('/worksheet')) return [];
      const name = attributeOf(node, 'name') ?? '';
      // no formula and no mark can name such a sheet: what is written there could not be taken back
      if (name === '') throw failure(damaged(this.part));
      const visible = (attributeOf(node, 'state') ?? 'visible') === 'visible';
      const sheetId = attributeOf(node, 'sheetId') ?? '';
      return [{ name, part: relationship.target, visible, index, sheetId }];
    });
  }

  private relationshipsPrefix(node: XmlNode): string | undefined {
    for (let at: XmlNode | null = node; at; at = at.parent) {
      for (const { name, value } of at.attributes) {
        if (name.startsWith('xmlns:') && value === this.dialect.relationships) return name.slice(6);
      }
    }
    return undefined;
  }
}
