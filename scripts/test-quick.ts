import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * `npm run test:quick`: what a developer asks every few minutes. Lint and format of the files that differ from the
 * last commit, the types of all, and the unit tests that these files reach; without LibreOffice and without a
 * browser. `npm test -- --all` asks everything.
 */
const git = (...args: string[]): string[] =>
  execFileSync('git', args, { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line !== '');

const changed = [
  ...git('diff', '--name-only', 'HEAD'),
  ...git('ls-files', '--others', '--exclude-standard'),
].filter((file) => existsSync(file));
const code = changed.filter((file) => /\.[cm]?[jt]sx?$/.test(file));

function run(name: string, path: string, ...args: string[]): boolean {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [`node_modules/${path}`, ...args], { stdio: 'inherit' });
  const mark = status === 0 ? '✓' : '✗';
  console.log(`${mark} ${name} ${((performance.now() - start) / 1000).toFixed(0)} s`);
  return status === 0;
}

const steps: readonly (() => boolean)[] = [
  () => code.length === 0 || run('lint', 'eslint/bin/eslint.js', '--max-warnings', '0', ...code),
  () =>
    changed.length === 0 ||
    run(
      'format',
      'prettier/bin/prettier.cjs',
      '--check',
      '--ignore-unknown',
      '--log-level',
      'warn',
      ...changed,
    ),
  () => run('types', 'typescript/bin/tsc', '-b'),
  () => run('unit tests', 'vitest/vitest.mjs', 'run', '--project', 'unit*', ...reach()),
];

/** Tests that the changed files reach; with none changed, those of the rules and of the arithmetic. */
function reach(): string[] {
  if (code.length === 0) return ['test/grant', 'test/scheme', 'test/lint'];
  console.log(`unit tests that ${code.length} changed files reach; LibreOffice and the browser: npm test`);
  return ['--changed', '--exclude', 'test/**/soffice.test.ts'];
}

const failed = steps.filter((step) => !step()).length;
process.exit(failed === 0 ? 0 : 1);
