import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hasOffice } from '../workbook/xlsx/soffice';
import { RUNNERS, runNode, type Usage } from './child';
import type { Options } from './index';
import { largeSample } from './large-sample';
import { largeWorkbook } from './large-workbook';
import { loadAndSave, type OfficeUsage } from './office-peer';
import { alone, duration, durations, megabytes, times, type Row } from './table/rows';
import { median, paired, ratio, spread } from './table/statistics';

/** `process` in a process of its own, as the command line runs it: time, CPU, the peak of its memory. */
export async function measure({ quick }: Options): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kaigo-hojo-bench-'));
  try {
    const sizes = quick ? [500, 2_000] : [10_000, 50_000, 100_000];
    return [
      ...(await growth(folder, sizes, quick ? 1 : 3)),
      ...(await besideOffice(folder, quick ? 4 : 200, quick ? 1 : 3)),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const work = (input: string, output: string, ...more: string[]): Promise<Usage> =>
  runNode([...RUNNERS.built, 'src/cli/index.ts', 'process', input, '-o', output, ...more]);

/** A row for each size; what takes longer than in proportion shows in the last. */
async function growth(folder: string, sizes: readonly number[], runs: number): Promise<Row[]> {
  const rows: Row[] = [];
  const walls: number[] = [];
  for (const lines of sizes) {
    const [input, output, again, audit] = ['in', 'out', 'again', 'audit'].map((name) =>
      path.join(folder, `${name}-${String(lines)}.xlsx`),
    ) as [string, string, string, string];
    await writeFile(input, largeWorkbook(lines));
    const name = `経費${lines.toLocaleString('ja-JP')}行`;
    const first = await several(() => work(input, output), runs);
    walls.push(median(first.map(({ wall }) => wall)));
    rows.push(
      alone(`${name}の \`process\``, said(first)),
      // Its input is what the first run wrote: nothing in it is to be changed.
      alone(`${name}の2回目`, said(await several(() => work(output, again), runs))),
      alone(`${name}、検算用のブックも`, said(await several(() => work(input, again, '--audit', audit), 1))),
    );
    await Promise.all([input, output, again, audit].map((file) => rm(file)));
  }
  const [least = 1, most = 1] = [sizes[0], sizes.at(-1)];
  const [shortest = NaN, longest = NaN] = [walls[0], walls.at(-1)];
  rows.push({
    what: `経費が${String(most / least)}倍になったとき`,
    figure: duration(longest),
    peer: `${least.toLocaleString('ja-JP')}行 ${duration(shortest)}`,
    ratio: `${(longest / shortest).toFixed(2)}倍`,
  });
  return rows;
}

/** The sample so many times over, which is a clerk's own workbook, beside LibreOffice's load and save of it. */
async function besideOffice(folder: string, copies: number, runs: number): Promise<Row[]> {
  const [input, output] = [path.join(folder, 'large.xlsx'), path.join(folder, 'made.xlsx')];
  await writeFile(input, largeSample(copies));
  const counted = (one: number): string => (one * copies).toLocaleString('ja-JP');
  const what = `見本を${String(copies)}倍にした申請${counted(150)}件・経費${counted(420)}行の \`process\``;
  if (!hasOffice) {
    const figure = said(await several(() => work(input, output), runs));
    return [{ what, figure, peer: 'LibreOffice がない機械で測った', ratio: '—' }];
  }
  const ours: Usage[] = [];
  const peers: OfficeUsage[] = [];
  const kept = async <T extends { readonly wall: number }>(run: Promise<T>, into: T[]): Promise<number> => {
    into.push(await run);
    return into.at(-1)?.wall ?? NaN;
  };
  const pairs = await paired(
    () => kept(work(input, output), ours),
    () => kept(loadAndSave(input, folder), peers),
    // The warm-up makes LibreOffice's profile.
    { runs, warmUp: 1 },
  );
  const peer = peers.slice(1);
  return [
    {
      what,
      figure: said(ours.slice(1)),
      peer: `LibreOffice の読み込みと保存 ${durations(spread(peer.map(({ wall }) => wall)))}、メモリー ${megabytes(most(peer))}`,
      ratio: times(ratio(pairs)),
    },
  ];
}

async function several(run: () => Promise<Usage>, runs: number): Promise<Usage[]> {
  const usages: Usage[] = [];
  while (usages.length < runs) usages.push(await run());
  return usages;
}

/** The most memory that any of the runs took; null where the system does not tell. */
const most = (usages: readonly { readonly peak: number | null }[]): number | null =>
  usages.some(({ peak }) => peak === null) ? null : Math.max(...usages.map(({ peak }) => peak ?? 0));

const said = (usages: readonly Usage[]): string =>
  `${durations(spread(usages.map(({ wall }) => wall)))}、CPU ${duration(median(usages.map(({ cpu }) => cpu)))}、メモリー ${megabytes(most(usages))}`;
