import type { WorkbookHost } from '../../workbook/host';

/**
 * Where a workbook that the pane has made goes. There are machines on which Excel ends when an add-in opens a workbook
 * (OfficeDev/office-js 3568), so the file is offered beside it, before that is tried.
 */
export type Destination = 'workbook' | 'file';

/** It stands open as a new workbook; Excel refused it; or a file was wanted, and it was not tried. */
export type Arrival = 'opened' | 'refused' | 'file';

export async function deliver(
  host: Pick<WorkbookHost, 'openNew'>,
  bytes: Uint8Array,
  to: Destination,
): Promise<Arrival> {
  if (to === 'file') return 'file';
  return (await host.openNew(bytes)) ? 'opened' : 'refused';
}
