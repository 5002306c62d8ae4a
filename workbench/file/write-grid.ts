import type { IFreeze, IRange, IWorksheetData, Nullable } from '@univerjs/core';
import { cellReference, rangeReference } from '../../src/base/a1';
import type { Package } from '../../src/ooxml/package/package';
import { RowPatcher } from '../../src/ooxml/sheet/row-patcher';
import { PADDING, setWidths, SHEET_ORDER, widenDimension } from '../../src/ooxml/sheet/sheet-furniture';
import { unchain } from '../../src/ooxml/workbook/calc-chain';
import { WorkbookPart } from '../../src/ooxml/workbook/workbook-part';
import type { XmlDocument } from '../../src/ooxml/xml/document';
import { type ChangedCells, covers, extentOf, type GridCells } from './grid-cells';
import type { ReadFile } from './read-file';
import type { TargetSheet } from './sheet-list';
import { writeRows } from './write-rows';

type Sheet = Partial<IWorksheetData>;

/** Writes the cells that differ on a sheet, and merges, widths and panes. */
export function writeGrid(
  parts: Package,
  file: ReadFile,
  target: TargetSheet,
  cells: GridCells,
  changed: ChangedCells,
): void {
  const now = target.sheet;
  const before: Sheet = (target.file && file.data.sheets[target.id]) ?? {};
  const extent = extentOf(changed);
  const patcher = new RowPatcher({
    sheet: now.name ?? '',
    firstRow: extent ? extent.row : 0,
    lastRow: extent ? extent.row + extent.rows - 1 : -1,
    row: (row, prefix) => cells.patch(row, changed.get(row), prefix),
    covers: (area) => covers(changed, area),
  });
  const document = extent
    ? parts.document(target.part, patcher)
    : parts.document(target.part, { local: 'sheetData', read: (scanner) => scanner.skip() });
  document.take(patcher.edits);
  if (extent) widenDimension(document, extent);
  writeMerges(document, now.mergeData ?? [], before.mergeData ?? []);
  writeWidths(document, now, before, file.styles.digit);
  writeFreeze(document, now.freeze, before.freeze);
  parts.setText(target.part, document.toString());
  const fitted = (row: number): number | null => (changed.has(row) ? cells.fittedHeight(row) : null);
  writeRows(parts, target.part, now, before, { rows: [...changed.keys()], fitted });
  if (target.file && patcher.removedFormulas.size > 0) {
    unchain(parts, new WorkbookPart(parts, file.workbookPart), target.file.entry, patcher.removedFormulas);
  }
}

function writeMerges(document: XmlDocument, now: readonly IRange[], before: readonly IRange[]): void {
  const references = (ranges: readonly IRange[]): string[] =>
    ranges.map(({ startRow: row, startColumn: column, endRow, endColumn }) =>
      rangeReference({ row, column, rows: endRow - row + 1, columns: endColumn - column + 1 }),
    );
  const [wanted, there] = [references(now), references(before)];
  if ([...wanted].sort().join() === [...there].sort().join()) return;
  const tag = document.qualified('mergeCell');
  const items = wanted.map((reference) => `<${tag} ref="${reference}"/>`).join('');
  const listTag = document.qualified('mergeCells');
  const xml = `<${listTag} count="${wanted.length}">${items}</${listTag}>`;
  const list = document.child(document.root, 'mergeCells');
  if (!list) document.insert(document.root, 'mergeCells', xml, SHEET_ORDER);
  else document.replace(list, wanted.length === 0 ? '' : xml);
}

function writeWidths(document: XmlDocument, now: Sheet, before: Sheet, digit: number): void {
  const changed = new Map<number, number>();
  for (const [key, data] of Object.entries(now.columnData ?? {})) {
    const width = data?.w;
    const formerly = before.columnData?.[Number(key)]?.w ?? before.defaultColumnWidth;
    if (width !== undefined && width !== formerly) {
      changed.set(Number(key), width / digit - PADDING);
    }
  }
  if (changed.size === 0) return;
  const [first, last] = [Math.min(...changed.keys()), Math.max(...changed.keys())];
  setWidths(
    document,
    first,
    Array.from({ length: last - first + 1 }, (_, index) => changed.get(first + index)),
  );
}

function writeFreeze(document: XmlDocument, now: Nullable<IFreeze>, before: Nullable<IFreeze>): void {
  const [rows, columns] = [now?.ySplit ?? 0, now?.xSplit ?? 0];
  if (rows === (before?.ySplit ?? 0) && columns === (before?.xSplit ?? 0)) return;
  const { root } = document;
  const views = document.child(root, 'sheetViews');
  const view = views && document.child(views, 'sheetView');
  const pane = rows > 0 || columns > 0 ? paneXml(document, rows, columns) : '';
  if (view) {
    for (const node of [...document.children(view, 'pane'), ...document.children(view, 'selection')]) {
      document.remove(node);
    }
    if (pane === '') return;
    if (view.selfClosing) document.append(view, pane);
    else document.edit(view.openEnd, view.openEnd, pane);
  } else if (pane !== '') {
    const [outer, inner] = [document.qualified('sheetViews'), document.qualified('sheetView')];
    const xml = `<${outer}><${inner} workbookViewId="0">${pane}</${inner}></${outer}>`;
    document.insert(root, 'sheetViews', xml, SHEET_ORDER);
  }
}

function paneXml(document: XmlDocument, rows: number, columns: number): string {
  const cell = cellReference(rows, columns);
  const active = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = (columns > 0 ? ` xSplit="${columns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
  return (
    `<${document.qualified('pane')}${split} topLeftCell="${cell}" activePane="${active}" state="frozen"/>` +
    `<${document.qualified('selection')} pane="${active}"/>`
  );
}
