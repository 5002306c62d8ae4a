import { WorkbookError } from '../../base/user-error';
import { changedMeanwhile, totalsDiffer } from '../../catalogue/errors/work-errors';
import { sheetTexts, timeText } from '../../catalogue/sheets/sheet-texts';
import { tablesRead } from '../concerns-tables';
import { refuseDiffering } from '../ministry/refuse-differing';
import type { WorkbookPort } from '../port';
import { answerQuestion } from '../prepare/answer';
import { mapColumns, unmapColumn } from '../prepare/column-choice';
import { prepare } from '../prepare/preparation';
import type { Assessed } from '../read/assessed';
import { type CheckResult, checkResult } from '../read/check-result';
import { readLetterSheet } from '../read/letters/letter-sheet';
import type { RunContext } from '../run-context';
import { logStep } from '../write/log';
import { applyOrUndo, takeBack } from './apply-or-undo';
import { assessWorkbook, stopIfAborted } from './assess-workbook';
import { planWrites } from './plan';
import { previewOf } from './preview';
import { reportEdits } from './report-edits';
import type { PreviewResult, Procedure, WriteResult } from './results';
import { runUndo } from './undo';

/** What a run found out and did, with the assessment itself for those who need more than its summary. */
export interface Run<R extends CheckResult> {
  readonly assessed: Assessed;
  readonly outcome: R;
}

/** Reads and assesses; writes nothing. */
export async function runCheck(port: WorkbookPort, context: RunContext): Promise<Run<CheckResult>> {
  const assessed = await assessWorkbook(port, context);
  const outcome = await checked(port, assessed);
  const edits = await reportEdits(port, assessed, context);
  return {
    assessed,
    outcome: edits.length === 0 ? outcome : { ...outcome, findings: [...edits, ...outcome.findings] },
  };
}

/** Reads, assesses, and writes what differs; with the ministry sheets or without. */
export async function runWrite(
  port: WorkbookPort,
  context: RunContext,
  withReport: boolean,
): Promise<Run<WriteResult>> {
  const assessed = await assessWorkbook(port, context);
  const time = timeText(context.now);
  const plan = await planWrites(port, assessed, withReport, time, context);
  stopIfAborted(context.progress);
  const { changedCells, sheets, overview, charts, inverse, ops, plannedBefore } = plan;
  refuseDiffering(sheets, totalsDiffer);
  await context.pause?.();
  const result = await checked(port, assessed);
  if (ops.length > 0) {
    const operation = withReport ? sheetTexts.log.report : sheetTexts.log.fill;
    const log = await logStep(port, assessed, {
      time,
      operation,
      plannedBefore,
      actor: context.actor ?? '',
      pause: context.pause,
    });
    refuseChanged(result, context);
    const progress = context.progress && { ...context.progress, inputs: result.inputs };
    await applyOrUndo(port, [...ops, log.op], [log.inverse, ...inverse], progress);
  }
  return { assessed, outcome: { ...result, changedCells, sheets, overview, charts, inverse } };
}

/** Reads, assesses, and compares with what stands there; writes nothing. */
async function runPreview(port: WorkbookPort, context: RunContext): Promise<PreviewResult> {
  const assessed = await assessWorkbook(port, context);
  const plan = await planWrites(port, assessed, false, timeText(context.now), context);
  await context.pause?.();
  const result = await checked(port, assessed);
  await context.pause?.();
  return { ...result, ...previewOf(plan, assessed) };
}

/** What an assessment comes to, beside 差戻し記録 as it stands. */
const checked = async (port: WorkbookPort, assessed: Assessed): Promise<CheckResult> =>
  checkResult(assessed, await readLetterSheet(port, assessed.gathered.info));

/** @throws WorkbookError when the tables are no longer what was assessed. */
function refuseChanged(result: CheckResult, { changedSince }: RunContext): void {
  const place = changedSince?.(tablesRead(result)) ?? null;
  if (place === null) return;
  const { code, message, action } = changedMeanwhile(place);
  throw new WorkbookError(code, message, action);
}

/** The one procedure, over whichever port. */
export const procedure: Procedure = {
  prepare,
  mapColumns,
  unmapColumn,
  answer: answerQuestion,
  adopt: async (port, mapping) =>
    (await import(/* webpackChunkName: "pick" */ '../prepare/adopt-table')).adoptTable(port, mapping),
  replace: async (port, proposals, { progress }) => {
    const { replacement } = await import('../prepare/proposals');
    const { ops, inverse } = await replacement(port, proposals);
    await applyOrUndo(port, ops, inverse, progress);
    return inverse;
  },
  decide: async (port, looked, { progress }) => {
    const { decided } = await import('./decide');
    const { ops, inverse } = await decided(port, looked);
    if (ops.length > 0) await applyOrUndo(port, ops, inverse, progress);
    return inverse;
  },
  awardLetters: async (port, result, { progress }) => {
    const { planAwardLetters } = await import('./mail/award-letters');
    const planned = await planAwardLetters(port, result);
    if (planned.ops.length > 0) await applyOrUndo(port, planned.ops, planned.inverse, progress);
    return planned;
  },
  takeIn: async (port, file, chosen, context) => {
    const { planTakeIn } = await import('./take-in');
    const { ops, ...taken } = await planTakeIn(port, file, context, chosen);
    if (ops.length > 0) await applyOrUndo(port, ops, taken.inverse, context.progress);
    return taken;
  },
  check: async (port, context) => (await runCheck(port, context)).outcome,
  preview: runPreview,
  fill: async (port, context) => (await runWrite(port, context, false)).outcome,
  report: async (port, context) => (await runWrite(port, context, true)).outcome,
  undo: runUndo,
  takeBack,
};
