import { translate } from './errors';

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
 */
export async function withoutEvents<T>(context: Excel.RequestContext, work: () => Promise<T>): Promise<T> {
  if (!supports('1.8')) return work();
  context.runtime.enableEvents = false;
  await context.sync();
  try {
    return await work();
  } finally {
    // a context of its own: after a failed batch the old one may refuse
    await Excel.run({ delayForCellEdit: true }, async (fresh) => {
      fresh.runtime.enableEvents = true;
      await fresh.sync();
    });
  }
}
