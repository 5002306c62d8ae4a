import type { Area, StoredCell } from '../../base/cells';
import type { SheetContent } from '../../base/sheet-content';
import { cancelled } from '../../catalogue/errors/file-errors';
import { limitTexts } from '../../catalogue/errors/limit-texts';
import { CellStore } from '../../ooxml/cells/cell-store';
import { formulasOf } from '../../ooxml/cells/sheet-formulas';
import type { Codec } from '../../ooxml/package/codec';
import { failure } from '../../ooxml/package/fail';
import { LIMITS } from '../../ooxml/package/limits';
import { openPackage } from '../../ooxml/package/open';
import type { Package } from '../../ooxml/package/package';
import { formatCodes, formatsOf } from '../../ooxml/styles/number-formats';
import { tableInfo } from '../../ooxml/workbook/table-part';
import { tablesOf } from '../../ooxml/workbook/tables';
import { WorkbookPart } from '../../ooxml/workbook/workbook-part';
import { formatRows, unitOfFormat } from '../../table/cells/format-units';
import { writtenCells } from '../op-size';
import type { Progress, SheetCells, WorkbookInfo, WorkbookPort, WriteOp } from '../port';
import { staged } from '../workbook-error';
import { refuseEdited, writeAnswer } from './answer';
import { staleCharts } from './chart-points';
import { dropColumns, writeColumns } from './columns';
import { dropMark, writeMark } from './marks';
import { readAhead } from './read-ahead';
import { dropSheet, type Gone, refuseDangling } from './sheet-drop';
import { writeSheet } from './sheets';
import { writeTableRows } from './table-rows';
import { rectangleOf, toSheetCells } from './values';
import { reading, WorkbookReader } from './workbook-reader';

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
  private readonly reader: WorkbookReader;
  private readAhead = false;

  constructor(
    private readonly parts: Package,
    private readonly workbookPart: string,
  ) {
    this.reader = new WorkbookReader(parts, workbookPart);
  }

  async describe(): Promise<WorkbookInfo> {
    const workbook = this.reader.workbook();
    if (!this.readAhead) readAhead(this.parts, workbook);
    this.readAhead = true;
    const foreign = this.reader.foreignMarks(workbook);
    return {
      sheets: workbook.sheets.map((sheet) => {
        const { used, protected: isProtected } = this.reader.sheetOf(workbook, sheet);
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
    const workbook = this.reader.workbook();
    const codes = formatCodes(this.parts, this.workbookPart);
    const showsUnit = codes.some((code) => unitOfFormat(code) !== null);
    let cells = 0;
    return new Map(
      sheets.map((name) => {
        const entry = this.reader.find(workbook, name);
        const sheet = this.reader.sheetOf(workbook, entry);
        const values = toSheetCells(entry.name, sheet);
        cells += rectangleOf(sheet);
        if (cells > LIMITS.cells) throw failure(limitTexts.cells(entry.part));
        if (!showsUnit) return [name, values];
        const { area } = values;
        const head = { ...area, rows: Math.min(area.rows, formatRows(area.columns)) };
        const formats = reading(entry.part, () => formatsOf(this.parts, entry.part, head, codes));
        return [name, { ...values, formats }];
      }),
    );
  }

  async readFormulas(sheet: string, area: Area): Promise<readonly (readonly StoredCell[])[]> {
    const workbook = this.reader.workbook();
    const { part } = this.reader.find(workbook, sheet);
    return reading(part, () => formulasOf(this.parts, part, this.reader.context(workbook), area));
  }

  async numberFormats(
    wanted: readonly { readonly sheet: string; readonly area: Area }[],
  ): Promise<readonly string[][][]> {
    const workbook = this.reader.workbook();
    const formats = formatCodes(this.parts, this.workbookPart);
    return wanted.map(({ sheet, area }) => {
      const { part } = this.reader.find(workbook, sheet);
      return reading(part, () => formatsOf(this.parts, part, area, formats));
    });
  }

  /** All operations are carried out in a draft, which counts at the end or not at all. */
  async apply(ops: readonly WriteOp[], progress?: Progress): Promise<void> {
    try {
      this.parts.adopt(await this.drafted(ops, progress));
    } catch (error) {
      throw staged(error, 'before');
    }
  }

  private async drafted(ops: readonly WriteOp[], progress?: Progress): Promise<Package> {
    await refuseEdited(this, ops);
    const foreign = this.reader.foreignMarks(this.reader.workbook());
    const draft = this.parts.draft();
    const total = ops.reduce((sum, op) => sum + writtenCells(op), 0);
    const store = new CellStore(draft, this.workbookPart);
    const gone: Gone[] = [];
    let done = 0;
    for (const op of ops) {
      if (progress?.signal?.aborted) throw failure(cancelled);
      const dropped = this.carryOut(draft, op, store, foreign);
      if (dropped) gone.push(dropped);
      done += writtenCells(op);
      progress?.report(done, total);
      // Lets a page draw the progress and hear the clerk's cancel, and parts that are compressed by now be held so.
      if (progress || writtenCells(op) > MANY_CELLS) await new Promise((resolve) => setTimeout(resolve, 0));
    }
    store.strings.flush();
    refuseDangling(draft, this.workbookPart, gone);
    if (progress?.signal?.aborted) throw failure(cancelled);
    if (!draft.differsFrom(this.parts)) return this.parts;
    const workbook = new WorkbookPart(draft, this.workbookPart);
    workbook.calculateOnLoad();
    workbook.flush();
    draft.declareRelationships();
    return draft;
  }

  drawsCharts(): Promise<boolean> {
    return Promise.resolve(true);
  }

  async staleCharts(name: string, content: SheetContent): Promise<number> {
    const workbook = this.reader.workbook();
    return staleCharts(this.parts, workbook, this.reader.find(workbook, name), content);
  }

  save(): Promise<Uint8Array> {
    return this.parts.saveAside();
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
      case 'tableRows':
        writeTableRows(draft, this.workbookPart, op);
        return undefined;
    }
  }
}
