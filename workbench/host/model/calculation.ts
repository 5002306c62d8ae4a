import type { ICommandInfo, IExecutionOptions } from '@univerjs/core';
import {
  ClearSelectionFormatCommand,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  IFunctionService,
  type ISetFormulaCalculationNotificationMutation,
  type ISetRangeValuesMutationParams,
  RemoveSuperTableMutation,
  SetBorderCommand,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetSuperTableMutation,
} from '@univerjs/preset-sheets-core';
import type { Book } from './book';

const RECALCULATE = 'workbench.mutation.recalculate';
/** A calculation that has not come to rest by then is reported as it stands. */
const PATIENCE = 30_000;
/** Univer waits 100 ms after a change before it calculates; one that has not begun by then will not. */
const START_LIMIT = 300;
/** A wait looks again by itself, should nothing wake it. */
const LOOK_AGAIN = 1_000;
const STYLE_TRIGGERS = new Set<string>([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);

export interface DirtyCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

const TABLE_CHANGES = new Set<string>([SetSuperTableMutation.id, RemoveSuperTableMutation.id]);

interface RecalculateParams {
  readonly cells: readonly DirtyCell[];
  readonly all: boolean;
}

/**
 * Follows Univer's calculation, so that a read after a write sees its result, and asks for recalculations.
 *
 * They are asked for through Univer's own queue and never by starting the engine directly: a start while the
 * engine runs resets the results of the run under way, and a spilled block is lost.
 */
export class Calculation {
  private waiting: ReturnType<typeof setTimeout> | null = null;
  private running = 0;
  private stopping = false;
  private overlapped = false;
  private readonly idleCallbacks = new Set<() => void>();
  private readonly finishedCallbacks = new Set<(clean: boolean) => void>();

  constructor(private readonly book: Book) {
    const dirty = book.service<IActiveDirtyManagerService>(IActiveDirtyManagerService);
    book.commands.registerCommand({ id: RECALCULATE, type: 2, handler: () => true });
    dirty.register(RECALCULATE, {
      commandId: RECALCULATE,
      getDirtyData: (command: ICommandInfo) => this.dirtyData(command.params as RecalculateParams),
    });
    book.commands.beforeCommandExecuted((command) => {
      this.before(command);
    });
    book.commands.onCommandExecuted((command, options) => {
      if (TABLE_CHANGES.has(command.id)) this.forgetFormulas();
      if (dirty.get(command.id) && !isSilent(command, options)) this.expectStart();
    });
  }

  recalculate(cells: readonly DirtyCell[]): void {
    this.request({ cells, all: false });
  }

  recalculateAll(): void {
    this.request({ cells: [], all: true });
  }

  /** Called after each run; `clean` is false where runs overlapped and results may have been lost. */
  onFinished(callback: (clean: boolean) => void): void {
    this.finishedCallbacks.add(callback);
  }

  /** True while nothing is being calculated nor about to be. */
  get resting(): boolean {
    return this.running === 0 && this.waiting === null;
  }

  /** Resolves when that is so. */
  async idle(): Promise<void> {
    await this.until(() => this.resting);
  }

  /**
   * Resolves when the engine does not run. A result of a run under way is put where its formula stood when the
   * run began, even if something else was written there since: so nothing is written during a run.
   */
  async quiet(): Promise<void> {
    await this.until(() => this.running === 0);
  }

  private async until(done: () => boolean): Promise<void> {
    const limit = performance.now() + PATIENCE;
    while (!done() && performance.now() < limit) {
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          this.idleCallbacks.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, LOOK_AGAIN);
        this.idleCallbacks.add(wake);
      });
    }
  }

  /**
   * Univer keeps parsed formulas by their text, with the place of their tables inside: one that was calculated
   * before its table changed would keep the old place wherever it is written again. Long formulas are kept under a
   * digest, so only the empty text, which every key holds, finds them all.
   */
  forgetFormulas(): void {
    this.book.service<IFunctionService>(IFunctionService).deleteFormulaAstCacheKey('');
  }

  /** Counted by a timer, not by the clock: in a page that is kept busy, Univer's timer is late as well. */
  private expectStart(): void {
    this.stopExpecting();
    this.waiting = setTimeout(() => {
      this.waiting = null;
      if (this.resting) this.wake();
    }, START_LIMIT);
  }

  private stopExpecting(): void {
    if (this.waiting !== null) clearTimeout(this.waiting);
    this.waiting = null;
  }

  private request(params: RecalculateParams): void {
    this.book.commands.syncExecuteCommand(RECALCULATE, params);
  }

  private dirtyData({ cells, all }: RecalculateParams) {
    const { unitId } = this.book;
    const dirtyRanges = cells.map(({ sheetId, row, column }) => ({
      unitId,
      sheetId,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }));
    return all ? { forceCalculation: true } : { dirtyRanges };
  }

  /** Before, not after: a stopped run is restarted while its notification is still being handled. */
  private before(command: Readonly<ICommandInfo>): void {
    if (command.id === SetFormulaCalculationStartMutation.id) {
      this.stopExpecting();
      if (!this.stopping) {
        this.overlapped ||= this.running > 0;
        this.running += 1;
      }
      this.stopping = false;
    } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
      if (functionsExecutedState === FormulaExecutedStateType.STOP_EXECUTION) this.stopping = true;
      if (
        functionsExecutedState === FormulaExecutedStateType.SUCCESS ||
        functionsExecutedState === FormulaExecutedStateType.NOT_EXECUTED
      ) {
        // The results are applied in the microtasks that follow this notification.
        setTimeout(() => {
          this.finished();
        });
      }
    }
  }

  private finished(): void {
    this.running = Math.max(0, this.running - 1);
    if (this.running > 0) return;
    const clean = !this.overlapped;
    this.overlapped = false;
    for (const callback of this.finishedCallbacks) callback(clean);
    this.wake();
  }

  private wake(): void {
    for (const callback of [...this.idleCallbacks]) callback();
  }
}

/** Changes that Univer does not recalculate for: its own results, and styles. */
function isSilent(command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
  if (command.id !== SetRangeValuesMutation.id) return false;
  const { trigger } = command.params as ISetRangeValuesMutationParams;
  return options?.onlyLocal === true || (trigger !== undefined && STYLE_TRIGGERS.has(trigger));
}
