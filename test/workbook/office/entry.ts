/** The adapter as a script for the pane of the tests: window.adapter. */
import { officeHost, officePort } from '../../../src/workbook/office';

export type Adapter = typeof adapter;

const adapter = {
  navigateTo: officeHost.navigate,
  port: officePort,
  repairFormulas: officeHost.repair,
  selectedRow: officeHost.selection,
  watchChanges: officeHost.watch,
  watchSelection: officeHost.watchSelection,
};

Object.assign(globalThis, { adapter });
