import { parseAddress } from '../model/address';
import {
  type Area,
  areaBetween,
  boundingArea,
  containsArea,
  insideSheet,
  intersection,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
} from '../model/area';
import { integerArgument } from '../richapi/arguments';
import { RichApiError } from '../richapi/error';
import type { Members } from '../richapi/member';
import { RangeObject } from './range';
import { RangeAreasObject } from './range-areas';

/** A range, given as an object or as an address on the same sheet. */
function other(range: RangeObject, value: unknown, location: string): Area {
  if (value instanceof RangeObject) {
    if (value.sheet !== range.sheet) throw new RichApiError('InvalidArgument', location);
    return value.area;
  }
  const parsed = typeof value === 'string' ? parseAddress(value) : null;
  if (!parsed) throw new RichApiError('InvalidArgument', location);
  return parsed.area;
}

function within(range: RangeObject, area: Area, location: string): RangeObject {
  if (!insideSheet(area)) throw new RichApiError('InvalidArgument', location);
  return range.at(area);
}

const end = ({ area }: RangeObject): Area =>
  areaBetween(lastRow(area), lastColumn(area), lastRow(area), lastColumn(area));

function intersect(range: RangeObject, value: unknown, location: string): RangeObject | null {
  const common = intersection(range.area, other(range, value, location));
  return common && range.at(common);
}

function used(range: RangeObject, valuesOnly: unknown): RangeObject | null {
  const filled = range.host.cells.used(range.sheet, valuesOnly === true, range.area);
  return filled && range.at(filled);
}

/** The methods of a range that give another range. */
export const rangeGeometry: NonNullable<Members<RangeObject>['methods']> = {
  GetCell: (range, [row, column]) => {
    const location = 'Range.getCell';
    const { area } = range;
    const cell = { row: integerArgument(row, location), column: integerArgument(column, location) };
    return within(
      range,
      { row: area.row + cell.row, column: area.column + cell.column, rows: 1, columns: 1 },
      location,
    );
  },
  GetRow: (range, [row]) => {
    const index = range.area.row + integerArgument(row, 'Range.getRow');
    return within(range, { ...range.area, row: index, rows: 1 }, 'Range.getRow');
  },
  GetColumn: (range, [column]) => {
    const index = range.area.column + integerArgument(column, 'Range.getColumn');
    return within(range, { ...range.area, column: index, columns: 1 }, 'Range.getColumn');
  },
  GetResizedRange: (range, [rows, columns]) => {
    const location = 'Range.getResizedRange';
    const { area } = range;
    const size = {
      rows: area.rows + integerArgument(rows, location),
      columns: area.columns + integerArgument(columns, location),
    };
    return within(range, { ...area, ...size }, location);
  },
  GetAbsoluteResizedRange: (range, [rows, columns]) => {
    const location = 'Range.getAbsoluteResizedRange';
    const size = { rows: integerArgument(rows, location), columns: integerArgument(columns, location) };
    return within(range, { ...range.area, ...size }, location);
  },
  GetOffsetRange: (range, [rows, columns]) => {
    const location = 'Range.getOffsetRange';
    const { area } = range;
    const corner = {
      row: area.row + integerArgument(rows, location),
      column: area.column + integerArgument(columns, location),
    };
    return within(range, { ...area, ...corner }, location);
  },
  GetBoundingRect: (range, [value]) =>
    range.at(boundingArea(range.area, other(range, value, 'Range.getBoundingRect'))),
  GetIntersection: (range, [value]) => {
    const common = intersect(range, value, 'Range.getIntersection');
    if (!common) throw new RichApiError('ItemNotFound', 'Range.getIntersection');
    return common;
  },
  GetIntersectionOrNullObject: (range, [value]) =>
    intersect(range, value, 'Range.getIntersectionOrNullObject'),
  GetEntireColumn: (range) => range.at({ ...range.area, row: 0, rows: MAX_ROWS }),
  GetEntireRow: (range) => range.at({ ...range.area, column: 0, columns: MAX_COLUMNS }),
  GetLastCell: (range) => range.at(end(range)),
  GetLastRow: (range) => range.at({ ...range.area, row: lastRow(range.area), rows: 1 }),
  GetLastColumn: (range) => range.at({ ...range.area, column: lastColumn(range.area), columns: 1 }),
  GetUsedRange: (range, [valuesOnly]) => {
    const found = used(range, valuesOnly);
    if (!found) throw new RichApiError('ItemNotFound', 'Range.getUsedRange');
    return found;
  },
  GetUsedRangeOrNullObject: (range, [valuesOnly]) => used(range, valuesOnly),
  GetSpillingToRange: (range) => {
    const spill = spilling(range);
    if (!spill) throw new RichApiError('ItemNotFound', 'Range.getSpillingToRange');
    return spill;
  },
  GetSpillingToRangeOrNullObject: (range) => spilling(range),
  GetSpillParent: (range) => {
    const parent = spillParent(range);
    if (!parent) throw new RichApiError('ItemNotFound', 'Range.getSpillParent');
    return parent;
  },
  GetSpillParentOrNullObject: (range) => spillParent(range),
  GetMergedAreas: (range) => {
    const areas = merged(range);
    if (!areas) throw new RichApiError('ItemNotFound', 'Range.getMergedAreas');
    return areas;
  },
  GetMergedAreasOrNullObject: (range) => merged(range),
};

function spilling(range: RangeObject): RangeObject | null {
  const area = range.host.cells.spillOf(range.sheet, range.area.row, range.area.column);
  return area && range.at(area);
}

/** The cell whose formula fills the one cell of the range. */
function spillParent(range: RangeObject): RangeObject | null {
  const { host, sheet, area } = range;
  if (area.rows !== 1 || area.columns !== 1) return null;
  const source = host.cells.spillSource(sheet, area.row, area.column);
  return source && range.at(source);
}

function merged(range: RangeObject): RangeAreasObject | null {
  range.host.book.change.mergesAsked();
  const areas = range.sheet
    .getMergeData()
    .map((merge) => areaBetween(merge.startRow, merge.startColumn, merge.endRow, merge.endColumn))
    .filter((area) => containsArea(range.area, area));
  return areas.length > 0 ? new RangeAreasObject(range.host, range.sheet, areas) : null;
}
