import type { Worksheet } from '@univerjs/core';
import type { HostContext } from '../context';
import { parseAddress } from '../model/address';
import type { Area } from '../model/area';
import { need, RichApiError } from '../richapi/error';
import { HostObject, type Members } from '../richapi/member';
import { registrations, WORKBOOK_TARGET } from './event-registration';
import { RangeObject } from './range';
import { TableObject } from './table';

/** Excel.TableCollection, of the workbook (`sheet` null) or of a sheet. */
export class TablesObject extends HostObject {
  readonly kind = 'TableCollection';
  protected readonly members: Members<TablesObject> = TABLES;

  constructor(
    readonly host: HostContext,
    readonly sheet: Worksheet | null,
  ) {
    super();
  }

  override items(): readonly TableObject[] {
    return this.host.tables.list(this.sheet).map(({ id }) => new TableObject(this.host, id));
  }

  override item(key: unknown): TableObject {
    return need(this.find(key), 'TableCollection.getItem');
  }

  find(key: unknown): TableObject | null {
    const table = this.host.tables.find(key, this.sheet);
    return table && new TableObject(this.host, table.id);
  }

  place(address: unknown): { readonly sheet: Worksheet; readonly area: Area } {
    const location = 'TableCollection.add';
    if (address instanceof RangeObject) return { sheet: address.sheet, area: address.area };
    const parsed = typeof address === 'string' ? parseAddress(address) : null;
    if (!parsed) throw new RichApiError('InvalidArgument', location);
    const { book } = this.host;
    const sheet = parsed.sheet === null ? (this.sheet ?? book.active()) : book.sheet(parsed.sheet);
    return { sheet: need(sheet, location), area: parsed.area };
  }
}

const TABLES: Members<TablesObject> = {
  properties: { Count: { get: (tables) => tables.items().length } },
  methods: {
    Add: (tables, [address, hasHeaders]) => {
      const { host } = tables;
      const { sheet, area } = tables.place(address);
      host.sheets.mustBeWritable(sheet, 'TableCollection.add');
      if (hasHeaders !== true) throw new RichApiError('ApiNotFound', 'TableCollection.add without headers');
      // A table has at least one row of data, as in Excel.
      const table = host.tables.add(sheet, { ...area, rows: Math.max(2, area.rows) }, null);
      host.events.tableEvent('tableAdded', table.id, table.sheetId);
      return new TableObject(host, table.id);
    },
    GetCount: (tables) => tables.items().length,
    GetItem: (tables, [key]) => tables.item(key),
    GetItemOrNullObject: (tables, [key]) => tables.find(key),
    GetItemAt: (tables, [index]) => need(tables.items()[Number(index)], 'TableCollection.getItemAt'),
    ...registrations<TablesObject>(({ host, sheet }) => ({
      host,
      target: sheet?.getSheetId() ?? WORKBOOK_TARGET,
      events: { DataChanged: 'tableChanged', Added: 'tableAdded', Deleted: 'tableDeleted' },
    })),
  },
};
