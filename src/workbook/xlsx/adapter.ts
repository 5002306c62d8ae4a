import { cancelled, damaged, limitTexts, sheetMissing } from '../../catalogue/file-errors';
import type {
  Area,
  Progress,
  SheetCells,
  SheetContent,
  StoredCell,
  WorkbookInfo,
  WorkbookPort,
  WriteOp,
} from '../port';
import { refuseEdited, writeAnswer } from './answer';
import { dropColumns, writeColumns } from './columns';
import { failure } from './fail';
import { LIMITS, xmlFault } from './limits';
import { CellStore } from './cell-store';
import type { Codec } from './codec';
import { staleCharts } from './chart-points';
import { dropMark, writeMark } from './marks';
import { formatCodes, formatsOf } from './number-formats';
import { openPackage } from './open';
import type { Package } from './package';
import { relationshipsPart } from './part-names';
import { key } from './parts';
import { headOf, holdsOurs, isSheetMark } from '../own-sheets';
import { readAhead } from './read-ahead';
import { refuseDangling, dropSheet } from './sheet-drop';
import type { Gone } from './sheet-drop';
import { formulasOf } from './sheet-formulas';
import { readSheet } from './sheet-reader';
import type { ReadSheet } from './sheet-reader';
import type { ReadContext } from './cell-reader';
import { readSharedStrings } from './shared-strings';
import { writeSheet } from './sheets';
import { tableInfo } from './table-part';
import { tablesOf } from './tables';
import { cellsAt, rectangleOf, toSheetCells } from './values';
import { WorkbookPart } from './workbook-part';
import type { SheetEntry } from './workbook-part';
import { XmlError } from './xml-text';

/** Cells that make a part of some megabytes. */
const MANY_CELLS = 50_000;

/** A workbook file in memory. */
export interface XlsxWorkbook extends WorkbookPort {
  /** The file's bytes: those it was opened from when nothing has changed. */
  save(): Promise<Uint8Array>;
}

/**
 * Opens the bytes of an .xlsx or .xlsm file. Only what an operation changes is written anew; every other part
 * of the file stays as it was, to the byte.
 *
 * @throws WorkbookError when the bytes are no such file
 */
export function openXlsx(bytes: Uint8Array, codec?: Codec): XlsxWorkbook {
  const { parts, workbook } = openPackage(bytes, codec);
  return new XlsxAdapter(parts, workbook);
}

class XlsxAdapter implements XlsxWorkbook {
  readonly blockMode = 'values';
  private readonly sheetsRead = new Map<string, { version: unknown; sheet: ReadSheet }>();
  private readAhead = false;
  private opened: { versions: readonly unknown[]; workbook: WorkbookPart } | null = null;
  private strings: { version: unknown; list: readonly string[] } | null = null;

  constructor(
    private readonly parts: Package,
    private readonly workbookPart: string,
  ) {}

  async describe(): Promise<WorkbookInfo> {
    const workbook = this.workbook();
    if (!this.readAhead) readAhead(this.parts, workbook);
    this.readAhead = true;
    const foreign = this.foreignMarks(workbook);
    return {
      sheets: workbook.sheets.map((sheet) => {
        const { used, protected: isProtected } = this.sheetOf(workbook, sheet);
        return { name: sheet.name, visible: sheet.visible, protected: isProtected, used };
      }),
      tables: workbook.sheets.flatMap((sheet) =>
        tablesOf(this.parts, sheet).flatMap((table) => tableInfo(table, sheet.name) ?? []),
      ),
      marks: workbook.marks.filter(({ name }) => !foreign.has(name)),
      date1904: workbook.date1904,
    };
  }

  async read(sheets: readonly string[]): Promise<ReadonlyMap<string, SheetCells>> {
    const workbook = this.workbook();
    let cells = 0;
    return new Map(
      sheets.map((name) => {
        const entry = this.find(workbook, name);
        const sheet = this.sheetOf(workbook, entry);
        const values = toSheetCells(entry.name, sheet);
        cells += rectangleOf(sheet);
        if (cells > LIMITS.cells) throw failure(limitTexts.cells(entry.part));
        return [name, values];
      }),
    );
  }

  async readFormulas(sheet: string, area: Area): Promise<readonly (readonly StoredCell[])[]> {
    const workbook = this.workbook();
    const { part } = this.find(workbook, sheet);
    return reading(part, () => formulasOf(this.parts, part, this.context(workbook), area));
  }

