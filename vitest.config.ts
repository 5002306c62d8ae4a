import { defineConfig } from 'vitest/config';

/** Tests that drive a browser. They share one, and one server; each file has a page of its own. */
const BROWSER_TESTS = ['test/**/*.browser.test.{ts,tsx}', 'test/workbench/**/*.test.{ts,tsx}'];

export default defineConfig({
  test: {
    expect: { poll: { timeout: 120_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: BROWSER_TESTS,
          // A guard against hanging, for a machine with other work: nothing is asserted of time.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: BROWSER_TESTS,
          globalSetup: ['test/browser/setup.ts'],
          maxWorkers: 2,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
