import { assess } from '../../src/grant/assess';
import { auditWrites } from '../../src/workbook/audit';
import { gather } from '../../src/workbook/gather';
import { runWrite } from '../../src/workbook/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { convert, hasOffice } from '../workbook/xlsx/soffice';
import { largeWorkbook } from './large-workbook';
import { withRulesEngine } from './rules-engine';

/**
 * `npm run bench`: how long the command line's work takes on 10,000 and 100,000 expense lines, step by step. The
 * assessment is printed beside (a) a plain loop that only computes min(⌊cost × 4/5⌋, base), (b) a general rules
 * engine at seven of the rules, (c) LibreOffice's recalculation of the audit copy.
 */
const RUNS = 5;

interface Timed<T> {
  readonly value: T;
  readonly ms: number;
}

async function timed<T>(work: () => T | Promise<T>): Promise<Timed<T>> {
  const start = performance.now();
  const value = await work();
  return { value, ms: performance.now() - start };
}

async function median(work: () => unknown, runs = RUNS): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push((await timed(work)).ms);
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

function plainLoop(costs: readonly number[]): number {
  let total = 0;
  for (const cost of costs) total += Math.min(Math.floor((cost * 4) / 5), 300_000);
  return total;
}

/** Opening with the values that the file holds, and with every formula calculated anew; the two differ little. */
async function officeRecalculation(
  bytes: Uint8Array,
): Promise<{ read: number; recalculated: number } | null> {
  if (!hasOffice) return null;
  const read = await timed(() => convert(bytes, 'csv'));
  const recalculated = await timed(() => convert(bytes, 'csv', { recalculate: true }));
  return { read: read.ms, recalculated: recalculated.ms };
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
const times = (ms: number, of: number): string => `${(ms / of).toFixed(1)}×`;

for (const lines of [10_000, 100_000]) {
  const bytes = largeWorkbook(lines);
  const open = await timed(() => openXlsx(bytes));
  const gathered = await timed(() => gather(open.value));
  const { submission, settings, scheme } = gathered.value;
  const assessment = await median(() => assess(submission, settings, scheme));
  const costs = submission.lines.flatMap(({ cost }) => (cost.kind === 'value' ? [cost.value] : []));
  const loop = await median(() => plainLoop(costs));
  const engine = await median(() => withRulesEngine(submission), 1);
  console.log(
    [
      `${submission.applications.length} applications, ${submission.lines.length} lines, ${(bytes.length / 1e6).toFixed(1)} MB`,
      `  assess ${seconds(assessment)} (median of ${RUNS})`,
      `  (a) plain loop over the costs ${loop.toFixed(2)} ms: assess takes ${times(assessment, loop)} as long`,
      `  (b) json-rules-engine, seven rules ${seconds(engine)}: ${times(engine, assessment)} of assess`,
    ].join('\n'),
  );
  const fresh = openXlsx(bytes);
  const written = await timed(() => runWrite(fresh, { now: new Date(0) }, true));
  const saved = await timed(() => fresh.save());
  const again = openXlsx(saved.value);
  const second = await timed(() => runWrite(again, { now: new Date(0) }, true));
  console.log(
    [
      `  open ${seconds(open.ms)}, read ${seconds(gathered.ms)}`,
      `  read, assess and write ${seconds(written.ms)}, save ${seconds(saved.ms)}, second run ${seconds(second.ms)}`,
      `  changed cells: ${written.value.outcome.changedCells}, then ${second.value.outcome.changedCells}`,
    ].join('\n'),
  );
  const audit = await timed(async () => {
    await fresh.apply(auditWrites(written.value.assessed));
    return fresh.save();
  });
  const office = await officeRecalculation(audit.value);
  console.log(
    [
      `  audit copy ${seconds(audit.ms)}, ${(audit.value.length / 1e6).toFixed(1)} MB`,
      office === null
        ? '  (c) LibreOffice is not here'
        : `  (c) LibreOffice opens it in ${seconds(office.read)}, with every formula calculated anew in ${seconds(office.recalculated)}: ${times(office.recalculated, assessment)} of assess`,
      `  memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`,
    ].join('\n'),
  );
}
