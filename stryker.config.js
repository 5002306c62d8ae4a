/**
 * Mutation testing of the rule book and the engine: `npm run mutate`, or `npm run mutate -- -m src/grant/staff.ts`
 * for a file. Nothing under src/scheme and src/grant is left out.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['src/scheme/**/*.ts', 'src/grant/**/*.ts'],
  testRunner: 'vitest',
  // named, since a plug-in is not found by its name's pattern in every layout of node_modules
  plugins: ['@stryker-mutator/vitest-runner'],
  // every test file knows the whole of src/grant, so asking which are related to a file only costs time
  vitest: { related: false, configFile: 'vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // room for a machine that is busy: a mutant that loops is still ended
  timeoutMS: 20_000,
  // what the tests need is copied, and nothing is mutated in place
  ignorePatterns: [
    '**',
    '!src/**/*',
    '!test/**/*',
    '!package.json',
    // each names the others, and none is read where one of them is not there
    '!tsconfig*.json',
    '!vitest.mutation.config.ts',
  ],
  tempDirName: 'test-results/stryker',
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false, reportScoreTable: true },
  htmlReporter: { fileName: 'test-results/mutation/index.html' },
  jsonReporter: { fileName: 'test-results/mutation/mutation.json' },
  thresholds: { high: 95, low: 90, break: 90 },
};
