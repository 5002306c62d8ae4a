import type { IWorkbookData, IWorksheetData } from '@univerjs/core';
import { quoteSheet } from '../../src/base/a1';
import type { Package } from '../../src/ooxml/package/package';
import { folderOf } from '../../src/ooxml/package/part-names';
import { newSheetXml } from '../../src/ooxml/sheet/new-sheet';
import { WorkbookPart } from '../../src/ooxml/workbook/workbook-part';
import { attributeOf } from '../../src/ooxml/xml/tree';
import { escapeText } from '../../src/ooxml/xml/xml-text';
import { type Gone, removeSheet } from '../../src/workbook/xlsx/sheet-drop';
import { SHEET_TYPE } from '../../src/workbook/xlsx/sheets';
import { type FileSheet, type ReadFile, sheetSnapshotId } from './read-file';
import { hideForGood } from './read-protection';

/** A sheet of the snapshot and the part it is written to. */
export interface TargetSheet {
  readonly id: string;
  readonly sheet: Partial<IWorksheetData>;
  readonly part: string;
  /** The sheet as it was read; null for a new one. */
  readonly file: FileSheet | null;
}

const EMPTY = { row: 0, column: 0, rows: 1, columns: 1 };

/** Removes, renames, hides and adds sheets; a new sheet stands at the end for the time being. */
export function writeSheetList(
  parts: Package,
  file: ReadFile,
  data: IWorkbookData,
): { sheets: readonly TargetSheet[]; gone: readonly Gone[] } {
  const sheets: TargetSheet[] = [];
  for (const known of file.sheets) {
    const sheet = data.sheets[known.id];
    if (!sheet) continue;
    adjust(parts, file, known, sheet);
    sheets.push({ id: known.id, sheet, part: known.entry.part, file: known });
  }
  for (const id of data.sheetOrder) {
    const sheet = data.sheets[id];
    if (!sheet || file.sheets.some((known) => known.id === id)) continue;
    sheets.push({ id, sheet, part: add(parts, file, sheet), file: null });
  }
  const gone = file.sheets
    .filter(({ id }) => !data.sheets[id])
    .flatMap(({ entry }) => {
      const workbook = new WorkbookPart(parts, file.workbookPart);
      const sheet = workbook.sheet(entry.name);
      return sheet ? [removeSheet(parts, workbook, sheet, null)] : [];
    });
  return { sheets, gone };
}

/**
 * Lets the sheets of a file stand as in the grid. What the grid does not know (a chart sheet) follows the sheet
 * before it.
 */
export function writeSheetOrder(parts: Package, workbookPart: string, data: IWorkbookData): void {
  const document = parts.document(workbookPart);
  const list = document.child(document.root, 'sheets');
  if (!list) return;
  const nodes = document.children(list, 'sheet');
  const tabs = data.sheetOrder.map((id) => data.sheets[id]?.name);
  let rank = -1;
  const ranked = nodes.map((node, index) => {
    const tab = tabs.indexOf(attributeOf(node, 'name'));
    if (tab >= 0) rank = tab;
    return { node, index, rank };
  });
  const sorted = ranked.toSorted((a, b) => a.rank - b.rank || a.index - b.index);
  if (sorted.every(({ index }, position) => index === position)) return;
  document.replaceContent(list, sorted.map(({ node }) => document.outer(node)).join(''));
  const moved = (index: string): string => String(sorted.findIndex((sheet) => String(sheet.index) === index));
  const names = document.child(document.root, 'definedNames');
  for (const name of names ? document.children(names, 'definedName') : []) {
    const local = attributeOf(name, 'localSheetId');
    if (local !== undefined) document.setAttribute(name, 'localSheetId', moved(local));
  }
  const views = document.child(document.root, 'bookViews');
  for (const view of views ? document.children(views, 'workbookView') : []) {
    document.setAttribute(view, 'activeTab', moved(attributeOf(view, 'activeTab') ?? '0'));
    document.removeAttribute(view, 'firstSheet');
  }
  parts.setText(workbookPart, document.toString());
}

function adjust(parts: Package, file: ReadFile, { entry }: FileSheet, sheet: Partial<IWorksheetData>): void {
  const workbook = new WorkbookPart(parts, file.workbookPart);
  const visible = sheet.hidden !== 1;
  if (visible !== entry.visible) workbook.setVisible(entry, visible);
  const name = sheet.name ?? entry.name;
  if (name !== entry.name) {
    const follow = (formula: string): string => renamed(formula, entry.name, name);
    workbook.renameSheet(entry, name, follow);
    for (const part of parts.names.filter((one) => /\/(worksheets|charts)\/[^/]+\.xml$/i.test(one))) {
      parts.setText(part, followInFormulas(parts.text(part), follow));
    }
  }
  workbook.flush();
  const { veryHidden } = sheet.custom ?? {};
  const before = file.data.sheets[sheetSnapshotId(entry.sheetId)]?.custom;
  if (veryHidden === true && before?.['veryHidden'] !== true) {
    hideForGood(parts, file.workbookPart, entry.sheetId);
  }
}

function add(parts: Package, file: ReadFile, sheet: Partial<IWorksheetData>): string {
  const workbook = new WorkbookPart(parts, file.workbookPart);
  const part = parts.freeName(`${folderOf(file.workbookPart)}worksheets/sheet`, '.xml');
  const { head, foot } = newSheetXml(workbook.dialect, { widths: [], frozenRows: 0 }, EMPTY, undefined);
  parts.add(part, head + foot, SHEET_TYPE);
  const id = parts.relate(file.workbookPart, `${workbook.dialect.relationships}/worksheet`, part);
  const index = workbook.addSheet(sheet.name ?? part, id);
  const frozen = sheet.freeze?.ySplit ?? 0;
  if (frozen > 0)
    workbook.setPrintTitles({ name: sheet.name ?? part, index }, { first: 0, last: frozen - 1 });
  workbook.flush();
  if (sheet.hidden === 1) {
    const added = new WorkbookPart(parts, file.workbookPart);
    const entry = added.sheets.at(-1);
    if (entry) added.setVisible(entry, false);
    added.flush();
    if (entry && sheet.custom?.['veryHidden'] === true) {
      hideForGood(parts, file.workbookPart, entry.sheetId);
    }
  }
  return part;
}

/** A formula in which a sheet has another name. */
export function renamed(formula: string, before: string, after: string): string {
  const plain = before.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return formula
    .split(quoteSheet(before) + '!')
    .join(quoteSheet(after) + '!')
    .replace(new RegExp(`(?<![\\p{L}\\p{N}_.'!\\]])${plain}!`, 'gu'), `${quoteSheet(after)}!`);
}

function followInFormulas(xml: string, follow: (formula: string) => string): string {
  return xml.replace(
    /(<(?:\w+:)?(?:f|formula|formula1|formula2)(?:\s[^>]*)?>)([^<&]+)(?=<)/g,
    (_, tag: string, formula: string) => tag + escapeText(follow(formula)),
  );
}
