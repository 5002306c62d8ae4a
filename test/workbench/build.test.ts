// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { buildProduct, buildWorkbench } from './build';

describe('the builds that the suites share', { timeout: 240_000 }, () => {
  it('are made once, and not again before something has changed', () => {
    buildProduct();
    buildWorkbench();
    expect([buildProduct(), buildWorkbench()]).toEqual([false, false]);
  });
});
