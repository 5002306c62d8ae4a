import { sampleErrors } from '../../catalogue/prepare-texts';
import { openNewWorkbook } from '../../workbook/office/new-workbook';
import { WorkbookError } from '../../workbook/workbook-error';

/** Beside the pane's page. */
const FILE = 'sample.xlsx';

/**
 * Opens the sample as a new workbook; the workbook at hand stays as it is.
 * @returns the bytes where this Excel cannot open them: the clerk has to save them.
 * @throws WorkbookError when the file cannot be fetched
 */
export async function openSample(): Promise<Uint8Array | null> {
  // eslint-disable-next-line no-restricted-globals -- a file of the add-in's own, beside its page
  const response = await fetch(FILE).catch(() => null);
  if (response?.ok !== true) {
    const { message, action } = sampleErrors.missing();
    throw new WorkbookError('SampleMissing', message, action);
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  return (await openNewWorkbook(bytes)) ? null : bytes;
}
