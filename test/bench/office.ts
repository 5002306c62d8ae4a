import { nodeCodec } from '../../src/cli/codec';
import { procedure } from '../../src/workbook/run/procedure';
import { openXlsx } from '../../src/workbook/xlsx/adapter';
import { launchBrowser } from '../browser/browser';
import type { Desk } from '../workbench/desk';
import { type Cost, cost, openLarge, type Step } from '../workbench/scale/work';
import { benchDesk } from './bench-desk';
import type { Options } from './index';
import { largeWorkbook } from './large-workbook';
import { NOW } from './steps/stepped';
import { durations, type Row, times } from './table/rows';
import { ratio, spread } from './table/statistics';

const STEPS: readonly (readonly [Step, string])[] = [
  ['check', '点検'],
  ['fill', '算定'],
  ['report', '厚労省報告'],
];
type Each<T> = Readonly<Record<Step, T>>;

/**
 * The steps of the pane through Microsoft's office.js, in the workbench, beside the same procedure on the file: the
 * same workbook, read anew in each step.
 */
export async function measure({ quick }: Options): Promise<Row[]> {
  const browser = await launchBrowser();
  try {
    const desk = await benchDesk(browser);
    const rows: Row[] = [];
    for (const lines of quick ? [100, 400] : [2_000, 20_000])
      rows.push(...(await ofSize(desk, lines, quick ? 1 : 3)));
    if (desk.errors.length > 0) throw new Error(desk.errors.join('; '));
    await desk.close();
    return rows;
  } finally {
    await browser.close();
  }
}

async function ofSize(desk: Desk, lines: number, runs: number): Promise<Row[]> {
  const bytes = largeWorkbook(lines);
  // Its code is compiled then, as it is for the pane that has looked at the workbook.
  await inFile(bytes);
  const rounds: { ours: Each<Cost>; peer: Each<number> }[] = [];
  while (rounds.length < runs)
    rounds.push({ ours: await inWorkbench(desk, lines, bytes), peer: await inFile(bytes) });
  return STEPS.map(([step, name]) => {
    const costs = rounds.map(({ ours }) => ours[step]);
    const peers = rounds.map(({ peer }) => peer[step]);
    const pairs = rounds.map(({ ours, peer }) => ({ ours: ours[step].settled * 1000, peer: peer[step] }));
    return {
      what: `経費${lines.toLocaleString('ja-JP')}行の${name}`,
      figure: [time(step, costs), work(costs)].join('、'),
      peer: `ファイルへの同じ手順（Node.js） ${durations(spread(peers))}`,
      ratio: times(ratio(pairs)),
    };
  });
}

/** The workbook is opened anew, and the pane loaded anew with it. */
async function inWorkbench(desk: Desk, lines: number, bytes: Uint8Array): Promise<Each<Cost>> {
  await openLarge(desk, `${String(lines)}.xlsx`, bytes);
  return {
    check: await cost(desk, 'check'),
    fill: await cost(desk, 'fill'),
    report: await cost(desk, 'report'),
  };
}

/** ms of each step on the file that the step before has left; saving is none of them. */
async function inFile(bytes: Uint8Array): Promise<Each<number>> {
  let file = bytes;
  const timed = async (step: Step): Promise<number> => {
    const start = performance.now();
    const port = openXlsx(file, nodeCodec);
    await procedure[step](port, { now: NOW });
    const took = performance.now() - start;
    file = await port.save();
    return took;
  };
  return { check: await timed('check'), fill: await timed('fill'), report: await timed('report') };
}

function time(step: Step, costs: readonly Cost[]): string {
  const said = durations(spread(costs.map(({ seconds }) => seconds * 1000)));
  if (step !== 'report') return said;
  return `${said}、関数の答えがそろうまで ${durations(spread(costs.map(({ settled }) => settled * 1000)))}`;
}

/** Of all runs the most requests, long tasks and the longest of them. */
function work(costs: readonly Cost[]): string {
  const requests = Math.max(...costs.map((one) => one.requests));
  const count = Math.max(...costs.map(({ longTasks }) => longTasks.length));
  const longest = Math.max(0, ...costs.flatMap(({ longTasks }) => longTasks));
  const tasks = count === 0 ? 'なし' : `${String(count)}回（最長 ${String(longest)}ミリ秒）`;
  return `要求 ${String(requests)}回、長い処理 ${tasks}`;
}
