import { defineConfig } from 'vitest/config';

/** Tests that drive a browser, which one process starts for all of them. */
const BROWSER_TESTS = ['test/**/*.browser.test.{ts,tsx}', 'test/workbench/**/*.test.{ts,tsx}'];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: BROWSER_TESTS,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: BROWSER_TESTS,
          globalSetup: 'test/browser/shared.ts',
          maxWorkers: 2,
          // guards against hanging, and no measure of anything
          testTimeout: 600_000,
          hookTimeout: 600_000,
          expect: { poll: { timeout: 60_000 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
