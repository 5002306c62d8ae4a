// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { buildAll } from './build';

describe('the builds that the suites share', { timeout: 240_000 }, () => {
  it('are made once, and not again before something has changed', async () => {
    await buildAll();
    expect(await buildAll()).toEqual([false, false]);
  });
});
