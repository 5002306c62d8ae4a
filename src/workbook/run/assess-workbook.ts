import { inSlices } from '../../base/slices';
import { dayOf } from '../../catalogue/sheets/sheet-texts';
import type { Progress, WorkbookPort } from '../port';
import { type Assessed, assessedPieces } from '../read/assessed';
import { gather } from '../read/gather';
import type { RunContext } from '../run-context';

/** Reads and assesses; nothing is compared with what stands in our sheets. */
export async function assessWorkbook(port: WorkbookPort, context: RunContext): Promise<Assessed> {
  const gathered = await gather(port, context);
  stopIfAborted(context.progress);
  return inSlices(assessedPieces(gathered, dayOf(context.now)), context.pause, context.progress);
}

/** @throws what the run was aborted with */
export function stopIfAborted(progress: Progress | undefined): void {
  progress?.signal?.throwIfAborted();
}
