import type { IWorkbookData } from '@univerjs/core';
import { MARK_PREFIX } from '../../src/base/marks';
import type { Package } from '../../src/ooxml/package/package';
import { WorkbookPart } from '../../src/ooxml/workbook/workbook-part';
import type { ReadFile } from './read-file';
import type { FileMark } from './types';

/** Sets the add-in's defined names as they are now. */
export function writeMarks(
  parts: Package,
  file: ReadFile,
  data: IWorkbookData,
  marks: readonly FileMark[],
): void {
  const wanted = new Set(marks.map(({ name }) => name));
  const before = new WorkbookPart(parts, file.workbookPart);
  // A name whose cells have gone counts too: it would be in the way of a new one.
  before.removeNames(
    ({ name, localSheetId }) =>
      localSheetId === undefined && name.startsWith(MARK_PREFIX) && !wanted.has(name),
  );
  before.flush();
  const workbook = new WorkbookPart(parts, file.workbookPart);
  for (const { name, sheetId, area } of marks) {
    const sheet = data.sheets[sheetId]?.name;
    if (sheet !== undefined) workbook.setMark({ name, sheet, area });
  }
  workbook.flush();
}
