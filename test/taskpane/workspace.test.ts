import { describe, expect, it, vi } from 'vitest';
import { createWorkspace } from '../../src/taskpane/workspace/create';
import type { RowPlace } from '../../src/taskpane/workspace/types';
import type { Change, WorkbookHost } from '../../src/workbook/host';
import type { Reason } from '../../src/workbook/read/reasons';
import type { Procedure } from '../../src/workbook/run/results';
import { checkResult, fakeParts, fakeProcedure, writeResult } from './fixtures';

const reasonOf = (receiptNumber: string) => ({ receiptNumber }) as Reason;
const reasons = {
  at: (_: string, row: number) => (row < 20 ? reasonOf(`R8-${row}`) : null),
  of: reasonOf,
};

function workspaceWith(procedure: Partial<Procedure>, host: Partial<WorkbookHost> = {}) {
  let change: (change: Change) => void = () => {};
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

describe('なぜこの額か', () => {
  it('is asked for the selected row, after a check where there was none', async () => {
    const check = vi.fn(() => Promise.resolve(checkResult({ reasons })));
    const { workspace } = workspaceWith({ check });
    await workspace.showReason();
    expect(workspace.getState()).toMatchObject({ view: 'reason', reason: reasonOf('R8-9'), error: null });
    await workspace.showReason({ sheet: '申請', row: 20 });
    expect(workspace.getState().reason).toBeNull();
    expect(check).toHaveBeenCalledTimes(1);
  });

  it('reads a changed workbook anew, and what was written stays marked as behind', async () => {
    const check = vi.fn(() => Promise.resolve(checkResult({ reasons })));
    const { workspace, edit } = workspaceWith({ check });
    await workspace.run('fill');
    edit();
    await workspace.showReason();
    expect(check).toHaveBeenCalledTimes(1);
    expect(workspace.getState()).toMatchObject({ view: 'reason', stale: true });
    expect(workspace.getState().done.has('fill')).toBe(true);
  });

  it('follows the selection while it is shown, and only then', async () => {
    let select: (row: RowPlace | null) => void = () => {};
    const stop = vi.fn(() => Promise.resolve());
    const watchSelection = vi.fn((selected: typeof select) => {
      select = selected;
      return Promise.resolve(stop);
    });
    const check = () => Promise.resolve(checkResult({ reasons }));
    const { workspace } = workspaceWith({ check }, { watchSelection });
    await workspace.run('check');
    expect(watchSelection).not.toHaveBeenCalled();
    await workspace.showReason();
    await vi.waitFor(() => expect(watchSelection).toHaveBeenCalledTimes(1), { timeout: 60_000 });
    select({ sheet: '申請', row: 12 });
    expect(workspace.getState().reason?.receiptNumber).toBe('R8-12');
    select({ sheet: '申請', row: 99 });
    expect(workspace.getState().reason?.receiptNumber).toBe('R8-12');
    workspace.showStep('check');
    await vi.waitFor(() => expect(stop).toHaveBeenCalledTimes(1), { timeout: 60_000 });
  });

  it('shows the failure where the workbook cannot be read', async () => {
    const { workspace } = workspaceWith({ check: () => Promise.reject(new TypeError('x')) });
    await workspace.showReason();
    expect(workspace.getState()).toMatchObject({ view: 'steps', error: { code: 'TypeError' } });
  });
});

describe('元に戻す', () => {
  it('is forgotten with a sheet that was written, and not with another change', async () => {
    const undo = vi.fn(() => Promise.resolve());
    let change: (change: Change) => void = () => {};
    const { workspace } = workspaceWith(
      { undo },
      {
        watch: (changed) => {
          change = changed;
          return Promise.resolve(() => Promise.resolve());
        },
      },
    );
    await workspace.run('report');
    change({ sheet: '設定', area: null, moved: false });
    expect(workspace.getState().canUndo).toBe(true);
    change({ sheet: '指摘', area: null, moved: false });
    expect(workspace.getState()).toMatchObject({ canUndo: false, undoLostBy: '指摘' });
    await workspace.run('fill');
    expect(workspace.getState()).toMatchObject({ canUndo: true, undoLostBy: null });
    await workspace.undo();
    expect(undo).toHaveBeenCalledWith(expect.anything(), writeResult().inverse, expect.anything());
  });
});

describe('a column that was chosen', () => {
  it('ends what was read by the former one', async () => {
    const preparation = { ready: true } as Awaited<ReturnType<Procedure['prepare']>>;
    const mapColumn = vi.fn(() => Promise.resolve([]));
    const { workspace } = workspaceWith({ mapColumn, prepare: () => Promise.resolve(preparation) });
    await workspace.run('check');
    await workspace.mapColumn({
      table: 'applications',
      field: 'staffCount',
      place: { sheet: '申請', row: 3, column: 4 },
    });
    expect(mapColumn).toHaveBeenCalledTimes(1);
    expect(workspace.getState()).toMatchObject({ result: null, preparation, outcome: null });
    expect(workspace.getState().done.size).toBe(0);
  });
});
