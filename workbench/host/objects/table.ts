import type { Worksheet } from '@univerjs/core';
import type { HostContext } from '../context';
import { parseAddress } from '../model/address';
import type { Area } from '../model/area';
import type { Table } from '../model/tables';
import { booleanArgument, textArgument } from '../richapi/arguments';
import { need, RichApiError } from '../richapi/error';
import { HostObject, type Members } from '../richapi/member';
import { AutoFilterObject } from './auto-filter';
import { registrations } from './event-registration';
import { RangeObject } from './range';
import { TableColumnsObject } from './table-columns';
import { hideTotals, showTotals } from './table-totals';
import { WorksheetObject } from './worksheet';

/** Excel.Table */
export class TableObject extends HostObject {
  readonly kind = 'Table';
  protected readonly members: Members<TableObject> = TABLE;

  constructor(
    readonly host: HostContext,
    readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  /** As it is now: a table moves and grows under our hands. */
  get table(): Table {
    return need(
      this.host.tables.list().find(({ id }) => id === this.id),
      'Table',
    );
  }

  get sheet(): Worksheet {
    return this.host.tables.sheetOf(this.table);
  }

  range(area: Area): RangeObject {
    return new RangeObject(this.host, this.sheet, area);
  }

  get whole(): Area {
    const { table } = this;
    return this.host.tables.totals(table) ? { ...table.area, rows: table.area.rows + 1 } : table.area;
  }

  get body(): Area {
    const { area } = this.table;
    return { ...area, row: area.row + 1, rows: area.rows - 1 };
  }

  get totalRow(): Area {
    const { table } = this;
    if (!this.host.tables.totals(table)) throw new RichApiError('ItemNotFound', 'Table.getTotalRowRange');
    return { ...table.area, row: table.area.row + table.area.rows, rows: 1 };
  }

  mustBeWritable(location: string): void {
    this.host.sheets.mustBeWritable(this.host.tables.sheetOf(this.table), location);
  }

  resize(value: unknown): void {
    const location = 'Table.resize';
    const area =
      value instanceof RangeObject ? value.area : parseAddress(textArgument(value, location))?.area;
    if (!area) throw new RichApiError('InvalidArgument', location);
    this.mustBeWritable(location);
    this.host.tables.resize(this.table, area);
  }

  remove(): void {
    const { table, host } = this;
    this.mustBeWritable('Table.delete');
    host.tables.convertToRange(table);
    host.events.tableEvent('tableDeleted', table.id, table.sheetId);
  }
}

const TABLE: Members<TableObject> = {
  properties: {
    Id: { get: ({ id }) => id },
    Name: {
      get: ({ table }) => table.name,
      set: (target, value) => {
        target.mustBeWritable('Table.name');
        target.host.tables.rename(target.table, textArgument(value, 'Table.name'));
      },
    },
    ShowHeaders: {
      get: () => true,
      set: (_, value) => {
        if (value !== true) throw new RichApiError('ApiNotFound', 'Table.showHeaders');
      },
    },
    ShowTotals: {
      get: ({ host, table }) => host.tables.totals(table),
      set: (target, value) => {
        target.mustBeWritable('Table.showTotals');
        if (booleanArgument(value, 'Table.showTotals')) showTotals(target);
        else hideTotals(target);
      },
    },
    Style: {
      get: ({ host, table }) => host.tables.style(table),
      set: ({ host, table }, value) => {
        host.tables.note(table, { style: textArgument(value, 'Table.style') });
      },
    },
    ShowBandedRows: note('ShowBandedRows', true),
    ShowBandedColumns: note('ShowBandedColumns', false),
    ShowFilterButton: note('ShowFilterButton', true),
    HighlightFirstColumn: note('HighlightFirstColumn', false),
    HighlightLastColumn: note('HighlightLastColumn', false),
  },
  links: {
    AutoFilter: (table) => new AutoFilterObject(table.host, table.sheet, () => table.table),
    Columns: (table) => new TableColumnsObject(table),
    Worksheet: ({ host, table }) => new WorksheetObject(host, host.tables.sheetOf(table)),
  },
  methods: {
    GetRange: (table) => table.range(table.whole),
    GetHeaderRowRange: (table) => table.range({ ...table.table.area, rows: 1 }),
    GetDataBodyRange: (table) => table.range(table.body),
    GetTotalRowRange: (table) => table.range(table.totalRow),
    Resize: (table, [range]) => {
      table.resize(range);
    },
    ConvertToRange: (table) => {
      const range = table.range(table.whole);
      table.remove();
      return range;
    },
    Delete: (table) => {
      const range = table.range(table.whole);
      table.remove();
      range.call('Clear', ['All']);
    },
    ...registrations<TableObject>(({ host, id }) => ({
      host,
      target: id,
      events: { DataChanged: 'tableChanged', SelectionChanged: 'tableSelectionChanged' },
    })),
  },
};

/** A property of the look that the grid's one table theme does not show: remembered for reading back. */
function note(name: string, unset: boolean) {
  return {
    get: ({ host, id }: TableObject) => host.settings.get(`table:${id}:${name}`) ?? unset,
    set: ({ host, id }: TableObject, value: unknown) => {
      host.settings.set(`table:${id}:${name}`, booleanArgument(value, `Table.${name}`));
    },
  };
}
