import { Direction, RANGE_TYPE } from '@univerjs/core';
import {
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from '@univerjs/preset-sheets-core';
import { MAX_COLUMNS, MAX_ROWS, toCorners } from '../model/area';
import { RichApiError } from '../richapi/error';
import type { RangeObject } from './range';

/**
 * `Range.insert` and `Range.delete` of whole rows and columns, which carry formulas, tables and names along.
 * Shifting a part of a row is not offered: ApiNotFound.
 */
export function insertCells(range: RangeObject, shift: 'Down' | 'Right'): RangeObject {
  const whole = wholeLines(range, 'Range.insert');
  if ((whole === 'row') !== (shift === 'Down')) throw new RichApiError('InvalidArgument', 'Range.insert');
  const params = {
    ...range.host.sheets.ids(range.sheet),
    range: lines(range, whole),
    direction: whole === 'row' ? Direction.UP : Direction.LEFT,
  };
  run(range, whole === 'row' ? InsertRowByRangeCommand.id : InsertColByRangeCommand.id, params);
  return range;
}

export function deleteCells(range: RangeObject, shift: 'Up' | 'Left'): void {
  const whole = wholeLines(range, 'Range.delete');
  if ((whole === 'row') !== (shift === 'Up')) throw new RichApiError('InvalidArgument', 'Range.delete');
  const params = { ...range.host.sheets.ids(range.sheet), range: lines(range, whole) };
  run(range, whole === 'row' ? RemoveRowByRangeCommand.id : RemoveColByRangeCommand.id, params);
}

function run(range: RangeObject, id: string, params: object): void {
  const { host, sheet } = range;
  host.sheets.mustBeWritable(sheet, 'Range.insert');
  host.book.change.flush();
  host.book.commands.syncExecuteCommand(id, params);
}

function lines(range: RangeObject, whole: 'row' | 'column') {
  const rangeType = whole === 'row' ? RANGE_TYPE.ROW : RANGE_TYPE.COLUMN;
  return { ...toCorners(range.present), rangeType };
}

function wholeLines({ area }: RangeObject, location: string): 'row' | 'column' {
  if (area.columns === MAX_COLUMNS) return 'row';
  if (area.rows === MAX_ROWS) return 'column';
  throw new RichApiError('ApiNotFound', location);
}
