import { excelCode } from './errors';

const EDITING = 'InvalidOperationInCellEditMode';

/** A question that Excel answers at once, unless a clerk is typing in a cell. */
async function ask(context: Excel.RequestContext): Promise<void> {
  context.application.load('calculationMode');
  await context.sync();
}

/**
 * Resolves as soon as no cell is being typed into; `waiting` is called where one is. All other requests wait for that
 * by themselves, but silently.
 * @throws the reason of the signal when the waiting is cut off.
 */
export async function untilTyped(waiting: () => void, signal?: AbortSignal): Promise<void> {
  try {
    await Excel.run(ask);
  } catch (error) {
    // whatever else is the matter, the run that follows meets it and tells it
    if (excelCode(error) !== EDITING) return;
    waiting();
    await Promise.race([Excel.run({ delayForCellEdit: true }, ask), cutOff(signal)]);
  }
}

function cutOff(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => {
      reject(signal?.reason as Error);
    };
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
