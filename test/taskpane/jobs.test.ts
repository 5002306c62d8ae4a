import { describe, expect, it, vi } from 'vitest';
import { WorkbookError } from '../../src/base/user-error';
import { createWorkspace } from '../../src/taskpane/workspace/create';
import type { Job, JobKind } from '../../src/taskpane/workspace/jobs';
import type { Change, WorkbookHost } from '../../src/workbook/host';
import type { Procedure } from '../../src/workbook/run/results';
import { checkResult, fakeParts, fakeProcedure } from './fixtures';

function workspaceWith(procedure: Partial<Procedure> = {}, host: Partial<WorkbookHost> = {}) {
  let change: (change: Change) => void = () => undefined;
  const workspace = createWorkspace({
    ...fakeParts({
      watch: (changed) => {
        change = changed;
        return Promise.resolve(() => Promise.resolve());
      },
      ...host,
    }),
    procedure: fakeProcedure(procedure),
  });
  return { workspace, edit: () => change({ sheet: '申請', area: null, moved: false }) };
}

/** A job that goes on until it is told to end, or is cut off. */
function slow() {
  let finish: (result: string) => void = () => undefined;
  const job: Job<string> = ({ context }) =>
    new Promise((resolve, reject) => {
      finish = resolve;
      const signal = context.progress?.signal;
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });
  const begun = vi.fn(job);
  return { job: begun, finish: (result: string) => finish(result) };
}

const started = (job: ReturnType<typeof slow>['job']): Promise<void> =>
  vi.waitFor(() => expect(job).toHaveBeenCalled(), { timeout: 60_000 });

describe('a job of a step', () => {
  const KINDS: readonly JobKind[] = ['form', 'submission', 'template', 'sample', 'tag'];

  it.each(KINDS)(
    'has the lock: what is begun meanwhile is refused, as with any other run: %s',
    async (kind) => {
      const check = vi.fn(() => Promise.resolve(checkResult()));
      const { workspace } = workspaceWith({ check });
      const { job, finish } = slow();
      const ended = workspace.carryOut(kind, job);
      await started(job);
      expect(workspace.getState().running?.kind).toBe(kind);
      await workspace.run('check');
      expect(check).not.toHaveBeenCalled();
      const other = vi.fn(() => Promise.resolve('other'));
      expect(await workspace.carryOut('tag', other)).toEqual({ end: 'busy' });
      expect(other).not.toHaveBeenCalled();
      finish('made');
      expect(await ended).toEqual({ end: 'done', result: 'made' });
      expect(workspace.getState().running).toBeNull();
    },
  );

  it('is not begun while the procedure runs', async () => {
    const { workspace } = workspaceWith({ fill: () => new Promise(() => undefined) });
    void workspace.run('fill');
    const { job } = slow();
    expect(await workspace.carryOut('form', job)).toEqual({ end: 'busy' });
    expect(job).not.toHaveBeenCalled();
  });

  it('tells how far it is, waits for a cell that is being typed, and is cut off by 中止', async () => {
    let typed: () => void = () => undefined;
    const untilTyped: WorkbookHost['untilTyped'] = (waiting) => {
      waiting();
      return new Promise((resolve) => (typed = resolve));
    };
    const { workspace } = workspaceWith({}, { untilTyped });
    const { job } = slow();
    const ended = workspace.carryOut('form', job);
    await vi.waitFor(() => expect(workspace.getState().running?.waiting).toBe(true), { timeout: 60_000 });
    expect(job).not.toHaveBeenCalled();
    typed();
    await started(job);
    job.mock.calls[0]?.[0].context.progress?.report(3, 9);
    expect(workspace.getState().running).toMatchObject({ done: 3, total: 9, waiting: false });
    workspace.cancel();
    expect(await ended).toEqual({ end: 'cancelled' });
    expect(workspace.getState()).toMatchObject({
      running: null,
      outcome: { kind: 'cancelled' },
      error: null,
    });
  });

  it('that fails says so where every failure is told, and by which job', async () => {
    const { workspace } = workspaceWith();
    const failure = new WorkbookError('FormTooBig', '大きすぎます。', '小さくしてください。');
    expect(await workspace.carryOut('form', () => Promise.reject(failure))).toEqual({ end: 'failed' });
    expect(workspace.getState().error).toMatchObject({ code: 'FormTooBig', of: 'form' });
  });

  it('leaves what was read and reported; what is changed meanwhile counts', async () => {
    const { workspace, edit } = workspaceWith();
    await workspace.run('report');
    const { reported, result } = workspace.getState();
    expect(reported).not.toBeNull();
    const { job, finish } = slow();
    const ended = workspace.carryOut('submission', job);
    await started(job);
    edit();
    finish('made');
    await ended;
    expect(workspace.getState()).toMatchObject({ reported, result, stale: true });
    await workspace.run('check');
    expect(workspace.getState().reported).toBeNull();
  });

  it('gives way where it only looks: tags are read for nobody but the picker', async () => {
    const check = vi.fn(() => Promise.resolve(checkResult()));
    const { workspace } = workspaceWith({ check });
    const { job } = slow();
    const ended = workspace.carryOut('tags', job);
    await started(job);
    await workspace.run('check');
    expect(await ended).toEqual({ end: 'left' });
    expect(check).toHaveBeenCalledTimes(1);
    expect(workspace.getState().outcome?.kind).toBe('checked');
  });
});
