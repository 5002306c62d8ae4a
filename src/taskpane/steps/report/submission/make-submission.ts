import { type SubmissionCopy, submissionCopy } from '../../../../documents/submission/submission-copy';
import { type Arrival, deliver, type Destination } from '../../../parts/destination';
import type { JobTools } from '../../../workspace/jobs';

export interface MadeSubmission {
  readonly copy: Pick<SubmissionCopy, 'bytes' | 'sheets' | 'recomputed' | 'omitted'>;
  readonly arrival: Arrival;
}

/** @throws WorkbookError when there is nothing that could be handed over */
export async function makeSubmission(
  { port, host, context }: JobTools,
  to: Destination,
): Promise<MadeSubmission> {
  const copy = await submissionCopy(port, context, null);
  context.progress?.signal?.throwIfAborted();
  return { copy, arrival: await deliver(host, copy.bytes, to) };
}
