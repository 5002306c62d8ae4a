import { submissionCopy, type SubmissionCopy } from '../../workbook/xlsx/submission-copy';
import { officePort } from '../../workbook/office';
import { openNewWorkbook } from '../../workbook/office/new-workbook';
import { pagePause } from '../../workbook/slices';

export interface MadeSubmission {
  readonly copy: Pick<SubmissionCopy, 'bytes' | 'sheets' | 'recomputed' | 'omitted'>;
  /** It stands open as a new workbook; else the file is to be saved. */
  readonly opened: boolean;
}

/** @throws WorkbookError when there is nothing that could be handed over */
export async function makeSubmission(): Promise<MadeSubmission> {
  const copy = await submissionCopy(officePort, { now: new Date(), pause: pagePause }, null);
  return { copy, opened: await openNewWorkbook(copy.bytes) };
}
