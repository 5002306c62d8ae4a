import type { Addin } from './addin';
import type { Events } from './events/events';
import type { CustomFunctions } from './functions/custom-functions';
import type { Area } from './model/area';
import type { Book } from './model/book';
import type { Calculation } from './model/calculation';
import type { Cells } from './model/cells';
import type { Charts } from './model/charts';
import type { Filters } from './model/filters';
import type { Insertion } from './model/insertion';
import type { Names } from './model/names';
import type { Pages } from './model/pages';
import type { Sheets } from './model/sheets';
import type { Tables } from './model/tables';
import type { References } from './references';
import type { HostObject } from './richapi/member';

/** Everything that the objects of the workbook work on; there is one for an open workbook. */
export interface HostContext {
  readonly book: Book;
  readonly cells: Cells;
  readonly filters: Filters;
  readonly sheets: Sheets;
  readonly tables: Tables;
  readonly names: Names;
  readonly insertion: Insertion;
  readonly calculation: Calculation;
  readonly events: Events;
  readonly functions: CustomFunctions;
  readonly addin: Addin;
  readonly references: References<HostObject>;
  /** `workbook.settings`, for as long as the workbook is open. */
  readonly settings: Map<string, unknown>;
  readonly pages: Pages;
  readonly charts: Charts;
  /** Hands over a workbook that the add-in has made with `Excel.createWorkbook`. */
  created(bytes: Uint8Array): void;
  /** The selection, as the grid has it. */
  selection(): { readonly sheetId: string; readonly area: Area; readonly cell: Area };
}
