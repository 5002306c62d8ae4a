import { sheetMissing } from '../../catalogue/errors/file-errors';
import { failure } from '../../ooxml/package/fail';
import type { Package } from '../../ooxml/package/package';
import { WorkbookPart } from '../../ooxml/workbook/workbook-part';
import type { MarkDrop, MarkWrite } from '../port';

/**
 * Puts a hidden defined name over an area; see {@link MarkWrite}.
 * @throws WorkbookError when the sheet is not there
 */
export function writeMark(parts: Package, workbookPart: string, { name, sheet, area }: MarkWrite): void {
  const workbook = new WorkbookPart(parts, workbookPart);
  const entry = workbook.sheet(sheet);
  if (!entry) throw failure(sheetMissing(sheet));
  workbook.setMark({ name, sheet: entry.name, area });
  workbook.flush();
}

/** Removes a mark, a broken one too; nothing to do where there is none. */
export function dropMark(parts: Package, workbookPart: string, { name }: MarkDrop): void {
  const workbook = new WorkbookPart(parts, workbookPart);
  workbook.removeName(name);
  workbook.flush();
}
