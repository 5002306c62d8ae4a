import type { WorkbookHost } from '../host';
import { untilTyped } from './editing';
import { selectedRow, watchSelection } from './look/selection';
import { watchChanges } from './look/watch';
import { navigateTo } from './navigate';

/** Excel around the open workbook. What few clerks ask for is loaded when it is asked for. */
export const officeHost: WorkbookHost = {
  navigate: navigateTo,
  selection: selectedRow,
  watchSelection,
  watch: watchChanges,
  untilTyped,
  edits: async (inputs, stop) => (await import('./look/edits')).editsSince(inputs, stop),
  repair: async (progress) => (await import('./look/repair')).repairFormulas(progress),
  liftFilters: async (sheets) => (await import('./look/filters')).liftFilters(sheets),
  openNew: async (bytes) => (await import('./new-workbook')).openNewWorkbook(bytes),
  insertSheets: async (file) => {
    await (await import('./template')).insertTemplate(file);
  },
  putTag: async (tag) => (await import('./tag-cell')).putTag(tag),
  appendTag: async (tag, asked) => (await import('./tag-cell')).appendTag(tag, asked),
  takeTagBack: async (cell) => (await import('./tag-cell')).takeTagBack(cell),
};
