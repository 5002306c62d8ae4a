import { describe, expect, it, vi } from 'vitest';
import { WorkbookError } from '../../src/base/user-error';
import { createWorkspace } from '../../src/taskpane/workspace/create';
import type { RowPlace, Workspace } from '../../src/taskpane/workspace/types';
import type { Change, WorkbookHost } from '../../src/workbook/host';
import type { IncomingFile } from '../../src/workbook/intake/take-in';
import type { WriteOp } from '../../src/workbook/port';
import type { Reason } from '../../src/workbook/read/reasons';
import type { Procedure } from '../../src/workbook/run/results';
import { checkResult, fakeParts, fakeProcedure, writeResult } from './fixtures';
import { preparationOf } from './prepare-fixtures';

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
  return {
    workspace,
    change: (made: Change) => change(made),
    edit: () => change({ sheet: '申請', area: null, moved: false }),
  };
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
  const inverseOf = (name: string): readonly WriteOp[] => [{ op: 'dropSheet', name, mark: `M_${name}` }];
  const undoable = ({ getState }: Workspace) =>
    getState().undoable.map(({ kind, about, touched }) => [kind, about, touched]);

  it('takes back one write after the other, the newest first, to the state before each', async () => {
    const undo = vi.fn(() => Promise.resolve());
    const written = (name: string) => () => Promise.resolve(writeResult({ inverse: inverseOf(name) }));
    let reports = 0;
    const report = () => written(`報告${(reports += 1)}`)();
    const { workspace, edit } = workspaceWith({ undo, fill: written('算定'), report });
    await workspace.run('fill');
    await workspace.run('report');
    edit();
    await workspace.refresh();
    expect(undoable(workspace).map(([kind]) => kind)).toEqual(['update', 'report', 'fill']);
    expect(workspace.getState()).toMatchObject({ stale: false });
    await workspace.undo();
    // the figures that stand there again are of what was before the edit
    expect(workspace.getState()).toMatchObject({ stale: true, outcome: { step: { kind: 'update' } } });
    expect([...workspace.getState().done]).toEqual(['check', 'fill', 'report']);
    await workspace.undo();
    expect([...workspace.getState().done]).toEqual(['check', 'fill']);
    await workspace.undo();
    expect([...workspace.getState().done]).toEqual(['check']);
    expect(undo.mock.calls).toMatchObject(
      ['報告2', '報告1', '算定'].map((name) => [{}, inverseOf(name), {}]),
    );
    await workspace.undo();
    expect(workspace.getState()).toMatchObject({ undoable: [], outcome: { kind: 'nothingToUndo' } });
    expect(undo).toHaveBeenCalledTimes(3);
  });

  it('names what was changed of what it wrote, and nothing else', async () => {
    const cells = { row: 3, column: 40, rows: 1, columns: 1 };
    const { workspace, change } = workspaceWith({});
    await workspace.run('fill');
    const elsewhere = { sheet: '申請', area: { ...cells, column: 2 }, moved: false };
    for (const other of [{ sheet: '設定', area: null, moved: false }, elsewhere]) change(other);
    expect(undoable(workspace)).toEqual([['fill', '', null]]);
    change({ sheet: '指摘', area: cells, moved: false });
    expect(undoable(workspace)).toEqual([['fill', '', '指摘!AO4']]);
    await workspace.undo();
    expect(undoable(workspace)).toEqual([]);
  });

  it('keeps the step where it can not be taken back', async () => {
    const undo = () => Promise.reject(new WorkbookError('UndoHindered', '指摘!C5', ''));
    const { workspace } = workspaceWith({ undo });
    await workspace.run('fill');
    await workspace.undo();
    expect(workspace.getState()).toMatchObject({
      error: { code: 'UndoHindered' },
      undoable: [{ kind: 'fill' }],
    });
  });

  it('keeps ten steps, the newest whatever it holds, and says that older ones are gone', async () => {
    const cells = Array.from({ length: 300 }, () => new Array<null>(2_000).fill(null));
    const content = { ...{ name: '指摘', cells, blocks: [], table: null }, ...{ styles: [], widths: [] } };
    const inverse: WriteOp[] = [{ op: 'sheet', content: { ...content, frozenRows: 0, mark: 'M' } }];
    const { workspace } = workspaceWith({
      fill: () => Promise.resolve(writeResult({ inverse: inverseOf('算定') })),
      report: () => Promise.resolve(writeResult({ inverse })),
    });
    for (let n = 0; n < 10; n += 1) await workspace.run('fill');
    expect(workspace.getState()).toMatchObject({ undoCut: false });
    await workspace.run('fill');
    expect(workspace.getState()).toMatchObject({ undoCut: true });
    expect(workspace.getState().undoable).toHaveLength(10);
    await workspace.run('report');
    expect(workspace.getState().undoable).toHaveLength(10);
    await workspace.run('report');
    // 600,000 cells each
    expect(workspace.getState().undoable).toHaveLength(1);
  });

  it('of an answer reads anew what 準備 shows, and names the answer', async () => {
    const inverse: WriteOp[] = [
      {
        op: 'answer',
        sheet: '設定',
        cells: [{ row: 4, column: 1, value: null, before: '税込' }],
      },
    ];
    const prepare = vi.fn(() => Promise.resolve({} as Awaited<ReturnType<Procedure['prepare']>>));
    const { workspace } = workspaceWith({ prepare, answer: () => Promise.resolve(inverse) });
    await workspace.run('check');
    workspace.showStep('prepare');
    await workspace.answer({ key: '税区分', answer: '税込' });
    expect(undoable(workspace)).toEqual([['answer', '税区分', null]]);
    expect(workspace.getState().answered).not.toBeNull();
    await workspace.undo();
    expect(workspace.getState()).toMatchObject({ answered: null, result: null, undoable: [] });
    expect(prepare).toHaveBeenCalledTimes(2);
  });
});

