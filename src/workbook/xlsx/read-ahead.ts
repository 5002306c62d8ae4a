import { tableBroken } from '../../catalogue/errors/file-errors';
import { anchorsOf, chartOf, drawingOf } from '../../ooxml/drawing/drawing';
import { failure } from '../../ooxml/package/fail';
import type { Package } from '../../ooxml/package/package';
import { calcChainPart } from '../../ooxml/workbook/calc-chain';
import { tablesOf } from '../../ooxml/workbook/tables';
import type { WorkbookPart } from '../../ooxml/workbook/workbook-part';
import { sameName } from '../../ooxml/xml/spelling';

/**
 * Reads the parts that a run may have to change and that no table is read from: formats, the chain of calculation and
 * the drawings of our own sheets; and sees that tables name each of their columns, and are named once. So a file is
 * found damaged before anything is said of it, whether something is to be written or not.
 *
 * @throws WorkbookError that names the damaged part or table
 */
export function readAhead(parts: Package, workbook: WorkbookPart): void {
  const styles = parts.relationships(workbook.part).find(({ type }) => type.endsWith('/styles'))?.target;
  if (styles) parts.document(styles);
  const chain = calcChainPart(parts, workbook);
  if (chain !== undefined) parts.document(chain);
  refuseBrokenTables(parts, workbook);
  const ours = new Set(workbook.marks.map(({ sheet }) => sheet));
  for (const { name, part } of workbook.sheets) {
    const drawing = ours.has(name) ? drawingOf(parts, part) : null;
    if (drawing === null) continue;
    for (const anchor of anchorsOf(parts.document(drawing.part))) {
      const chart = chartOf(parts, drawing.part, anchor);
      // it is ours and written anew where it cannot be read, but it has to come out of the file
      if (chart) parts.text(chart.name);
    }
  }
}

/** Excel repairs such tables before it shows the workbook; whoever adds columns to one as it is makes it worse. */
function refuseBrokenTables(parts: Package, workbook: WorkbookPart): void {
  const names: string[] = [];
  for (const sheet of workbook.sheets) {
    for (const { name, whole, columns } of tablesOf(parts, sheet)) {
      const twice = names.some((other) => sameName(other, name));
      if (twice || columns.length !== whole.columns) throw failure(tableBroken(name, sheet.name));
      names.push(name);
    }
  }
}
