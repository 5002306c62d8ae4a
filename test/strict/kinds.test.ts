import { describe, expect, it } from 'vitest';
import { ALL } from '../series';
import { everyKind } from './kinds';
import { strictFaults } from './index';

/** As many as a prefecture's office has at hand, or enough for every kind of row; `npm run validate:files` takes any number. */
const APPLICATIONS = ALL ? 150 : 40;

describe('Excel would open without a repair', { timeout: 120_000 }, () => {
  it.each(everyKind(APPLICATIONS))('$name', async ({ make }) => {
    expect(strictFaults(await make())).toEqual([]);
  });
});
