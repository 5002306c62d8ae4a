import { type ChildProcess, spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/**
 * `npm test`: types, builds, unit tests and the browser, the quick ones first; of long series of like cases it takes
 * some. `npm test -- --all`, which CI calls, takes all of them, lint and format before. What needs one core runs beside
 * the rest; a step that fails ends the run, says which one it was, and makes the process fail.
 */
const ALL = process.argv.includes('--all');

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const node = (name: string, ...args: string[]): Step => ({ name, command: [process.execPath, ...args] });
const bin = (path: string): string => `node_modules/${path}`;

const LINT = node('lint', bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0');
const ROOMS = node(
  'rooms',
  bin('dependency-cruiser/bin/dependency-cruise.mjs'),
  'src',
  'workbench',
  '--config',
  '.dependency-cruiser.js',
);
const DEAD = node('dead code', bin('knip/bin/knip.js'), '--no-progress');
const FORMAT = node('format', bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.');
const TYPES = node('types', bin('typescript/bin/tsc'), '-b');
const webpack = (name: string, config: string): Step =>
  node(name, bin('webpack/bin/webpack.js'), '--mode', 'production', '--config', config);
const vitest = (project: string): Step =>
  node(`${project} tests`, bin('vitest/vitest.mjs'), 'run', '--project', project);

/** One list beside the other, each in its order. */
const STAGES: readonly (readonly (readonly Step[])[])[] = [
  ...(ALL ? [[[LINT], [ROOMS, DEAD, FORMAT]]] : []),
  [[TYPES], [webpack('build', 'webpack.config.js'), webpack('workbench', 'workbench/webpack.config.js')]],
  [[vitest('unit*')]],
  [[vitest('browser')]],
];

/** What is under way. */
const running = new Set<ChildProcess>();

const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(0)} s`;

/** @throws Error with the step's name where it fails */
async function run({ name, command: [file, ...args] }: Step, whole: boolean): Promise<void> {
  const start = performance.now();
  const child = spawn(file, args, {
    stdio: ['ignore', whole ? 'inherit' : 'pipe', whole ? 'inherit' : 'pipe'],
    env: {
      ...process.env,
      ...(ALL ? { TEST_ALL: '1' } : {}),
      ...(whole ? {} : { NODE_ENV: 'production' }),
    },
  });
  running.add(child);
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece: Buffer) => output.push(piece));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  running.delete(child);
  if (code !== 0) {
    process.stderr.write(Buffer.concat(output));
    throw new Error(`${name}: failed after ${seconds(start)}`);
  }
  console.log(`✓ ${name} ${seconds(start)}`);
}

async function runList(steps: readonly Step[], whole: boolean): Promise<void> {
  for (const step of steps) await run(step, whole);
}

const start = performance.now();
try {
  for (const stage of STAGES) {
    const whole = stage.length === 1;
    if (availableParallelism() > 1) await Promise.all(stage.map((list) => runList(list, whole)));
    else for (const list of stage) await runList(list, whole);
  }
  console.log(`✓ ${ALL ? 'all' : 'some of each series; all of them: npm test -- --all'} ${seconds(start)}`);
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  // What runs beside the step that failed is not waited for, nor left behind.
  for (const child of running) child.kill();
  process.exit(1);
}
