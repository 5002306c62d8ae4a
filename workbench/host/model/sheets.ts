import {
  BooleanNumber,
  generateRandomId,
  type IExecutionOptions,
  type IWorksheetData,
  mergeWorksheetSnapshotWithDefault,
  type Worksheet,
} from '@univerjs/core';
import {
  InsertSheetMutation,
  type ISheetCommandSharedParams,
  RemoveSheetCommand,
  SetFrozenMutation,
  SetFrozenMutationFactory,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  ToggleGridlinesMutation,
} from '@univerjs/preset-sheets-core';
import { RichApiError } from '../richapi/error';
import type { Book } from './book';
import { note, notesOf } from './sheet-notes';

const NEW_ROWS = 1_000;
const NEW_COLUMNS = 40;
/** Excel forbids these characters in a sheet name, more than 31 characters, and an apostrophe at either end. */
const NAME = /^(?!')[^:\\/?*[\]]{1,31}(?<!')$/;

/** Univer would switch to a sheet that is made or shown, as if the clerk had asked for it; Excel stays. */
const STAY: IExecutionOptions = { fromCollab: true };

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** Sheets as a whole: making, naming, ordering, hiding, freezing. */
export class Sheets {
  /** Whether sheets may be added, removed, renamed, moved and hidden: `workbook.protection`. */
  structureProtected = false;
  structurePassword = '';

  constructor(private readonly book: Book) {}

  add(name: string | null, location: string): Worksheet {
    this.mustBeFree(location);
    if (name !== null) this.checkName(name, location);
    const id = generateRandomId();
    const sheet = mergeWorksheetSnapshotWithDefault({
      id,
      name: name ?? this.book.core.generateNewSheetName('Sheet'),
      rowCount: NEW_ROWS,
      columnCount: NEW_COLUMNS,
      // The workbook's standard font, which Univer keeps with each sheet.
      defaultStyle: this.book.active().getConfig().defaultStyle,
    });
    const active = this.book.active();
    this.insert(sheet, this.book.sheets().length);
    // Univer shows a sheet that it has just inserted; Excel stays where the clerk was
    this.activate(active);
    const added = this.book.core.getSheetBySheetId(id);
    if (!added) throw new RichApiError('GeneralException', location);
    return added;
  }

  /** Puts a sheet in at a position; Univer may turn to it. */
  insert(sheet: IWorksheetData, index: number): void {
    const { unitId } = this.book;
    const redo = { id: InsertSheetMutation.id, params: { index, sheet, unitId }, options: STAY };
    const params = { unitId, subUnitId: sheet.id, subUnitName: sheet.name };
    this.book.change.run([redo], [{ id: 'sheet.mutation.remove-sheet', params }]);
  }

  /** Deletes for good: as in Excel, nothing before it can be undone either. */
  delete(sheet: Worksheet): void {
    this.mustBeFree('Worksheet.delete');
    const visible = this.book.sheets().filter((other) => !other.isSheetHidden());
    if (visible.length === 1 && visible[0] === sheet) {
      throw new RichApiError('InvalidOperation', 'Worksheet.delete');
    }
    this.book.change.flush();
    this.book.commands.syncExecuteCommand(RemoveSheetCommand.id, this.ids(sheet));
    this.book.change.forgetUndo();
  }

  rename(sheet: Worksheet, name: string): void {
    if (sheet.getName() === name) return;
    this.mustBeFree('Worksheet.name');
    if (sheet.getName().toLowerCase() !== name.toLowerCase()) this.checkName(name, 'Worksheet.name');
    this.command(SetWorksheetNameCommand.id, { ...this.ids(sheet), name });
  }

  move(sheet: Worksheet, position: number): void {
    if (position < 0 || position >= this.book.sheets().length) {
      throw new RichApiError('InvalidArgument', 'Worksheet.position');
    }
    this.mustBeFree('Worksheet.position');
    this.command(SetWorksheetOrderCommand.id, { ...this.ids(sheet), order: position });
  }

