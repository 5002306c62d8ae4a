import { officeErrors } from '../../catalogue/errors/office-errors';
import { formPaneTexts } from '../../catalogue/pane/form-pane-texts';
import type { KnownCell, TaggedCell, TextCell } from '../host';
import { excelCode, failure } from './errors';
import { supports, withExcel } from './look/excel';

const { errors } = formPaneTexts;

/** Texts that would become a formula when something is put behind them. */
const LIKE_FORMULA = /^[=+\-@']/;

/** What Excel answers while a chart or a shape is selected. */
const NO_CELL: ReadonlySet<string> = new Set(['InvalidSelection', 'ItemNotFound', 'InvalidReference']);

/**
 * Puts a tag into the active cell, if that is empty. One with a text in it is left alone and comes back as `occupied`,
 * for the clerk to be asked.
 * @throws WorkbookError where the cell holds a formula, a part of a formula's result or a number, where its sheet is
 * protected, and where no cell is selected; nothing was written then.
 */
export async function putTag(
  tag: string,
): Promise<{ readonly put: TaggedCell } | { readonly occupied: TextCell }> {
  return withExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    const found = await readCell(context, cell).catch((cause: unknown) => {
      throw NO_CELL.has(excelCode(cause) ?? '') ? failure('NoCell', errors.noCell(), cause) : cause;
    });
    const text = textOf(found);
    if (text !== '') return { occupied: { ...found.place, text } };
    await writeCell(context, found, tag);
    return { put: { ...found.place, before: '', written: tag } };
  });
}

/**
 * Puts a tag behind the text that the clerk was asked about.
 * @throws WorkbookError where the cell holds something else by now, or its sheet is protected.
 */
export async function appendTag(tag: string, asked: TextCell): Promise<TaggedCell> {
  return withExcel(async (context) => {
    const found = await readCell(context, await cellAt(context, asked));
    const before = asked.text;
    if (textOf(found) !== before) throw failure('CellChanged', errors.changed(asked.shown));
    await writeCell(context, found, before + tag);
    return { ...found.place, before, written: before + tag };
  });
}

/**
 * Gives a cell back what stood in it before.
 * @throws WorkbookError where it no longer holds what was written, or its sheet is gone or protected.
 */
export async function takeTagBack({ before, written, ...asked }: TaggedCell): Promise<void> {
  await withExcel(async (context) => {
    const found = await readCell(context, await cellAt(context, asked));
    if (found.value !== written || found.formula !== written)
      throw failure('CellChanged', errors.changed(asked.shown));
    // in a cell that is not text "(1)" or "4-1" would turn into a number
    const asItIs = before === '' || found.numberFormat === '@';
    await writeCell(context, found, asItIs ? before : `'${before}`);
  });
}

interface Found {
  readonly cell: Excel.Range;
  readonly place: KnownCell;
  readonly value: unknown;
  /** The value itself where there is no formula. */
  readonly formula: unknown;
  readonly numberFormat: unknown;
  /** It shows a part of what another cell's formula gives. */
  readonly spilled: boolean;
  /** The name of its sheet, where that is protected; it may have cells that can be written all the same. */
  readonly protectedSheet: string | null;
}

async function cellAt(
  context: Excel.RequestContext,
  { sheetId, address, shown }: KnownCell,
): Promise<Excel.Range> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
  await context.sync();
  if (sheet.isNullObject) throw failure('CellChanged', errors.changed(shown));
  return sheet.getRange(address);
}

async function readCell(context: Excel.RequestContext, cell: Excel.Range): Promise<Found> {
  const { worksheet } = cell.load('address,values,formulas,numberFormat');
  worksheet.load('id,name');
  worksheet.protection.load('protected');
  const source = supports('1.12') ? cell.getSpillParentOrNullObject().load('address') : null;
  await context.sync();
  const address = cell.address.slice(cell.address.lastIndexOf('!') + 1);
  const only = (matrix: unknown[][]): unknown => matrix[0]?.[0];
  return {
    cell,
    place: { sheetId: worksheet.id, address, shown: `${worksheet.name}!${address}` },
    value: only(cell.values),
    formula: only(cell.formulas),
    numberFormat: only(cell.numberFormat),
    spilled: source?.isNullObject === false,
    protectedSheet: worksheet.protection.protected ? worksheet.name : null,
  };
}

/** The text that a tag may be put behind; '' for an empty cell. */
function textOf({ value, formula, spilled, place: { shown } }: Found): string {
  // of a text that merely looks like a formula both are the same
  if (formula !== value && typeof formula === 'string' && formula.startsWith('='))
    throw failure('CellFormula', errors.formula(shown));
  if (spilled) throw failure('CellFormula', errors.spilled(shown));
  if (typeof value !== 'string') throw failure('CellNotText', errors.notText(shown));
  if (LIKE_FORMULA.test(value)) throw failure('CellLikeFormula', errors.likeFormula(shown));
  return value;
}

async function writeCell(
  context: Excel.RequestContext,
  { cell, protectedSheet }: Found,
  text: string,
): Promise<void> {
  cell.values = [[text]];
  try {
    await context.sync();
  } catch (cause) {
    if (protectedSheet === null) throw cause;
    throw failure('SheetProtected', officeErrors.sheetProtected([protectedSheet]), cause);
  }
}
