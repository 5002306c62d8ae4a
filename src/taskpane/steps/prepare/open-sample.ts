import { WorkbookError } from '../../../base/user-error';
import { sampleErrors } from '../../../catalogue/pane/prepare-texts';
import { type Arrival, deliver, type Destination } from '../../parts/destination';
import type { Job } from '../../workspace/jobs';

/** Beside the pane's page. */
const FILE = 'sample.xlsx';

export interface OpenedSample {
  readonly bytes: Uint8Array;
  readonly arrival: Arrival;
}

/**
 * Opens the sample as a new workbook where that is wanted; the workbook at hand stays as it is.
 * @throws WorkbookError when the file cannot be fetched
 */
export const openSample =
  (to: Destination): Job<OpenedSample> =>
  async ({ host, context }) => {
    // eslint-disable-next-line no-restricted-globals -- a file of the add-in's own, beside its page
    const response = await fetch(FILE).catch(() => null);
    context.progress?.signal?.throwIfAborted();
    if (response?.ok !== true) {
      const { message, action } = sampleErrors.missing();
      throw new WorkbookError('SampleMissing', message, action);
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { bytes, arrival: await deliver(host, bytes, to) };
  };
