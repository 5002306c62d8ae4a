import { defineConfig } from 'vitest/config';

/** Tests that drive a browser: slow, and one at a time, since each starts a Chromium and a server. */
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
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 90_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
