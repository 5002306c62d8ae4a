import type { Pieces } from '../../../base/pieces';
import { inSlices, pagePause } from '../../../base/slices';
import type { Progress } from '../../port';
import { isPayloadError, throwIfCancelled } from '../errors';
import { breathe, supports } from '../look/excel';
import { PAYLOAD_BYTES } from './bytes';

/**
 * A piece of writing that can be queued into a request. It holds names and addresses, never Excel's objects,
 * so that a request that was refused for its size can be made up again from smaller pieces.
 */
export interface Work {
  readonly bytes: number;
  /** Cells whose content it writes, for the progress shown. */
  readonly cells: number;
  queue(context: Excel.RequestContext): void;
  /** Two pieces that do the same; null when it cannot be divided. */
  halve?(): readonly [Work, Work] | null;
}

/** Bytes of a command without values in a request, object paths included. */
export const COMMAND_BYTES = 700;

/** A piece that only gives commands. */
export function command(queue: (context: Excel.RequestContext) => void, commands = 1): Work {
  return { bytes: commands * COMMAND_BYTES, cells: 0, queue };
}

/** How many pieces from the front make a request of at most `limit` bytes; at least one. */
export function batchLength(works: readonly Work[], limit: number): number {
  let bytes = 0;
  for (const [index, work] of works.entries()) {
    bytes += work.bytes;
    if (index > 0 && bytes > limit) return index;
  }
  return works.length;
}

/**
 * Sends all pieces in order, in as few requests as their bytes allow. Recalculation and redrawing wait until a
 * request is through. Between requests the progress is told and a cancellation is obeyed.
 * @param between called when a request is through and another one follows
 * @throws WorkbookError `Cancelled`; Excel's own errors as they are.
 */
export async function send(
  context: Excel.RequestContext,
  works: readonly Work[],
  progress?: Progress,
  between?: () => Promise<void>,
): Promise<void> {
  let rest = [...works];
  let limit = PAYLOAD_BYTES;
  const total = works.reduce((sum, work) => sum + work.cells, 0);
  let done = 0;
  progress?.report(0, total);
  // repeated calls make the window flicker
  if (supports('1.9') && rest.length > 0) context.application.suspendScreenUpdatingUntilNextSync();
  while (rest.length > 0) {
    throwIfCancelled(progress?.signal);
    const batch = rest.slice(0, batchLength(rest, limit));
    if (supports('1.6')) context.application.suspendApiCalculationUntilNextSync();
    await inSlices(queueing(batch, context), pagePause);
    // office.js makes its text of the request in a turn of its own
    await pagePause();
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- once per megabyte, never per row
      await context.sync();
    } catch (error) {
      const smaller = isPayloadError(error) ? divide(batch) : null;
      if (!smaller) throw error;
      limit = Math.floor(limit / 2);
      rest = [...smaller, ...rest.slice(batch.length)];
      continue;
    }
    rest = rest.slice(batch.length);
    done += batch.reduce((sum, work) => sum + work.cells, 0);
    progress?.report(done, total);
    if (rest.length > 0) await between?.();
    await breathe();
  }
}

function* queueing(batch: readonly Work[], context: Excel.RequestContext): Pieces<void> {
  for (const work of batch) {
    work.queue(context);
    yield;
  }
}

/** Every piece halved where it can be; null when a single piece that cannot be divided was too large. */
export function divide(batch: readonly Work[]): Work[] | null {
  const parts = batch.flatMap((work): readonly Work[] => work.halve?.() ?? [work]);
  return parts.length > 1 ? parts : null;
}
