import type { PaneState } from './types';

/** The pane before anything was done. */
export const START: PaneState = {
  step: 'check',
  view: 'steps',
  running: null,
  answered: null,
  replaced: null,
  preparation: null,
  result: null,
  preview: null,
  checkedAt: null,
  stale: false,
  changedRows: 0,
  staleRows: [],
  done: new Set(),
  leftOut: new Set(),
  outcome: null,
  canUndo: false,
  written: null,
  undoLostBy: null,
  error: null,
  filtersLost: [],
  unfitted: [],
  book: null,
  reason: null,
  referenceClause: null,
};
