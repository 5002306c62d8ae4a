import { submissionCopy, type SubmissionCopy } from '../../../../documents/submission/submission-copy';
import { officePort } from '../../../../workbook/office';
import { pagePause } from '../../../../base/slices';
import { deliver, type Arrival, type Destination } from '../../../parts/destination';

export interface MadeSubmission {
  readonly copy: Pick<SubmissionCopy, 'bytes' | 'sheets' | 'recomputed' | 'omitted'>;
  readonly arrival: Arrival;
}

/** @throws WorkbookError when there is nothing that could be handed over */
export async function makeSubmission(to: Destination): Promise<MadeSubmission> {
  const copy = await submissionCopy(officePort, { now: new Date(), pause: pagePause }, null);
  return { copy, arrival: await deliver(copy.bytes, to) };
}
