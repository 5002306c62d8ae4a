import type { WriteOp } from '../../../../workbook/port';
import type { CheckResult } from '../../../../workbook/read/check-result';
import type { DutiesReminded } from '../../../../workbook/run/mail/duty-reminders';
import type { StageSheetMade } from '../../../../workbook/run/stage-sheets';
import type { Job } from '../../../workspace/jobs';

/** The code that writes is loaded when it is wanted. */
const loadWrites = async () => (await import('../../../../workbook/run/apply-or-undo')).applyOrUndo;

/** Makes the sheet 提出状況. */
export const makeDutySheet: Job<StageSheetMade> = async ({ port, context }) =>
  (await import('../../../../workbook/run/stage-sheets')).writeDutySheet(port, context);

/** Makes the sheet 効果集計. */
export const makeEffectSheet: Job<StageSheetMade> = async ({ port, context }) =>
  (await import('../../../../workbook/run/stage-sheets')).writeEffectSheet(port, context);

/** Makes 報告の督促 for a day. */
export const remindOfDuties =
  (result: CheckResult, day: string | null): Job<DutiesReminded> =>
  async ({ port, context }) => {
    const [{ planDutyReminders }, applyOrUndo] = await Promise.all([
      import('../../../../workbook/run/mail/duty-reminders'),
      loadWrites(),
    ]);
    const reminded = await planDutyReminders(port, result, day);
    const { ops, inverse } = reminded;
    if (ops.length > 0) await applyOrUndo(port, ops, inverse, context.progress);
    return reminded;
  };

/** Takes either back, or leaves it as it stands. */
export const takeDutiesBack =
  (inverse: readonly WriteOp[]): Job<null> =>
  async ({ port, context }) => {
    const [{ againOf }, applyOrUndo] = await Promise.all([
      import('../../../../workbook/run/again'),
      loadWrites(),
    ]);
    await applyOrUndo(port, inverse, againOf(inverse), context.progress);
    return null;
  };
