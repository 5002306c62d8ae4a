export { untilTyped } from './editing';
export { navigateTo } from './navigate';
export { officePort } from './port';
export { repairFormulas } from './repair';
export type { RepairResult } from './repair';
export { selectedRow, watchSelection } from './selection';
export type { SelectedRow } from './selection';
export { concernsTables, watchChanges } from './watch';
export type { Change } from './watch';
