import { type Choice, compareFile, type Comparison, type IncomingFile, takenIn } from '../../intake/take-in';
import { concernedIn } from '../../intake/taken-counts';
import type { WorkbookPort, WriteOp } from '../../port';
import { inverted } from '../../prepare/answer';
import { type LetterReply, stateWrites } from '../../read/letters/letter-replies';
import type { RunContext } from '../../run-context';
import type { TakenOver } from '../results';
import { type ExpectedDoubt, expectedDoubt } from './form-expected';
import { repliesTo } from './resubmitted';

/** A file beside the workbook, with what it would answer of 差戻し. */
export interface Laid extends Comparison {
  readonly replies: readonly LetterReply[];
  /** What a form shows otherwise than its entries come to; null: nothing. */
  readonly expected: ExpectedDoubt | null;
}

/**
 * Lays a file beside the workbook; writes nothing.
 * @throws WorkbookError where it can't be taken in
 */
export async function layBeside(port: WorkbookPort, file: IncomingFile, context: RunContext): Promise<Laid> {
  const comparison = await compareFile(port, file);
  const about = concernedIn(comparison.differences);
  const { replies } = await repliesTo(port, comparison.ops, about, context);
  return { ...comparison, replies, expected: await expectedDoubt(port, file, context) };
}

/**
 * What takes over what was chosen of a file, as one change: its cells, a row of 受付記録, and 状態 of the 差戻し that it
 * answers.
 */
export async function planTakeIn(
  port: WorkbookPort,
  file: IncomingFile,
  context: RunContext,
  chosen?: Choice,
): Promise<TakenOver & { readonly ops: readonly WriteOp[] }> {
  const by = { now: context.now, actor: context.actor ?? '' };
  const { ops, inverse, receipts } = await takenIn(port, file, by, chosen);
  const { sheet, replies } = await repliesTo(port, ops, receipts, context);
  const states = stateWrites(sheet, replies);
  return {
    ops: [...ops, ...states],
    // last, as what comes first there is looked at as an answer in 設定 that may have been made
    inverse: [...inverse, ...states.map((op) => ({ ...op, cells: inverted(op.cells) }))],
    replies,
  };
}
