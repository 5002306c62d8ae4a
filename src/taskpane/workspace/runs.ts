import { cellAddress } from '../../base/a1';
import type { StoredCell } from '../../base/cells';
import type { WriteOp } from '../../workbook/port';
import type { ColumnChoice } from '../../workbook/prepare/column-choice';
import type { Answer } from '../../workbook/prepare/given-answer';
import type { ProposedRun } from '../../workbook/prepare/proposals';
import type { CheckResult } from '../../workbook/read/check-result';
import type { RunContext } from '../../workbook/run-context';
import { HalfWrittenError } from '../../workbook/workbook-error';
import { bookOf } from './book';
import type { ChangeLog } from './changes';
import type { Job, JobEnd, JobKind, RunEnd } from './jobs';
import type { WorkspaceParts } from './parts';
import { type Runner, staleness } from './runner';
import type { GivenAnswer, Outcome, PaneState, RunKind, StepId } from './types';

/** Nothing that was read before counts any more. */
const anew: Partial<PaneState> = { result: null, checkedAt: null, preview: null, done: new Set<StepId>() };

const UNDONE: Outcome = { kind: 'undone' };

const shown = (cell: StoredCell): string =>
  typeof cell === 'object' ? shown(cell?.value ?? '') : String(cell);

/** Where an answer stands, by the operation that takes it back. */
function givenAnswer(given: Answer, inverse: readonly WriteOp[]): GivenAnswer {
  const [op] = inverse;
  const last = op?.op === 'answer' ? op.cells.at(-1) : undefined;
  const cell = op?.op === 'answer' && last ? cellAddress(op.sheet, last.row, last.column) : '';
  const before = last?.value == null ? '' : shown(last.value);
  const made = op?.op === 'answer' && inverse.some((other) => other.op === 'dropSheet') ? op.sheet : null;
  return { ...given, cell, before, made, inverse };
}

/** The runs of the procedure: what each leaves in the state. */
export function createRuns(parts: WorkspaceParts, runner: Runner, startWatch: () => Promise<void>) {
  const { procedure, port, host } = parts;
  let inverse: readonly WriteOp[] = [];
  /** The way back of a write that stands half made. */
  let half = false;

  const fresh = (result: CheckResult, at: Date, changes: ChangeLog): Partial<PaneState> => {
    // a first run has no tables yet by which changes could be told apart
    for (const change of runner.meanwhile.concerning(result.sources)) changes.add(change);
    return { result, checkedAt: at, ...staleness(changes), book: bookOf(result) };
  };

  const prepared = async (context: RunContext): Promise<Partial<PaneState>> => {
    const preparation = await procedure.prepare(port, context);
    return { preparation, book: bookOf(preparation) };
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

  const write = (step: 'fill' | 'report') =>
    runner.run(step, async (context, changes) => {
      await startWatch();
      const { leftOut, done, reportBehind } = runner.state;
      const result = await procedure[step](port, { ...context, leftOut }).catch((error: unknown) => {
        if (error instanceof HalfWrittenError) [inverse, half] = [error.inverse, true];
        throw error;
      });
      const at = context.now;
      // an unchanged second run leaves the way back to before the first one
      const wrote = result.inverse.length > 0;
      if (wrote) [inverse, half] = [result.inverse, false];
      return {
        ...fresh(result, at, changes),
        outcome: { kind: 'written', step, result, at },
        preview: null,
        done: new Set<StepId>(step === 'fill' ? ['check', 'fill'] : ['check', 'fill', 'report']),
        reportBehind: step === 'fill' && (reportBehind || (wrote && done.has('report'))),
        canUndo: inverse.length > 0,
        ...(step === 'report' ? { reported: result } : {}),
        ...(wrote ? { written: { step, at }, undoLostBy: null } : {}),
      };
    });

  const undo = () =>
    runner.run('undo', async (context, changes, earlier) => {
      changes.join(earlier);
      if (half) await procedure.takeBack(port, inverse, context.progress);
      else await procedure.undo(port, inverse, context);
      [inverse, half] = [[], false];
      return {
        outcome: UNDONE,
        canUndo: false,
        written: null,
        preview: null,
        done: new Set<StepId>(['check']),
        reportBehind: false,
        ...staleness(changes),
      };
    });

  const prepare = () =>
    runner.run('prepare', async (context, changes, earlier) => {
      changes.join(earlier);
      await startWatch();
      return await prepared(context);
    });

  /** Another column holds the field now: what was read by the former one no longer counts. */
  const remap = (work: () => Promise<unknown>) =>
    runner.run('map', async (context) => {
      await work();
      return { ...anew, ...(await prepared(context)) };
    });

  /** An answer changes what is read: it is looked at anew, and kept so that it can be taken back. */
  const answer = (given: Answer) =>
    runner.run('map', async (context) => {
      const back = await procedure.answer(port, given);
      const answered = back.length === 0 ? null : givenAnswer(given, back);
      return { ...anew, ...(await prepared(context)), answered };
    });

  const takeAnswerBack = () =>
    runner.run('map', async (context) => {
      const { answered } = runner.state;
      if (answered !== null) await procedure.undo(port, answered.inverse, context);
      return { ...anew, ...(await prepared(context)), answered: null, outcome: UNDONE };
    });

  const replace = (chosen: readonly ProposedRun[]) =>
    runner.run('map', async (context) => {
      const cells = chosen.flatMap((run) => run.cells);
      const back = await procedure.replace(port, cells, context);
      const replaced = { address: chosen[0]?.address ?? '', cells: cells.length, inverse: back };
      return { ...anew, ...(await prepared(context)), replaced };
    });

  const takeReplacementBack = () =>
    runner.run('map', async (context) => {
      const { replaced } = runner.state;
      if (replaced !== null) await procedure.undo(port, replaced.inverse, context);
      return { ...anew, ...(await prepared(context)), replaced: null, outcome: UNDONE };
    });

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

  return {
    check,
    reread,
    preview,
    write,
    undo,
    prepare,
    mapColumn: (choice: ColumnChoice) => remap(() => procedure.mapColumn(port, choice)),
    unmapColumn: (choice: Pick<ColumnChoice, 'table' | 'field'>) =>
      remap(() => procedure.unmapColumn(port, choice)),
    answer,
    takeAnswerBack,
    replace,
    takeReplacementBack,
    repair,
    carryOut,
    /** The operations that 元に戻す would carry out. */
    inverse: () => inverse,
    forgetInverse() {
      inverse = [];
    },
  };
}
