import type { Pieces } from '../base/pieces';
import { functionTexts as texts } from '../catalogue/functions/function-texts';
import { settingLabel } from '../catalogue/settings';
import { reportForm, reportForms } from '../report';
import type { Block } from '../report/input';
import { type Matrix, readReportTables, type ReportMatrices, reportTableNames } from '../report/read/tables';
import { type Books, booksOf, initialOf, schemes } from '../scheme';
import type { Scheme } from '../scheme/types';
import { settingIn } from '../table/settings/settings-locate';
import { outOfDomain } from './argument-error';
import { type Argument, bookArgument, isAbsent, textArgument } from './arguments';

/** The tables of GRANT_REPORT; undefined and null: not given. */
export type ReportArguments = Pick<ReportMatrices, 'applications' | 'amounts'> &
  Readonly<
    Partial<
      Record<
        Exclude<keyof ReportMatrices, 'applications' | 'amounts'> | 'settings',
        Matrix | null | undefined
      >
    >
  >;

/**
 * One block of a ministry sheet, header row first, as a spilled array.
 * @param tables each with its header row; 申請 and 経費 with our columns; 設定 may be the 年度 alone.
 * @throws ArgumentError when the 様式, a table that it needs, a column or a rule book of the 年度 is not there.
 */
export function* grantReport(
  name: Argument,
  tables: ReportArguments,
  all: readonly Scheme[] = schemes,
): Pieces<Block> {
  const written = textArgument(name);
  const form = reportForm(written);
  if (form === null) {
    throw outOfDomain(
      texts.notForm(
        written,
        reportForms.map((each) => each.name),
      ),
    );
  }
  const missing = form.needs.find((table) => !tables[table]);
  if (missing !== undefined) throw outOfDomain(texts.missingTable(form.name, reportTableNames[missing]));
  const books = reportBooks(tables.settings, all);
  const used = new Set([...form.needs, ...form.takes]);
  // what the 様式 does not use is not even looked at
  const taken = (table: (typeof form.needs)[number]): Matrix | null =>
    used.has(table) ? (tables[table] ?? null) : null;
  const input = yield* readReportTables(
    {
      applications: tables.applications,
      amounts: taken('amounts'),
      lines: taken('lines'),
      members: taken('members'),
      findings: taken('findings'),
      plans: taken('plans'),
      effects: taken('effects'),
    },
    books,
  );
  if (!('applications' in input)) throw outOfDomain(texts.missingColumn(input.table, input.column));
  return yield* form.block(input, books);
}

/** The book of the 年度 in 設定, as the workbook itself takes it: without one the first. */
export function reportBooks(settings: Matrix | null | undefined, all: readonly Scheme[]): Books {
  const year = settings == null ? null : fiscalYearOf(settings);
  return booksOf(isAbsent(year) ? initialOf(all) : bookArgument(year, all), all);
}

/** 値 of 年度 in 設定, or the one cell that was handed over in its place. */
function fiscalYearOf(settings: Matrix): Argument {
  const [first = []] = settings;
  if (settings.length === 1 && first.length === 1) return first[0] ?? null;
  const year = settingIn(settings, settingLabel('fiscalYear'));
  if (year === undefined) throw outOfDomain(texts.notSettings);
  return year;
}
