import { cellAddress } from '../../base/a1';
import type { StoredCell } from '../../base/cells';
import type { TableMapping } from '../../table/pick/table-mapping';
import { tablesRead } from '../../workbook/concerns-tables';
import type { Choice, IncomingFile } from '../../workbook/intake/take-in';
import type { WriteOp } from '../../workbook/port';
import type { ColumnChoice } from '../../workbook/prepare/column-choice';
import type { Answer } from '../../workbook/prepare/given-answer';
import type { ProposedRun } from '../../workbook/prepare/proposals';
import type { CheckResult } from '../../workbook/read/check-result';
import type { LetterReply } from '../../workbook/read/letters/letter-replies';
import type { RunContext } from '../../workbook/run-context';
import { bookOf } from './book';
import type { ChangeLog } from './changes';
import type { Job, JobEnd, JobKind, RunEnd } from './jobs';
import type { WorkspaceParts } from './parts';
import { type Runner, staleness } from './runner';
import type { GivenAnswer, PaneState, RunKind, StepId } from './types';
import type { UndoKind } from './undo-step';
import { READ_ANEW, type Steps, withoutLast, withStep } from './undo-steps';

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

const shown = (cell: StoredCell): string =>
  typeof cell === 'object' ? shown(cell?.value ?? '') : String(cell);

/** Where an answer stands, by the operation that takes it back. */
function givenAnswer(given: Answer, inverse: readonly WriteOp[]): GivenAnswer {
  const [op] = inverse;
  const last = op?.op === 'answer' ? op.cells.at(-1) : undefined;
  const cell = op?.op === 'answer' && last ? cellAddress(op.sheet, last.row, last.column) : '';
  const before = last?.value == null ? '' : shown(last.value);
  const made = op?.op === 'answer' && inverse.some((other) => other.op === 'dropSheet') ? op.sheet : null;
  return { ...given, cell, before, made };
}

/** How many rows of 設定 an answer stands in. */
const rowsOf = (inverse: readonly WriteOp[]): number =>
  new Set(inverse.flatMap((op) => (op.op === 'answer' ? op.cells.map(({ row }) => row) : []))).size;

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

  /** Another column holds the field now: what was read by the former one no longer counts. */
  const remap = (work: () => Promise<readonly WriteOp[]>) =>
    runner.run('map', async (context, changes) => {
      const inverse = await work();
      if (inverse.length > 0)
        leave(withStep(runner.state, { kind: 'map', at: context.now, inverse }), changes);
      return preparedAnew(context, changes);
    });

  /** An answer changes what is read: it is looked at anew, and kept so that it can be taken back. */
  const answer = (given: Answer) =>
    runner.run('map', async (context, changes) => {
      const back = await procedure.answer(port, given);
      const step = { kind: 'answer', at: context.now, about: given.key, inverse: back } as const;
      if (back.length > 0) leave(withStep(runner.state, step), changes);
      const answered = back.length > 0 ? { answered: givenAnswer(given, back) } : {};
      return { ...(await preparedAnew(context, changes)), ...answered };
    });

  /** A table that was picked: what it is, and what its columns hold, is remembered in 設定. */
  const adopt = (mapping: TableMapping) =>
    runner.run('map', async (context, changes) => {
      const { sheet, kind } = mapping;
      const back = await procedure.adopt(port, mapping);
      const given = givenAnswer({ key: sheet, answer: kind }, back);
      const step = { kind: 'answer', at: context.now, about: sheet, inverse: back } as const;
      if (back.length > 0) leave(withStep(runner.state, step), changes);
      const answered = { ...given, adopted: { sheet, rows: rowsOf(back) } };
      return { ...(await preparedAnew(context, changes)), ...(back.length > 0 ? { answered } : {}) };
    });

  const replace = (chosen: readonly ProposedRun[]) =>
    runner.run('map', async (context, changes) => {
      const cells = chosen.flatMap((run) => run.cells);
      const inverse = await procedure.replace(port, cells, context);
      const replaced = { address: chosen[0]?.address ?? '', cells: cells.length };
      const step = { kind: 'replace', at: context.now, about: replaced.address, inverse } as const;
      leave(withStep(runner.state, step), changes);
      return { ...(await readAgain(context, changes)), replaced };
    });

  /** Rows of a file come in among those that are read: they are looked at anew. */
  const takeIn = async (file: IncomingFile, chosen: Choice): Promise<JobEnd<readonly LetterReply[]>> => {
    let came: readonly LetterReply[] = [];
    const end = await runner.begin('takeIn', async (context, changes) => {
      const { inverse, replies } = await procedure.takeIn(port, file, chosen, context);
      came = replies;
      const step = { kind: 'import', at: context.now, about: file.name, inverse } as const;
      if (inverse.length > 0) leave(withStep(runner.state, step), changes);
      return preparedAnew(context, changes);
    });
    return end === 'done' ? { end, result: came } : { end };
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
    adopt,
    answer,
    replace,
    takeIn,
    repair,
    carryOut,
  };
}
