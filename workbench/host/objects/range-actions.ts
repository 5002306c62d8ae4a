import type { IMutationInfo } from '@univerjs/core';
import {
  AddMergeUndoMutationFactory,
  AddWorksheetMergeMutation,
  RemoveMergeUndoMutationFactory,
  RemoveWorksheetMergeMutation,
} from '@univerjs/preset-sheets-core';
import { parseAddress } from '../model/address';
import { areaBetween, containsArea, intersection, lastColumn, lastRow, toCorners } from '../model/area';
import { textArgument, wordArgument } from '../richapi/arguments';
import { RichApiError } from '../richapi/error';
import type { Members } from '../richapi/member';
import type { RangeObject } from './range';
import { deleteCells, insertCells } from './range-shift';
import { validateSize } from './range-write';

const CLEAR = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;

/** The methods of a range that do something. */
export const rangeActions: NonNullable<Members<RangeObject>['methods']> = {
  Clear: (range, [applyTo]) => {
    clear(range, wordArgument(applyTo ?? 'All', CLEAR, 'Range.clear'));
  },
  Select: (range) => {
    range.host.sheets.activate(range.sheet);
    range.host.events.select(range.sheet, range.present);
  },
  Merge: (range, [across]) => {
    merge(range, across === true);
  },
  Unmerge: (range) => {
    unmerge(range);
  },
  Insert: (range, [shift]) => insertCells(range, wordArgument(shift, ['Down', 'Right'], 'Range.insert')),
  Delete: (range, [shift]) => {
    deleteCells(range, wordArgument(shift, ['Up', 'Left'], 'Range.delete'));
  },
  CopyFrom: (range, [source, what]) => {
    wordArgument(what, ['Formats'], 'Range.copyFrom');
    copyFormats(range, textArgument(source, 'Range.copyFrom'));
  },
  Calculate: (range) => {
    const cells: { sheetId: string; row: number; column: number }[] = [];
    const { row, column, rows, columns } = range.present;
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        cells.push({ sheetId: range.sheet.getSheetId(), row: row + i, column: column + j });
      }
    }
    range.host.calculation.recalculate(cells);
  },
  _KeepReference: () => null,
  _ValidateArraySize: (range, [rows, columns]) => validateSize(range, rows, columns),
};

function clear(range: RangeObject, applyTo: (typeof CLEAR)[number]): void {
  const { host, sheet, area } = range;
  host.sheets.mustBeWritable(sheet, 'Range.clear');
  const contents = applyTo === 'All' || applyTo === 'Contents' || applyTo === 'ResetContents';
  const formats = applyTo === 'All' || applyTo === 'Formats';
  if (!contents && !formats) return;
  const used = host.cells.used(sheet, !formats);
  const common = used && intersection(area, used);
  if (!common) return;
  for (let row = common.row; row <= lastRow(common); row++) {
    for (let column = common.column; column <= lastColumn(common); column++) {
      const emptied = contents ? { v: null, t: null, f: null, si: null, p: null } : {};
      host.book.change.put(sheet, row, column, { ...emptied, ...(formats ? { s: null } : {}) });
    }
  }
  if (contents) host.events.written(sheet, common);
  if (formats) unmerge(range);
}

/** The looks of another range of the workbook, repeated over this one as Excel repeats them. */
function copyFormats(range: RangeObject, address: string): void {
  const { host, sheet, area } = range;
  host.sheets.mustBeWritable(sheet, 'Range.copyFrom');
  const source = parseAddress(address);
  const from =
    source?.sheet == null ? sheet : host.book.sheets().find((each) => each.getName() === source.sheet);
  if (source === null || from === undefined) throw new RichApiError('InvalidArgument', 'Range.copyFrom');
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) {
      const [down, right] = [
        (row - area.row) % source.area.rows,
        (column - area.column) % source.area.columns,
      ];
      const style = host.cells.style(from, source.area.row + down, source.area.column + right);
      host.book.change.put(sheet, row, column, { s: { ...style } });
    }
  }
}

function merge(range: RangeObject, across: boolean): void {
  const { host, sheet, area } = range;
  host.sheets.mustBeWritable(sheet, 'Range.merge');
  if (host.tables.list(sheet).some((table) => intersection(table.area, area))) {
    throw new RichApiError('InvalidOperation', 'Range.merge', 'A table cannot hold merged cells.');
  }
  unmerge(range);
  const rows = across ? area.rows : 1;
  const areas = Array.from({ length: rows }, (_, i) =>
    across ? { ...area, row: area.row + i, rows: 1 } : area,
  );
  // The value stands top-left; Excel drops the others.
  for (const part of areas) {
    for (let row = part.row; row <= lastRow(part); row++) {
      for (let column = part.column; column <= lastColumn(part); column++) {
        if (row === part.row && column === part.column) continue;
        host.book.change.put(sheet, row, column, { v: null, t: null, f: null, si: null, p: null });
      }
    }
  }
  host.book.change.grow(sheet, area);
  const params = { ...host.sheets.ids(sheet), ranges: areas.map(toCorners) };
  const undo = host.book.factory(AddMergeUndoMutationFactory, params);
  host.book.change.run(
    [{ id: AddWorksheetMergeMutation.id, params }],
    [{ id: RemoveWorksheetMergeMutation.id, params: undo }],
  );
}

function unmerge(range: RangeObject): void {
  const { host, sheet, area } = range;
  const ranges = sheet
    .getMergeData()
    .filter((m) => containsArea(area, areaBetween(m.startRow, m.startColumn, m.endRow, m.endColumn)));
  if (ranges.length === 0) return;
  host.sheets.mustBeWritable(sheet, 'Range.unmerge');
  const params = { ...host.sheets.ids(sheet), ranges };
  const undo = host.book.factory(RemoveMergeUndoMutationFactory, params);
  const redo: IMutationInfo = { id: RemoveWorksheetMergeMutation.id, params };
  host.book.change.run([redo], [{ id: AddWorksheetMergeMutation.id, params: undo }]);
}
