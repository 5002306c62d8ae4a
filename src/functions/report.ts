import { functionTexts as texts } from '../catalogue/function-texts';
import type { Pieces } from '../grant/pieces';
import { reportForm, reportForms } from '../report';
import type { Block } from '../report/input';
import { r8 } from '../scheme/r8';
import type { Scheme } from '../scheme/types';
import { readReportTables, reportTableNames, type Matrix, type ReportMatrices } from '../table/report-tables';
import { outOfDomain } from './argument-error';
import { textArgument, type Argument } from './arguments';

/** The tables of GRANT_REPORT; undefined and null: not given. */
export type ReportArguments = Pick<ReportMatrices, 'applications' | 'amounts'> &
  Readonly<
    Partial<Record<Exclude<keyof ReportMatrices, 'applications' | 'amounts'>, Matrix | null | undefined>>
  >;

/**
 * One block of a ministry sheet, header row first, as a spilled array.
 * @param tables each with its header row; 申請 and 経費 with our columns.
 * @throws ArgumentError when the 様式, a table that it needs, or a column is not there.
 */
export function* grantReport(name: Argument, tables: ReportArguments, scheme: Scheme = r8): Pieces<Block> {
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
    scheme.services,
  );
  if (!('applications' in input)) throw outOfDomain(texts.missingColumn(input.table, input.column));
  return yield* form.block(input, scheme);
}
