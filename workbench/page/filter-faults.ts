import type { Host } from '../host/host';
import { parseAddress } from '../host/model/address';
import type { Faults } from './faults';

type FilterFaults = Pick<
  Faults,
  'filterTable' | 'filterSheet' | 'filtered' | 'misplaceFiltered' | 'untoldFilters' | 'refuseCriteria'
>;

/** Filters of a clerk's, and what Excel is reported to do with them. */
export function filterFaults(host: () => Host): FilterFaults {
  const sheetNamed = (name: string) => {
    const sheet = host().book.sheet(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  return {
    filterTable: (name, header, values) => {
      const { tables, filters } = host();
      const table = tables.find(name);
      if (!table) throw new Error(`no table ${name}`);
      const column = tables.columnNames(table).indexOf(header);
      filters.apply(tables.sheetOf(table), table, column, { filterOn: 'Values', values });
    },
    filterSheet: (name, address, column, values) => {
      const { filters } = host();
      const area = parseAddress(address)?.area;
      if (!area) throw new Error(`no cells ${address}`);
      filters.filterSheet(sheetNamed(name), area);
      filters.apply(sheetNamed(name), null, column, { filterOn: 'Values', values });
    },
    filtered: (name) => {
      const { tables, filters } = host();
      const sheet = sheetNamed(name);
      return [null, ...tables.list(sheet)].flatMap((table) =>
        filters.criteriaOf(sheet, table).flatMap(({ values }, column) => {
          if (values === null) return [];
          return [table ? `${table.name}:${tables.columnNames(table)[column] ?? ''}` : `${name}:${column}`];
        }),
      );
    },
    misplaceFiltered: (on) => {
      host().filters.misplacesWrites = on;
    },
    untoldFilters: (on) => {
      host().filters.untold = on;
    },
    refuseCriteria: (on) => {
      host().filters.refusesCriteria = on;
    },
  };
}
