import { pane } from '../../catalogue/pane';
import { concernsTables, tablesRead } from '../../workbook/concerns-tables';
import type { Change } from '../../workbook/host';
import { toPaneError } from './errors';
import type { WorkspaceParts } from './parts';
import { ReasonFollower, reasonFor } from './reason';
import { LOOKS, Runner, staleness } from './runner';
import { createRuns } from './runs';
import { START } from './start';
import type { PaneState, Workspace } from './types';
import { touchedBy } from './undo-steps';

/** The state behind the pane and the ribbon commands, and the one place that starts the procedure. */
export function createWorkspace(parts: WorkspaceParts): Workspace {
  const { host } = parts;
  let state = START;
  let watching = false;
  const listeners = new Set<() => void>();

  const set = (part: Partial<PaneState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  const store = { get: () => state, set };
  const runner = new Runner(store, parts);
  const follower = new ReasonFollower(store, host);
  listeners.add(() => void follower.follow());

  /** @returns whether there is 設定; so too where that can't be told: the first run says what may be the matter. */
  const identify = async (): Promise<boolean> => {
    const book = await parts.identify(state.book?.sheet ?? null).catch(() => undefined);
    if (book) set({ book });
    return book !== null;
  };

  /** 点検 has nothing to begin with where nothing is set yet: 準備 says what is missing, and what there is to do. */
  const begin = async (): Promise<void> => {
    const before = state;
    if (!(await identify()) && state === before) set({ step: 'prepare' });
  };

  /** @returns whether 設定 may say something else now. */
  const note = (change: Change): boolean => {
    const undoable = touchedBy(state.undoable, change);
    if (undoable !== state.undoable) set({ undoable });
    if (state.running) runner.meanwhile.add(change);
    if (!state.result || !concernsTables(change, tablesRead(state.result))) return false;
    runner.changes.add(change);
    return change.sheet === (state.book?.sheet ?? pane.app.settings);
  };

  const changed = (...changes: readonly Change[]): void => {
    const settings = changes.map(note);
    // what was read no longer counts: nothing of it can be behind
    if (!state.running && state.result && runner.changes.any) set(staleness(runner.changes));
    if (settings.includes(true)) void identify();
  };

  const lookForEdits = (): (() => Promise<void>) => {
    const { result, running, stale } = state;
    const over = (): boolean => state.result !== result || state.running !== null || state.stale;
    return async () => {
      if (result === null || running !== null || stale || over()) return;
      // where it fails the next run, which reads everything, tells what is the matter
      const edits = await host.edits(result.inputs, over).catch(() => []);
      if (!over()) changed(...edits);
    };
  };

  const startWatch = async (): Promise<void> => {
    if (watching) return;
    watching = true;
    try {
      await host.watch(changed);
    } catch {
      // without the watch nothing is shown as changed; checking again stays possible
      watching = false;
    }
  };

  const runs = createRuns(parts, runner, startWatch);
  const isFree = (): boolean => !state.running || LOOKS[state.running.kind] !== undefined;

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getState: () => state,
    begin,
    lookForEdits,
    showStep(step) {
      set({ step, view: 'steps', error: null });
      if (step === 'fill' && isFree() && (state.stale || !(state.preview ?? state.done.has('fill')))) {
        void runs.preview();
      } else {
        void runner.leaveLook(step);
      }
    },
    run(step) {
      if (isFree()) set({ step, view: 'steps' });
      return step === 'check' ? runs.check() : runs.write(step);
    },
    choose(sheet, wanted) {
      const leftOut = new Set(state.leftOut);
      if (wanted) leftOut.delete(sheet);
      else leftOut.add(sheet);
      set({ leftOut });
    },
    preview: runs.preview,
    prepare: runs.prepare,
    mapColumns: runs.mapColumns,
    unmapColumn: runs.unmapColumn,
    adopt: runs.adopt,
    answer: runs.answer,
    replace: runs.replace,
    takeIn: runs.takeIn,
    decide: runs.decide,
    awardLetters: runs.awardLetters,
    showIntake: () => set({ view: 'intake' }),
    refresh() {
      if (state.done.has('report') || state.reportBehind) return runs.write('report', 'update');
      if (state.done.has('fill')) return runs.write('fill', 'update');
      return state.step === 'fill' ? runs.preview() : runs.check();
    },
    async undo() {
      if (state.undoable.length > 0) await runs.undo();
      else set({ outcome: { kind: 'nothingToUndo' }, error: null, view: 'steps' });
    },
    goOnUnfiltered: () => runner.againUnfiltered(),
    repair: runs.repair,
    carryOut: runs.carryOut,
    writeBeside: runs.writeBeside,
    cancel: () => runner.cancel(),
    async goTo(place) {
      try {
        await host.navigate(place);
      } catch (error) {
        set({ error: toPaneError(error) });
      }
    },
    dismiss: () => set({ error: null, outcome: null, filtersLost: [], unfitted: [] }),
    async showReason(place) {
      try {
        const row = place ?? (await host.selection());
        if (!state.result) await runs.check();
        else if (state.stale) await runs.reread();
        if (state.error) return;
        set({ view: 'reason', reason: reasonFor(store, row) });
      } catch (error) {
        set({ error: toPaneError(error) });
      }
    },
    showReference(clause) {
      set({ view: 'reference', referenceClause: clause ?? null });
    },
  };
}
