import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { ALL } from './test/series';

/** Tests that drive a browser. They share one, and one server; each file has a page of its own. */
const BROWSER_TESTS = ['test/**/*.browser.test.{ts,tsx}', 'test/workbench/**/*.test.{ts,tsx}'];

/** Files that put another module in a module's place: what they load is theirs alone. All others share what they load. */
const MOCKING = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((file) => join('test', file))
  .filter((file) => /\.test\.tsx?$/.test(file) && /\bvi\.(mock|doMock)\(/.test(readFileSync(file, 'utf8')));

/** Left to `npm test -- --all`, for what they take: a build of its own. */
const LONG: readonly string[] = ALL ? [] : ['test/years/office.browser.test.ts'];

const WORKERS = 2;

// A guard against hanging, for a machine with other work: nothing is asserted of time.
const GUARD = { testTimeout: 120_000, hookTimeout: 120_000 };

/** Suites that take longest: last, one of them would keep a core waiting for the other. */
const LONGEST = [
  'audit/audit.',
  'fuzz/fuzz.',
  'moves.',
  'broken-off.',
  'robust.',
  'workbench/product.',
  'workbench/workbench.',
  'accessibility.',
  'scale.',
];

/**
 * The longest first, and those with a document of jsdom together at the end: a worker is kept only where the next
 * file wants the same, and a new one loads everything anew.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((name) => moduleId.includes(name));
      if (at >= 0) return at;
      const [first] = readFileSync(moduleId, 'utf8').split('\n', 1);
      return LONGEST.length + (first?.includes('@vitest-environment jsdom') ? 1 : 0);
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    expect: { poll: { timeout: 120_000 } },
    // a line written to the console as a file ends would fail the run: it could no longer be handed over
    disableConsoleIntercept: true,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          ...GUARD,
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...BROWSER_TESTS, ...MOCKING],
          isolate: false,
          execArgv: ['--max-semi-space-size=64'],
          maxWorkers: WORKERS,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          ...GUARD,
          name: 'unit-mocking',
          include: MOCKING,
          maxWorkers: WORKERS,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: BROWSER_TESTS,
          exclude: [...LONG],
          globalSetup: ['test/browser/setup.ts'],
          isolate: false,
          maxWorkers: WORKERS,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
