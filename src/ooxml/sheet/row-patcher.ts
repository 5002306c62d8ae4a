import { cellReference, quoteSheet } from '../../base/a1';
import type { Area } from '../../base/cells';
import { formulaTorn, rowOrder } from '../../catalogue/errors/file-errors';
import { columnAt, parseArea } from '../cells/address';
import { failure } from '../package/fail';
import { sharedIndex } from '../workbook/shared-cells';
import { type Edit, splice } from '../xml/document';
import type { ContentReader, XmlNode } from '../xml/tree';
import { CLOSE, OPEN, type XmlScanner } from '../xml/xml';
import { RowEnds } from './row-ends';
import {
  adjustSpans,
  insertAt,
  newState,
  note,
  pendingCells,
  type RowPatch,
  type RowState,
  spanWidener,
} from './row-state';
import { readRowTag, type RowTag } from './row-tag';

export interface SheetPatch {
  readonly sheet: string;
  /** First and last row that have a patch, from 0. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Called before the rows, with the text of the sheet and where they begin in it. */
  begin?(xml: string, from: number): void;
  /** undefined leaves a row as it is; the prefix is that of the sheet's elements, colon included. */
  row(row: number, prefix: string): RowPatch | undefined;
  /** Whether all cells of an area are replaced or taken away. */
  covers(area: Area): boolean;
}

const COMPACT_FROM = 4_096;

/**
 * Puts cells into the rows of a sheet by editing its text: other cells, attributes and spaces stay as they are
 * written. Collects the edits; the caller carries them out together with its own.
 */
export class RowPatcher implements ContentReader {
  readonly local = 'sheetData';
  readonly edits: Edit[] = [];
  private recent: Edit[] = [];
  /** Shared strings of cells that are replaced or taken away, one for each cell. */
  readonly released: number[] = [];
  /** References of cells that had a formula and have none any more. */
  readonly removedFormulas = new Set<string>();
  /** Rightmost of those cells whose formula showed nothing: to whoever sees values alone, they looked empty. */
  unseenFormula: { readonly row: number; readonly column: number } | null = null;
  /** Last column that holds a cell once the edits are carried out; -1 for none. */
  lastColumn = -1;
  private readonly widened = spanWidener();
  private prefix = '';
  private nextRow: number;
  private ends: RowEnds | null = null;
  /** What the row before would be as an empty one, where it has been taken away. */
  private emptied: Edit | null = null;

  constructor(private readonly patch: SheetPatch) {
    this.nextRow = patch.firstRow;
  }

  read(scanner: XmlScanner, node: XmlNode): void {
    this.prefix = node.prefix === '' ? '' : `${node.prefix}:`;
    this.ends = RowEnds.of(scanner.xml, node.openEnd, this.prefix);
    this.patch.begin?.(scanner.xml, node.openEnd);
    const outside = scanner.depth - 1;
    const rowName = `${this.prefix}row`;
    let previous = -1;
    for (;;) {
      const token = scanner.next();
      if (token === OPEN) {
        if (!scanner.is(rowName)) {
          scanner.skip();
          continue;
        }
        const tag = readRowTag(scanner, previous + 1);
        // A row that is counted needs the one before.
        if (this.emptied && !tag.numbered) this.recent[this.recent.length - 1] = this.emptied;
        this.emptied = null;
        if (tag.row <= previous) throw failure(rowOrder(this.patch.sheet));
        this.insertRows(tag.row, tag.start);
        this.nextRow = Math.max(this.nextRow, tag.row + 1);
        this.patchRow(scanner, tag);
        previous = tag.row;
      } else if (token === CLOSE && scanner.depth === outside) break;
    }
    this.finish(scanner, node);
    this.compact(scanner.xml);
  }

  /** Makes one edit of many, so that a tall sheet does not keep a hundred thousand small pieces of text. */
  private compact(xml: string): void {
    if (this.recent.length === 0) return;
    const start = Math.min(...this.recent.map((edit) => edit.start));
    const end = Math.max(...this.recent.map((edit) => edit.end));
    this.edits.push({ start, end, text: splice(xml, this.recent, start, end) });
    this.recent = [];
  }

  /** New rows for what the sheet has no row of, up to but without `before`. */
  private insertRows(before: number, at: number): void {
    const text = this.newRows(before);
    if (text !== '') this.recent.push({ start: at, end: at, text });
  }

  private newRows(before: number): string {
    const pieces: string[] = [];
    const end = Math.min(before, this.patch.lastRow + 1);
    for (; this.nextRow < end; this.nextRow++) {
      const patch = this.patch.row(this.nextRow, this.prefix);
      if (!patch || patch.blank) continue;
      const tag = `${this.prefix}row`;
      pieces.push(`<${tag} r="${this.nextRow + 1}">${patch.text()}</${tag}>`);
      this.lastColumn = Math.max(this.lastColumn, patch.columns.at(-1) ?? -1);
    }
    return pieces.join('');
  }

  private finish(scanner: XmlScanner, node: XmlNode): void {
    const text = this.newRows(Infinity);
    if (text === '') return;
    if (node.selfClosing) {
      this.recent.push({ start: node.openEnd - 2, end: node.openEnd, text: `>${text}</${node.name}>` });
    } else this.recent.push({ start: scanner.start, end: scanner.start, text });
  }

