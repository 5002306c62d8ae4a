import { type OfficeValue, valueType } from '../model/coerce';

/** The numbers that office.js knows the events by. */
export const EVENT_TYPES = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetNameChanged: 25,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export const DOCUMENT_SELECTION_CHANGED = 2;

export type EventName = keyof typeof EVENT_TYPES;

export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

/** Where a change comes from: this window, or another person's at the same workbook. */
export type EventSource = 'Local' | 'Remote';

/** A change of one cell is told with its values. */
export interface Details {
  readonly valueBefore: OfficeValue;
  readonly valueAfter: OfficeValue;
}

export interface Told {
  readonly triggerSource?: 'ThisLocalAddin' | 'Unknown';
  readonly source?: EventSource;
  readonly details?: Details | null;
}

export function withTypes({ valueBefore, valueAfter }: Details) {
  return {
    valueBefore,
    valueAfter,
    valueTypeBefore: valueType(valueBefore),
    valueTypeAfter: valueType(valueAfter),
  };
}
