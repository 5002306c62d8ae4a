import { pagePause } from '../../base/slices';
import type { RunContext } from '../../workbook/run-context';
import { HalfWrittenError } from '../../workbook/workbook-error';
import { ChangeLog, Meanwhile } from './changes';
import { isCancelled, toPaneError } from './errors';
import { JOBS, type RunEnd } from './jobs';
import type { WorkspaceParts } from './parts';
import type { Outcome, PaneState, RunKind, Running, StepId } from './types';
import { withStep } from './undo-steps';

/** Work shorter than this shows no progress. */
const QUIET_MS = 300;
/** The figures of the progress change at most this often. */
const REPORT_MS = 100;

/** Runs that only look at the workbook for a step, and begin by themselves. */
export const LOOKS: Readonly<Partial<Record<RunKind, StepId>>> = {
  preview: 'fill',
  prepare: 'prepare',
  tags: 'report',
};

export interface Store {
  readonly get: () => PaneState;
  readonly set: (part: Partial<PaneState>) => void;
}

/** `changes` are those made during the run, `earlier` those before it; the work decides whether they still count. */
type Work = (context: RunContext, changes: ChangeLog, earlier: ChangeLog) => Promise<Partial<PaneState>>;

/** Starts one run at a time, keeps its progress in the state, and the changes that others make meanwhile. */
export class Runner {
  /** Since the tables were read for the last time. */
  changes = new ChangeLog();
  /** Since the run began that is under way. */
  meanwhile = new Meanwhile();
  private stop: AbortController | null = null;
  private current: Promise<unknown> = Promise.resolve();
  private quiet = false;
  /** What was carried out last. */
  private last: { readonly kind: RunKind; readonly work: Work } | null = null;

  constructor(
    private readonly store: Store,
    private readonly parts: Pick<WorkspaceParts, 'now' | 'host'>,
  ) {}

  get state(): PaneState {
    return this.store.get();
  }

  /** Puts into the state what counts even where the rest of the run fails. */
  keep(part: Partial<PaneState>): void {
    this.store.set(part);
  }

  /** Carries out the work; what it came to stands in the state. */
  async run(kind: RunKind, work: Work): Promise<void> {
    await this.begin(kind, work);
  }

  /** Carries out the work; nothing where another run is under way. A look gives way to everything else. */
  async begin(kind: RunKind, work: Work): Promise<RunEnd> {
    if (this.store.get().running?.kind !== kind) await this.leaveLook();
    if (this.store.get().running) return 'busy';
    this.last = { kind, work };
    const carriedOut = this.carryOut(kind, work);
    this.current = carriedOut;
    return carriedOut;
  }

  /** Carries out once more what met filters that are on, with all rows shown for as long. */
  async againUnfiltered(): Promise<void> {
    const { last } = this;
    const { filtered } = this.store.get().error ?? {};
    if (last === null || filtered === undefined) return;
    await this.run(last.kind, async (context, changes, earlier) => {
      const putBack = await this.parts.host.liftFilters(filtered);
      try {
        return await last.work(context, changes, earlier);
      } finally {
        this.store.set({ filtersLost: await putBack() });
      }
    });
    this.last = last;
  }

  /** Ends a look that nobody waits for any more, without a word; the step that waits for it may be named. */
  async leaveLook(step?: StepId): Promise<void> {
    const { running } = this.store.get();
    const waiting = running && LOOKS[running.kind];
    if (!waiting || waiting === step) return;
    this.quiet = true;
    this.stop?.abort();
    await this.current;
  }

  cancel(): void {
    if (!this.stop) return;
    this.stop.abort();
    this.patch({ cancelling: true });
  }

  private async carryOut(kind: RunKind, work: Work): Promise<RunEnd> {
    const { set } = this.store;
    const stop = new AbortController();
    const earlier = this.changes;
    this.stop = stop;
    this.quiet = false;
    this.changes = new ChangeLog();
    const meanwhile = (this.meanwhile = new Meanwhile());
    set({
      running: { kind, done: 0, total: 0, visible: false, cancelling: false, waiting: false },
      error: null,
      outcome: null,
      ...(JOBS.has(kind) ? {} : { reported: null }),
      filtersLost: [],
      unfitted: [],
    });
    const reveal = setTimeout(() => {
      this.patch({ visible: true });
    }, QUIET_MS);
    const context: RunContext = {
      now: this.parts.now(),
      progress: {
        report: this.reporter(),
        unfitted: (sheets) => set({ unfitted: [...this.state.unfitted, ...sheets] }),
        shown: this.state.result?.inputs ?? [],
        edited: (sheet, area) => this.changes.add({ sheet, area, moved: false }),
        signal: stop.signal,
      },
      pause: pagePause,
      changedSince: (tables) => meanwhile.place(tables),
    };
    try {
      await this.parts.host.untilTyped(() => this.patch({ waiting: true, visible: true }), stop.signal);
      this.patch({ waiting: false });
      set({ ...(await work(context, this.changes, earlier)), running: null });
      return 'done';
    } catch (error) {
      this.changes.join(earlier);
      const cancelled: Outcome | null = isCancelled(error) ? { kind: 'cancelled' } : null;
      set({
        running: null,
        // what was made is taken back
        unfitted: [],
        outcome: this.quiet ? null : cancelled,
        error: cancelled ? null : { ...toPaneError(error), of: kind },
        // what stands half made has a way back like what was carried out
        ...(error instanceof HalfWrittenError &&
          withStep(this.state, { kind: 'half', at: context.now, inverse: error.inverse })),
        ...staleness(this.changes),
      });
      if (cancelled === null) return 'failed';
      return this.quiet ? 'left' : 'cancelled';
    } finally {
      clearTimeout(reveal);
      this.stop = null;
    }
  }

  private patch(part: Partial<Running>): void {
    const { get, set } = this.store;
    const { running } = get();
    if (running) set({ running: { ...running, ...part } });
  }

  private reporter(): (done: number, total: number) => void {
    let reported = 0;
    return (done, total) => {
      const time = Date.now();
      if (time - reported < REPORT_MS) return;
      reported = time;
      this.patch({ done, total });
    };
  }
}

/** What the state says of changes since the tables were read. */
export function staleness(changes: ChangeLog): Pick<PaneState, 'stale' | 'changedRows' | 'staleRows'> {
  return { stale: changes.any, changedRows: changes.count, staleRows: changes.places };
}
