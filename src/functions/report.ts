import { functionTexts as texts } from '../catalogue/function-texts';
import { reportBlock, reportForms } from '../report';
import { r8 } from '../scheme/r8';
import type { Scheme } from '../scheme/types';
import { readReportTables, type Matrix } from '../table/report-tables';
import { outOfDomain } from './argument-error';
import { textArgument, type Argument } from './arguments';

/**
 * One block of a ministry sheet, header row first, as a spilled array.
 * @param applications 申請 with our columns, header row first; 算定 and 経費 likewise.
 * @throws ArgumentError when the 様式 or a column is not there.
 */
export function grantReport(
  form: Argument,
  applications: Matrix,
  amounts: Matrix,
  lines: Matrix | null,
  scheme: Scheme = r8,
): (string | number)[][] {
  const name = textArgument(form);
  if (!reportForms.includes(name)) throw outOfDomain(texts.notForm(name, reportForms));
  const input = readReportTables(applications, amounts, lines);
  if (!('applications' in input)) throw outOfDomain(texts.missingColumn(input.table, input.column));
  const block = reportBlock(name, input, scheme);
  if (block === null) throw outOfDomain(texts.notForm(name, reportForms));
  return block.map((row) => [...row]);
}
