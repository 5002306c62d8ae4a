import type { Area, CellValue } from '../port';
import { parseArea } from './address';
import { CellReader } from './cell-reader';
import type { CellSink, ReadContext } from './cell-reader';
import { RELATIONSHIP_NAMESPACES } from './dialect';
import type { XmlDocument } from './document';
import type { XmlNode } from './tree';
import { attributeInNamespace, attributeOf } from './tree';
import type { Package } from './package';
import { isTrue } from './spelling';
import { CLOSE, OPEN } from './xml';
import type { XmlScanner } from './xml';
import { XmlError } from './xml-text';

/** What a sheet's part says, read once. */
export interface ReadSheet {
  /** The used range by values. */
  readonly used: Area | null;
  /** Numbers of the rows that hold values, from 0, and their values from column A on; ragged. */
  readonly rowNumbers: readonly number[];
  readonly rowValues: readonly (readonly CellValue[])[];
  readonly merges: readonly Area[];
  readonly protected: boolean;
  /** Relationship ids of the sheet's tables. */
  readonly tableIds: readonly string[];
}

/** Reads a sheet's values; cached ones where a cell has a formula. */
export function readSheet(parts: Package, part: string, context: ReadContext): ReadSheet {
  const rowNumbers: number[] = [];
  const rowValues: CellValue[][] = [];
  let current = -1;
  let values: CellValue[] = [];
  let blank: CellValue[] = [];
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const document = readCells(parts, part, context, {
    everything: false,
    cell(row, column, value) {
      if (value === null) return;
      if (row !== current) {
        current = row;
        // As long as the row above: rows that end alike are taken as they are, and none grows cell by cell.
        blank = values.length === blank.length ? blank : values.map(() => null);
        values = blank.slice();
        rowNumbers.push(row);
        rowValues.push(values);
        if (row < top) top = row;
        if (row > bottom) bottom = row;
      }
      while (values.length < column) values.push(null);
      values[column] = value;
      if (column < left) left = column;
      if (column > right) right = column;
    },
  });
  const used =
    bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  return { used, rowNumbers, rowValues, ...readFurniture(document) };
}

/** Passes over the cells of a sheet and returns the rest of the part. */
export function readCells(parts: Package, part: string, context: ReadContext, sink: CellSink): XmlDocument {
  return parts.sheet(part, {
    local: 'sheetData',
    read: (scanner, node) => readRows(scanner, node.prefix === '' ? '' : `${node.prefix}:`, context, sink),
  });
}

function readFurniture(document: XmlDocument): Pick<ReadSheet, 'merges' | 'protected' | 'tableIds'> {
  const { root } = document;
  const list = (outer: string, inner: string): readonly XmlNode[] => {
    const node = document.child(root, outer);
    return node ? document.children(node, inner) : [];
  };
  const protection = document.child(root, 'sheetProtection');
  return {
    merges: list('mergeCells', 'mergeCell').flatMap(
      (node) => parseArea(attributeOf(node, 'ref') ?? '') ?? [],
    ),
    protected: protection !== undefined && isTrue(attributeOf(protection, 'sheet')),
    tableIds: list('tableParts', 'tablePart').flatMap(
      (node) => attributeInNamespace(node, 'id', RELATIONSHIP_NAMESPACES) ?? [],
    ),
  };
}

function readRows(scanner: XmlScanner, prefix: string, context: ReadContext, sink: CellSink): void {
  const outside = scanner.depth - 1;
  const [rowName, cellName] = [`${prefix}row`, `${prefix}c`];
  const cells = new CellReader(scanner, prefix, context, sink);
  let row = -1;
  for (;;) {
    const token = scanner.next();
    if (token === CLOSE) {
      if (scanner.depth === outside) return;
    } else if (token === OPEN) {
      if (scanner.is(rowName)) {
        row = sink.row ? describeRow(scanner, row + 1, sink) : (rowNumber(scanner) ?? row + 1);
        cells.column = -1;
      } else if (scanner.is(cellName)) cells.read(row);
      else scanner.skip();
    }
  }
}

/** Number from 0 of the row whose OPEN token is current; undefined where it is left to be counted. */
export function rowNumber(scanner: XmlScanner): number | undefined {
  while (scanner.nextAttribute()) {
    if (scanner.attributeEnd - scanner.attributeStart !== 1) continue;
    if (scanner.xml.charCodeAt(scanner.attributeStart) !== 114) continue;
    const number = Number(scanner.xml.slice(scanner.valueStart, scanner.valueEnd));
    if (!Number.isInteger(number) || number < 1) throw new XmlError('row', scanner.valueStart);
    return number - 1;
  }
  return undefined;
}

function describeRow(scanner: XmlScanner, counted: number, sink: CellSink): number {
  const attributes = new Map<string, string>();
  while (scanner.nextAttribute()) attributes.set(scanner.attributeName, scanner.attributeValue);
  const row = Number(attributes.get('r') ?? counted + 1) - 1;
  sink.row?.(row, attributes);
  return row;
}
