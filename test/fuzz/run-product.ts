import { WorkbookError } from '../../src/base/user-error';
import { nodeCodec } from '../../src/cli/codec';
import type { CheckResult } from '../../src/workbook/read/check-result';
import { procedure } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';

const now = new Date('2026-06-15T01:30:00Z');
const later = new Date('2026-06-15T02:10:00Z');

/** What a clerk is told: that the work was done, or why it was not; `engine` where the words are no sentence for one. */
export interface Told {
  readonly code: string;
  readonly engine: string | null;
}

/** How much of the work is done with an input: each costs its time. */
export interface Depth {
  readonly report: boolean;
  readonly again: boolean;
  readonly undo: boolean;
}

export interface Outcome {
  readonly check: Told;
  readonly checked: CheckResult | null;
  readonly process: Told;
  readonly saved: Uint8Array | null;
  /** After a second run on what was saved; null where there was none. */
  readonly again: Uint8Array | null;
  /** After all was taken back; null where nothing was. */
  readonly undone: Uint8Array | null;
  readonly later: Told | null;
  /** CPU of the longest that a clerk waits for at once: 点検, 算定 or 厚労省報告, a second run. Seconds. */
  readonly longest: number;
}

const DONE: Told = { code: 'done', engine: null };

/** Words that no sentence of ours has. */
const ENGINE = /undefined|null|NaN|\[object|Error\b|Cannot|is not|Infinity/;

function toldOf(error: unknown): Told {
  if (!(error instanceof WorkbookError))
    return {
      code: 'thrown',
      engine: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  const words = error.message + error.action;
  const isOurs =
    /[\u3040-\u30ff]/.test(error.message) && /[\u3040-\u30ff]/.test(error.action) && !ENGINE.test(words);
  const isBroken =
    error.code === 'WriteFailed' || error.code === 'TotalsDiffer' || error.code === 'RollbackFailed';
  return { code: error.code, engine: isOurs && !isBroken ? null : `${error.code}: ${words}` };
}

/** Checks and processes the file as the command line does. */
export async function runProduct(bytes: Uint8Array, depth: Depth): Promise<Outcome> {
  let checked: CheckResult | null = null;
  let longest = 0;
  const told = async (work: () => Promise<void>): Promise<Told> => {
    const before = process.cpuUsage();
    const ended = await work().then(() => DONE, toldOf);
    const { user, system } = process.cpuUsage(before);
    longest = Math.max(longest, (user + system) / 1e6);
    return ended;
  };
  const check = await told(async () => {
    checked = await procedure.check(openXlsx(bytes, nodeCodec), { now });
  });
  const of: { saved: Uint8Array | null; again: Uint8Array | null; undone: Uint8Array | null } = {
    saved: null,
    again: null,
    undone: null,
  };
  const write = depth.report ? procedure.report : procedure.fill;
  let takeBack: (() => Promise<Uint8Array>) | null = null;
  const processed = await told(async () => {
    const workbook = openXlsx(bytes, nodeCodec);
    const { inverse } = await write(workbook, { now, actor: '県担当' });
    of.saved = await workbook.save();
    takeBack = async () => {
      await procedure.undo(workbook, inverse, { now: later });
      return workbook.save();
    };
  });
  const saved = of.saved;
  const again =
    saved === null || !depth.again
      ? null
      : await told(async () => {
          const workbook = openXlsx(saved, nodeCodec);
          await write(workbook, { now: later, actor: '県担当' });
          of.again = await workbook.save();
        });
  const back = takeBack as (() => Promise<Uint8Array>) | null;
  const undone =
    back === null || !depth.undo
      ? null
      : await told(async () => {
          of.undone = await back();
        });
  const after = again === null || again === DONE ? undone : again;
  return { check, checked, process: processed, ...of, later: after, longest };
}
