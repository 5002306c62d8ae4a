import type { Worksheet } from '@univerjs/core';
import { sheetReference } from '../../../src/base/a1';
import type { HostContext } from '../context';
import { cellAddress } from '../model/address';
import { type Area, MAX_COLUMNS, MAX_ROWS } from '../model/area';
import { valueType } from '../model/coerce';
import { HostObject, type Members } from '../richapi/member';
import { rangeActions } from './range-actions';
import { RangeFormatObject } from './range-format';
import { rangeGeometry } from './range-geometry';
import { setFormulas, setNumberFormats, setValues } from './range-write';
import { hiddenState, setHidden } from './visibility';
import { WorksheetObject } from './worksheet';

/** Above this Excel answers null for a block of values. */
const READABLE_CELLS = 5_000_000;

/** Excel.Range */
export class RangeObject extends HostObject {
  readonly kind = 'Range';
  protected readonly members: Members<RangeObject> = RANGE;
  private referenceId: string | null = null;

  constructor(
    readonly host: HostContext,
    readonly sheet: Worksheet,
    readonly area: Area,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    this.referenceId ??= this.host.references.keep(this);
    return { _ReferenceId: this.referenceId };
  }

  /** Another range of the same sheet. */
  at(area: Area): RangeObject {
    return new RangeObject(this.host, this.sheet, area);
  }

  get address(): string {
    return `${sheetReference(this.sheet.getName())}!${cellAddress(this.area)}`;
  }

  /** The part of the range that the sheet really has: whole columns end where the sheet does. */
  get present(): Area {
    const { row, column, rows, columns } = this.area;
    return {
      row,
      column,
      rows: rows === MAX_ROWS ? Math.max(1, this.sheet.getRowCount()) : rows,
      columns: columns === MAX_COLUMNS ? Math.max(1, this.sheet.getColumnCount()) : columns,
    };
  }

  block<T>(read: (sheet: Worksheet, area: Area) => T): T | null {
    const { rows, columns } = this.area;
    return rows * columns > READABLE_CELLS ? null : read(this.sheet, this.area);
  }
}

const RANGE: Members<RangeObject> = {
  properties: {
    Address: { get: (range) => range.address },
    AddressLocal: { get: (range) => range.address },
    RowIndex: { get: (range) => range.area.row },
    ColumnIndex: { get: (range) => range.area.column },
    RowCount: { get: (range) => range.area.rows },
    ColumnCount: { get: (range) => range.area.columns },
    CellCount: {
      get: ({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns),
    },
    IsEntireColumn: { get: ({ area }) => area.rows === MAX_ROWS },
    IsEntireRow: { get: ({ area }) => area.columns === MAX_COLUMNS },
    Values: {
      get: (range) => range.block((sheet, area) => range.host.cells.values(sheet, area)),
      set: (range, value) => {
        setValues(range, value);
      },
    },
    Formulas: {
      get: (range) => range.block((sheet, area) => range.host.cells.formulas(sheet, area)),
      set: (range, value) => {
        setFormulas(range, value);
      },
    },
    Text: { get: (range) => range.block((sheet, area) => range.host.cells.text(sheet, area)) },
    ValueTypes: {
      get: (range) =>
        range.block((sheet, area) => range.host.cells.values(sheet, area).map((row) => row.map(valueType))),
    },
    NumberFormat: {
      get: (range) => range.block((sheet, area) => range.host.cells.numberFormats(sheet, area)),
      set: (range, value) => {
        setNumberFormats(range, value);
      },
    },
    HasSpill: {
      get: ({ host, sheet, area }) => host.cells.spillOf(sheet, area.row, area.column) !== null,
    },
    Hidden: { get: (range) => hiddenState(range, 'any') },
    RowHidden: {
      get: (range) => hiddenState(range, 'row'),
      set: (range, value) => {
        setHidden(range, 'row', value);
      },
    },
    ColumnHidden: {
      get: (range) => hiddenState(range, 'column'),
      set: (range, value) => {
        setHidden(range, 'column', value);
      },
    },
  },
  links: {
    Format: (range) => new RangeFormatObject(range),
    Worksheet: (range) => new WorksheetObject(range.host, range.sheet),
  },
  methods: { ...rangeGeometry, ...rangeActions },
};
