import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { nodeCodec } from '../../../src/cli/codec';
import { runWrite } from '../../../src/workbook/run/procedure';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { PROJECT, runNode, type Usage } from '../child';
import { largeWorkbook } from '../large-workbook';
import { duration } from '../table/rows';
import { median } from '../table/statistics';
import { NOW, stepped, STEPS, type Steps } from './stepped';

export type { Steps } from './stepped';

/** Builds an entry of this folder as the commands of the project are built, or for a page. */
export async function bundled(entry: 'node' | 'page', folder: string): Promise<string> {
  const source = path.join('test', 'bench', 'steps', `${entry}.ts`);
  const outfile = path.join(folder, entry === 'node' ? 'steps.mjs' : 'steps.js');
  const forNode = { platform: 'node', format: 'esm', target: 'node20' } as const;
  const forPage = { platform: 'browser', format: 'iife', target: 'es2022' } as const;
  await build({
    absWorkingDir: PROJECT,
    entryPoints: [source],
    outfile,
    bundle: true,
    ...(entry === 'node' ? forNode : forPage),
    minify: entry === 'page',
    define:
      entry === 'node'
        ? { 'import.meta.url': JSON.stringify(pathToFileURL(path.join(PROJECT, source)).href) }
        : {},
    logLevel: 'error',
  });
  return outfile;
}

export interface SteppedRun extends Usage {
  readonly steps: Steps;
}

/** @param program what {@link bundled} has made of `node` */
export async function steppedInNode(program: string, input: string, output: string): Promise<SteppedRun> {
  const usage = await runNode([program, input, output]);
  return { ...usage, steps: JSON.parse(usage.output) as Steps };
}

/** @throws Error where the steps, one by one, make another file than the procedure does. */
export async function sameAsRunWrite(): Promise<void> {
  const input = largeWorkbook(300);
  const port = openXlsx(input, nodeCodec);
  await runWrite(port, { now: NOW }, true);
  const [wanted, made] = [await port.save(), (await stepped(input, nodeCodec)).bytes];
  if (Buffer.compare(wanted, made) !== 0) throw new Error('the steps make another file than runWrite');
}

export const total = (steps: Steps): number => STEPS.reduce((sum, step) => sum + steps[step], 0);

const NAMES: Readonly<Record<keyof Steps, string>> = {
  open: '開く',
  read: '読む',
  assess: '算定',
  write: '書く',
  save: '保存',
};

/** The middle of each step over the runs. */
export const splitText = (runs: readonly Steps[]): string =>
  STEPS.map((step) => `${NAMES[step]} ${duration(median(runs.map((steps) => steps[step])))}`).join('、');
