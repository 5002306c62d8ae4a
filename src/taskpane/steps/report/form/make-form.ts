import { WorkbookError } from '../../../../base/user-error';
import { formPaneTexts } from '../../../../catalogue/pane/form-pane-texts';
import { submissionTexts } from '../../../../catalogue/sheets/submission-texts';
import { fillForm, type FormFault } from '../../../../documents/form/form';
import { openPackage } from '../../../../ooxml/package/open';
import { repairedTags } from '../../../../report/tag-list';
import { refuseDiffering } from '../../../../workbook/ministry/refuse-differing';
import { ministrySheets, reportBlocks } from '../../../../workbook/run/ministry-sheets';
import { type Arrival, deliver, type Destination } from '../../../parts/destination';
import type { JobTools } from '../../../workspace/jobs';

/** The file of a form as it was when the clerk chose it. */
export interface ChosenForm {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A tag that has a problem, and the tags that may have been meant. */
export interface FormProblem extends FormFault {
  readonly repairs: readonly string[];
}

export interface MadeForm {
  readonly form: ChosenForm;
  /** Sheets that have tags, and how many of those can be filled. */
  readonly sheets: readonly { readonly name: string; readonly tags: number }[];
  readonly problems: readonly FormProblem[];
  /** The filled form; null where there are no tags, or where a problem stood in the way. */
  readonly filled: {
    readonly bytes: Uint8Array;
    readonly arrival: Arrival;
  } | null;
}

const MEGABYTE = 1_048_576;
const MOST_BYTES = 20 * MEGABYTE;
/** As many problems as the pane lists. */
const MOST_REPAIRED = 50;

/**
 * Reads the file that a clerk has chosen.
 * @throws WorkbookError when it is too big, is no workbook, or cannot be read any more
 */
export async function readForm(file: File): Promise<ChosenForm> {
  const { errors } = formPaneTexts;
  const { name } = file;
  if (file.size > MOST_BYTES) throw failure(errors.tooBig(name));
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (bytes === null) throw failure(errors.unreadable(name));
  // before the tables are computed, which takes its time
  openPackage(bytes);
  return { name, bytes };
}

const failure = ({ code, message, action }: { code: string; message: string; action: string }) =>
  new WorkbookError(code, message, action);

/**
 * Fills a form with what the open workbook holds now, and opens it as a new workbook where that is wanted. The open
 * workbook is only read.
 * @param allowUnknown leaves tags that have a problem as they are written
 * @throws WorkbookError when the tables cannot be computed or a 検算 does not agree
 */
export async function makeForm(
  { port, host, context }: JobTools,
  source: File | ChosenForm,
  allowUnknown: boolean,
  to: Destination,
): Promise<MadeForm> {
  const form = source instanceof File ? await readForm(source) : source;
  const { checks, sheets: made } = await ministrySheets(port, context);
  refuseDiffering(checks, submissionTexts.errors.differs);
  const blocks = reportBlocks(made);
  await context.pause?.();
  const { bytes, faults, sheets } = fillForm(form.bytes, blocks, allowUnknown);
  const wanted = sheets.length === 0 ? null : bytes;
  context.progress?.signal?.throwIfAborted();
  return {
    form,
    sheets: sheets.map(({ name, filled: tags }) => ({ name, tags })),
    problems: faults.map((fault, at) => ({
      ...fault,
      repairs: at < MOST_REPAIRED ? repairedTags(fault, blocks) : [],
    })),
    filled: wanted && { bytes: wanted, arrival: await deliver(host, wanted, to) },
  };
}