  async numberFormats(
    wanted: readonly { readonly sheet: string; readonly area: Area }[],
  ): Promise<readonly string[][][]> {
    const workbook = this.workbook();
    const formats = formatCodes(this.parts, this.workbookPart);
    return wanted.map(({ sheet, area }) => {
      const { part } = this.find(workbook, sheet);
      return reading(part, () => formatsOf(this.parts, part, area, formats));
    });
  }

  async apply(ops: readonly WriteOp[], progress?: Progress): Promise<void> {
    await refuseEdited(this, ops);
    const foreign = this.foreignMarks(this.workbook());
    const draft = this.parts.draft();
    const total = ops.reduce((sum, op) => sum + sizeOf(op), 0);
    const store = new CellStore(draft, this.workbookPart);
    const gone: Gone[] = [];
    let done = 0;
    for (const op of ops) {
      if (progress?.signal?.aborted) throw failure(cancelled);
      const dropped = this.carryOut(draft, op, store, foreign);
      if (dropped) gone.push(dropped);
      done += sizeOf(op);
      progress?.report(done, total);
      // Lets a page draw the progress and hear the clerk's cancel, and parts that are compressed by now be held so.
      if (progress || sizeOf(op) > MANY_CELLS) await new Promise((resolve) => setTimeout(resolve, 0));
    }
    store.strings.flush();
    refuseDangling(draft, this.workbookPart, gone);
    if (progress?.signal?.aborted) throw failure(cancelled);
    if (!draft.differsFrom(this.parts)) return;
    const workbook = new WorkbookPart(draft, this.workbookPart);
    workbook.calculateOnLoad();
    workbook.flush();
    draft.declareRelationships();
    this.parts.adopt(draft);
  }

  drawsCharts(): Promise<boolean> {
    return Promise.resolve(true);
  }

  async staleCharts(name: string, content: SheetContent): Promise<number> {
    const workbook = this.workbook();
    return staleCharts(this.parts, workbook, this.find(workbook, name), content);
  }

  save(): Promise<Uint8Array> {
    return this.parts.saveAside();
  }

  /** Names of ours that lie on a sheet which is not ours. */
  private foreignMarks(workbook: WorkbookPart): ReadonlySet<string> {
    const foreign = workbook.marks.filter((mark) => {
      const sheet = isSheetMark(mark.name) ? workbook.sheet(mark.sheet) : undefined;
      if (sheet === undefined) return false;
      return !holdsOurs(mark.name, cellsAt(this.sheetOf(workbook, sheet), headOf(mark)));
    });
    return new Set(foreign.map(({ name }) => name));
  }

  private carryOut(
    draft: Package,
    op: WriteOp,
    store: CellStore,
    foreign: ReadonlySet<string>,
  ): Gone | undefined {
    switch (op.op) {
      case 'columns':
        writeColumns(draft, this.workbookPart, op, store);
        return undefined;
      case 'dropColumns':
        dropColumns(draft, this.workbookPart, op, store.strings);
        return undefined;
      case 'sheet':
        writeSheet(draft, this.workbookPart, op, store, foreign);
        return undefined;
      case 'dropSheet':
        return foreign.has(op.mark) ? undefined : dropSheet(draft, this.workbookPart, op, store.strings);
      case 'mark':
        writeMark(draft, this.workbookPart, op);
        return undefined;
      case 'dropMark':
        dropMark(draft, this.workbookPart, op);
        return undefined;
      case 'answer':
        writeAnswer(draft, this.workbookPart, op, store.strings);
        return undefined;
    }
  }

  /** The workbook's part to read from, taken apart once for as long as it stays the same. */
  private workbook(): WorkbookPart {
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

  private find(workbook: WorkbookPart, name: string): SheetEntry {
    const sheet = workbook.sheet(name);
    if (!sheet) throw failure(sheetMissing(name));
    return sheet;
  }

  /** A sheet is read once for as long as its part stays the same. */
  private sheetOf(workbook: WorkbookPart, { part }: SheetEntry): ReadSheet {
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

  private context(workbook: WorkbookPart): ReadContext {
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
}

function reading<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof XmlError ? failure(xmlFault(part, error), error) : error;
  }
}

/** Cells that an operation writes. */
function sizeOf(op: WriteOp): number {
  switch (op.op) {
    case 'columns':
      return op.headers.length * (op.values.length + 1);
    case 'dropColumns':
      return op.columns * (op.bodyRows + 1);
    case 'sheet':
      return op.content.cells.reduce((sum, row) => sum + row.length, 1);
    case 'dropSheet':
    case 'mark':
    case 'dropMark':
      return 1;
    case 'answer':
      return op.cells.length;
  }
}
