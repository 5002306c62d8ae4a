import type { WorkbookPort, WriteOp } from '../../../../workbook/port';
import type { CheckResult } from '../../../../workbook/read/check-result';
import type { LetterSheet } from '../../../../workbook/read/letters/letter-sheet';
import type { Reminded } from '../../../../workbook/run/mail/remind';
import type { Job } from '../../../workspace/jobs';

/** What the last change came to, and the way back; nothing to take back where nothing was written. */
export interface Done {
  readonly text: string;
  readonly inverse: readonly WriteOp[];
}

/** The code that reads and writes is loaded when it is wanted. */
const loadWrites = async () => (await import('../../../../workbook/run/apply-or-undo')).applyOrUndo;

const readSheet = async (port: WorkbookPort): Promise<LetterSheet> =>
  (await import('../../../../workbook/read/letters/letter-sheet')).readLetterSheet(port);

/** 差戻し記録 as it stands now. */
export const readLetters: Job<LetterSheet> = ({ port }) => readSheet(port);

/** A change of 差戻し記録, with the way back. */
export interface Settled {
  readonly sheet: LetterSheet;
  readonly count: number;
  readonly inverse: readonly WriteOp[];
}

/**
 * Sets 状態 of what a check has found resolved.
 * @param keys of the 受付番号 chosen
 */
export const settle =
  (result: CheckResult, letters: LetterSheet, keys: ReadonlySet<string>, today: string): Job<Settled> =>
  async ({ port, context }) => {
    const [{ repliesIn, stateWrites }, { inverted }, applyOrUndo] = await Promise.all([
      import('../../../../workbook/read/letters/letter-replies'),
      import('../../../../workbook/prepare/answer'),
      loadWrites(),
    ]);
    const chosen = repliesIn(letters, result.found(), today).filter(({ key }) => keys.has(key));
    const ops = stateWrites(letters, chosen);
    const inverse = ops.map((op) => ({ ...op, cells: inverted(op.cells) }));
    if (ops.length > 0) await applyOrUndo(port, ops, inverse, context.progress);
    return { sheet: await readSheet(port), count: chosen.length, inverse };
  };

/** Makes 督促 for a day. */
export const remind =
  (result: CheckResult, day: string): Job<Reminded> =>
  async ({ port, context }) => {
    const [{ planReminders }, applyOrUndo] = await Promise.all([
      import('../../../../workbook/run/mail/remind'),
      loadWrites(),
    ]);
    const reminded = await planReminders(port, result, day);
    const { ops, inverse } = reminded;
    if (ops.length > 0) await applyOrUndo(port, ops, inverse, context.progress);
    return reminded;
  };

/** Takes either back, or leaves it as it stands. */
export const takeBack =
  (inverse: readonly WriteOp[]): Job<LetterSheet> =>
  async ({ port, context }) => {
    const [{ againOf }, applyOrUndo] = await Promise.all([
      import('../../../../workbook/run/again'),
      loadWrites(),
    ]);
    await applyOrUndo(port, inverse, againOf(inverse), context.progress);
    return readSheet(port);
  };
