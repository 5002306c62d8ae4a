import type { Pieces } from '../base/pieces';
import { inSlices, pagePause } from '../base/slices';

/** A result of so many cells goes into a message of its own: office.js writes one in a single task, 30 ms a MB. */
const LONG_CELLS = 50_000;
/** office.js gathers results for 50 ms, and for half a second or more after the last ones. */
const GATHERED_MS = 1_500;
/** It goes on gathering for twice as long as Excel took to answer. */
const FOLLOWS = 3;
/** However long the thread was held up. */
const MOST_MS = 5_000;

let computed: Promise<unknown> = Promise.resolve();
let handedOver: Promise<unknown> = Promise.resolve();

/**
 * Long work of custom functions, one call after the other and in slices, long results apart from each other: Excel
 * asks for all reports at once, and the pane, which shares the thread, stays answering.
 * @param signal by which a call that is no longer asked for gives up its turn.
 */
export async function inTurn<T>(work: Pieces<T>, signal: AbortSignal): Promise<T> {
  const made = computed.then(() => inSlices(work, pagePause, { signal }));
  computed = made.catch(() => undefined);
  const result = await made;
  if (cellsOf(result) < LONG_CELLS) return result;
  const before = handedOver;
  handedOver = before.then(() => (signal.aborted ? undefined : gathered()));
  await before;
  signal.throwIfAborted();
  return result;
}

const cellsOf = (result: unknown): number =>
  Array.isArray(result) ? result.length * (Array.isArray(result[0]) ? result[0].length : 1) : 1;

/**
 * Until office.js will no more put a result into the message of the one before. Told by messages: a hidden pane's
 * timers come once a second or once a minute (OfficeDev/office-js 6936).
 */
async function gathered(): Promise<void> {
  const start = performance.now();
  // where Excel's own work holds up this thread, as in an embedded host, it answers as late
  let late = 0;
  for (let before = start; before < start + Math.min(MOST_MS, GATHERED_MS + FOLLOWS * late);) {
    await pagePause();
    const now = performance.now();
    late = Math.max(late, now - before);
    before = now;
  }
}
