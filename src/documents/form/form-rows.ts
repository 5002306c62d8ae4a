import { cellReference, rangeReference } from '../../base/a1';
import type { Area } from '../../base/cells';
import { parseArea } from '../../ooxml/cells/address';
import { cellXml } from '../../ooxml/cells/cell-writer';
import { shiftFormula } from '../../ooxml/cells/formula';
import { readRowTag, type RowTag } from '../../ooxml/sheet/row-tag';
import { type Edit, splice } from '../../ooxml/xml/document';
import type { ContentReader, XmlNode } from '../../ooxml/xml/tree';
import { CLOSE, OPEN, type XmlScanner } from '../../ooxml/xml/xml';
import { escapeText } from '../../ooxml/xml/xml-text';
import type { TagValue } from '../../report/tags';
import { type CellText, type FormulaText, readCellTexts, rowEdits } from './form-cells';
import { type CopyPlace, grownFormula, type Growths } from './grown-formula';
import type { QuotedFormats } from './quoted-formats';
import { firstRow, grownArea, type Growth } from './row-growth';

/** What becomes of the cells of one sheet of a form. */
export interface RowsPlan {
  readonly sheet: string;
  /** Values of the filled cells, by {@link cellReference} in the form, for each copy of their row. */
  readonly values: ReadonlyMap<string, readonly TagValue[]>;
  /** Rows that stand more than once. */
  readonly growth: Growth;
  /** All sheets that grow, since formulas may look at any of them. */
  readonly growths: Growths;
  readonly formats: QuotedFormats;
}

/** Fills cells, repeats rows and moves what stands below; rows to which nothing happens stay as they are written. */
export class FormRows implements ContentReader {
  readonly local = 'sheetData';
  readonly edits: Edit[] = [];
  private prefix = '';
  private readonly shared = new Map<string, { text: string; row: number; column: number }>();

  constructor(private readonly plan: RowsPlan) {}

  read(scanner: XmlScanner, node: XmlNode): void {
    this.prefix = node.prefix === '' ? '' : `${node.prefix}:`;
    const outside = scanner.depth - 1;
    let previous = -1;
    for (;;) {
      const token = scanner.next();
      if (token === CLOSE && scanner.depth === outside) return;
      if (token !== OPEN) continue;
      if (!scanner.is(`${this.prefix}row`)) {
        scanner.skip();
        continue;
      }
      const tag = readRowTag(scanner, previous + 1);
      previous = tag.row;
      const cells = readCellTexts(scanner, this.prefix);
      const end = scanner.end;
      const text = this.rewritten(scanner.xml, tag, cells, end);
      if (text !== scanner.xml.slice(tag.start, end)) this.edits.push({ start: tag.start, end, text });
    }
  }

  /** The row, as often as it stands in the filled form. */
  private rewritten(xml: string, tag: RowTag, cells: readonly CellText[], end: number): string {
    for (const { formula, column } of cells) {
      const index = formula?.attributes.find(([name]) => name === 'si')?.[1];
      if (formula !== null && index !== undefined && formula.text !== '')
        this.shared.set(index, { text: formula.text, row: tag.row, column });
    }
    const { growth } = this.plan;
    const added = growth.get(tag.row);
    let text = '';
    for (let offset = 0; offset <= (added ?? 0); offset++) {
      const row = firstRow(growth, tag.row) + offset;
      const copy = added === undefined ? null : { row: tag.row, offset };
      const edits = cells.flatMap((cell) => this.cellEdits(xml, cell, tag.row, row, copy));
      text += splice(xml, [...rowEdits(xml, tag, row), ...edits], tag.start, end);
    }
    return text;
  }

  private cellEdits(
    xml: string,
    cell: CellText,
    from: number,
    row: number,
    copy: CopyPlace | null,
  ): readonly Edit[] {
    const values = this.plan.values.get(cellReference(from, cell.column));
    if (values !== undefined) {
      const value = values[copy?.offset ?? 0] ?? null;
      const place = { sheet: this.plan.sheet, prefix: this.prefix };
      const style = this.plan.formats.styleFor(value, cell.style);
      return [{ start: cell.start, end: cell.end, text: cellXml(place, row, cell.column, value, style) }];
    }
    const edits: Edit[] = [];
    const reference = cellReference(row, cell.column);
    if (row !== from) {
      if (cell.reference === null)
        edits.push({ start: cell.nameEnd, end: cell.nameEnd, text: ` r="${reference}"` });
      else edits.push({ start: cell.reference[0], end: cell.reference[1], text: reference });
    }
    const formula =
      cell.formula === null ? null : this.formulaXml(cell.formula, from, cell.column, row, copy);
    if (
      cell.formula !== null &&
      formula !== null &&
      formula !== xml.slice(cell.formula.start, cell.formula.end)
    )
      edits.push({ start: cell.formula.start, end: cell.formula.end, text: formula });
    return edits;
  }

  /** The formula where its cell stands now; null: as it is written. Shared ones become formulas of their own. */
  private formulaXml(
    { name, text, attributes }: FormulaText,
    from: number,
    column: number,
    row: number,
    copy: CopyPlace | null,
  ): string | null {
    const { sheet, growths } = this.plan;
    if (growths.size === 0) return null;
    const attribute = (wanted: string): string | undefined =>
      attributes.find(([candidate]) => candidate === wanted)?.[1];
    const index = attribute('t') === 'shared' ? attribute('si') : undefined;
    const first = index === undefined ? undefined : this.shared.get(index);
    const own =
      first === undefined ? text : shiftFormula(first.text, from - first.row, column - first.column);
    const grown = grownFormula(own, sheet, growths, copy);
    const area = parseArea(attribute('ref') ?? '');
    const table = attribute('t') === 'dataTable';
    if (index === undefined && grown === text && area === undefined && !table) return null;
    const kept = attributes
      .filter(([key]) => index === undefined || !['t', 'si', 'ref'].includes(key))
      .map(([key, value]) => {
        if (key === 'ref' && area !== undefined)
          return ` ref="${rangeReference(this.resultArea(area, from, row))}"`;
        // the cells that a what-if table puts its values into
        if (table && (key === 'r1' || key === 'r2'))
          return ` ${key}="${grownFormula(value, sheet, growths, null)}"`;
        return ` ${key}="${value}"`;
      });
    return `<${name}${kept.join('')}>${escapeText(grown)}</${name}>`;
  }

  /** The cells that one formula fills: those of a single row go with it, others grow with their rows. */
  private resultArea(area: Area, from: number, row: number): Area {
    return area.rows === 1 ? { ...area, row: area.row + row - from } : grownArea(this.plan.growth, area);
  }
}
