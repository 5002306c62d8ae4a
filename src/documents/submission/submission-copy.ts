import { atOnce } from '../../base/pieces';
import type { SheetContent } from '../../base/sheet-content';
import { WorkbookError } from '../../base/user-error';
import { submissionTexts } from '../../catalogue/sheets/submission-texts';
import type { Codec } from '../../ooxml/package/codec';
import { failure } from '../../ooxml/package/fail';
import { withoutSingleRows } from '../../workbook/ministry/overview/outside';
import { refuseDiffering } from '../../workbook/ministry/refuse-differing';
import type { SheetResult } from '../../workbook/ministry/sheet-result';
import type { WorkbookPort } from '../../workbook/port';
import { ministrySheets, valuesOf, withoutFormulas } from '../../workbook/run/ministry-sheets';
import type { RunContext } from '../../workbook/run-context';
import { omitColumns } from './omit-columns';
import { submissionXlsx, type SubmittedSheet } from './submission';
import { submissionViolations } from './submission-check';

/** The copy for the ministry, and what a clerk should know of it. */
export interface SubmissionCopy {
  readonly bytes: Uint8Array;
  readonly sheets: readonly string[];
  /** Sheets whose values are not those that stand in the workbook. */
  readonly recomputed: readonly string[];
  readonly omitted: readonly string[];
  readonly checks: readonly SheetResult[];
}

/**
 * Makes the copy for the ministry: the ministry sheets as values, computed from the input tables as they are now,
 * so that neither a missing result of a call nor one from before the last change can be handed over. It is read
 * back before it is given out.
 *
 * @param source the bytes of the workbook, for font, widths and print set-up; null where there is no file
 * @throws WorkbookError when 検算 does not agree, when the setting of columns to leave out cannot be followed, or when
 * the copy read back is not what it must be
 */
export async function submissionCopy(
  port: WorkbookPort,
  context: RunContext,
  source: Uint8Array | null,
  codec?: Codec,
): Promise<SubmissionCopy> {
  const { assessed, checks, sheets } = await ministrySheets(port, context);
  const { submissionOmits, problems } = assessed.gathered.settings;
  const { errors } = submissionTexts;
  if (submissionOmits === null) {
    const problem = problems.find(({ key }) => key === 'submissionOmits');
    throw failure(errors.unknownColumns(problem?.text ?? ''));
  }
  if (sheets.length === 0) throw failure(errors.nothingSubmitted());
  refuseDiffering(checks, submissionTexts.errors.differs);

  const submitted = sheets.map(({ content, standing }): SubmittedSheet => {
    const values = withoutFormulas(withoutSingleRows(content));
    const reduced = omitColumns(values, submissionOmits);
    // widths and print area of the sheet no longer fit where a column is left out
    return {
      name: standing ?? content.name,
      content: reduced,
      standing: reduced === values ? standing : null,
    };
  });
  const bytes = await submissionXlsx(submitted, source, codec);
  refuseViolations(bytes, submitted, codec);
  return {
    bytes,
    sheets: submitted.map(({ name }) => name),
    recomputed: sheets.flatMap(({ stale }, at) => (stale ? [submitted[at]?.name ?? ''] : [])),
    omitted: submissionOmits.filter((header) => sheets.some(({ content }) => holds(content, header))),
    checks,
  };
}

const holds = ({ blocks }: SheetContent, header: string): boolean =>
  blocks.some(({ values }) => values[0]?.includes(header) === true);

function refuseViolations(
  bytes: Uint8Array,
  submitted: readonly SubmittedSheet[],
  codec: Codec | undefined,
): void {
  const expected = submitted.map(({ name, content }) => ({ name, values: atOnce(valuesOf(content)) }));
  const violations = submissionViolations(bytes, expected, codec);
  if (violations.length === 0) return;
  const { code, message, action } = submissionTexts.errors.violated(
    violations.map(({ kind, place }) => submissionTexts.violation(kind, place)),
  );
  throw new WorkbookError(code, message, action);
}
