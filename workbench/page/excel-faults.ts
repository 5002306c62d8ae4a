import { IFunctionService } from '@univerjs/preset-sheets-core';
import type { Host } from '../host/host';
import type { Faults } from './faults';

type ExcelFaults = Pick<
  Faults,
  | 'mergesForgetUndo'
  | 'ribbonForgetsUndo'
  | 'cancelCalls'
  | 'functionsSaid'
  | 'canUndo'
  | 'missEdits'
  | 'calcForName'
  | 'lateTimers'
  | 'ignoreFit'
  | 'refuseNewWorkbooks'
  | 'refuseInsertion'
  | 'loseFunction'
>;

/** A browser lets the timers of a page that is not shown come once a second. */
const LATE_MS = 1_000;

/** What Excel is reported to do, each switched on by itself. */
export function excelFaults(host: () => Host): ExcelFaults {
  let punctual: typeof setTimeout | null = null;
  return {
    mergesForgetUndo: (on) => {
      host().book.change.mergesForgetUndo = on;
    },
    ribbonForgetsUndo: (on) => {
      host().book.change.ribbonForgetsUndo = on;
    },
    cancelCalls: (when) => {
      host().functions.cancels = when;
    },
    functionsSaid: () => host().functions.said.splice(0),
    canUndo: () => host().book.undoRedo.pitchTopUndoElement() !== null,
    missEdits: (on) => {
      host().events.missesEdits = on;
    },
    calcForName: (on) => {
      host().cells.unknownIsCalc = on;
    },
    ignoreFit: (on) => {
      host().pages.ignoresFit = on;
    },
    refuseNewWorkbooks: (on) => {
      host().refusesNewWorkbooks = on;
    },
    refuseInsertion: (when) => {
      host().insertion.refuses = when;
    },
    loseFunction: (name) => {
      host().book.service<IFunctionService>(IFunctionService).unregisterExecutors(name);
    },
    lateTimers: (on) => {
      const pane = document.querySelector<HTMLIFrameElement>('#pane')?.contentWindow as
        (Window & { setTimeout: typeof setTimeout }) | null | undefined;
      if (!pane) throw new Error('no pane');
      punctual ??= pane.setTimeout.bind(pane) as typeof setTimeout;
      const plain = punctual;
      const late = ((callback: TimerHandler, wait = 0, ...rest: unknown[]) =>
        plain(callback as () => void, Math.max(LATE_MS, wait), ...rest)) as typeof setTimeout;
      pane.setTimeout = on ? late : plain;
      if (!on) punctual = null;
    },
  };
}
