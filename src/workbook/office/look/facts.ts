import { rangeReference } from '../../../base/a1';
import type { Area, CellValue } from '../../../base/cells';
import { type Mark, MARK_PREFIX } from '../../../base/marks';
import { parseReference } from '../../../base/references';
import { headOf, holdsOurs, isSheetMark } from '../../own-sheets';
import { supports } from './excel';

export interface SheetFact {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  readonly used: Area | null;
}

export interface TableFact {
  readonly name: string;
  readonly sheet: string;
  /** Header row, body and totals row. */
  readonly whole: Area;
  readonly totalsRow: boolean;
}

/** The frame of a workbook, without cell values. */
export interface Facts {
  readonly sheets: readonly SheetFact[];
  readonly tables: readonly TableFact[];
  readonly marks: readonly Mark[];
  /** Names of ours whose cells were deleted, or that lie on a clerk's sheet: they stand in the way of new ones. */
  readonly brokenMarks?: readonly string[];
  /** Sheets with a row that a filter leaves out, of a table or of the sheet; only where that was asked for. */
  readonly filtered?: readonly string[];
}

/** Number formats of single cells, by sheet, row and column. */
export type CellFormats = ReadonlyMap<string, string>;

export const cellKey = (sheet: string, row: number, column: number): string => `${row}:${column}:${sheet}`;

const EDGES = 'rowIndex,columnIndex,rowCount,columnCount';

/** The area of a range whose edges are loaded. */
export function areaOf(range: Excel.Range): Area {
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}

/** Header row and body of a table, without the totals row. */
export function tableArea(table: TableFact): Area {
  return table.totalsRow ? { ...table.whole, rows: table.whole.rows - 1 } : table.whole;
}

/** Our marks among defined names; a name whose reference is broken is left out. */
export function marksOf(names: readonly { readonly name: string; readonly formula: string }[]): Mark[] {
  return names.flatMap(({ name, formula }) => {
    const place = name.startsWith(MARK_PREFIX) ? parseReference(formula) : null;
    return place ? [{ name, ...place }] : [];
  });
}

/** Our names whose reference is broken. */
export function brokenMarksOf(
  names: readonly { readonly name: string; readonly formula: string }[],
): string[] {
  const ours = names.filter(({ name }) => name.startsWith(MARK_PREFIX));
  return ours.filter(({ formula }) => parseReference(formula) === null).map(({ name }) => name);
}

/** Names that are asked for in one request: workbooks carry ten thousands of them, left by copying (exceljs 1923). */
export const NAMES_PER_LOAD = 5_000;

interface NameFact {
  readonly name: string;
  readonly formula: string;
}

const askNames = (names: Excel.NamedItemCollection, skip: number): unknown =>
  names.load({ name: true, formula: true, $top: NAMES_PER_LOAD, $skip: skip });

/** Those of the page that is loaded whose names are ours; of the others nothing is kept. */
const oursAmong = ({ items }: Excel.NamedItemCollection): NameFact[] =>
  items
    .filter(({ name }) => name.startsWith(MARK_PREFIX))
    .map(({ name, formula }) => ({ name, formula: String(formula) }));

/** Our names of the first page, which is loaded, and of all behind it. */
async function ourNames(
  context: Excel.RequestContext,
  names: Excel.NamedItemCollection,
): Promise<NameFact[]> {
  const ours = oursAmong(names);
  // a host that takes no notice of the size of a page gives them all at once
  for (let read = NAMES_PER_LOAD; names.items.length === NAMES_PER_LOAD; read += NAMES_PER_LOAD) {
    const [first] = names.items;
    askNames(names, read);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- once per 5,000 names
    await context.sync();
    if (names.items[0]?.name === first?.name) break;
    ours.push(...oursAmong(names));
  }
  return ours;
}

/**
 * Loads the frame of the workbook in two requests, whatever its size; {@link NAMES_PER_LOAD} names and more take a
 * request for each so many.
 * @param filters whether {@link Facts.filtered} is to be known, as it is before anything is written (ExcelApi 1.9)
 */
export async function loadFacts(context: Excel.RequestContext, filters = false): Promise<Facts> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/name,items/visibility');
  tables.load('items/name,items/showTotals');
  askNames(names, 0);
  await context.sync();
  const defined = await ourNames(context, names);

  const sheets = worksheets.items.map((sheet) => {
    sheet.protection.load('protected');
    return { sheet, used: sheet.getUsedRangeOrNullObject(true).load(EDGES) };
  });
  const filterOf = ({ autoFilter }: Excel.Worksheet | Excel.Table): Excel.AutoFilter | null =>
    filters && supports('1.9') ? autoFilter.load('isDataFiltered') : null;
  const sheetFilters = worksheets.items.map(filterOf);
  const tableFilters = tables.items.map(filterOf);
  const ranges = tables.items.map((table) => {
    table.worksheet.load('name');
    return { table, whole: table.getRange().load(EDGES) };
  });
  const present = marksOf(defined);
  const heads = present
    .filter(({ name }) => isSheetMark(name))
    .map((mark) => ({
      mark,
      head: worksheets
        .getItem(mark.sheet)
        .getRange(rangeReference(headOf(mark)))
        .load('values'),
    }));
  await context.sync();

  const usedOf = new Map(
    sheets.map(({ sheet, used }) => [sheet.name, used.isNullObject ? null : areaOf(used)]),
  );
  const foreign = new Set(
    heads
      .filter(
        ({ mark, head }) =>
          !holdsOurs(mark.name, head.values as CellValue[][], usedOf.get(mark.sheet) ?? null),
      )
      .map(({ mark }) => mark),
  );
  const isOn = (filter: Excel.AutoFilter | null | undefined): boolean => filter?.isDataFiltered === true;
  return {
    filtered: sheets.flatMap(({ sheet }, at) =>
      isOn(sheetFilters[at]) ||
      ranges.some(({ table }, n) => isOn(tableFilters[n]) && table.worksheet.name === sheet.name)
        ? [sheet.name]
        : [],
    ),
    sheets: sheets.map(({ sheet }) => ({
      name: sheet.name,
      visible: sheet.visibility === 'Visible',
      protected: sheet.protection.protected,
      used: usedOf.get(sheet.name) ?? null,
    })),
    tables: ranges.map(({ table, whole }) => ({
      name: table.name,
      sheet: table.worksheet.name,
      whole: areaOf(whole),
      totalsRow: table.showTotals,
    })),
    marks: present.filter((mark) => !foreign.has(mark)),
    // a new sheet of ours takes the name away from a sheet that is not
    brokenMarks: [...brokenMarksOf(defined), ...[...foreign].map(({ name }) => name)],
  };
}