describe('a column that was chosen', () => {
  it('ends what was read by the former one', async () => {
    const preparation = { ready: true } as Awaited<ReturnType<Procedure['prepare']>>;
    const mapColumns = vi.fn(() => Promise.resolve([]));
    const { workspace } = workspaceWith({ mapColumns, prepare: () => Promise.resolve(preparation) });
    await workspace.run('check');
    await workspace.mapColumns([
      { table: 'applications', field: 'staffCount', place: { sheet: '申請', row: 3, column: 4 } },
    ]);
    expect(mapColumns).toHaveBeenCalledTimes(1);
    expect(workspace.getState()).toMatchObject({ result: null, preparation, outcome: null });
    expect(workspace.getState().done.size).toBe(0);
  });
});

describe('取込み', () => {
  const file: IncomingFile = {
    name: '経費.csv',
    digest: '0'.repeat(64),
    format: 'CSV（UTF-8）',
    lists: {
      flat: false,
      tables: [],
      damage: [],
      unused: [],
      doubts: [],
      notInYen: [],
      taxes: [],
      left: [],
      leftTables: [],
      rivals: [],
      given: null,
    },
    unread: [],
    sheets: [],
    layouts: [],
  };
  const inverse: WriteOp[] = [{ op: 'tableRows', sheet: '経費', table: '経費', rows: 1, before: 2 }];

  it('is a step that can be taken back, after which nothing that was read counts or is behind', async () => {
    const undo = vi.fn(() => Promise.resolve());
    const { workspace, edit } = workspaceWith({
      prepare: () => preparationOf('settings'),
      takeIn: () => {
        // Excel tells of what is written here too
        edit();
        return Promise.resolve({ inverse, replies: [] });
      },
      undo,
    });
    await workspace.run('check');
    expect(await workspace.takeIn(file, () => true)).toEqual({ end: 'done', result: [] });
    edit();
    expect(workspace.getState()).toMatchObject({ result: null, stale: false, changedRows: 0 });
    expect(workspace.getState().undoable).toMatchObject([{ kind: 'import', about: '経費.csv', inverse }]);
    await workspace.undo();
    expect(undo).toHaveBeenCalledTimes(1);
    expect(workspace.getState().undoable).toEqual([]);
  });

  it('that changes nothing leaves no step behind', async () => {
    const { workspace } = workspaceWith({ prepare: () => preparationOf('settings') });
    await workspace.takeIn(file, () => true);
    expect(workspace.getState().undoable).toEqual([]);
  });
});
