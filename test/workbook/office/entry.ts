/** The adapter as a script for the pane of the tests: window.adapter. */
import { navigateTo, officePort, watchChanges } from '../../../src/workbook/office';

export type Adapter = typeof adapter;

const adapter = { navigateTo, port: officePort, watchChanges };

Object.assign(globalThis, { adapter });