  activate(sheet: Worksheet): void {
    if (sheet.isSheetHidden()) throw new RichApiError('InvalidOperation', 'Worksheet.activate');
    this.command(SetWorksheetActiveOperation.id, this.ids(sheet));
  }

  visibility(sheet: Worksheet): Visibility {
    if (!sheet.isSheetHidden()) return 'Visible';
    return notesOf(sheet).veryHidden === true ? 'VeryHidden' : 'Hidden';
  }

  setVisibility(sheet: Worksheet, word: Visibility): void {
    if (word === this.visibility(sheet)) return;
    this.mustBeFree('Worksheet.visibility');
    const visible = word === 'Visible';
    const shown = this.book.sheets().filter((other) => !other.isSheetHidden());
    if (!visible && shown.length === 1 && shown[0] === sheet) {
      throw new RichApiError('InvalidOperation', 'Worksheet.visibility');
    }
    note(sheet, { veryHidden: word === 'VeryHidden' });
    const hidden = visible ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    const before = sheet.isSheetHidden();
    this.swap(SetWorksheetHideMutation.id, sheet, { hidden }, { hidden: before }, STAY);
  }

  setTabColour(sheet: Worksheet, colour: string): void {
    this.swap(SetTabColorMutation.id, sheet, { color: colour }, { color: sheet.getTabColor() ?? '' });
  }

  setGridlines(sheet: Worksheet, shown: boolean): void {
    const showGridlines = shown ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    const before = sheet.getConfig().showGridlines;
    this.swap(ToggleGridlinesMutation.id, sheet, { showGridlines }, { showGridlines: before });
  }

  /** Keeps the first rows and columns in sight; none for (0, 0). */
  freeze(sheet: Worksheet, rows: number, columns: number): void {
    const params = {
      ...this.ids(sheet),
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
      ySplit: rows,
      xSplit: columns,
    };
    const undo = this.book.factory(SetFrozenMutationFactory, params);
    this.book.change.run(
      [{ id: SetFrozenMutation.id, params }],
      [{ id: SetFrozenMutation.id, params: undo }],
    );
  }

  isProtected(sheet: Worksheet): boolean {
    return notesOf(sheet).protected === true;
  }

  setProtected(sheet: Worksheet, value: boolean, password = ''): void {
    note(sheet, { protected: value, password });
  }

  /** Raises AccessDenied for another password than the sheet was protected with. */
  unprotect(sheet: Worksheet, password: string): void {
    if (!this.isProtected(sheet)) return;
    if ((notesOf(sheet).password ?? '') !== password) {
      throw new RichApiError('AccessDenied', 'WorksheetProtection.unprotect');
    }
    this.setProtected(sheet, false);
  }

  /** Raises AccessDenied where the structure of the workbook is protected. */
  mustBeFree(location: string): void {
    if (this.structureProtected) throw new RichApiError('AccessDenied', location);
  }

  /** Raises AccessDenied, as Excel does, before anything is written to a protected sheet. */
  mustBeWritable(sheet: Worksheet, location: string): void {
    if (this.isProtected(sheet)) throw new RichApiError('AccessDenied', location);
  }

  ids(sheet: Worksheet): ISheetCommandSharedParams {
    return { unitId: this.book.unitId, subUnitId: sheet.getSheetId() };
  }

  private checkName(name: string, location: string): void {
    if (!NAME.test(name)) throw new RichApiError('InvalidArgument', location);
    const folded = name.toLowerCase();
    if (this.book.sheets().some((sheet) => sheet.getName().toLowerCase() === folded)) {
      throw new RichApiError('ItemAlreadyExists', location);
    }
  }

  /** Univer's command brings the formulas along that name the sheet; its undo step is its own. */
  private command(id: string, params: object): void {
    this.book.change.flush();
    this.book.commands.syncExecuteCommand(id, params);
  }

  private swap(
    id: string,
    sheet: Worksheet,
    after: object,
    before: object,
    options: IExecutionOptions = {},
  ): void {
    const ids = this.ids(sheet);
    const redo = { id, params: { ...ids, ...after }, options };
    this.book.change.run([redo], [{ id, params: { ...ids, ...before } }]);
  }
}
