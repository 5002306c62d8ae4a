import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };

export const PROJECT = path.resolve(import.meta.dirname, '../..');
/** The two ways to run a program of the project: built, as its commands do, and from its sources. */
export const RUNNERS = {
  built: ['scripts/run-built.js'],
  tsx: [path.join('node_modules', 'tsx', 'dist', 'cli.mjs')],
} as const;

/** Arguments of Node for `npm run cli`, as package.json says it: with room for the rows of a large prefecture. */
export const CLI: readonly string[] = manifest.scripts.cli.split(' ').slice(1);

/** What a child process took; ms, and bytes for the peak of its memory (null: the system does not tell). */
export interface Usage {
  readonly wall: number;
  readonly cpu: number;
  readonly peak: number | null;
  /** ms until its first byte of output; null without output. */
  readonly firstOutput: number | null;
  /** What it printed. */
  readonly output: string;
}

/** Said by the child itself when it ends. */
interface Said {
  readonly cpu: number;
  readonly peak: number | null;
}

/**
 * Runs Node with the arguments given, in the project's folder.
 *
 * @param stopAtOutput ends the process at its first output, as is done with a server.
 * @throws Error where it ends otherwise than with 0.
 */
export async function runNode(args: readonly string[], { stopAtOutput = false } = {}): Promise<Usage> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kaigo-hojo-bench-'));
  const said = path.join(folder, 'usage.json');
  const watch = ['--import', pathToFileURL(path.join(import.meta.dirname, 'usage.js')).href];
  try {
    const start = performance.now();
    const child = spawn(process.execPath, [...(stopAtOutput ? [] : watch), ...args], {
      cwd: PROJECT,
      env: { ...process.env, BENCH_USAGE: said },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let firstOutput: number | null = null;
    const output: Buffer[] = [];
    let errors = '';
    child.stdout.on('data', (piece: Buffer) => {
      firstOutput ??= performance.now() - start;
      output.push(piece);
      if (stopAtOutput) child.kill('SIGINT');
    });
    child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject).on('close', resolve);
    });
    const wall = performance.now() - start;
    const stopped = stopAtOutput && firstOutput !== null;
    if (code !== 0 && !stopped) throw new Error(`${args.join(' ')} ended with ${String(code)}: ${errors}`);
    const { cpu, peak } = stopped
      ? { cpu: 0, peak: null }
      : (JSON.parse(await readFile(said, 'utf8')) as Said);
    return { wall, cpu, peak, firstOutput, output: Buffer.concat(output).toString() };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
