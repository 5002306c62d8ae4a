import { atOnce } from '../../../src/base/pieces';
import { dayOf, sheetTexts, timeText } from '../../../src/catalogue/sheets/sheet-texts';
import type { Codec } from '../../../src/ooxml/package/codec';
import { assessedPieces } from '../../../src/workbook/read/assessed';
import { gather } from '../../../src/workbook/read/gather';
import { planWrites } from '../../../src/workbook/run/plan';
import { logStep } from '../../../src/workbook/write/log';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';

export const STEPS = ['open', 'read', 'assess', 'write', 'save'] as const;
/** ms of each step. */
export type Steps = Readonly<Record<(typeof STEPS)[number], number>>;

export interface Stepped {
  readonly bytes: Uint8Array;
  readonly steps: Steps;
}

/** The same input gives the same bytes. */
export const NOW = new Date(0);

/**
 * What `runWrite` with 厚労省報告 and `save` do, with a look at the clock between their parts; `sameAsRunWrite` holds
 * it against them. Runs in Node and in a page.
 */
export async function stepped(input: Uint8Array, codec?: Codec): Promise<Stepped> {
  let since = performance.now();
  const lap = (): number => {
    const before = since;
    since = performance.now();
    return since - before;
  };
  const port = openXlsx(input, codec);
  const open = lap();
  const gathered = await gather(port);
  const read = lap();
  const assessed = atOnce(assessedPieces(gathered, dayOf(NOW)));
  const assess = lap();
  const time = timeText(NOW);
  const { ops, plannedBefore } = await planWrites(port, assessed, true, time);
  if (ops.length > 0) {
    const operation = sheetTexts.log.report;
    const log = await logStep(port, assessed, { time, operation, plannedBefore, actor: '' });
    await port.apply([...ops, log.op]);
  }
  const write = lap();
  const bytes = await port.save();
  return { bytes, steps: { open, read, assess, write, save: lap() } };
}
