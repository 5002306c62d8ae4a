import { tablesRead } from '../../workbook/concerns-tables';
import type { CheckResult } from '../../workbook/read/check-result';
import type { RunContext } from '../../workbook/run-context';
import { createAnswers } from './answers';
import { createAwardRuns } from './award-runs';
import { bookOf } from './book';
import type { ChangeLog } from './changes';
import type { Job, JobEnd, JobKind, RunEnd, Written } from './jobs';
import type { WorkspaceParts } from './parts';
import { type Runner, staleness } from './runner';
import type { PaneState, RunKind, StepId } from './types';
import type { UndoKind } from './undo-step';
import { BESIDE, READ_ANEW, type Steps, withoutLast, withStep } from './undo-steps';

/** Nothing that was read before counts any more. */
const anew: Partial<PaneState> = {
  result: null,
  checkedAt: null,
  preview: null,
  done: new Set<StepId>(),
  stale: false,
  changedRows: 0,
  staleRows: [],
};

/** The runs of the procedure: what each leaves in the state. */
export function createRuns(parts: WorkspaceParts, runner: Runner, startWatch: () => Promise<void>) {
  const { procedure, port, host } = parts;

  const fresh = (result: CheckResult, at: Date, changes: ChangeLog): Partial<PaneState> => {
    // a first run has no tables yet by which changes could be told apart
    for (const change of runner.meanwhile.concerning(tablesRead(result))) changes.add(change);
    return { result, checkedAt: at, ...staleness(changes), book: bookOf(result) };
  };

  /** A way back stands before the workbook is read anew, which can fail; till then what is shown is of what was. */
  const leave = (left: Steps, changes: ChangeLog): void => {
    runner.keep(left);
    if (runner.state.result) changes.touch();
  };

  const prepared = async (context: RunContext): Promise<Partial<PaneState>> => {
    const preparation = await procedure.prepare(port, context);
    return { preparation, book: bookOf(preparation) };
  };

  /** 準備, with nothing left of what was read before. */
  const preparedAnew = async (context: RunContext, changes: ChangeLog): Promise<Partial<PaneState>> => {
    const preparation = await prepared(context);
    changes.forget();
    return { ...anew, ...preparation };
  };

  const check = () =>
    runner.run('check', async (context, changes) => {
      await startWatch();
      const result = await procedure.check(port, context);
      return {
        ...fresh(result, context.now, changes),
        outcome: { kind: 'checked', result, at: context.now },
        preview: null,
        done: new Set<StepId>(['check']),
      };
    });

  /** Reads anew for a look at one row; what was written stays behind the changes, and the pane says so. */
  const reread = () =>
    runner.run('check', async (context, changes, earlier) => {
      await startWatch();
      const result = await procedure.check(port, context);
      changes.join(earlier);
      return fresh(result, context.now, changes);
    });

  const preview = () =>
    runner.run('preview', async (context, changes) => {
      await startWatch();
      const result = await procedure.preview(port, context);
      return {
        ...fresh(result, context.now, changes),
        outcome: { kind: 'previewed', result, at: context.now },
        preview: result,
        // a workbook that holds everything already is as good as filled
        done: new Set<StepId>(result.changedCells === 0 ? ['check', 'fill'] : ['check']),
      };
    });

  const write = (step: 'fill' | 'report', kind: UndoKind = step) =>
    runner.run(step, async (context, changes, earlier) => {
      await startWatch();
      const { leftOut, done, reportBehind } = runner.state;
      const result = await procedure[step](port, { ...context, leftOut });
      const at = context.now;
      // an unchanged second run leaves the way back to before the first one
      const wrote = result.inverse.length > 0;
      return {
        ...fresh(result, at, changes),
        outcome: { kind: 'written', step, result, at },
        preview: null,
        done: new Set<StepId>(step === 'fill' ? ['check', 'fill'] : ['check', 'fill', 'report']),
        reportBehind: step === 'fill' && (reportBehind || (wrote && done.has('report'))),
        ...(step === 'report' ? { reported: result } : {}),
        ...(wrote ? withStep(runner.state, { kind, at, inverse: result.inverse, earlier }) : {}),
      };
    });

  const undo = () =>
    runner.run('undo', async (context, changes, earlier) => {
      changes.join(earlier);
      const [step] = runner.state.undoable;
      if (step === undefined) return {};
      const { kind, inverse } = step;
      if (kind === 'half') await procedure.takeBack(port, inverse, context.progress);
      else await procedure.undo(port, inverse, context);
      const left = withoutLast(runner.state);
      const outcome = { kind: 'undone', step } as const;
      if (READ_ANEW.has(kind)) {
        leave(left, changes);
        return { ...(await readAgain(context, changes)), outcome };
      }
      if (BESIDE.has(kind)) return { ...left, outcome, ...staleness(changes) };
      // the figures that stand there now are of what was before those changes
      if (step.earlier !== null && step.done.has('fill')) changes.join(step.earlier);
      return {
        ...left,
        outcome,
        preview: null,
        done: new Set<StepId>([...step.done, 'check']),
        reportBehind: step.reportBehind,
        ...staleness(changes),
      };
    });

  const prepare = () =>
    runner.run('prepare', async (context, changes, earlier) => {
      changes.join(earlier);
      await startWatch();
      return await prepared(context);
    });

  /** What 準備 or 点検 shows, after other things are to be read. */
  const readAgain = async (context: RunContext, changes: ChangeLog): Promise<Partial<PaneState>> => {
    if (runner.state.step === 'prepare') return preparedAnew(context, changes);
    const result = await procedure.check(port, context);
    // what was told before is in what was read, our own cells too; what others do meanwhile is kept apart
    changes.forget();
    return { ...anew, ...fresh(result, context.now, changes), done: new Set<StepId>(['check']) };
  };

  /** A run through which all that was read stays, and counts as changed as far as it is. */
  const beside = (kind: RunKind, work: (context: RunContext) => Promise<Partial<PaneState>>) =>
    runner.begin(kind, async (context, changes, earlier) => {
      changes.join(earlier);
      return { ...(await work(context)), ...staleness(changes) };
    });

  const repair = async (): Promise<void> => {
    await beside('repair', async ({ progress }) => ({
      outcome: { kind: 'repaired', result: await host.repair(progress) },
    }));
  };

  const carryOut = async <T>(kind: JobKind, job: Job<T>): Promise<JobEnd<T>> => {
    let ended = { end: 'failed' } as JobEnd<T>;
    const end: RunEnd = await beside(kind, async (context) => {
      ended = { end: 'done', result: await job({ port, host, context }) };
      return {};
    });
    return end === 'done' ? ended : { end };
  };

  const writeBeside = async <T extends Written>(
    kind: JobKind & UndoKind,
    job: Job<T>,
  ): Promise<JobEnd<T>> => {
    let ended = { end: 'failed' } as JobEnd<T>;
    const end: RunEnd = await beside(kind, async (context) => {
      const result = await job({ port, host, context });
      ended = { end: 'done', result };
      const { inverse } = result;
      return inverse.length > 0 ? withStep(runner.state, { kind, at: context.now, inverse }) : {};
    });
    return end === 'done' ? ended : { end };
  };

  return {
    ...createAwardRuns(parts, runner, { leave, readAgain }),
    check,
    reread,
    preview,
    write,
    undo,
    prepare,
    ...createAnswers(parts, runner, { leave, readAgain, preparedAnew }),
    repair,
    carryOut,
    writeBeside,
  };
}
