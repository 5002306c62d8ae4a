import { officeErrors } from '../../../catalogue/errors/office-errors';
import { failure } from '../errors';
import { withExcel } from './excel';

/** What a filter leaves out, kept so that it can be put back. */
interface Kept {
  readonly sheet: string;
  /** null: the filter of the sheet itself. */
  readonly table: string | null;
  readonly columns: readonly {
    readonly column: number;
    /** Of a table's column, by which it is found again. */
    readonly header: string | null;
    readonly criteria: Excel.FilterCriteria;
  }[];
}

const FIELDS = 'isDataFiltered,criteria';

/**
 * Shows all rows of some sheets by taking the criteria of their filters away; the filters themselves stay.
 * @returns what puts the criteria back; it never rejects, and names the sheets on which it could not be done.
 * @throws WorkbookError where they cannot be taken away; then they are as they were, as far as Excel lets them.
 */
export async function liftFilters(sheets: readonly string[]): Promise<() => Promise<readonly string[]>> {
  let kept: readonly Kept[] = [];
  const putBack = async (): Promise<readonly string[]> => {
    const lost: string[] = [];
    // each by itself: one that Excel refuses keeps no other away
    for (const filter of kept) if (!(await restore(filter))) lost.push(filter.sheet);
    return [...new Set(lost)];
  };
  try {
    await withExcel(async (context) => {
      kept = await criteriaOn(context, new Set(sheets));
      for (const filter of kept) filterOf(context, filter).clearCriteria();
      const after = kept.map((filter) => filterOf(context, filter).load('isDataFiltered'));
      await context.sync();
      if (after.some(({ isDataFiltered }) => isDataFiltered)) throw stays(sheets);
    });
  } catch (error) {
    await putBack();
    throw failure('FiltersStay', officeErrors.filtersStay(sheets), error);
  }
  return putBack;
}

const stays = (sheets: readonly string[]) => failure('FiltersStay', officeErrors.filtersStay(sheets));

const filterOf = (
  { workbook }: Excel.RequestContext,
  { sheet, table }: Pick<Kept, 'sheet' | 'table'>,
): Excel.AutoFilter =>
  table === null ? workbook.worksheets.getItem(sheet).autoFilter : workbook.tables.getItem(table).autoFilter;

async function criteriaOn(context: Excel.RequestContext, sheets: ReadonlySet<string>): Promise<Kept[]> {
  const { tables, worksheets } = context.workbook;
  tables.load('items/name,items/worksheet/name');
  const ofSheets = [...sheets].map((sheet) => ({
    sheet,
    filter: worksheets.getItem(sheet).autoFilter.load(FIELDS),
  }));
  await context.sync();
  const ofTables = tables.items
    .filter((table) => sheets.has(table.worksheet.name))
    .map((table) => ({
      table,
      filter: table.autoFilter.load(FIELDS),
      columns: table.columns.load('items/name'),
    }));
  await context.sync();
  return [
    ...ofSheets.map(({ sheet, filter }) => ({ sheet, table: null, columns: activeIn(filter, []) })),
    ...ofTables.map(({ table, filter, columns }) => ({
      sheet: table.worksheet.name,
      table: table.name,
      columns: activeIn(
        filter,
        columns.items.map(({ name }) => name),
      ),
    })),
  ].filter(({ columns }) => columns.length > 0);
}

function activeIn(filter: Excel.AutoFilter, headers: readonly string[]): Kept['columns'] {
  if (!filter.isDataFiltered) return [];
  return filter.criteria.flatMap((given: Excel.FilterCriteria | null, column) => {
    const criteria = saying(given);
    return criteria === null ? [] : [{ column, header: headers[column] ?? null, criteria }];
  });
}

/**
 * A criterion in the form in which Excel takes it back: it hands out nulls that it refuses (OfficeDev/office-js 1226).
 * null for a column that is not filtered.
 */
export function saying(given: Excel.FilterCriteria | null | undefined): Excel.FilterCriteria | null {
  const { dynamicCriteria, ...others } = given ?? {};
  const said = Object.entries(others).filter(([, value]) => value !== null && value !== undefined);
  const dynamic = dynamicCriteria && dynamicCriteria !== 'Unknown' ? { dynamicCriteria } : {};
  const filters = said.some(([key]) => SAYING.has(key)) || 'dynamicCriteria' in dynamic;
  return filters ? ({ ...Object.fromEntries(said), ...dynamic } as Excel.FilterCriteria) : null;
}

/** One of these, or a dynamic criterion, makes a filter. */
const SAYING: ReadonlySet<string> = new Set(['criterion1', 'values', 'color', 'icon']);

/** Puts the criteria of one filter back and looks whether they are there. */
async function restore(kept: Kept): Promise<boolean> {
  try {
    return await withExcel(async (context) => {
      for (const { column, header, criteria } of kept.columns) {
        if (kept.table !== null && header !== null) {
          context.workbook.tables.getItem(kept.table).columns.getItem(header).filter.apply(criteria);
        } else {
          const filter = filterOf(context, kept);
          filter.apply(filter.getRange(), column, criteria);
        }
      }
      const after = filterOf(context, kept).load(FIELDS);
      await context.sync();
      const active = new Set(after.criteria.flatMap((one, at) => (saying(one) === null ? [] : [at])));
      return after.isDataFiltered && kept.columns.every(({ column }) => active.has(column));
    });
  } catch {
    return false;
  }
}
