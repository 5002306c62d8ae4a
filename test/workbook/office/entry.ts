/** The adapter as a script for the pane of the tests: window.adapter. */
import {
  navigateTo,
  officePort,
  repairFormulas,
  selectedRow,
  watchChanges,
  watchSelection,
} from '../../../src/workbook/office';

export type Adapter = typeof adapter;

const adapter = {
  navigateTo,
  port: officePort,
  repairFormulas,
  selectedRow,
  watchChanges,
  watchSelection,
};

Object.assign(globalThis, { adapter });
