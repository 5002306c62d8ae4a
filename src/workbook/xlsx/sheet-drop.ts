import { quoteSheet } from '../../base/a1';
import { lastSheet, referrers, sheetReferenced } from '../../catalogue/errors/file-errors';
import { removeWithDependents } from '../../ooxml/package/dependents';
import { failure } from '../../ooxml/package/fail';
import type { Package } from '../../ooxml/package/package';
import { unchain } from '../../ooxml/workbook/calc-chain';
import type { StringTable } from '../../ooxml/workbook/string-table';
import { tablesOf } from '../../ooxml/workbook/tables';
import { type SheetEntry, WorkbookPart } from '../../ooxml/workbook/workbook-part';
import type { SheetDrop } from '../port';

/** Words that formulas would use to reach a sheet that has gone: Sheet! and Table[. */
export interface Gone {
  readonly sheet: string;
  readonly words: readonly string[];
}

/**
 * Removes the sheet that carries the mark; does nothing when there is none. Whether formulas still look at it
 * is asked at the end of all operations, by {@link refuseDangling}.
 */
export function dropSheet(
  parts: Package,
  workbookPart: string,
  op: SheetDrop,
  strings: StringTable,
): Gone | undefined {
  const workbook = new WorkbookPart(parts, workbookPart);
  const mark = workbook.mark(op.mark);
  const sheet = mark && workbook.sheet(mark.sheet);
  if (!sheet) return undefined;
  strings.releaseSheet(sheet.part);
  return removeSheet(parts, workbook, sheet, op.mark);
}

/** Removes a sheet, what belongs to it alone, and the names upon it; the mark's name, if any, with it. */
export function removeSheet(
  parts: Package,
  workbook: WorkbookPart,
  sheet: SheetEntry,
  mark: string | null,
): Gone {
  if (!workbook.sheets.some((other) => other !== sheet && other.visible))
    throw failure(lastSheet(sheet.name));
  const tables = tablesOf(parts, sheet).map(({ name }) => `${name}[`);
  unchain(parts, workbook, sheet, { has: () => true });
  workbook.removeSheet(sheet);
  if (mark !== null) workbook.removeName(mark);
  workbook.flush();
  parts.unrelate(workbook.part, sheet.part);
  removeWithDependents(parts, sheet.part);
  return { sheet: sheet.name, words: [`${quoteSheet(sheet.name)}!`, `${sheet.name}!`, ...tables] };
}

/** @throws WorkbookError when a formula, a name or a chart still looks at a sheet that has gone */
export function refuseDangling(parts: Package, workbookPart: string, gone: readonly Gone[]): void {
  if (gone.length === 0) return;
  const workbook = new WorkbookPart(parts, workbookPart);
  for (const { sheet, words } of gone) {
    if (workbook.hasSheet(sheet)) continue;
    const mentions = (text: string): boolean => words.some((word) => text.includes(word));
    const name = workbook.names.find(({ reference }) => mentions(reference));
    if (name) throw failure(sheetReferenced(sheet, referrers.name(name.name)));
    for (const other of workbook.sheets) {
      if (formulasIn(parts, other.part).some(mentions)) {
        throw failure(sheetReferenced(sheet, referrers.sheet(other.name)));
      }
    }
    for (const part of parts.names.filter((candidate) => /\/charts\/chart[^/]*\.xml$/i.test(candidate))) {
      if (formulasIn(parts, part).some(mentions)) throw failure(sheetReferenced(sheet, referrers.chart));
    }
  }
}

/** Formulas of cells, validation, conditional formats and chart series. */
function formulasIn(parts: Package, part: string): readonly string[] {
  const found = parts.text(part).matchAll(/<(?:\w+:)?(?:f|formula|formula1|formula2)(?:\s[^>]*)?>([^<]+)</g);
  return Array.from(found, (match) => match[1]!.replace(/&apos;/g, "'").replace(/&amp;/g, '&'));
}
