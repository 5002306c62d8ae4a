// @vitest-environment node
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../scripts/bundle-checks';
import { buildProduct, buildWorkbench, PROJECT } from './build';

describe('the builds that the suites share', { timeout: 240_000 }, () => {
  it('are made once, and not again before something has changed', () => {
    buildProduct();
    buildWorkbench();
    expect([buildProduct(), buildWorkbench()]).toEqual([false, false]);
  });

  it('let a page do what office.js and Fluent UI need, inline styles, and nothing else', () => {
    const html = readFileSync(path.join(PROJECT, 'dist', 'taskpane.html'), 'utf8');
    expect(checkPolicy(html)).toEqual([]);
    expect(html).toContain("style-src 'self' 'unsafe-inline';");
    expect(html).toContain("script-src 'self';");
  });
});
