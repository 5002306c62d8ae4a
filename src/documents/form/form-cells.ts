import { columnAt } from '../../ooxml/cells/address';
import type { RowTag } from '../../ooxml/sheet/row-tag';
import type { Edit } from '../../ooxml/xml/document';
import { CLOSE, OPEN, TEXT, type XmlScanner } from '../../ooxml/xml/xml';

/** A cell as it stands in the text of the part. */
export interface CellText {
  readonly column: number;
  readonly start: number;
  readonly nameEnd: number;
  readonly end: number;
  /** Stretch of its reference; null where the cell does not say it. */
  readonly reference: readonly [from: number, to: number] | null;
  readonly style: string;
  readonly formula: FormulaText | null;
}

export interface FormulaText {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly text: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** The cells of the row whose OPEN token is current; ends on its CLOSE token. */
export function readCellTexts(scanner: XmlScanner, prefix: string): CellText[] {
  const cells: CellText[] = [];
  const outside = scanner.depth - 1;
  for (;;) {
    const token = scanner.next();
    if (token === CLOSE && scanner.depth === outside) return cells;
    if (token !== OPEN) continue;
    if (scanner.is(`${prefix}c`)) cells.push(readCell(scanner, prefix, (cells.at(-1)?.column ?? -1) + 1));
    else scanner.skip();
  }
}

function readCell(scanner: XmlScanner, prefix: string, counted: number): CellText {
  const { start, nameEnd, xml } = scanner;
  const outside = scanner.depth - 1;
  let column = counted;
  let reference: CellText['reference'] = null;
  let style = '';
  while (scanner.nextAttribute()) {
    if (scanner.attributeName === 'r') {
      column = columnAt(xml, scanner.valueStart, scanner.valueEnd);
      reference = [scanner.valueStart, scanner.valueEnd];
    } else if (scanner.attributeName === 's') style = scanner.attributeValue;
  }
  let formula: FormulaText | null = null;
  for (;;) {
    const token = scanner.next();
    if (token === CLOSE && scanner.depth === outside) break;
    if (token !== OPEN) continue;
    if (scanner.is(`${prefix}f`)) formula = readFormula(scanner);
    else scanner.skip();
  }
  return { column, start, nameEnd, end: scanner.end, reference, style, formula };
}

function readFormula(scanner: XmlScanner): FormulaText {
  const { start, name } = scanner;
  const outside = scanner.depth - 1;
  const attributes: [string, string][] = [];
  while (scanner.nextAttribute())
    attributes.push([scanner.attributeName, scanner.xml.slice(scanner.valueStart, scanner.valueEnd)]);
  let text = '';
  for (;;) {
    const token = scanner.next();
    if (token === TEXT) text += scanner.text;
    else if (token === CLOSE && scanner.depth === outside)
      return { start, end: scanner.end, name, text, attributes };
  }
}

/** The row's number in its open tag. */
export function rowEdits(xml: string, tag: RowTag, row: number): readonly Edit[] {
  if (row === tag.row) return [];
  const open = xml.slice(tag.start, tag.openEnd);
  const number = /\sr\s*=\s*(["'])(\d+)\1/.exec(open);
  if (number === null) {
    const at = tag.start + (/^<[^\s/>]+/.exec(open)?.[0].length ?? 0);
    return [{ start: at, end: at, text: ` r="${row + 1}"` }];
  }
  const at = tag.start + number.index + number[0].length - 1 - number[2]!.length;
  return [{ start: at, end: at + number[2]!.length, text: String(row + 1) }];
}
