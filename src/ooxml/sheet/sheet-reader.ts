import { MAX_ROWS } from '../../base/areas';
import type { Area, CellValue } from '../../base/cells';
import { parseArea, rowOf } from '../cells/address';
import { CellReader, type CellSink, type ReadContext } from '../cells/cell-reader';
import { HeldRows } from '../cells/held-rows';
import { LimitError } from '../package/limits';
import type { Package } from '../package/package';
import { RELATIONSHIP_NAMESPACES } from '../xml/dialect';
import type { XmlDocument } from '../xml/document';
import { isTrue } from '../xml/spelling';
import { attributeInNamespace, attributeOf, type XmlNode } from '../xml/tree';
import { CLOSE, OPEN, type XmlScanner } from '../xml/xml';
import { XmlError } from '../xml/xml-text';

/** What a sheet's part says, read once. */
export interface ReadSheet {
  /** The used range by values. */
  readonly used: Area | null;
  /** Cells that are held; see {@link HeldRows}. */
  readonly held: number;
  /** Numbers of the rows that hold values, from 0, and their values from column A on; ragged, gaps included. */
  readonly rowNumbers: readonly number[];
  readonly rowValues: readonly (readonly CellValue[])[];
  readonly merges: readonly Area[];
  readonly protected: boolean;
  /** Relationship ids of the sheet's tables. */
  readonly tableIds: readonly string[];
}

/**
 * Reads a sheet's values; cached ones where a cell has a formula.
 * @param room cells that may be held
 */
export function readSheet(parts: Package, part: string, context: ReadContext, room?: number): ReadSheet {
  const rows = new HeldRows(room);
  const document = readCells(parts, part, context, {
    everything: false,
    cell(row, column, value) {
      if (value !== null) rows.put(row, column, value);
    },
  });
  const { used, held, numbers, values } = rows;
  return { used, held, rowNumbers: numbers, rowValues: values, ...readFurniture(document) };
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
        const last = row;
        row = sink.row ? describeRow(scanner, row + 1, sink) : (rowNumber(scanner) ?? row + 1);
        if (row >= MAX_ROWS) throw new LimitError('place', scanner.start);
        // what is written beside such rows could not be taken back
        if (row <= last) throw new LimitError('order', scanner.start);
        cells.column = -1;
      } else if (scanner.is(cellName)) cells.read(row);
      else scanner.skip();
    }
  }
}

/** Number from 0 of the row whose OPEN token is current; undefined where it is left to be counted. */
function rowNumber(scanner: XmlScanner): number | undefined {
  while (scanner.nextAttribute()) {
    if (scanner.attributeEnd - scanner.attributeStart !== 1) continue;
    if (scanner.xml.charCodeAt(scanner.attributeStart) !== 114) continue;
    return rowOf(scanner.xml.slice(scanner.valueStart, scanner.valueEnd), scanner.valueStart);
  }
  return undefined;
}

function describeRow(scanner: XmlScanner, counted: number, sink: CellSink): number {
  const attributes = new Map<string, string>();
  while (scanner.nextAttribute()) {
    if (attributes.has(scanner.attributeName)) throw new XmlError('attribute twice', scanner.start);
    attributes.set(scanner.attributeName, scanner.attributeValue);
  }
  const number = attributes.get('r');
  const row = number === undefined ? counted : rowOf(number, scanner.start);
  sink.row?.(row, attributes);
  return row;
}