  private patchRow(scanner: XmlScanner, tag: RowTag): void {
    const patch =
      tag.row < this.patch.firstRow || tag.row > this.patch.lastRow
        ? undefined
        : this.patch.row(tag.row, this.prefix);
    if (patch && this.patchEnd(scanner, tag, patch)) return;
    const state = newState(patch);
    const outside = scanner.depth - 1;
    const cellName = `${this.prefix}c`;
    let column = -1;
    for (;;) {
      const token = scanner.next();
      if (token === OPEN) {
        if (scanner.is(cellName)) column = this.patchCell(scanner, tag.row, column, state);
        else {
          insertAt(scanner.start, pendingCells(state, Infinity), state);
          state.others = true;
          scanner.skip();
        }
      } else if (token === CLOSE && scanner.depth === outside) break;
    }
    const rest = pendingCells(state, Infinity);
    if (rest !== '' && tag.selfClosing) {
      const text = `>${rest}</${this.prefix}row>`;
      state.edits.push({ start: tag.openEnd - 2, end: tag.openEnd, text });
    } else insertAt(scanner.start, rest, state);
    this.lastColumn = Math.max(this.lastColumn, state.last);
    if (!patch) return;
    if (state.removed >= 0 && state.last < 0 && !state.others) {
      // The last cell has gone: a row that says no more than its number goes with it.
      const empty = { start: tag.openEnd - 1, end: scanner.end, text: '/>' };
      if (tag.bare) this.emptied = empty;
      this.recent.push(tag.bare ? { start: tag.start, end: scanner.end, text: '' } : empty);
      return;
    }
    adjustSpans(scanner.xml, tag, state);
    for (const edit of state.edits) this.recent.push(edit);
    if (this.recent.length > COMPACT_FROM) this.compact(scanner.xml);
  }

  /** The usual case of a first run: all new cells come behind the row's last one. False where it is another. */
  private patchEnd(scanner: XmlScanner, tag: RowTag, patch: RowPatch): boolean {
    const end = tag.selfClosing ? null : (this.ends?.find(tag) ?? null);
    const [first, last] = [patch.columns[0], patch.columns.at(-1)];
    if (end === null || first === undefined || last === undefined) return false;
    if (end.lastColumn >= first || patch.taken) return false;
    scanner.leave(end.at);
    if (tag.spans) {
      const { from: start, to } = tag.spans;
      this.recent.push({ start, end: to, text: this.widened(scanner.xml.slice(start, to), first, last) });
    }
    this.recent.push({ start: end.at, end: end.at, text: patch.text() });
    this.lastColumn = Math.max(this.lastColumn, last);
    if (this.recent.length > COMPACT_FROM) this.compact(scanner.xml);
    return true;
  }

  /** Handles the cell whose OPEN token is current and returns its column. */
  private patchCell(scanner: XmlScanner, row: number, previous: number, state: RowState): number {
    const { xml, start, nameEnd } = scanner;
    let column = -1;
    let isShared = false;
    while (scanner.nextAttribute()) {
      if (scanner.attributeEnd - scanner.attributeStart !== 1) continue;
      const code = xml.charCodeAt(scanner.attributeStart);
      if (code === 114) column = columnAt(xml, scanner.valueStart, scanner.valueEnd);
      else if (code === 116) isShared = scanner.attributeValue === 's';
    }
    const counted = column < 0;
    if (counted) column = previous + 1;
    if (column <= previous) throw failure(rowOrder(this.patch.sheet));
    const { patch } = state;
    let text = pendingCells(state, column);
    if (patch.columns[state.next] !== column) {
      scanner.skip();
      insertAt(start, text, state);
      // A cell that says nothing of its column stands right of the one before, which may be a new one now.
      if (counted && state.last !== column - 1) {
        state.edits.push({ start: nameEnd, end: nameEnd, text: ` r="${cellReference(row, column)}"` });
      }
      note(state, column);
      return column;
    }
    const cell = patch.cell(state.next);
    state.next += 1;
    text += cell;
    if (cell === '') state.removed = column;
    else note(state, column);
    this.replaceCell(scanner, row, column, cell, isShared);
    if (text !== xml.slice(start, scanner.end)) state.edits.push({ start, end: scanner.end, text });
    return column;
  }

  /** Goes to the end of a cell that is replaced; a formula that other cells share must not go with it. */
  private replaceCell(
    scanner: XmlScanner,
    row: number,
    column: number,
    cell: string,
    isShared: boolean,
  ): void {
    const outside = scanner.depth - 1;
    const [formula, value] = [`${this.prefix}f`, `${this.prefix}v`];
    const reference = cellReference(row, column);
    let [isValue, isShown, isRemoved] = [false, false, false];
    for (;;) {
      const token = scanner.next();
      if (token === CLOSE) {
        isValue = false;
        if (scanner.depth === outside) break;
      } else if (token === OPEN && isShared && scanner.is(value)) {
        isShown = true;
        this.released.push(sharedIndex(scanner));
      } else if (token === OPEN && scanner.is(formula)) {
        while (scanner.nextAttribute()) {
          if (scanner.attributeName !== 'ref') continue;
          const area = parseArea(scanner.attributeValue);
          if (area && !this.patch.covers(area)) {
            throw failure(formulaTorn(`${quoteSheet(this.patch.sheet)}!${reference}`));
          }
        }
        isRemoved = !cell.includes(`<${formula}`);
      } else if (token === OPEN) isValue = scanner.is(value);
      else if (isValue && scanner.text !== '') isShown = true;
    }
    if (!isRemoved) return;
    this.removedFormulas.add(reference);
    if (!isShown && column >= (this.unseenFormula?.column ?? 0)) this.unseenFormula = { row, column };
  }
}
