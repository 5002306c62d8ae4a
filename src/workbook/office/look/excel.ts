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

/** What follows once the work has come to its end, from the request on that switches events on again. */
export interface Afterwards {
  /**
   * Looks at the workbook. Its first request carries what `along` queues: a change that comes before it is seen, and an
   * event tells of one that comes after it.
   */
  readonly look?: (context: Excel.RequestContext, along: () => void) => Promise<void>;
  /** Queues what is to be known of the workbook as it stands then. */
  readonly ask?: (context: Excel.RequestContext) => void;
}

/**
 * Carries out `work` with the add-in's own events switched off, so that our writes never count as a clerk's
 * change; switched on again whatever happens.
 */
export async function withoutEvents<T>(
  context: Excel.RequestContext,
  work: () => Promise<T>,
  afterwards: Afterwards = {},
): Promise<T> {
  if (!supports('1.8')) {
    const result = await work();
    await afterwards.look?.(context, () => undefined);
    return result;
  }
  context.runtime.enableEvents = false;
  await context.sync();
  let then: Afterwards = {};
  try {
    const result = await work();
    then = afterwards;
    return result;
  } finally {
    await withEvents(then);
  }
}

/** Switches the add-in's events on again. */
export async function withEvents({ look, ask }: Afterwards = {}): Promise<void> {
  try {
    // a context of its own: after a failed batch the old one may refuse
    await Excel.run({ delayForCellEdit: true }, (context) =>
      (look ?? justSync)(context, () => {
        context.runtime.enableEvents = true;
        ask?.(context);
      }),
    );
  } catch (error) {
    // what was written stands and is right, whether or not the question can be answered
    if (ask && isRefused(error, ASKED)) return withEvents(look && { look });
    // they may still be off: what is told is why the look failed
    if (look) await withEvents().catch(() => undefined);
    throw error;
  }
}

async function justSync(context: Excel.RequestContext, along: () => void): Promise<void> {
  along();
  await context.sync();
}

/** Where Excel refuses a question about sheets: one that is gone, a machine without any printer. */
const ASKED = /^(Worksheet|PageLayout)/;
