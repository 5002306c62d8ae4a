import { absoluteReference } from '../../base/a1';
import { applicantSheets } from '../../catalogue/template/applicant-texts';
import { listHeading } from '../../catalogue/template/template-sheet-texts';
import type { Settings } from '../../grant/input/settings';
import type { Programme, Scheme } from '../../scheme/types';
import { templateLists } from '../../table/settings/template-lists';
import { plannedXlsx } from '../printed/planned-workbook';
import { listArea, listsPage } from '../printed/template-reading';
import type { SheetPlan } from '../printed/template-sheet';
import type { ListReference } from '../printed/template-validation';
import { formTables } from './describe';
import { expectedPage } from './expected/page';
import { Places } from './form-table';
import { inputPage } from './input-page';
import { checksPage, guidePage } from './reading-pages';

/**
 * A workbook for one applicant of a 事業, as the bytes of an .xlsx file: the columns that it needs, lists to choose from,
 * what the entries come to, and what is checked. The same rule book and settings give the same bytes.
 */
export function applicantForm(programme: Programme, scheme: Scheme, settings: Settings): Uint8Array {
  return plannedXlsx(formPages(programme, scheme, settings));
}

/** Sheets in the order of their tabs, the hidden one last. */
export function formPages(programme: Programme, scheme: Scheme, settings: Settings): SheetPlan[] {
  const tables = formTables(programme, scheme, settings);
  const lists = new Lists(scheme);
  const form = { programme, scheme, listAt: lists.at };
  const pages = [
    guidePage(tables, form),
    ...tables.map((table) => inputPage(table, form)),
    expectedPage({ programme, scheme, settings, places: new Places(tables) }),
    checksPage(tables, form),
  ];
  // without lists there is no sheet of them
  if (lists.all.length === 0) return pages;
  return [...pages, { ...listsPage(applicantSheets.lists, lists.all), guarded: true }];
}

/** The lists to choose from, each put down once. */
class Lists {
  readonly all: { readonly heading: string; readonly words: readonly (string | number)[] }[] = [];
  private readonly positions = new Map<string, number>();

  constructor(private readonly scheme: Scheme) {}

  readonly at: ListReference = (list) => {
    const words = typeof list === 'string' ? templateLists(this.scheme)[list] : list;
    const key = words.join('\n');
    const known = this.positions.get(key);
    const index = known ?? this.all.push({ heading: listHeading(String(this.all.length + 1)), words }) - 1;
    this.positions.set(key, index);
    return absoluteReference(applicantSheets.lists, listArea(index, words.length));
  };
}
