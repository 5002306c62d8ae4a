import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CLI, runNode, type Usage } from './child';
import type { Options } from './index';
import { largeSample } from './large-sample';
import { largeWorkbook } from './large-workbook';
import { besideOffice } from './office-peer';
import { bundled, sameAsRunWrite, splitText, steppedInNode, type SteppedRun } from './steps';
import { alone, duration, durations, megabytes, most, type Row, times } from './table/rows';
import { median, type Pair, ratio, spread } from './table/statistics';

/** `process` in a process of its own, as the command line runs it: time, CPU, the peak of its memory. */
export async function measure({ quick }: Options): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kaigo-hojo-bench-'));
  try {
    await sameAsRunWrite();
    const runs = quick ? 1 : 3;
    return [
      ...(await growth(folder, quick ? [500, 2_000] : [10_000, 50_000, 100_000], runs)),
      ...(await ofSample(folder, quick ? 4 : 200, runs)),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const work = (input: string, output: string, ...more: string[]): Promise<Usage> =>
  runNode([...CLI, 'process', input, '-o', output, ...more]);

/** Rows for each size; what takes longer than in proportion shows in the last. */
async function growth(folder: string, sizes: readonly number[], runs: number): Promise<Row[]> {
  const rows: Row[] = [];
  const walls: number[] = [];
  for (const lines of sizes) {
    const [input, output, again, audit] = ['in', 'out', 'again', 'audit'].map((name) =>
      path.join(folder, `${name}-${String(lines)}.xlsx`),
    ) as [string, string, string, string];
    await writeFile(input, largeWorkbook(lines));
    const name = `経費${lines.toLocaleString('ja-JP')}行`;
    const { row, usages } = await beside(`${name}の \`process\``, input, output, runs);
    walls.push(median(usages.map(({ wall }) => wall)));
    rows.push(
      row,
      await split(name, input, folder, runs),
      // Its input is what the first run wrote: nothing in it is to be changed.
      alone(`${name}の2回目`, said(await several(() => work(output, again), runs))),
      alone(`${name}、検算用のブックも`, said(await several(() => work(input, again, '--audit', audit), 1))),
    );
    await Promise.all([input, output, again, audit].map((file) => rm(file)));
  }
  const [least = 1, greatest = 1] = [sizes[0], sizes.at(-1)];
  const [shortest = NaN, longest = NaN] = [walls[0], walls.at(-1)];
  rows.push({
    what: `経費が${String(greatest / least)}倍になったとき`,
    figure: duration(longest),
    peer: `${least.toLocaleString('ja-JP')}行 ${duration(shortest)}`,
    ratio: `${(longest / shortest).toFixed(2)}倍`,
  });
  return rows;
}

/** The sample so many times over, which is a clerk's own workbook. */
async function ofSample(folder: string, copies: number, runs: number): Promise<Row[]> {
  const [input, output] = [path.join(folder, 'large.xlsx'), path.join(folder, 'made.xlsx')];
  await writeFile(input, largeSample(copies));
  const counted = (one: number): string => (one * copies).toLocaleString('ja-JP');
  const name = `見本を${String(copies)}倍にした申請${counted(150)}件・経費${counted(420)}行`;
  const { row } = await beside(`${name}の \`process\``, input, output, runs);
  return [row, await split(name, input, folder, runs)];
}

/** Beside LibreOffice's load and save of the same file. */
async function beside(
  what: string,
  input: string,
  output: string,
  runs: number,
): Promise<{ row: Row; usages: readonly Usage[] }> {
  const usages: Usage[] = [];
  const run = async (): Promise<number> => {
    const usage = await work(input, output);
    usages.push(usage);
    return usage.wall;
  };
  const { warmUp, peer, pairs } = await besideOffice(run, input, runs);
  const counted = usages.slice(warmUp);
  return {
    row: { what, figure: said(counted), peer, ratio: ratioOf(pairs) },
    usages: counted,
  };
}

const ratioOf = (pairs: readonly Pair[] | null): string => (pairs === null ? '—' : times(ratio(pairs)));

/** How the time of a `process` is made up; the process itself starts before and writes its file after. */
async function split(name: string, input: string, folder: string, runs: number): Promise<Row> {
  const program = await bundled('node', folder);
  const made: SteppedRun[] = [];
  while (made.length < runs)
    made.push(await steppedInNode(program, input, path.join(folder, 'stepped.xlsx')));
  return alone(`${name}の内訳`, splitText(made.map(({ steps }) => steps)));
}

async function several(run: () => Promise<Usage>, runs: number): Promise<Usage[]> {
  const usages: Usage[] = [];
  while (usages.length < runs) usages.push(await run());
  return usages;
}

const said = (usages: readonly Usage[]): string =>
  `${durations(spread(usages.map(({ wall }) => wall)))}、CPU ${duration(median(usages.map(({ cpu }) => cpu)))}、メモリー ${megabytes(most(usages))}`;
