import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWorkspace } from '../../src/taskpane/workspace/create';
import { onReturn } from '../../src/taskpane/workspace/focus';
import type { Change } from '../../src/workbook/host';
import { checkResult, fakeParts, fakeProcedure } from './fixtures';

const edit: Change = {
  sheet: '申請',
  area: { row: 11, column: 1, rows: 1, columns: 1 },
  moved: false,
};

function workspaceWith(edits: () => Promise<readonly Change[]>) {
  const check = () => Promise.resolve(checkResult());
  return createWorkspace({ ...fakeParts({ edits }), procedure: fakeProcedure({ check }) });
}

describe('a look when the clerk comes back to the pane', () => {
  it('says what has changed without an event', async () => {
    const workspace = workspaceWith(() => Promise.resolve([edit]));
    await workspace.run('check');
    expect(workspace.getState().stale).toBe(false);
    await workspace.lookForEdits()();
    const state = { stale: true, changedRows: 1, staleRows: [{ sheet: '申請', row: 11 }] };
    expect(workspace.getState()).toMatchObject(state);
  });

  it.each<[string, readonly Change[]]>([
    ['nothing', []],
    ['a sheet that holds no table', [{ ...edit, sheet: 'メモ' }]],
  ])('leaves the result as it is where %s has changed', async (_, changes) => {
    const workspace = workspaceWith(() => Promise.resolve(changes));
    await workspace.run('check');
    await workspace.lookForEdits()();
    expect(workspace.getState().stale).toBe(false);
  });

  it('asks nothing before the first check, nor where a run has begun since, nor twice', async () => {
    const edits = vi.fn(() => Promise.resolve([edit]));
    const workspace = workspaceWith(edits);
    await workspace.lookForEdits()();
    await workspace.run('check');
    const look = workspace.lookForEdits();
    await workspace.run('check');
    await look();
    expect(edits).not.toHaveBeenCalled();
    await workspace.lookForEdits()();
    await workspace.lookForEdits()();
    expect(edits).toHaveBeenCalledTimes(1);
  });

  it('keeps what Excel says instead of an answer to itself: the next run meets it', async () => {
    const workspace = workspaceWith(() => Promise.reject(new Error('gone')));
    await workspace.run('check');
    await workspace.lookForEdits()();
    expect(workspace.getState()).toMatchObject({ stale: false, error: null });
  });
});

describe('coming back', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', new EventTarget());
    vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('looks once for several signs of it, as things stood at the last', async () => {
    const carriedOut: number[] = [];
    let prepared = 0;
    onReturn(() => {
      const own = (prepared += 1);
      return () => Promise.resolve(void carriedOut.push(own));
    });
    window.dispatchEvent(new Event('focus'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(carriedOut).toEqual([]);
    await vi.runAllTimersAsync();
    expect(carriedOut).toEqual([prepared]);
  });
});
