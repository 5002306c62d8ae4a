import { absoluteReference } from '../../base/a1';
import { listHeading, listNames } from '../../catalogue/template/template-sheet-texts';
import { templateSheets } from '../../catalogue/template/template-texts';
import type { ListName } from '../../table/settings/template-lists';
import type { Template } from './describe-template';
import { plannedXlsx } from './planned-workbook';
import { inputPage, settingsPage } from './template-pages';
import { codesPage, guidePage, listArea, listsPage } from './template-reading';
import type { SheetPlan } from './template-sheet';

/** The blank workbook as the bytes of an .xlsx file; the same description gives the same bytes. */
export function templateXlsx(template: Template): Uint8Array {
  return plannedXlsx(pagesOf(template));
}

/** Sheets in the order of their tabs, the hidden one last. */
function pagesOf({ subtitle, tables, settings, guide, codes, lists }: Template): SheetPlan[] {
  const known: { heading: string; words: readonly (string | number)[] }[] = [];
  const positions = new Map<string, number>();
  const place = (key: string, heading: string, words: readonly (string | number)[]): string => {
    const index = positions.get(key) ?? known.push({ heading: listHeading(heading), words }) - 1;
    positions.set(key, index);
    return absoluteReference(templateSheets.lists, listArea(index, words.length));
  };
  const listAt = (list: ListName | readonly (string | number)[]): string =>
    typeof list === 'string'
      ? place(list, listNames[list], lists[list])
      : place(list.join('・'), list.join('・'), list);
  const pages = [
    ...tables.map((table) => inputPage(table, subtitle, listAt)),
    settingsPage(settings, subtitle, listAt),
    guidePage(guide, subtitle),
    codesPage(codes, subtitle),
  ];
  return [...pages, listsPage(templateSheets.lists, known)];
}
