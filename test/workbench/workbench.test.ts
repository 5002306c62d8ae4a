// @vitest-environment node
import { afterAll, beforeAll } from 'vitest';
import type { Desk } from './desk';
import { openDesk } from './open-desk';
import { clerk } from './suites/clerk';
import { events } from './suites/events';
import { faults } from './suites/faults';
import { files } from './suites/files';
import { functions } from './suites/functions';
import { insertion } from './suites/insertion';
import { opening } from './suites/opening';
import { page } from './suites/page';
import { ranges } from './suites/ranges';
import { ribbon } from './suites/ribbon';
import { sheets } from './suites/sheets';
import { tables } from './suites/tables';
import { tabs } from './suites/tabs';
import { values } from './suites/values';

/** One browser and one workbook for all suites: Microsoft's office.js over the workbench. */
let opened: Desk | undefined;

beforeAll(async () => {
  opened = await openDesk();
}, 240_000);

afterAll(async () => {
  await opened?.close();
});

const desk = (): Desk => {
  if (!opened) throw new Error('the workbench did not open');
  return opened;
};

for (const suite of [
  values,
  ranges,
  sheets,
  tables,
  events,
  functions,
  clerk,
  tabs,
  ribbon,
  faults,
  insertion,
  page,
  files,
  opening,
])
  suite(desk);
