/**
 * `npm test`: lint, types, unit tests and builds two at a time, since two cores are what a small machine has; then the
 * browser suites, which fill both by themselves. What a step says stands together, under its name. Everything runs
 * even where something has failed; the end names what did, and the exit code is 1 then.
 */
import { spawn } from 'node:child_process';

interface Step {
  readonly script: string;
  readonly passed: boolean;
  readonly seconds: number;
}

const LANES = 2;
/** The longest first, so that both lanes end together. */
const FIRST = ['test:unit', 'lint:code', 'test:build', 'typecheck', 'lint:format'];
const BROWSER = 'test:browser';

function run(script: string): Promise<Step> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], {
      env: { FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...process.env },
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const take = (chunk: Buffer): void => void (said += chunk.toString());
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const end = (passed: boolean): void => {
      const seconds = Math.round((performance.now() - started) / 1000);
      process.stdout.write(`\n== ${script}: ${passed ? 'passed' : 'FAILED'}, ${seconds} s\n${said}`);
      resolve({ script, passed, seconds });
    };
    child.on('error', (error) => {
      said += `${error.message}\n`;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

async function lane(waiting: string[], done: Step[]): Promise<void> {
  for (let script = waiting.shift(); script !== undefined; script = waiting.shift()) {
    done.push(await run(script));
  }
}

const done: Step[] = [];
const waiting = [...FIRST];
await Promise.all(Array.from({ length: LANES }, () => lane(waiting, done)));
const built = done.every(({ script, passed }) => passed || script !== 'test:build');
if (built) done.push(await run(BROWSER));

const failed = done.filter(({ passed }) => !passed);
process.stdout.write(`\n${done.map(({ script, seconds }) => `${script} ${seconds} s`).join(', ')}\n`);
if (!built) process.stdout.write(`${BROWSER} was not run: there is no build\n`);
if (failed.length > 0) {
  process.stdout.write(`FAILED: ${failed.map(({ script }) => script).join(', ')}\n`);
  process.exitCode = 1;
}
