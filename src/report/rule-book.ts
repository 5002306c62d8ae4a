import {
  countText,
  coverTexts,
  ruleBookLeads,
  type RuleBookSheet,
  ruleBookSheets,
  ruleBookTitles,
} from '../catalogue/sheets/rule-book-texts';
import type { Duty, Scheme } from '../scheme/types';
import {
  agencyTable,
  dutyTable,
  readingTable,
  ruleTable,
  serviceListTable,
  serviceTable,
  settingTable,
  severityTable,
} from './rule-book-lists';
import { termTable } from './rule-book-terms';
import type { BookPage, BookTable } from './rule-book-types';
import { bandTable, baseTable, categoryTable, programmeTable } from './rule-book-values';

/** How a sheet of the rule book is made, and the widths of its columns in characters. */
const sheets: readonly {
  readonly sheet: Exclude<RuleBookSheet, 'cover'>;
  readonly widths: readonly number[];
  readonly table: (scheme: Scheme, duties: readonly Duty[]) => BookTable;
}[] = [
  { sheet: 'programmes', widths: [18, 58, 9, 16, 24, 17, 34], table: programmeTable },
  { sheet: 'categories', widths: [18, 22, 44, 16, 17, 28, 26], table: categoryTable },
  { sheet: 'bases', widths: [20, 50, 18, 30, 34], table: baseTable },
  { sheet: 'staffBands', widths: [28, 18, 18, 26, 32, 30], table: bandTable },
  { sheet: 'terms', widths: [20, 70, 18, 18, 30], table: termTable },
  { sheet: 'agencies', widths: [44, 50, 44], table: agencyTable },
  { sheet: 'serviceLists', widths: [10, 40, 16, 16, 60], table: serviceListTable },
  { sheet: 'services', widths: [8, 42, 36, ...Array.from({ length: 11 }, () => 11)], table: serviceTable },
  { sheet: 'rules', widths: [9, 46, 14, 16, 38, 62], table: ruleTable },
  { sheet: 'settings', widths: [24, 18, 22, 8, 34, 52, 12], table: settingTable },
  { sheet: 'readings', widths: [8, 24, 54, 66, 24], table: readingTable },
  { sheet: 'duties', widths: [30, 54, 24, 16, 22, 60], table: dutyTable },
];

const COVER_WIDTHS = [30, 28, 20, 106];

/**
 * The printed rule book (規則集): every value, rule and reading of a scheme with its clause, for a clerk to hold
 * against the notice. Amounts in yen; the same scheme gives the same book.
 * @param digest the scheme's fingerprint, for the cover
 * @param duties what the scheme's texts have of them
 */
export function describeRuleBook(scheme: Scheme, digest: string, duties: readonly Duty[]): BookPage[] {
  const pages = sheets.map(({ sheet, widths, table }): BookPage => ({
    ...headOf(sheet, scheme),
    widths,
    tables: [table(scheme, duties)],
  }));
  return [coverOf(scheme, digest, pages), ...pages];
}

const headOf = (sheet: RuleBookSheet, { version }: Scheme): Omit<BookPage, 'widths' | 'tables'> => ({
  name: ruleBookSheets[sheet],
  title: ruleBookTitles[sheet],
  version,
  lead: ruleBookLeads[sheet],
});

function coverOf(scheme: Scheme, digest: string, pages: readonly BookPage[]): BookPage {
  const { version, fiscalYear, year, documents } = scheme;
  const { facts, item, content, documentHeaders, contentsHeaders } = coverTexts;
  return {
    ...headOf('cover', scheme),
    widths: COVER_WIDTHS,
    tables: [
      {
        title: facts,
        headers: [item, content],
        kinds: ['strong', 'span'],
        rows: [
          [coverTexts.version, version],
          [coverTexts.year, coverTexts.yearText(fiscalYear, year.from, year.to)],
          [coverTexts.outside, coverTexts.outsideText],
          [coverTexts.digest, `${digest}\n${coverTexts.digestNote}`],
        ],
      },
      {
        title: coverTexts.documents,
        headers: documentHeaders,
        kinds: ['strong', 'text', 'center', 'text'],
        rows: Object.values(documents).map(({ shortTitle, number, date, title }) => [
          shortTitle,
          number,
          coverTexts.dateText(date),
          title,
        ]),
      },
      {
        title: coverTexts.contents,
        headers: contentsHeaders,
        kinds: ['strong', 'center', 'span'],
        rows: pages.map(({ name, title, tables }) => [name, countText(tables[0]?.rows.length ?? 0), title]),
      },
      severityTable(),
    ],
  };
}
