import type { RepairResult } from './repair';

export { untilTyped } from './editing';
export { navigateTo } from './navigate';
export { officePort } from './port';
export { selectedRow, watchSelection } from './selection';
export type { SelectedRow } from './selection';
export { concernsTables, watchChanges } from './watch';
export type { Change } from './watch';
export type { RepairResult } from './repair';

/** Writes formulas of ours anew that show #NAME?; its code is loaded when it is asked for. */
export const repairFormulas = async (): Promise<RepairResult> => (await import('./repair')).repairFormulas();
