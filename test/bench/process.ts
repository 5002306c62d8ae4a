import { assess } from '../../src/grant/assess';
import type { Yen } from '../../src/scheme/units';
import { gather } from '../../src/workbook/gather';
import { runWrite } from '../../src/workbook/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { largeWorkbook } from './large-workbook';

/**
 * `npm run bench`: how long the command line's work takes on 10,000 and 100,000 expense lines, step by step, beside
 * a plain loop that only computes min(⌊cost × 4/5⌋, base) over the same lines.
 */
const RUNS = 3;

interface Timed<T> {
  readonly value: T;
  readonly ms: number;
}

async function timed<T>(work: () => T | Promise<T>): Promise<Timed<T>> {
  const start = performance.now();
  const value = await work();
  return { value, ms: performance.now() - start };
}

async function median(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push((await timed(work)).ms);
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
}

function plainLoop(costs: readonly number[]): number {
  let total = 0;
  for (const cost of costs) total += Math.min(Math.floor((cost * 4) / 5), 300_000);
  return total;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

for (const lines of [10_000, 100_000]) {
  const bytes = largeWorkbook(lines);
  const open = await timed(() => openXlsx(bytes));
  const gathered = await timed(() => gather(open.value));
  const { submission, settings, scheme } = gathered.value;
  const assessment = await median(() => assess(submission, settings, scheme));
  const costs = submission.lines.flatMap(({ cost }) => (cost.kind === 'value' ? [cost.value as Yen] : []));
  const loop = await median(() => plainLoop(costs));
  const fresh = openXlsx(bytes);
  const written = await timed(() => runWrite(fresh, { now: new Date(0) }, true));
  const saved = await timed(() => fresh.save());
  const again = openXlsx(saved.value);
  const second = await timed(() => runWrite(again, { now: new Date(0) }, true));
  console.log(
    [
      `${submission.applications.length} applications, ${submission.lines.length} lines, ${(bytes.length / 1e6).toFixed(1)} MB`,
      `  open ${seconds(open.ms)}, read ${seconds(gathered.ms)}, assess ${seconds(assessment)} (median of ${RUNS})`,
      `  plain loop over the costs ${loop.toFixed(2)} ms: assess takes ${(assessment / loop).toFixed(0)} times as long`,
      `  read, assess and write ${seconds(written.ms)}, save ${seconds(saved.ms)}, second run ${seconds(second.ms)}`,
      `  changed cells: ${written.value.outcome.changedCells}, then ${second.value.outcome.changedCells}`,
      `  memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
    ].join('\n'),
  );
}
