import { execFile } from 'node:child_process';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as `npm run cli` does. */
export function cli(...args: string[]): Promise<Outcome> {
  const command = ['scripts/run-built.js', 'src/cli/index.ts', ...args];
  return new Promise((done) => {
    execFile(process.execPath, command, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}
