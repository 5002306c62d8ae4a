import type { Worksheet } from '@univerjs/core';
import type { HostContext } from '../context';
import { parseAddress } from '../model/address';
import type { Area } from '../model/area';
import type { Criteria } from '../model/filters';
import type { Table } from '../model/tables';
import { integerArgument, textArgument } from '../richapi/arguments';
import { RichApiError } from '../richapi/error';
import { HostObject, type Members } from '../richapi/member';
import { RangeObject } from './range';
import type { TableColumnObject } from './table-columns';

/** Excel.AutoFilter: of a table, or of a sheet. */
export class AutoFilterObject extends HostObject {
  readonly kind = 'AutoFilter';
  protected readonly members: Members<AutoFilterObject> = AUTO_FILTER;

  constructor(
    readonly host: HostContext,
    readonly sheet: Worksheet,
    private readonly tableNow: () => Table | null,
  ) {
    super();
  }

  get table(): Table | null {
    return this.tableNow();
  }

  get range(): RangeObject | null {
    const area = this.host.filters.areaOf(this.sheet, this.table);
    return area && new RangeObject(this.host, this.sheet, area);
  }
}

const AUTO_FILTER: Members<AutoFilterObject> = {
  properties: {
    Enabled: { get: ({ range }) => range !== null },
    IsDataFiltered: { get: ({ host, sheet, table }) => host.filters.isDataFiltered(sheet, table) },
    Criteria: { get: ({ host, sheet, table }) => host.filters.criteriaOf(sheet, table) },
  },
  methods: {
    Apply: ({ host, sheet, table }, [range, column, criteria]) => {
      host.sheets.mustBeWritable(sheet, 'AutoFilter.apply');
      if (table === null) host.filters.filterSheet(sheet, areaOf(range));
      if (column === null || column === undefined) return;
      host.filters.apply(
        sheet,
        table,
        integerArgument(column, 'AutoFilter.apply'),
        criteriaArgument(criteria),
      );
    },
    ClearCriteria: ({ host, sheet, table }) => {
      host.sheets.mustBeWritable(sheet, 'AutoFilter.clearCriteria');
      host.filters.clear(sheet, table);
    },
    Reapply: () => undefined,
    Remove: ({ host, sheet }) => {
      host.filters.remove(sheet);
    },
    GetRange: ({ range }) => {
      if (!range) throw new RichApiError('ItemNotFound', 'AutoFilter.getRange');
      return range;
    },
    GetRangeOrNullObject: ({ range }) => range,
  },
};

/** Excel.Filter: of one column of a table. */
export class FilterObject extends HostObject {
  readonly kind = 'Filter';
  protected readonly members: Members<FilterObject> = FILTER;

  constructor(readonly column: TableColumnObject) {
    super();
  }
}

const FILTER: Members<FilterObject> = {
  properties: {
    Criteria: {
      get: ({ column: { table, index } }) => table.host.filters.criteriaOf(table.sheet, table.table)[index],
    },
  },
  methods: {
    Apply: ({ column: { table, index } }, [criteria]) => {
      table.mustBeWritable('Filter.apply');
      table.host.filters.apply(table.sheet, table.table, index, criteriaArgument(criteria));
    },
  },
};

function criteriaArgument(value: unknown): Criteria {
  if (typeof value !== 'object' || value === null) throw new RichApiError('InvalidArgument', 'Filter.apply');
  return value as Criteria;
}

function areaOf(value: unknown): Area {
  if (value instanceof RangeObject) return value.area;
  const parsed = parseAddress(textArgument(value, 'AutoFilter.apply'));
  if (!parsed) throw new RichApiError('InvalidArgument', 'AutoFilter.apply');
  return parsed.area;
}
