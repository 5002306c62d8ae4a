export { navigateTo } from './navigate';
export { officePort } from './port';
export { watchChanges } from './watch';
export type { Change } from './watch';
