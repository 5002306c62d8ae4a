import { atOnce, type Pieces } from './pieces';

/** How long the work goes on before the page gets its turn; 50 ms are felt as a hitch, the rest is for the page. */
const SLICE_MS = 12;

/** Gives the page its turn. */
export type Pause = () => Promise<void>;

/**
 * Does the work with pauses, or at once where nobody waits.
 * @throws the reason of the abort, between two pieces.
 */
export async function inSlices<T>(
  work: Pieces<T>,
  pause: Pause | undefined,
  progress?: { readonly signal?: AbortSignal | undefined },
): Promise<T> {
  if (pause === undefined) return atOnce(work);
  // what was done before without a pause is no part of the first slice
  await pause();
  progress?.signal?.throwIfAborted();
  let until = performance.now() + SLICE_MS;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await pause();
    progress?.signal?.throwIfAborted();
    until = performance.now() + SLICE_MS;
  }
}

/** A pause for a page: a message comes back without the delay that timers are held to. */
export const pagePause: Pause = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
