import type { Package } from '../package/package';
import { attributeOf } from '../xml/tree';
import type { SheetEntry, WorkbookPart } from './workbook-part';

/** Name of the part that lists the cells with formulas in the order of calculation, if there is one. */
export function calcChainPart(parts: Package, workbook: WorkbookPart): string | undefined {
  const part = parts
    .relationships(workbook.part)
    .find((relationship) => relationship.type.endsWith('/calcChain'))?.target;
  return part && parts.has(part) ? part : undefined;
}

/**
 * Takes cells that have lost their formula off the chain: Excel finds a workbook damaged whose chain names a
 * cell without one. (A cell with a formula that the chain does not name is no harm.)
 */
export function unchain(
  parts: Package,
  workbook: WorkbookPart,
  sheet: SheetEntry,
  lost: { has(reference: string): boolean },
): void {
  const part = calcChainPart(parts, workbook);
  if (part === undefined) return;
  const document = parts.document(part);
  const nodes = document.children(document.root, 'c');
  let sheetId = '';
  let stated = '';
  let left = 0;
  for (const node of nodes) {
    const own = attributeOf(node, 'i');
    sheetId = own ?? sheetId;
    if (sheetId === sheet.sheetId && lost.has(attributeOf(node, 'r') ?? '')) document.remove(node);
    else {
      // An entry without a sheet is on the sheet of the one before, which may be gone now.
      if (own === undefined && stated !== sheetId) document.setAttribute(node, 'i', sheetId);
      stated = sheetId;
      left += 1;
    }
  }
  if (left === nodes.length) return;
  if (left > 0) parts.setText(part, document.toString());
  else {
    parts.remove(part);
    parts.unrelate(workbook.part, part);
  }
}
