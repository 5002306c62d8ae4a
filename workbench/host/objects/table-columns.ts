import type { Area } from '../model/area';
import { textArgument } from '../richapi/arguments';
import { need, RichApiError } from '../richapi/error';
import { HostObject, type Members } from '../richapi/member';
import { FilterObject } from './auto-filter';
import type { RangeObject } from './range';
import type { TableObject } from './table';

/** Excel.TableColumnCollection */
export class TableColumnsObject extends HostObject {
  readonly kind = 'TableColumnCollection';
  protected readonly members: Members<TableColumnsObject> = COLUMNS;

  constructor(readonly table: TableObject) {
    super();
  }

  override items(): readonly TableColumnObject[] {
    return this.table.host.tables
      .columnNames(this.table.table)
      .map((_, index) => new TableColumnObject(this.table, index));
  }

  override item(key: unknown): TableColumnObject {
    return need(this.find(key), 'TableColumnCollection.getItem');
  }

  /** By name, or by id (from 1). */
  find(key: unknown): TableColumnObject | null {
    const names = this.table.host.tables.columnNames(this.table.table);
    const folded = String(key).toLowerCase();
    const index =
      typeof key === 'number' ? key - 1 : names.findIndex((name) => name.toLowerCase() === folded);
    return names[index] === undefined ? null : new TableColumnObject(this.table, index);
  }
}

const COLUMNS: Members<TableColumnsObject> = {
  properties: { Count: { get: (columns) => columns.items().length } },
  methods: {
    Add: (columns, [index, values, name]) => {
      const { table } = columns;
      const { area } = table.table;
      if (index !== null && index !== undefined && index !== -1 && index !== area.columns) {
        throw new RichApiError('ApiNotFound', 'TableColumnCollection.add inside a table');
      }
      table.resize(table.range({ ...area, columns: area.columns + 1 }));
      const added = new TableColumnObject(table, area.columns);
      if (Array.isArray(values)) added.range(table.table.area).write('Values', values);
      if (typeof name === 'string') added.rename(name);
      return added;
    },
    GetCount: (columns) => columns.items().length,
    GetItem: (columns, [key]) => columns.item(key),
    GetItemOrNullObject: (columns, [key]) => columns.find(key),
    GetItemAt: (columns, [index]) => need(columns.items()[Number(index)], 'TableColumnCollection.getItemAt'),
  },
};

/** Excel.TableColumn */
export class TableColumnObject extends HostObject {
  readonly kind = 'TableColumn';
  protected readonly members: Members<TableColumnObject> = COLUMN;

  constructor(
    readonly table: TableObject,
    readonly index: number,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.index + 1 };
  }

  range(area: Area): RangeObject {
    return this.table.range({ ...area, column: area.column + this.index, columns: 1 });
  }

  get header(): RangeObject {
    return this.range({ ...this.table.table.area, rows: 1 });
  }

  get name(): string {
    return this.table.host.tables.columnNames(this.table.table)[this.index] ?? '';
  }

  rename(name: string): void {
    const { host } = this.table;
    const folded = name.toLowerCase();
    const others = host.tables.columnNames(this.table.table).filter((_, index) => index !== this.index);
    if (others.some((other) => other.toLowerCase() === folded)) {
      throw new RichApiError('ItemAlreadyExists', 'TableColumn.name');
    }
    this.header.write('Values', [[name]]);
  }
}

const COLUMN: Members<TableColumnObject> = {
  properties: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: ({ name }) => name,
      set: (column, value) => {
        column.rename(textArgument(value, 'TableColumn.name'));
      },
    },
    Values: {
      get: (column) => column.range(column.table.table.area).read('Values'),
      set: (column, value) => {
        column.range(column.table.table.area).write('Values', value);
      },
    },
  },
  links: { Filter: (column) => new FilterObject(column) },
  methods: {
    GetRange: (column) => column.range(column.table.whole),
    GetHeaderRowRange: (column) => column.header,
    GetDataBodyRange: (column) => column.range(column.table.body),
    GetTotalRowRange: (column) => column.range(column.table.totalRow),
    Delete: (column) => {
      const { table, index } = column;
      const { area } = table.table;
      if (area.columns === 1 || index !== area.columns - 1) {
        throw new RichApiError('ApiNotFound', 'TableColumn.delete of a column that is not the last');
      }
      const cells = column.range(table.whole);
      table.resize(table.range({ ...area, columns: area.columns - 1 }));
      cells.call('Clear', ['All']);
    },
  },
};
