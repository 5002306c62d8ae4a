/**
 * `npm run test:quick`, for the loop of a developer: lint of what differs from the main branch, types (incremental),
 * and the unit tests that what has changed reaches. It says what it leaves out; `npm test` is the judge.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** Where this branch left main; the last commit on main itself. */
function base(): string {
  const found = spawnSync('git', ['merge-base', 'HEAD', 'main'], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : 'HEAD';
}

const since = base();
const changed = [
  ...linesOf(git('-c', 'core.quotePath=false', 'diff', '--name-only', '--diff-filter=d', since)),
  ...linesOf(git('-c', 'core.quotePath=false', 'ls-files', '--others', '--exclude-standard')),
].filter((file) => existsSync(file));
const code = changed.filter((file) => /\.(tsx?|js)$/.test(file));

const npx = (...args: string[]): boolean =>
  spawnSync('npx', ['--no-install', ...args], { stdio: 'inherit', shell: process.platform === 'win32' })
    .status === 0;

const CACHE = 'node_modules/.cache';
const results: readonly (readonly [string, boolean])[] = [
  ['eslint', code.length === 0 || npx('eslint', '--max-warnings', '0', '--no-warn-ignored', ...code)],
  [
    'prettier',
    changed.length === 0 || npx('prettier', '--check', '--ignore-unknown', '--log-level', 'warn', ...changed),
  ],
  ['types', npx('tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', `${CACHE}/tsc.json`, '-p', '.')],
  ['unit tests', npx('vitest', 'run', '--project', 'unit', '--changed', since, '--passWithNoTests')],
];

const failed = results.filter(([, passed]) => !passed).map(([name]) => name);
console.info(
  `\nChanged since ${since.slice(0, 9)}: ${changed.length} files. Left out: lint of the others, unit tests that they do not reach, builds, browser suites.`,
);
if (failed.length > 0) {
  console.error(`FAILED: ${failed.join(', ')}`);
  process.exitCode = 1;
}
