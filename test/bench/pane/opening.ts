import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { nodeCodec } from '../../../src/cli/codec';
import { openXlsx } from '../../../src/workbook/xlsx/adapter';
import { PATIENCE } from '../../workbench/desk';
import { benchDesk } from '../bench-desk';
import { largeWorkbook } from '../large-workbook';
import { stepped } from '../steps/stepped';
import { duration, durations, megabytes, type Row, times } from '../table/rows';
import { median, paired, ratio, spread } from '../table/statistics';
import { type Opened, openFile } from './open-file';

const STEPS = [
  ['read', 'ファイルを読む'],
  ['grid', '表計算の画面'],
  ['workbook', 'ブック'],
  ['tables', '表と名前'],
] as const;

/** How long the workbench takes to open a portal's export, the same after 算定 and 厚労省報告, and a larger one. */
export async function opening(
  browser: Browser,
  folder: string,
  { sizes: [some, more], runs }: { sizes: readonly [number, number]; runs: number },
): Promise<Row[]> {
  const lines = (count: number): string => `経費${count.toLocaleString('ja-JP')}行`;
  const rows: Row[] = [];
  for (const [name, bytes] of [
    [lines(some), largeWorkbook(some)],
    [`${lines(some)}、算定と報告の済んだもの`, (await stepped(largeWorkbook(some), nodeCodec)).bytes],
    [lines(more), largeWorkbook(more)],
  ] as const)
    rows.push(await opened(browser, folder, name, bytes, runs));
  return rows;
}

async function opened(
  browser: Browser,
  folder: string,
  name: string,
  bytes: Uint8Array,
  runs: number,
): Promise<Row> {
  const file = path.join(folder, 'opened.xlsx');
  await writeFile(file, bytes);
  const all: Opened[] = [];
  const pairs = await paired(
    async () => {
      const desk = await benchDesk(browser);
      const one = await openFile(desk.page, file, PATIENCE);
      if (desk.errors.length > 0) throw new Error(desk.errors.join('; '));
      await desk.close();
      all.push(one);
      return one.paneReady;
    },
    () => readWhole(bytes),
    { runs, warmUp: 0 },
  );
  const middle = (of: (one: Opened) => number): string => duration(median(all.map(of)));
  const split = STEPS.map(([step, said]) => `${said} ${middle(({ steps }) => steps[step] ?? NaN)}`);
  return {
    what: `${name}（${megabytes(bytes.length)}）を作業台で開く。作業ウィンドウの用意まで`,
    figure: `${durations(spread(pairs.map(({ ours }) => ours)))}（${split.join('、')}）。最後の長い処理の終わりまで ${middle(({ lastLongTask }) => lastLongTask)}、最も長い処理 ${middle(({ longestTask }) => longestTask)}`,
    peer: `ファイルのすべてのシートを読むだけ（Node.js） ${durations(spread(pairs.map(({ peer }) => peer)))}`,
    ratio: times(ratio(pairs)),
  };
}

async function readWhole(bytes: Uint8Array): Promise<number> {
  const start = performance.now();
  const workbook = openXlsx(bytes, nodeCodec);
  const { sheets } = await workbook.describe();
  const read = await workbook.read(sheets.map(({ name }) => name));
  const took = performance.now() - start;
  if (![...read.values()].some(({ values }) => values.length > 0)) throw new Error('nothing was read');
  return took;
}
