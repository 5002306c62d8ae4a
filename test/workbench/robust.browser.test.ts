// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from './desk';
import { openDesk } from './open-desk';
import { SAMPLE } from './product/grid';
import { contents } from './robust/contents';
import { locks } from './robust/locks';
import { others } from './robust/others';
import { syncs } from './robust/syncs';

/** What can go wrong while the add-in works, on the product as it is delivered over Microsoft's unmodified office.js. */
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

for (const suite of [syncs, locks, others, contents]) suite(desk);

describe('silence', () => {
  it('no request left this machine, and no page reported an error', () => {
    expect(desk().strayRequests).toEqual([]);
    expect(desk().errors).toEqual([]);
  });
});
