import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from './desk';
import { openDesk } from './open-desk';
import { SAMPLE } from './product/grid';
import type { ProductSuite } from './product/pane';

/**
 * Lets suites run one after the other at one desk, on the product with the sample; at the end nothing went astray.
 *
 * @param look.bare as in `DeskOptions`
 */
export function onOneDesk(suites: readonly ProductSuite[], look: { readonly bare?: true } = {}): void {
  let opened: Desk | undefined;

  beforeAll(async () => {
    opened = await openDesk({ pane: 'product', sample: SAMPLE, ...look });
  });

  afterAll(async () => {
    await opened?.close();
  });

  const desk = (): Desk => {
    if (!opened) throw new Error('the workbench did not open');
    return opened;
  };

  for (const suite of suites) suite(desk);

  // The last of all: it judges everything that the suites before it have done.
  describe('silence', () => {
    it('no request left this machine, and no page reported an error', () => {
      expect(desk().strayRequests).toEqual([]);
      expect(desk().errors).toEqual([]);
    });
  });
}
