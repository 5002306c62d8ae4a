import type { WorkbookPort, WriteOp } from '../../workbook/port';
import type { CellPlace, CheckResult, Procedure, RunContext } from '../../workbook/results';
import type { Change } from '../../workbook/office/watch';
import { ChangeLog, sourceSheets } from './changes';
import { isCancelled, toPaneError } from './errors';
import type { Outcome, PaneState, RunKind, StepId, Workspace } from './types';

/** Work shorter than this shows no progress. */
const QUIET_MS = 300;
/** The figures of the progress change at most this often. */
const REPORT_MS = 100;

export interface WorkspaceParts {
  readonly procedure: Procedure;
  readonly port: WorkbookPort;
  readonly navigate: (place: CellPlace) => Promise<void>;
  /** Tells of changes that others make. */
  readonly watch: (changed: (change: Change) => void) => Promise<unknown>;
  readonly now: () => Date;
}

const START: PaneState = {
  step: 'check',
  running: null,
  result: null,
  checkedAt: null,
  stale: false,
  changedRows: 0,
  done: new Set(),
  outcome: null,
  canUndo: false,
  error: null,
};

/** The state behind the pane and the ribbon commands, and the one place that starts the procedure. */
export function createWorkspace(parts: WorkspaceParts): Workspace {
  let state = START;
  let inverse: readonly WriteOp[] = [];
  let stop: AbortController | null = null;
  let watching = false;
  const changes = new ChangeLog();
  const listeners = new Set<() => void>();

  const set = (part: Partial<PaneState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };

  const changed = (change: Change): void => {
    // addresses kept for taking back may no longer hold
    inverse = [];
    if (state.canUndo) set({ canUndo: false });
    if (!state.result || !sourceSheets(state.result).has(change.sheet)) return;
    changes.add(change);
    if (!state.running) set({ stale: true, changedRows: changes.count });
  };

  const startWatch = async (): Promise<void> => {
    if (watching) return;
    watching = true;
    try {
      await parts.watch(changed);
    } catch {
      // without the watch nothing is shown as changed; checking again stays possible
      watching = false;
    }
  };

  const guarded = async (kind: RunKind, work: (context: RunContext) => Promise<Partial<PaneState>>) => {
    if (state.running) return;
    stop = new AbortController();
    changes.clear();
    set({
      running: { kind, done: 0, total: 0, visible: false, cancelling: false },
      error: null,
      outcome: null,
    });
    const reveal = setTimeout(() => {
      if (state.running) set({ running: { ...state.running, visible: true } });
    }, QUIET_MS);
    let reported = 0;
    const report = (done: number, total: number): void => {
      const time = Date.now();
      if (!state.running || time - reported < REPORT_MS) return;
      reported = time;
      set({ running: { ...state.running, done, total } });
    };
    try {
      const end = await work({ now: parts.now(), progress: { report, signal: stop.signal } });
      set({ ...end, running: null });
    } catch (error) {
      const outcome: Outcome | null = isCancelled(error) ? { kind: 'cancelled' } : null;
      set({ running: null, outcome, error: outcome ? null : toPaneError(error) });
    } finally {
      clearTimeout(reveal);
      stop = null;
    }
  };

  const fresh = (result: CheckResult, at: Date): Partial<PaneState> => ({
    result,
    checkedAt: at,
    stale: changes.any,
    changedRows: changes.count,
  });

  const check = () =>
    guarded('check', async (context) => {
      const result = await parts.procedure.check(parts.port, context);
      await startWatch();
      const outcome: Outcome = { kind: 'checked', result, at: context.now };
      return { ...fresh(result, context.now), outcome, done: new Set<StepId>(['check']) };
    });

  const write = (step: 'fill' | 'report') =>
    guarded(step, async (context) => {
      const result = await parts.procedure[step](parts.port, context);
      await startWatch();
      // an unchanged second run leaves the way back to before the first one
      if (result.inverse.length > 0) inverse = result.inverse;
      const outcome: Outcome = { kind: 'written', step, result, at: context.now };
      const done = new Set<StepId>(step === 'fill' ? ['check', 'fill'] : ['check', 'fill', 'report']);
      return { ...fresh(result, context.now), outcome, done, canUndo: inverse.length > 0 };
    });

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getState: () => state,
    showStep: (step) => set({ step, error: null }),
    run: (step) => {
      if (!state.running) set({ step });
      return step === 'check' ? check() : write(step);
    },
    undo: () =>
      guarded('undo', async (context) => {
        await parts.procedure.undo(parts.port, inverse, context);
        inverse = [];
        return { outcome: { kind: 'undone' }, canUndo: false, done: new Set<StepId>(['check']) };
      }),
    showNothingToUndo: () => set({ outcome: { kind: 'nothingToUndo' }, error: null }),
    cancel() {
      if (!stop || !state.running) return;
      stop.abort();
      set({ running: { ...state.running, cancelling: true } });
    },
    async goTo(place) {
      try {
        await parts.navigate(place);
      } catch (error) {
        set({ error: toPaneError(error) });
      }
    },
    dismiss: () => set({ error: null, outcome: null }),
  };
}
