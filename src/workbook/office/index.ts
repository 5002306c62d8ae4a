import type { AsRead } from '../port';
import type { RepairResult } from './look/repair';
import type { Change } from './look/watch';

export { untilTyped } from './editing';
export { navigateTo } from './navigate';
export { officePort } from './port';
export { selectedRow, watchSelection } from './look/selection';

export { watchChanges } from './look/watch';
export type { Change } from './look/watch';
export type { RepairResult } from './look/repair';

/** Lifts filters for a write; its code is loaded when it is asked for. */
export const liftFilters = async (sheets: readonly string[]): Promise<() => Promise<readonly string[]>> =>
  (await import('./look/filters')).liftFilters(sheets);

/** What holds something else now than when it was read; its code is loaded when it is asked for. */
export const editsSince = async (inputs: readonly AsRead[], stop: () => boolean): Promise<Change[]> =>
  (await import('./look/edits')).editsSince(inputs, stop);

/** Writes formulas of ours anew that come to an error; its code is loaded when it is asked for. */
export const repairFormulas = async (): Promise<RepairResult> =>
  (await import('./look/repair')).repairFormulas();
