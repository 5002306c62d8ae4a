import { isRefused, translate } from '../errors';

/** Lets Excel and the pane answer in between: five seconds of silence restart an add-in. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** True when this Excel has the requirement set ExcelApi `version`. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/**
 * One conversation with Excel. Waits while a clerk is typing in a cell, and rejects with `WorkbookError`
 * for every error of Excel's.
 */
export async function withExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw translate(error);
  }
}

/**
 * Carries out `work` with the add-in's own events switched off, so that our writes never count as a clerk's
 * change; switched on again whatever happens.
 * @param ask queues what is to be known of the workbook as it stands then, in the request that is made anyway
 */
export async function withoutEvents<T>(
  context: Excel.RequestContext,
  work: () => Promise<T>,
  ask?: (context: Excel.RequestContext) => void,
): Promise<T> {
  if (!supports('1.8')) return work();
  context.runtime.enableEvents = false;
  await context.sync();
  let question: typeof ask;
  try {
    const result = await work();
    question = ask;
    return result;
  } finally {
    await withEvents(question);
  }
}

/**
 * Switches the add-in's events on again.
 * @param ask as in {@link withoutEvents}
 */
export async function withEvents(ask?: (context: Excel.RequestContext) => void): Promise<void> {
  try {
    // a context of its own: after a failed batch the old one may refuse
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      context.runtime.enableEvents = true;
      ask?.(context);
      await context.sync();
    });
  } catch (error) {
    // what was written stands and is right, whether or not the question can be answered
    if (!ask || !isRefused(error, ASKED)) throw error;
    await withEvents();
  }
}

/** Where Excel refuses a question about sheets: one that is gone, a machine without any printer. */
const ASKED = /^(Worksheet|PageLayout)/;
