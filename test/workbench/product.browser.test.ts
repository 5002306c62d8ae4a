// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from './desk';
import { openDesk } from './open-desk';
import { atOnce } from './product/atOnce';
import { cases } from './product/cases';
import { functions } from './product/functions';
import { SAMPLE } from './product/grid';
import { keyboard } from './product/keyboard';
import { live } from './product/live';
import { sample } from './product/sample';

/** The add-in as it is delivered, over Microsoft's unmodified office.js, in one browser for all suites. */
let opened: Desk | undefined;

beforeAll(async () => {
  opened = await openDesk({ pane: 'product', sample: SAMPLE });
}, 240_000);

afterAll(async () => {
  await opened?.close();
});

const desk = (): Desk => {
  if (!opened) throw new Error('the workbench did not open');
  return opened;
};

for (const suite of [sample, functions, atOnce, cases, keyboard, live]) suite(desk);

// The last of all: it judges everything that the suites before it have done.
describe('silence', () => {
  it('no request left this machine, and no page reported an error', () => {
    expect(desk().strayRequests).toEqual([]);
    expect(desk().errors).toEqual([]);
  });
});
